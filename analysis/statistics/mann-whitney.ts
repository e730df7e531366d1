import { normalTwoSided } from './distributions/normal.ts';
import { rankSumCdf, tiedRankSumProbabilities } from './distributions/rank-sum.ts';
import { doubledU, levelsFromCounts, levelsOf, type Levels } from './levels.ts';
import type { Vector } from './vector.ts';

export interface MannWhitney {
  readonly n1: number;
  readonly n2: number;
  /** Number of pairs with x above y, ties counting half. */
  readonly u: number | null;
  /** P(x > y) + ½P(x = y): how often somebody of x stands above somebody of y. */
  readonly superiority: number | null;
  /** Standardised with the tie-corrected variance, no continuity correction; null when everything ties. */
  readonly z: number | null;
  /** The p to report: the exact one where it was computed, else the tie-corrected one. Two-sided. */
  readonly p: number | null;
  readonly exact: boolean;
  readonly pAsymptotic: number | null;
  /** With U moved by ½ towards its mean. */
  readonly pContinuity: number | null;
}

export interface MannWhitneyOptions {
  /** Largest n1 + n2 whose p is exact; `Infinity` for always. */
  readonly exactUpTo?: number;
}

/**
 * Do values of x tend to be above values of y? Exact also with ties: the permutation distribution of the midrank sum, by
 * dynamic programming on whole numbers. Above `exactUpTo` people (50) the normal approximation with
 * Var U = n1·n2/(N(N−1)) · Σ(r − (N+1)/2)².
 *
 * An empty group gives nulls; all values equal give p = 1 and z = null.
 * Reference: Mann & Whitney 1947; Streitberg & Röhmel 1986.
 * @throws RangeError for a value that is not finite
 * @example
 * mannWhitney([4, 5, 5, 4, 5, 5], [1, 2, 3, 2, 1, 3]).p // => 0.0021645021645021645
 */
export function mannWhitney(x: Vector, y: Vector, options: MannWhitneyOptions = {}): MannWhitney {
  return ofLevels(levelsOf(x, y), options);
}

/**
 * The same from the number of people at each level (levels ascending); costs levels, whatever the counts, once the
 * approximation applies.
 * @throws RangeError naming the list that is wrong
 * @example
 * mannWhitneyCounts([1, 2, 3], [1000, 2000, 3000], [1000, 2000, 3000]).p // => 1
 */
export function mannWhitneyCounts(
  levels: Vector,
  countsX: Vector,
  countsY: Vector,
  options: MannWhitneyOptions = {},
): MannWhitney {
  return ofLevels(levelsFromCounts(levels, countsX, countsY), options);
}

function ofLevels(levels: Levels, { exactUpTo = 50 }: MannWhitneyOptions): MannWhitney {
  const { n1, n2 } = levels;
  if (n1 === 0 || n2 === 0) {
    const nothing = { u: null, superiority: null, z: null, p: null, pAsymptotic: null, pContinuity: null };
    return { n1, n2, ...nothing, exact: false };
  }
  const u = doubledU(levels) / 2;
  const deviation = u - (n1 * n2) / 2;
  const sd = Math.sqrt(varianceOfU(levels));
  const nearer = Math.sign(deviation) * Math.max(0, Math.abs(deviation) - 0.5);
  const pAsymptotic = sd > 0 ? normalTwoSided(deviation / sd) : 1;
  const exact = n1 + n2 <= exactUpTo;
  return {
    n1,
    n2,
    u,
    superiority: u / n1 / n2,
    z: sd > 0 ? deviation / sd : null,
    p: exact ? exactP(levels, u) : pAsymptotic,
    exact,
    pAsymptotic,
    pContinuity: sd > 0 ? normalTwoSided(nearer / sd) : 1,
  };
}

/**
 * Tie-corrected variance of U when both groups come from one population: n1·n2/12 · (N + 1 − Σ(t³−t)/(N(N−1))).
 * @example
 * varianceOfU(levelsOf([1, 2], [3, 4])) // => 1.6666666666666667
 */
export function varianceOfU({ x, y, n1, n2 }: Levels): number {
  const n = n1 + n2;
  if (n < 2) return 0;
  // N³ − N − Σ(t³−t), written so that one level alone gives exactly 0.
  let free = 0;
  let rest = n;
  for (let l = 0; l < x.length; l++) {
    const t = x[l]! + y[l]!;
    rest -= t;
    free += 3 * t * rest * (t + rest);
  }
  return ((n1 / n) * (n2 / (n - 1)) * free) / 12;
}

/** Share of all ways to choose n1 of the pooled values whose |U − mean| is at least the observed one. */
function exactP(levels: Levels, u: number): number {
  const { x, y, n1, n2 } = levels;
  const sizes = x.map((value, l) => value + y[l]!);
  if (sizes.every((size) => size === 1)) return Math.min(1, 2 * rankSumCdf(Math.min(u, n1 * n2 - u), n1, n2));
  const probabilities = tiedRankSumProbabilities(sizes, n1);
  const distance = Math.abs(2 * u - n1 * n2);
  let p = 0;
  for (let v = 0; v < probabilities.length; v++) if (Math.abs(v - n1 * n2) >= distance) p += probabilities[v]!;
  return Math.min(1, p);
}
