import { count, finiteVector } from './check.ts';
import { normalCdf, normalQuantile } from './distributions/normal.ts';
import { randomStream } from './random.ts';
import { interval, moments, type Vector } from './vector.ts';

export interface BootstrapMean {
  readonly mean: number | null;
  /** Skewness of the jackknife means; null without variation. */
  readonly acceleration: number | null;
  /** 95 % intervals: bias-corrected and accelerated, and plain percentiles. */
  readonly bca: readonly [number, number] | null;
  readonly percentile: readonly [number, number] | null;
  readonly seed: number;
  readonly resamples: number;
}

/**
 * Bootstrap intervals of a mean. BCa takes the percentiles Φ(z0 + (z0 + z)/(1 − a(z0 + z))), z0 from the share of resampled means
 * below the mean and a = Σu³/(6(Σu²)^1.5) from the jackknife. Percentiles are interpolated on the normal scale, as R's boot does.
 * Without values all is null; without variation BCa is.
 *
 * Reference: Efron 1987, JASA 82; Davison & Hinkley 1997.
 * @throws RangeError for a value that is not finite, a number of resamples or a seed that is not whole
 * @example
 * bootstrapMean([1, 0, 2, 1]).mean // => 1
 */
export function bootstrapMean(x: Vector, options: { resamples?: number; seed?: number } = {}): BootstrapMean {
  const { resamples = 9999, seed = 1 } = options;
  const values = finiteVector('x', x);
  count('resamples', resamples);
  const random = randomStream(seed);
  const n = values.length;
  const { mean, squares } = moments(values);
  const made = { seed, resamples };
  if (n === 0) return { mean: null, acceleration: null, bca: null, percentile: null, ...made };
  if (!Number.isFinite(squares)) throw new RangeError('x: values too large for their variance to be a number');
  const acceleration = jackknifeAcceleration(values, mean);
  if (acceleration === null) return { mean, acceleration, bca: null, percentile: [mean, mean], ...made };
  const means = new Float64Array(resamples);
  for (let b = 0; b < resamples; b++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += values[random.below(n)]! - mean;
    means[b] = sum / n;
  }
  means.sort();
  const tiny = 1e-12 * Math.sqrt(squares / n);
  const z0 = normalQuantile(means.reduce((below, value) => below + (value < -tiny ? 1 : 0), 0) / resamples);
  const adjusted = (z: number) => normalCdf(z0 + (z0 + z) / (1 - acceleration * (z0 + z)));
  const at = (p: number) => mean + percentile(means, p);
  const z = normalQuantile(0.975);
  const bca = Number.isFinite(z0) ? interval(at(adjusted(-z)), at(adjusted(z))) : null;
  return { mean, acceleration, bca, percentile: interval(at(0.025), at(0.975)), ...made };
}

/** The jackknife mean without xᵢ is mean − (xᵢ − mean)/(n − 1), so the deviations themselves do. */
function jackknifeAcceleration(values: Float64Array, mean: number): number | null {
  let squares = 0;
  let cubes = 0;
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value - mean)), 0);
  if (!(size > 1e-14 * Math.abs(mean)) || values.length < 2) return null;
  for (const value of values) {
    const u = (value - mean) / size;
    squares += u * u;
    cubes += u * u * u;
  }
  return cubes / (6 * squares ** 1.5);
}

function percentile(sorted: Float64Array, p: number): number {
  const n = sorted.length;
  const place = (n + 1) * p;
  const k = Math.floor(place);
  if (k < 1) return n === 0 ? NaN : sorted[0]!;
  if (k >= n) return sorted[n - 1]!;
  const [low, high] = [normalQuantile(k / (n + 1)), normalQuantile((k + 1) / (n + 1))];
  return sorted[k - 1]! + ((normalQuantile(p) - low) / (high - low)) * (sorted[k]! - sorted[k - 1]!);
}
