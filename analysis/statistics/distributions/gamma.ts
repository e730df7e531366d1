import { deviance, stirlingError } from './saddle-point.ts';

const HALF_LOG_TWO_PI = 0.9189385332046727418;

/**
 * Natural logarithm of the gamma function for x > 0; `Infinity` at 0.
 * Reference: Stirling's series with Loader's (2000) error term.
 * @example
 * logGamma(10) // 12.801827480081469, the logarithm of 9!
 */
export function logGamma(x: number): number {
  if (x === 0) return Infinity;
  if (x === 1 || x === 2) return 0;
  return stirlingError(x) + (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI;
}

/** Natural logarithm of n!, for n ≥ 0. */
export function logFactorial(n: number): number {
  return n < 2 ? 0 : stirlingError(n) + (n + 0.5) * Math.log(n) - n + HALF_LOG_TWO_PI;
}

/** Logarithm of x^a e^(−x) / Γ(a), the factor before both expansions of the incomplete gamma function. */
function logFactor(a: number, x: number): number {
  return 0.5 * Math.log(a) - HALF_LOG_TWO_PI - stirlingError(a) - deviance(a, x);
}

/** Lower tail by its power series; good for x < a + 1. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < 1e6 && term > sum * 1e-17; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum * Math.exp(logFactor(a, x));
}

/** Logarithm of the upper tail by Legendre's continued fraction (modified Lentz); good for x ≥ a + 1. */
function logUpperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let k = 1; k < 1e6; k++) {
    const an = -k * (k - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const step = c * d;
    h *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return Math.log(h) + logFactor(a, x);
}

/**
 * Regularised lower incomplete gamma function P(a, x), a > 0, x ≥ 0.
 * @example
 * gammaLower(2, 1) // 0.26424111765711533
 */
export function gammaLower(a: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  return x < a + 1 ? Math.min(1, lowerSeries(a, x)) : 1 - Math.exp(logUpperFraction(a, x));
}

/**
 * Regularised upper incomplete gamma function Q(a, x), a > 0, x ≥ 0, computed as such and so accurate far into the tail.
 * @example
 * gammaUpper(2, 700) // 6.911752e-302
 */
export function gammaUpper(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? Math.max(0, 1 - lowerSeries(a, x)) : Math.exp(logUpperFraction(a, x));
}
