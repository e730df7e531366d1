import { choose } from './choose.ts';
import { count } from './check.ts';

/**
 * The smallest two-sided p that exact tests can reach: what no sample of that size can go below, printed beside its results.
 */

/**
 * Signed ranks, sign flips and McNemar's exact test with k pairs that changed: 2^(1−k), and 1 for none.
 * @throws RangeError for what is not a count
 * @example
 * smallestPairedP(6) // => 0.03125
 */
export function smallestPairedP(pairs: number): number {
  return Math.min(1, 2 ** (1 - count('pairs', pairs)));
}

/**
 * Rank sums and permutations of two groups: 2/C(n1 + n2, n1), and 1 when a group is empty.
 * @throws RangeError for what is not a count
 * @example
 * smallestTwoSampleP(6, 6) // => 0.0021645021645021645
 */
export function smallestTwoSampleP(n1: number, n2: number): number {
  return Math.min(1, 2 / choose(count('n1', n1) + count('n2', n2), n1));
}
