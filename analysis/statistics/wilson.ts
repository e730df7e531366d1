import { people } from './check.ts';
import { betaQuantile } from './distributions/beta.ts';

const Z = 1.959963984540054;

/**
 * Wilson's score interval (95 %) of a proportion, without continuity correction; exactly 0 or 1 at the ends, null for n = 0.
 *
 * Reference: Wilson 1927, JASA 22.
 * @throws RangeError for what is not a count, or x above n
 * @example
 * wilson(0, 6).map((end) => end.toFixed(6)) // => ["0.000000", "0.390334"]
 */
export function wilson(x: number, n: number): readonly [number, number] | null {
  part(x, n);
  if (n === 0) return null;
  const square = Z * Z;
  const middle = (x + square / 2) / (n + square);
  const half = (Z * Math.sqrt((x / n) * (n - x) + square / 4)) / (n + square);
  return [x === 0 ? 0 : middle - half, x === n ? 1 : middle + half];
}

/**
 * Wilson's score interval (95 %) of a share on an effective number of people, which need not be whole: for weighted answers the
 * effective sample size takes the place of n.
 *
 * Reference: Wilson 1927, JASA 22; Korn & Graubard 1998, Survey Methodology 24 (effective sample size).
 * @throws RangeError for a share outside 0–1 or n ≤ 0
 * @example
 * wilsonOfShare(0.25, 40).map((end) => end.toFixed(6)) // => ["0.141871", "0.401940"]
 */
export function wilsonOfShare(share: number, n: number): readonly [number, number] {
  if (!(share >= -1e-9 && share <= 1 + 1e-9) || !(n > 0)) throw new RangeError(`Not a share of people: ${share}, ${n}`);
  const p = Math.min(1, Math.max(0, share));
  const square = Z * Z;
  const middle = (p * n + square / 2) / (n + square);
  const half = (Z * Math.sqrt(n * p * (1 - p) + square / 4)) / (n + square);
  return [p === 0 ? 0 : middle - half, p === 1 ? 1 : middle + half];
}

/**
 * Clopper and Pearson's exact interval (95 %) of a proportion; null for n = 0.
 *
 * Reference: Clopper & Pearson 1934, Biometrika 26.
 * @throws RangeError for what is not a count, or x above n
 * @example
 * clopperPearson(0, 6).map((end) => end.toFixed(6)) // => ["0.000000", "0.459258"]
 */
export function clopperPearson(x: number, n: number): readonly [number, number] | null {
  part(x, n);
  if (n === 0) return null;
  const lower = x === 0 ? 0 : betaQuantile(0.025, x, n - x + 1);
  return [lower, x === n ? 1 : betaQuantile(0.975, x + 1, n - x)];
}

function part(x: number, n: number): void {
  if (people('x', x) > people('n', n)) throw new RangeError(`x: expected at most n = ${n}, found ${x}`);
}
