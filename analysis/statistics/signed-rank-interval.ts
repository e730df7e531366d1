import { finiteVector } from './check.ts';
import { averageRanks } from './average-ranks.ts';
import { signedRankProbabilities } from './distributions/signed-rank.ts';
import { signedRanks, withoutRounding } from './signed-ranks.ts';
import type { Vector } from './vector.ts';

/**
 * 95 % interval for the centre of differences that are not zero, by inverting the exact signed-rank test with ties, as the R
 * package exactRankTests does. Zeros are left out; null without others. Work grows with n³: meant for n up to 100.
 *
 * Reference: Bauer 1972, JASA 67; Hothorn & Hornik, exactRankTests 0.8.
 * @throws RangeError for a value that is not finite
 * @example
 * signedRankInterval([2, 0, 2, 1, 0, 2]) // => [1, 2]
 */
export function signedRankInterval(differences: Vector): readonly [number, number] | null {
  const d = withoutRounding(finiteVector('differences', differences)).filter((value) => value !== 0);
  const n = d.length;
  if (n === 0) return null;
  const walsh = new Float64Array((n * (n + 1)) / 2);
  for (let i = 0, at = 0; i < n; i++) for (let j = 0; j <= i; j++) walsh[at++] = d[i]! / 2 + d[j]! / 2;
  walsh.sort();
  const { doubled } = signedRanks(d, 'wilcoxon');
  const tied = averageRanks(withoutRounding(d.map(Math.abs))).ties.length > 0;
  const weights = walsh.map((s, i) => (tied ? shiftedRankSum(d, s) : 2 * (walsh.length - i)));
  const low = quantile(doubled, 0.025);
  const high = quantile(doubled, 0.975);
  const largest = walsh[walsh.length - 1]!;
  const upper = low <= weights.reduce((a, b) => Math.min(a, b)) ? largest : walsh.find((_, i) => weights[i]! <= low)!;
  const lower =
    high >= weights.reduce((a, b) => Math.max(a, b)) ? walsh[0]! : walsh.findLast((_, i) => weights[i]! > high)!;
  return [lower, upper];
}

/** Doubled sum of the ranks of |d − s| over the d above s. */
function shiftedRankSum(d: Float64Array, s: number): number {
  const shifted = d.map((value) => value - s);
  const { doubled } = averageRanks(withoutRounding(shifted.map(Math.abs)));
  let sum = 0;
  const slack = 1e-12 * shifted.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
  for (let i = 0; i < shifted.length; i++) if (shifted[i]! > slack) sum += doubled[i]!;
  return sum;
}

function quantile(ranks: Float64Array, p: number): number {
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  const probabilities = signedRankProbabilities(ranks, total);
  let cumulated = 0;
  for (let s = 0; s <= total; s++) {
    cumulated += probabilities[s]!;
    if (cumulated >= p - 1e-13) return s;
  }
  return total;
}
