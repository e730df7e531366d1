import { finiteVector, sameLength } from './check.ts';
import type { Vector } from './vector.ts';
import { weightedDifference, type WeightedDifference } from './weighted-difference.ts';
import { weights } from './weights.ts';

/**
 * Do two groups differ in rank, with weights? The weighted difference of means of the scores r/W, where r is the weight of
 * lower answers and half of the weight of equal ones; it does not depend on the order of people within ties.
 *
 * Reference: Lumley & Scott 2013, Two-sample rank tests under complex sampling, Biometrika 100.
 * @throws RangeError for columns of different length, a group other than 0 and 1, a negative weight
 * @example
 * weightedRankTest([1, 2, 3, 4, 5, 7], [0, 0, 1, 0, 1, 1], [1, 1, 1, 1, 1, 2]).diff // => 0.41666666666666663
 */
export function weightedRankTest(y: Vector, g: Vector, w: Vector): WeightedDifference {
  const values = finiteVector('y', y);
  const share = weights('w', w);
  sameLength('y', values, 'w', w);
  const scores = new Float64Array(values.length);
  if (share !== null) {
    const order = new Uint32Array(values.length).map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
    let below = 0;
    for (let start = 0; start < order.length;) {
      let end = start;
      let tied = 0;
      while (end < order.length && values[order[end]!] === values[order[start]!]) tied += share[order[end++]!]!;
      for (let i = start; i < end; i++) scores[order[i]!] = below + tied / 2;
      below += tied;
      start = end;
    }
  }
  return weightedDifference(scores, g, w);
}
