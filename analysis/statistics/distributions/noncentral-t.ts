import { gammaLower, gammaUpper } from './gamma.ts';
import { normalDensity, normalUpper } from './normal.ts';

export interface NoncentralT {
  readonly lower: number;
  readonly upper: number;
  /** How fast the upper tail grows with the noncentrality. */
  readonly slope: number;
}

/**
 * Both tails of the noncentral t distribution with df > 0 and noncentrality `ncp`.
 *
 * T = (Z + ncp) / S with S² = χ²/df, so P(T > t) = E[P(Z > tS − ncp)]. The mean is taken over u = log S with the trapezoidal
 * rule, which for such smooth and fast-falling functions is accurate to rounding (Trefethen & Weideman 2014). Absolute
 * accuracy 1e-15: tails far below that are not resolved.
 * @example
 * noncentralT(2, 10, 0).upper.toFixed(6) // => "0.036694"
 */
export function noncentralT(t: number, df: number, ncp: number): NoncentralT {
  if (Math.abs(ncp) > 12 && t * ncp <= 0) {
    // Z would have to be beyond 12.
    return ncp > 0 ? { lower: 0, upper: 1, slope: 0 } : { lower: 1, upper: 0, slope: 0 };
  }
  if (ncp > 12 && t * t >= 4 * df) return overNormal(t, df, ncp);
  if (ncp < -12 && t * t >= 4 * df) {
    const mirrored = overNormal(-t, df, -ncp);
    return { lower: mirrored.upper, upper: mirrored.lower, slope: mirrored.slope };
  }
  // Density of u, up to its constant: exp(df·u − df·e^(2u)/2); its peak is at 0.
  const width = 1 / Math.sqrt(2 * df);
  const step = Math.min(width / 3.2, 1 / (3.2 + 3.2 * Math.abs(ncp)), 0.1);
  let lower = 0;
  let upper = 0;
  let slope = 0;
  let weights = 0;
  const add = (u: number): boolean => {
    const logWeight = df * u - (df * Math.expm1(2 * u)) / 2;
    if (logWeight < -46) return false;
    const weight = Math.exp(logWeight);
    const z = t * Math.exp(u) - ncp;
    const tail = normalUpper(Math.abs(z));
    upper += weight * (z > 0 ? tail : 1 - tail);
    lower += weight * (z > 0 ? 1 - tail : tail);
    slope += weight * normalDensity(z);
    weights += weight;
    return true;
  };
  for (let k = 0; add(k * step); k++);
  for (let k = -1; add(k * step); k--);
  // Dividing by the sum of the weights saves the constant of the density.
  return { lower: lower / weights, upper: upper / weights, slope: slope / weights };
}

/**
 * The same with the mean taken over Z, P(T > t) = E[P(S < (Z + ncp)/t)], for large t and ncp, where the other way needs many points.
 * The slope is E[Z · P(S < (Z + ncp)/t)], by Stein's identity.
 */
function overNormal(t: number, df: number, ncp: number): NoncentralT {
  let lower = 0;
  let upper = 0;
  let slope = 0;
  for (let k = -36; k <= 36; k++) {
    const z = k / 4;
    const weight = normalDensity(z) / 4;
    const x = (df / 2) * ((z + ncp) / t) ** 2;
    const below = gammaLower(df / 2, x);
    upper += weight * below;
    lower += weight * gammaUpper(df / 2, x);
    slope += weight * z * below;
  }
  return { lower, upper, slope };
}
