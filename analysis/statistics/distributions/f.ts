import { betaQuantile, incompleteBeta } from './beta.ts';

/**
 * Upper tail P(F > x) of the F distribution, computed as such.
 * @example
 * fUpper(10, 2, 20) // 0.0009765625
 */
export function fUpper(x: number, df1: number, df2: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  const above = df1 * x;
  return incompleteBeta(df2 / 2, df1 / 2, df2 / (df2 + above), above / (df2 + above)).lower;
}

/**
 * Quantile of the F distribution for 0 ≤ p < 1.
 * @example
 * fQuantile(0.95, 2, 20) // 3.492828476735633
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  // Both ends of the beta variable are asked for as small quantiles, where they keep their digits.
  const y = betaQuantile(1 - p, df2 / 2, df1 / 2);
  const x = y > 0.5 ? betaQuantile(p, df1 / 2, df2 / 2) : 1 - y;
  return (df2 * x) / (df1 * y);
}
