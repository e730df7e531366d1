import { choose } from './choose.ts';
import { hypergeometricPmf, hypergeometricSupport } from './distributions/hypergeometric.ts';
import { levelsOf } from './levels.ts';
import type { PermutationOptions } from './permutation-two-sample.ts';
import { randomStream } from './random.ts';
import type { Vector } from './vector.ts';

export interface BrunnerMunzelPermutation {
  /** Two-sided; null when a group has fewer than two people. */
  readonly p: number | null;
  /** C(n1 + n2, n1); null beyond what a double holds. */
  readonly labellings: number | null;
  readonly exact: boolean;
  /** Seed and number of random labellings; null when exact. */
  readonly seed: number | null;
  readonly resamples: number | null;
}

/**
 * Brunner and Munzel's test for small groups: the share of all splits of the pooled values whose studentised |W| is at least the
 * observed one. W is computed anew in every split; where neither group varies it is ±∞, and 0 for a relative effect of ½.
 * Splits are listed by how many of each tied level fall into x (up to 3 million); beyond that random splits, (b + 1)/(B + 1).
 *
 * Reference: Neubert & Brunner 2007, Computational Statistics & Data Analysis 51.
 * @throws RangeError for a value that is not finite
 * @example
 * brunnerMunzelPermutation([4, 3, 5, 2, 4, 4], [3, 3, 4, 2, 2, 4]).p.toFixed(9) // => "0.333333333"
 */
export function brunnerMunzelPermutation(
  x: Vector,
  y: Vector,
  options: PermutationOptions = {},
): BrunnerMunzelPermutation {
  const { seed = 1, resamples = 9999 } = options;
  const levels = levelsOf(x, y);
  const { n1, n2 } = levels;
  const ways = choose(n1 + n2, n1);
  const labellings = n1 > 0 && n2 > 0 && ways < Infinity ? ways : null;
  if (n1 < 2 || n2 < 2) return { p: null, labellings, exact: false, seed: null, resamples: null };
  const sizes = levels.x.map((value, l) => value + levels.y[l]!);
  const observed = statistic(sumsOf(levels.x, sizes), n1, n2);
  const limit = observed === Infinity ? Infinity : observed - 1e-12 * Math.max(1, observed);
  if (splits(sizes, n1) <= 3e6) {
    return { p: Math.min(1, list(sizes, n1, n2, limit)), labellings, exact: true, seed: null, resamples: null };
  }
  const p = (1 + sample(sizes, n1, n2, limit, resamples, seed)) / (1 + resamples);
  return { p, labellings, exact: false, seed, resamples };
}

/** Sums of doubled placements, whole numbers and so exact: of x among y, their squares, and the squares of y's among x. */
interface Sums {
  readonly x: number;
  readonly xx: number;
  readonly yy: number;
}

/** The sums after one more level, above `belowX` people of x and `belowY` of y, at which `atX` and `atY` stand. */
function grow(sums: Sums, belowX: number, belowY: number, atX: number, atY: number): Sums {
  const ofX = 2 * belowY + atY;
  const ofY = 2 * belowX + atX;
  return { x: sums.x + atX * ofX, xx: sums.xx + atX * ofX * ofX, yy: sums.yy + atY * ofY * ofY };
}

/** |W| from the sums of all levels. */
function statistic({ x, xx, yy }: Sums, n1: number, n2: number): number {
  const gap = Math.abs(x - n1 * n2);
  if (gap === 0) return 0;
  const y = 2 * n1 * n2 - x;
  return gap / Math.sqrt((n1 * xx - x * x) / (n1 - 1) + (n2 * yy - y * y) / (n2 - 1));
}

const NONE: Sums = { x: 0, xx: 0, yy: 0 };

/** In how many ways x can be made up of level counts. */
function splits(sizes: Float64Array, n1: number): number {
  let ways = new Float64Array(n1 + 1);
  ways[0] = 1;
  for (const size of sizes) {
    const next = new Float64Array(n1 + 1);
    for (let k = 0; k <= n1; k++) for (let j = Math.max(0, k - size); j <= k; j++) next[k]! += ways[j]!;
    ways = next;
  }
  return ways[n1]!;
}

function list(sizes: Float64Array, n1: number, n2: number, limit: number): number {
  const visit = (l: number, belowX: number, belowY: number, sums: Sums, probability: number): number => {
    if (l === sizes.length) return statistic(sums, n1, n2) >= limit ? probability : 0;
    const size = sizes[l]!;
    const left = n1 - belowX;
    const pool = n1 + n2 - belowX - belowY;
    const { low, high } = hypergeometricSupport(size, pool - size, left);
    let total = 0;
    for (let j = low; j <= high; j++) {
      // Of one value without ties: the chance that it is in x.
      const chance = size === 1 ? (j === 1 ? left : pool - left) / pool : hypergeometricPmf(j, size, pool - size, left);
      const grown = grow(sums, belowX, belowY, j, size - j);
      total += visit(l + 1, belowX + j, belowY + size - j, grown, probability * chance);
    }
    return total;
  };
  return visit(0, 0, 0, NONE, 1);
}

function sample(sizes: Float64Array, n1: number, n2: number, limit: number, resamples: number, seed: number): number {
  const random = randomStream(seed);
  const people = new Uint32Array(n1 + n2);
  let filled = 0;
  sizes.forEach((size, l) => {
    people.fill(l, filled, filled + size);
    filled += size;
  });
  const x = new Float64Array(sizes.length);
  let beyond = 0;
  for (let r = 0; r < resamples; r++) {
    x.fill(0);
    for (let i = 0; i < n1; i++) {
      const j = i + random.below(people.length - i);
      [people[i], people[j]] = [people[j]!, people[i]!];
      x[people[i]!]!++;
    }
    if (statistic(sumsOf(x, sizes), n1, n2) >= limit) beyond++;
  }
  return beyond;
}

function sumsOf(x: Float64Array, sizes: Float64Array): Sums {
  let sums = NONE;
  let belowX = 0;
  let belowY = 0;
  for (let l = 0; l < sizes.length; l++) {
    const atY = sizes[l]! - x[l]!;
    sums = grow(sums, belowX, belowY, x[l]!, atY);
    belowX += x[l]!;
    belowY += atY;
  }
  return sums;
}
