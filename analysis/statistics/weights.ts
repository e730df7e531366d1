import { finiteVector } from './check.ts';
import type { Vector } from './vector.ts';

/**
 * Weights as shares that add up to 1; null when there are none or all are 0.
 * @throws RangeError naming the argument for a negative weight or a value that is not a number
 * @example
 * Array.from(weights('w', [1, 1, 2])) // => [0.25, 0.25, 0.5]
 */
export function weights(name: string, w: Vector): Float64Array | null {
  const given = finiteVector(name, w);
  let largest = 0;
  for (let i = 0; i < given.length; i++) {
    if (given[i]! < 0) throw new RangeError(`${name}: weights must be 0 or more, found ${given[i]} at position ${i}`);
    largest = Math.max(largest, given[i]!);
  }
  if (largest === 0) return null;
  let sum = 0;
  for (let i = 0; i < given.length; i++) sum += given[i]! / largest;
  return given.map((value) => value / largest / sum);
}

export interface EffectiveSample {
  /** People that an unweighted sample of the same precision would have: W²/Σw². */
  readonly kishNeff: number | null;
  /** What weighting costs: n/kishNeff. */
  readonly kishDeff: number | null;
}

/**
 * Kish's effective sample size and design effect of weighting; null without weight.
 *
 * Reference: Kish 1965, Survey sampling.
 * @throws RangeError for a negative weight or a value that is not a number
 * @example
 * effectiveSample([1, 1, 2]) // => { kishNeff: 2.6666666666666665, kishDeff: 1.125 }
 */
export function effectiveSample(w: Vector): EffectiveSample {
  const share = weights('w', w);
  if (share === null) return { kishNeff: null, kishDeff: null };
  const squares = share.reduce((sum, value) => sum + value * value, 0);
  return { kishNeff: 1 / squares, kishDeff: share.length * squares };
}
