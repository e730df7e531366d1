import { finiteVector } from './check.ts';
import { logitInterval } from './logit-interval.ts';
import type { Vector } from './vector.ts';
import { weightedMean } from './weighted-mean.ts';

export interface WeightedProportion {
  readonly prop: number | null;
  readonly propSE: number | null;
  readonly propDeff: number | null;
  /** 95 % interval on the logit scale, so that it stays within 0 and 1. */
  readonly propLogitCI: readonly [number, number] | null;
}

/**
 * Weighted share of people with a 1, with its linearised standard error; interval: inverse logit of
 * logit(p) ± t(.975, n−1)·se/(p(1−p)). A share of 0 or 1 has neither design effect nor interval.
 *
 * Reference: Lumley 2010, Complex surveys.
 * @throws RangeError for anything but 0 and 1, a negative weight, or columns of different length
 * @example
 * weightedProportion([0, 0, 1, 1], [1, 2, 3, 4]).prop // => 0.7
 */
export function weightedProportion(binary: Vector, w: Vector): WeightedProportion {
  const values = finiteVector('binary', binary);
  values.forEach((value, i) => {
    if (value !== 0 && value !== 1) throw new RangeError(`binary: 0 or 1 expected, found ${value} at position ${i}`);
  });
  const { n, mean, se, deff } = weightedMean(values, w);
  // Weights add up to 1 only within rounding: who decides is whether both answers carry weight.
  const some = values.some((value, i) => value === 1 && w[i]! > 0);
  const others = values.some((value, i) => value === 0 && w[i]! > 0);
  if (mean === null) return { prop: null, propSE: null, propDeff: null, propLogitCI: null };
  if (!some || !others) {
    return { prop: some ? 1 : 0, propSE: n < 2 ? null : 0, propDeff: null, propLogitCI: null };
  }
  return {
    prop: mean,
    propSE: se,
    propDeff: deff,
    propLogitCI: logitInterval(values, w),
  };
}
