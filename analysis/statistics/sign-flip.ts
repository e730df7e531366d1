import { finiteVector } from './check.ts';
import { signedRankCdf } from './distributions/signed-rank.ts';
import { lattice } from './lattice.ts';
import { slack, type Permutation, type PermutationOptions } from './permutation-two-sample.ts';
import { randomStream } from './random.ts';
import { moments, type Vector } from './vector.ts';

/**
 * Exact sign-flip test of a mean change: the share of all 2^n signs of the differences whose |mean| is at least the observed one,
 * less 1e-9 of slack; zeros count as flips too. Differences on a common fraction are counted by dynamic programming, others
 * up to n = 40 by joining the sums of two halves; beyond that random signs, (b + 1)/(B + 1), with the seed told.
 *
 * Reference: Fisher 1935, The Design of Experiments, section 21.
 * @throws RangeError for a value that is not finite
 * @example
 * signFlip([2, 0, 2, 1, 0, 2]).p // => 0.125
 */
export function signFlip(differences: Vector, options: PermutationOptions = {}): Permutation {
  const { seed = 1, resamples = 9999 } = options;
  const d = finiteVector('differences', differences);
  const n = d.length;
  const sure = { seed: null, resamples: null };
  if (n === 0) return { difference: null, p: null, labellings: null, exact: false, ...sure };
  const { mean } = moments(d);
  const labellings = n < 1024 ? 2 ** n : null;
  const sizes = d.map(Math.abs);
  if (!Number.isFinite(sum(sizes))) throw new RangeError('differences: values too large for their mean to be a number');
  const counted = countOnLattice(d);
  if (counted !== null) return { difference: mean, p: counted, labellings, exact: true, ...sure };
  const limit = Math.abs(sum(d)) - slack(sizes) * n;
  if (n <= 40) return { difference: mean, p: joinHalves(sizes, limit), labellings, exact: true, ...sure };
  const random = randomStream(seed);
  let beyond = 0;
  for (let r = 0; r < resamples; r++) {
    let flipped = 0;
    for (let i = 0; i < n; i++) flipped += random.next() < 0.5 ? sizes[i]! : -sizes[i]!;
    if (Math.abs(flipped) >= limit) beyond++;
  }
  return { difference: mean, p: (beyond + 1) / (resamples + 1), labellings, exact: false, seed, resamples };
}

function countOnLattice(d: Float64Array): number | null {
  const found = lattice(d);
  if (!found) return null;
  const sizes = found.whole.map(Math.abs).filter((size) => size > 0);
  const total = sum(sizes);
  const up = sum(found.whole.filter((value) => value > 0));
  const smaller = Math.min(up, total - up);
  if (sizes.length * smaller > 1e9) return null;
  return Math.min(1, 2 * signedRankCdf(smaller, sizes));
}

/** All signed sums of each half, sorted; then the pairs whose sum is at least `limit` in size. */
function joinHalves(sizes: Float64Array, limit: number): number {
  if (limit <= 0) return 1;
  const half = sizes.length >> 1;
  const a = signedSums(sizes.subarray(0, half));
  const b = signedSums(sizes.subarray(half));
  // By symmetry both tails are equally large.
  let pairs = 0;
  let j = b.length;
  for (let i = 0; i < a.length; i++) {
    while (j > 0 && a[i]! + b[j - 1]! >= limit) j--;
    pairs += b.length - j;
  }
  return (2 * pairs) / a.length / b.length;
}

function signedSums(sizes: Float64Array): Float64Array {
  const sums = new Float64Array(2 ** sizes.length);
  for (let i = 0, filled = 1; i < sizes.length; i++, filled *= 2) {
    for (let k = 0; k < filled; k++) {
      sums[filled + k] = sums[k]! + sizes[i]!;
      sums[k]! -= sizes[i]!;
    }
  }
  return sums.sort();
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
