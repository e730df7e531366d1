import { incompleteBeta, logBetaFactor } from './beta.ts';
import { normalQuantile, normalTwoSided } from './normal.ts';
import { solveIncreasing } from './solve.ts';

/**
 * Upper tail P(T > t) of Student's distribution with df > 0 degrees of freedom (not only whole ones), computed as such.
 * @example
 * tUpper(2.570581835636315, 5) // 0.025
 */
export function tUpper(t: number, df: number): number {
  const tail = tTwoSided(t, df) / 2;
  return t > 0 ? tail : 1 - tail;
}

/** Distribution function P(T ≤ t); the lower tail is as accurate as the upper. */
export function tCdf(t: number, df: number): number {
  return tUpper(-t, df);
}

/**
 * Two-sided tail P(|T| ≥ |t|), accurate down to 1e-308.
 * @example
 * tTwoSided(8.94, 1000) // 1.81e-18 and not 0
 */
export function tTwoSided(t: number, df: number): number {
  if (t === 0) return 1;
  const square = t * t;
  if (square === Infinity) return 0;
  if (df === Infinity) return normalTwoSided(t);
  if (df > manyDegrees) return normalTwoSided(equivalentNormal(square, df));
  return incompleteBeta(df / 2, 0.5, df / (df + square), square / (df + square)).lower;
}

/** From here on the beta function loses digits of 1 − x = t²/(df + t²), and Hill's expansion has more than enough. */
const manyDegrees = 1e5;

/** The normal deviate with the same tail as t (Hill 1970, Algorithm 395, Communications of the ACM 13). */
function equivalentNormal(square: number, df: number): number {
  const a = df - 0.5;
  const b = 48 * a * a;
  const y = a * Math.log1p(square / df);
  const series = (((-0.4 * y - 3.3) * y - 24) * y - 85.5) / (0.8 * y * y + 100 + b) + y + 3;
  return (series / b + 1) * Math.sqrt(y);
}

/**
 * The t ≥ 0 whose upper tail is q, 0 < q ≤ 0.5. Better than `tQuantile(1 − q)` when q is small.
 * @example
 * tUpperQuantile(0.025, 5) // 2.570581835636315
 */
export function tUpperQuantile(q: number, df: number): number {
  if (q >= 0.5) return 0;
  if (q <= 0) return Infinity;
  const z = normalQuantile(1 - q);
  const start = z === Infinity ? 38 : z + (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df * df);
  const logTarget = Math.log(q);
  // On the scale of log t the heavy tails of small df are within reach.
  const u = solveIncreasing(
    (at) => {
      const t = Math.exp(at);
      const tail = tTwoSided(t, df) / 2;
      const square = t * t;
      const factor = logBetaFactor(df / 2, 0.5, df / (df + square), square / (df + square));
      return [logTarget - Math.log(tail), Math.exp(factor) / tail];
    },
    Math.log(start),
    -300,
    300,
  );
  return Math.exp(u);
}

/**
 * Quantile of Student's distribution for 0 < p < 1.
 * @example
 * tQuantile(0.975, 5) // 2.570581835636315
 */
export function tQuantile(p: number, df: number): number {
  return p < 0.5 ? -tUpperQuantile(p, df) : tUpperQuantile(1 - p, df);
}
