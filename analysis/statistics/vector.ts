/** A column of numbers: a plain array or a typed one. Nothing in it is missing; the caller has taken missing answers out. */
export type Vector = readonly number[] | Float64Array;

/** Number of values, their mean, and their sum of squared deviations from it. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly squares: number;
}

/**
 * Mean and sum of squares in two corrected passes, so that a constant column has a sum of squares of 0 and a large offset
 * costs no digits. The mean of no values is 0 with n = 0: look at n first.
 *
 * Reference: Chan, Golub & LeVeque 1983, Algorithms for computing the sample variance, The American Statistician 37.
 * @example
 * moments([1, 2, 3, 6]) // => { n: 4, mean: 3, squares: 14 }
 */
export function moments(x: Vector): Moments {
  const n = x.length;
  if (n === 0) return { n, mean: 0, squares: 0 };
  let sum = 0;
  for (let i = 0; i < n; i++) sum += x[i]!;
  let mean = sum / n;
  let rest = 0;
  for (let i = 0; i < n; i++) rest += x[i]! - mean;
  mean += rest / n;
  let squares = 0;
  let drift = 0;
  for (let i = 0; i < n; i++) {
    const d = x[i]! - mean;
    squares += d * d;
    drift += d;
  }
  return { n, mean, squares: Math.max(0, squares - (drift * drift) / n) };
}

/**
 * A computed number, or null when it is not one (0/0, infinite, beyond what a double holds).
 * @example
 * defined(0 / 0) // => null
 */
export function defined(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/**
 * An interval, or null when one of its ends is not a number.
 * @example
 * interval(1, Infinity) // => null
 */
export function interval(lower: number, upper: number): readonly [number, number] | null {
  return Number.isFinite(lower) && Number.isFinite(upper) ? [lower, upper] : null;
}
