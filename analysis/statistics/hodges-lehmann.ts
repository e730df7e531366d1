import { normalQuantile } from './distributions/normal.ts';
import { rankSumQuantile, tiedRankSumProbabilities } from './distributions/rank-sum.ts';
import { levelsFromCounts, levelsOf, type Levels } from './levels.ts';
import { varianceOfU } from './mann-whitney.ts';
import { kthDifference, medianByPlace } from './pairwise-order.ts';
import type { Vector } from './vector.ts';

export interface HodgesLehmann {
  /** Median of all differences x − y; null when a group is empty. */
  readonly estimate: number | null;
  /** 95 % interval; null when so few people cannot give one. */
  readonly ci: readonly [number, number] | null;
  /** Whether the interval inverts the exact test. */
  readonly exact: boolean;
}

export interface HodgesLehmannOptions {
  /** Largest n1 + n2 whose interval is exact; `Infinity` for always. */
  readonly exactUpTo?: number;
}

/**
 * By how much is x above y? The median of all n1·n2 differences, exactly, and the interval of shifts that the rank-sum test does
 * not reject: without ties between the k-th smallest and k-th largest difference (k at least 1); with ties as the R package
 * coin takes it from the permutation distribution of the midranks. Above `exactUpTo` people (50) k comes from the normal
 * approximation.
 *
 * Reference: Hodges & Lehmann 1963, Annals of Mathematical Statistics 34; Bauer 1972, JASA 67.
 * @throws RangeError for a value that is not finite
 * @example
 * hodgesLehmann([4, 5, 5, 4, 5, 5], [1, 2, 3, 2, 1, 3]) // => { estimate: 3, ci: [2, 4], exact: true }
 */
export function hodgesLehmann(x: Vector, y: Vector, options: HodgesLehmannOptions = {}): HodgesLehmann {
  return ofLevels(levelsOf(x, y), options);
}

/**
 * The same from the number of people at each level (levels ascending).
 * @throws RangeError naming the list that is wrong
 * @example
 * hodgesLehmannCounts([1, 2, 3], [100, 0, 900], [900, 100, 0]).estimate // => 2
 */
export function hodgesLehmannCounts(
  levels: Vector,
  countsX: Vector,
  countsY: Vector,
  options: HodgesLehmannOptions = {},
): HodgesLehmann {
  return ofLevels(levelsFromCounts(levels, countsX, countsY), options);
}

function ofLevels(levels: Levels, { exactUpTo = 50 }: HodgesLehmannOptions): HodgesLehmann {
  const { n1, n2 } = levels;
  if (n1 === 0 || n2 === 0) return { estimate: null, ci: null, exact: false };
  const estimate = medianByPlace(n1 * n2, (k) => kthDifference(levels, k));
  const exact = n1 + n2 <= exactUpTo;
  const places = exact ? exactPlaces(levels) : approximatePlaces(levels);
  const ci = places && ([kthDifference(levels, places[0]), kthDifference(levels, places[1])] as const);
  return { estimate, ci, exact };
}

function approximatePlaces(levels: Levels): readonly [number, number] {
  const pairs = levels.n1 * levels.n2;
  const reach = normalQuantile(0.975) * Math.sqrt(varianceOfU(levels));
  const k = Math.max(1, Math.floor(pairs / 2 - reach + 0.5));
  return [k, pairs + 1 - k];
}

/** Places (from 1) of the interval's ends among the ordered differences. */
function exactPlaces(levels: Levels): readonly [number, number] | null {
  const { x, y, n1, n2 } = levels;
  const pairs = n1 * n2;
  const sizes = x.map((value, l) => value + y[l]!);
  if (sizes.every((size) => size === 1)) {
    const k = Math.max(1, rankSumQuantile(0.025, n1, n2));
    return [k, pairs + 1 - k];
  }
  // Lower end: the smallest difference with at most U(.975) differences above it. Upper: with fewer than U(.025) above.
  const doubled = tiedRankSumProbabilities(sizes, n1);
  const low = quantile(doubled, 0.025) / 2;
  const high = quantile(doubled, 0.975) / 2;
  const smallest = kthDifference(levels, 1);
  if (low === 0 || high > pairs - countOf(levels, smallest)) return null;
  return [Math.max(1, Math.ceil(pairs - high)), Math.floor(pairs - low) + 1];
}

function quantile(probabilities: Float64Array, p: number): number {
  let cumulated = 0;
  for (let v = 0; v < probabilities.length; v++) {
    cumulated += probabilities[v]!;
    if (cumulated >= p - 1e-13) return v;
  }
  return probabilities.length - 1;
}

/** How many of all differences are exactly v. */
function countOf({ values, x, y }: Levels, v: number): number {
  let found = 0;
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < values.length; j++) if (values[i]! - values[j]! === v) found += x[i]! * y[j]!;
  }
  return found;
}
