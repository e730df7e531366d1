import { cliffDelta, type CliffDelta } from './cliff-delta.ts';
import { finiteVector, sameLength } from './check.ts';
import { mannWhitney, type MannWhitney, type MannWhitneyOptions } from './mann-whitney.ts';
import { permutationTwoSample, type Permutation, type PermutationOptions } from './permutation-two-sample.ts';
import { withoutRounding } from './signed-ranks.ts';
import { welchT, type TTest } from './t-test.ts';
import type { Vector } from './vector.ts';

export interface BeforeAfter {
  readonly before: Vector;
  readonly after: Vector;
}

export interface DifferenceOfPairedChanges {
  /** Mean change in city 2 less mean change in city 1; null when a city has nobody. */
  readonly did: number | null;
  /** Which people are in which city, permuted over the change scores. */
  readonly permutation: Permutation;
  readonly welch: TTest;
  readonly mannWhitney: MannWhitney;
  /** How often a change in city 2 is above one in city 1, less how often below. */
  readonly delta: CliffDelta;
}

/**
 * Did people in city 2 change more than people in city 1, everyone asked before and after? All tests compare the change scores
 * after − before, city 2 as x. Changes that differ by rounding only count as equal.
 *
 * Reference: Pitman 1937; Welch 1947; Mann & Whitney 1947; Cliff 1993.
 * @throws RangeError for a value that is not finite or lists of different length
 * @example
 * differenceOfPairedChanges({ before: [1, 2], after: [2, 3] }, { before: [1, 2], after: [3, 5] }).did // => 1.5
 */
export function differenceOfPairedChanges(
  city1: BeforeAfter,
  city2: BeforeAfter,
  options: PermutationOptions & MannWhitneyOptions = {},
): DifferenceOfPairedChanges {
  const first = changes('city1', city1);
  const second = changes('city2', city2);
  const pooled = withoutRounding(Float64Array.from([...second, ...first]));
  const x = pooled.slice(0, second.length);
  const y = pooled.slice(second.length);
  const permutation = permutationTwoSample(x, y, options);
  return {
    did: permutation.difference,
    permutation,
    welch: welchT(x, y),
    mannWhitney: mannWhitney(x, y, options),
    delta: cliffDelta(x, y),
  };
}

function changes(name: string, { before, after }: BeforeAfter): Float64Array {
  const a = finiteVector(`${name}.after`, after);
  const b = finiteVector(`${name}.before`, before);
  sameLength(`${name}.before`, b, `${name}.after`, a);
  return finiteVector(
    `${name}.after`,
    a.map((value, i) => value - b[i]!),
  );
}
