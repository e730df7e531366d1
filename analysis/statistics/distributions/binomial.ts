import { incompleteBeta } from './beta.ts';
import { deviance, stirlingError } from './saddle-point.ts';

/**
 * Probability of k successes in n trials with success probability p (q = 1 − p may be given apart).
 * Reference: Loader 2000.
 * @example
 * binomialPmf(2, 4, 0.5) // 0.375
 */
export function binomialPmf(k: number, n: number, p: number, q: number = 1 - p): number {
  if (k < 0 || k > n || !Number.isInteger(k)) return 0;
  if (p === 0) return k === 0 ? 1 : 0;
  if (q === 0) return k === n ? 1 : 0;
  if (k === 0) return Math.exp(p < 0.1 ? n * Math.log1p(-p) : n * Math.log(q));
  if (k === n) return Math.exp(q < 0.1 ? n * Math.log1p(-q) : n * Math.log(p));
  const error = stirlingError(n) - stirlingError(k) - stirlingError(n - k);
  const spread = 0.5 * Math.log(n / (2 * Math.PI * k * (n - k)));
  return Math.exp(error - deviance(k, n * p) - deviance(n - k, n * q) + spread);
}

/**
 * P(X ≤ k) for X binomial; a small lower tail is computed as such.
 * @example
 * binomialCdf(1, 4, 0.5) // 0.3125
 */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  const whole = Math.floor(k);
  return incompleteBeta(n - whole, whole + 1, 1 - p, p).lower;
}

/**
 * P(X > k) for X binomial, computed as such.
 * @example
 * binomialUpper(2, 4, 0.5) // 0.3125
 */
export function binomialUpper(k: number, n: number, p: number): number {
  if (k < 0) return 1;
  if (k >= n) return 0;
  const whole = Math.floor(k);
  return incompleteBeta(n - whole, whole + 1, 1 - p, p).upper;
}
