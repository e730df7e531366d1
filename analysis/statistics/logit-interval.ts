import { tQuantile } from './distributions/t.ts';
import { interval } from './vector.ts';

/**
 * 95 % interval of a weighted share on the logit scale: inverse logit of logit(p) ± t(.975, n−1)·se/(p(1−p)).
 *
 * The logit and its standard error come from an intercept-only quasi-binomial fit by iteratively reweighted least squares
 * that stops where R's glm does (relative change of the deviance below 1e-8). One more step would move the ninth digit; this
 * way figures agree with survey::svyciprop(method = 'logit') to the last one. Null unless both answers carry weight.
 *
 * Reference: Lumley 2010, Complex surveys; McCullagh & Nelder 1989, Generalized linear models.
 * @example
 * logitInterval([0, 1, 1, 0, 1], [1, 2, 1, 1, 2]) // => [0.12320875459220094, 0.9780108214502018]
 */
export function logitInterval(binary: ArrayLike<number>, w: ArrayLike<number>): readonly [number, number] | null {
  const n = binary.length;
  let total = 0;
  for (let i = 0; i < n; i++) total += w[i]!;
  const weight = Float64Array.from({ length: n }, (_, i) => (w[i]! / total) * n);
  const share = Float64Array.from(weight, (v, i) => (v * binary[i]! + 0.5) / (v + 1));
  const working = new Float64Array(n);
  let deviance = devianceOf(binary, weight, share);
  let logit = 0;
  let mu = 0;
  for (let step = 0; step < 25; step++) {
    let sum = 0;
    let below = 0;
    for (let i = 0; i < n; i++) {
      const m = share[i]!;
      working[i] = weight[i]! * m * (1 - m);
      sum += working[i]! * Math.log(m / (1 - m)) + weight[i]! * (binary[i]! - m);
      below += working[i]!;
    }
    logit = sum / below;
    mu = 1 / (1 + Math.exp(-logit));
    share.fill(mu);
    const before = deviance;
    deviance = devianceOf(binary, weight, share);
    if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < 1e-8) break;
  }
  const scale = mu * (1 - mu) * working.reduce((a, b) => a + b, 0);
  const influence = working.map((v, i) => ((binary[i]! - mu) * v) / scale);
  const mean = influence.reduce((a, b) => a + b, 0) / n;
  const se = Math.sqrt((n / (n - 1)) * influence.reduce((sum, u) => sum + (u - mean) ** 2, 0));
  if (n < 2 || !(se > 0)) return null;
  const half = tQuantile(0.975, n - 1) * se;
  return interval(1 / (1 + Math.exp(half - logit)), 1 / (1 + Math.exp(-half - logit)));
}

function devianceOf(binary: ArrayLike<number>, weight: Float64Array, share: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weight.length; i++) {
    sum -= 2 * weight[i]! * Math.log(binary[i] === 1 ? share[i]! : 1 - share[i]!);
  }
  return sum;
}
