import { finiteVector, sameLength } from './check.ts';
import { tQuantile } from './distributions/t.ts';
import { defined, interval, type Vector } from './vector.ts';
import { effectiveSample, weights } from './weights.ts';

export interface WeightedMean {
  /** People, unweighted: always shown beside a weighted figure. */
  readonly n: number;
  readonly mean: number | null;
  readonly se: number | null;
  readonly meanCI: readonly [number, number] | null;
  /** Design effect against a simple random sample of n with replacement. */
  readonly deff: number | null;
  readonly kishNeff: number | null;
  readonly kishDeff: number | null;
}

/**
 * Weighted mean with its linearised standard error; weights on any scale.
 *
 * ȳ = Σwy/W; se = √(n/(n−1)·Σ(w/W)²(y−ȳ)²); deff = se²/([n/(n−1)·Σw(y−ȳ)²/W]/n); 95 % interval by t with n − 1 df. For one person se is
 * null; without variation deff is null; without weight everything is null.
 *
 * Reference: Lumley 2010, Complex surveys; Kish 1965, Survey sampling.
 * @throws RangeError for columns of different length, a value that is not a number, a negative weight
 * @example
 * weightedMean([1, 2, 3, 4], [1, 1, 1, 3]).mean // => 3
 */
export function weightedMean(y: Vector, w: Vector): WeightedMean {
  const values = finiteVector('y', y);
  const share = weights('w', w);
  sameLength('y', values, 'w', w);
  const n = values.length;
  if (share === null) return { n, mean: null, se: null, meanCI: null, deff: null, kishNeff: null, kishDeff: null };
  let mean = 0;
  for (let i = 0; i < n; i++) mean += share[i]! * values[i]!;
  let linear = 0;
  let spread = 0;
  for (let i = 0; i < n; i++) {
    const d = values[i]! - mean;
    linear += (share[i]! * d) ** 2;
    spread += share[i]! * d * d;
  }
  const se = n < 2 ? null : defined(Math.sqrt((n / (n - 1)) * linear));
  const simple = spread / (n - 1);
  const noise = (1e-14 * mean) ** 2;
  const half = se === null ? NaN : tQuantile(0.975, n - 1) * se;
  return {
    n,
    mean: defined(mean),
    se,
    meanCI: interval(mean - half, mean + half),
    deff: se === null || spread <= noise ? null : defined((se * se) / simple),
    ...effectiveSample(w),
  };
}
