import { gammaLower, gammaUpper } from './gamma.ts';

/**
 * Upper tail P(X² ≥ x) of the chi-square distribution with df > 0 degrees of freedom, accurate down to 1e-308.
 * @example
 * chiSquareUpper(3.841458820694124, 1) // 0.05
 */
export function chiSquareUpper(x: number, df: number): number {
  return gammaUpper(df / 2, x / 2);
}

/**
 * Lower tail P(X² ≤ x).
 * @example
 * chiSquareLower(1, 2) // 0.3934693402873666
 */
export function chiSquareLower(x: number, df: number): number {
  return gammaLower(df / 2, x / 2);
}
