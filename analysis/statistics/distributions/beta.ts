import { deviance, stirlingError } from './saddle-point.ts';
import { solveIncreasing } from './solve.ts';

/** Logarithm of x^a y^b / B(a, b), where y = 1 − x is given apart so that neither end loses digits. */
export function logBetaFactor(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  return (
    0.5 * Math.log((a * (b / n)) / (2 * Math.PI)) +
    (stirlingError(n) - stirlingError(a) - stirlingError(b)) -
    deviance(a, n * x) -
    deviance(b, n * y)
  );
}

/** The continued fraction of the incomplete beta function (modified Lentz); good for x < (a+1)/(a+b+2). */
function betaFraction(a: number, b: number, x: number): number {
  const sum = a + b;
  let c = 1;
  let d = 1 - (sum * x) / (a + 1);
  if (Math.abs(d) < 1e-300) d = 1e-300;
  d = 1 / d;
  let h = d;
  for (let m = 1; m < 1e6; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 + even * d;
    if (Math.abs(d) < 1e-300) d = 1e-300;
    c = 1 + even / c;
    if (Math.abs(c) < 1e-300) c = 1e-300;
    d = 1 / d;
    h *= d * c;
    const odd = (-(a + m) * (sum + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 + odd * d;
    if (Math.abs(d) < 1e-300) d = 1e-300;
    c = 1 + odd / c;
    if (Math.abs(c) < 1e-300) c = 1e-300;
    d = 1 / d;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 2e-16) break;
  }
  return h;
}

/**
 * Both tails of the regularised incomplete beta function, I_x(a, b) and 1 − I_x(a, b), for a, b > 0. `y` is 1 − x, given
 * apart; the smaller tail is computed as such and is accurate down to 1e-308.
 * @example
 * incompleteBeta(2, 3, 0.5, 0.5) // { lower: 0.6875, upper: 0.3125 }
 */
export function incompleteBeta(a: number, b: number, x: number, y: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  const factor = Math.exp(logBetaFactor(a, b, x, y));
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, (factor * betaFraction(a, b, x)) / a);
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, (factor * betaFraction(b, a, y)) / b);
  return { lower: 1 - upper, upper };
}

/**
 * Quantile of the beta distribution for 0 ≤ p ≤ 1 and a, b > 0: the x with I_x(a, b) = p.
 * @example
 * betaQuantile(0.025, 3, 4) // 0.118117248757025
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  // Solved on the scale of log(x / (1 − x)), so that a quantile near 0 or 1 keeps its digits.
  const fromLow = p < 0.5;
  const logTarget = Math.log(fromLow ? p : 1 - p);
  const logit = solveIncreasing(
    (u) => {
      const x = 1 / (1 + Math.exp(-u));
      const y = 1 / (1 + Math.exp(u));
      const { lower, upper } = incompleteBeta(a, b, x, y);
      const tail = fromLow ? lower : upper;
      const slope = Math.exp(logBetaFactor(a, b, x, y)) / tail;
      return fromLow ? [Math.log(tail) - logTarget, slope] : [logTarget - Math.log(tail), slope];
    },
    Math.log(a / b),
    -700,
    700,
  );
  return 1 / (1 + Math.exp(-logit));
}
