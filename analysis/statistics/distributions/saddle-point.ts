/**
 * The two terms of Loader's saddle-point expansion. They keep densities accurate where a difference of log-gamma values
 * would lose its digits. Reference: Loader 2000, Fast and Accurate Computation of Binomial Probabilities.
 */

/**
 * Error of Stirling's formula: log Γ(z+1) − [(z + ½) log z − z + ½ log 2π], for z > 0.
 * @example
 * stirlingError(1) // 0.081061466795327258
 */
export function stirlingError(z: number): number {
  // Below 16 the series is too short, so climb: e(z) = e(z+1) + (z+½) log(1+1/z) − 1.
  let climbed = 0;
  let at = z;
  while (at < 16) {
    climbed += (at + 0.5) * Math.log1p(1 / at) - 1;
    at += 1;
  }
  const s = 1 / (at * at);
  const series =
    1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s * (1 / 156))))));
  return climbed + series / at;
}

/**
 * Deviance term x log(x/m) + m − x for x ≥ 0, m > 0, without cancellation when x is near m.
 * @example
 * deviance(3, 3) // 0
 */
export function deviance(x: number, m: number): number {
  if (x === 0) return m;
  if (m === 0) return Infinity;
  const gap = x - m;
  if (Math.abs(gap) < 0.1 * (x + m)) {
    const v = gap / (x + m);
    let sum = gap * v;
    let term = 2 * x * v;
    for (let k = 1; k < 1000; k++) {
      term *= v * v;
      const next = sum + term / (2 * k + 1);
      if (next === sum) return next;
      sum = next;
    }
    return sum;
  }
  return x * Math.log(x / m) + m - x;
}
