import { cliffDelta } from './cliff-delta.ts';
import { normalTwoSided } from './distributions/normal.ts';
import type { FourCells } from './did-independent.ts';
import { defined } from './vector.ts';

export interface DidOrdinal {
  /** Cliff's δ of after against before in the first city, and its consistent variance. */
  readonly delta1: number | null;
  readonly var1: number | null;
  /** The same in the second city. */
  readonly delta2: number | null;
  readonly var2: number | null;
  readonly diff: number | null;
  readonly z: number | null;
  readonly p: number | null;
}

/**
 * Did one city change more on an ordinal scale, with different people in every wave? δ₂ − δ₁, z = diff/√(var₁ + var₂), normal p. Null
 * where a cell is empty; z and p null where a cell has one person.
 *
 * Reference: Cliff 1996, Ordinal methods for behavioral data analysis.
 * @throws RangeError for a value that is not a number
 * @example
 * didOrdinal({ firstBefore: [1, 2, 2], firstAfter: [2, 3, 3], secondBefore: [1, 3, 4], secondAfter: [2, 2, 3] }).diff // => -1
 */
export function didOrdinal({ firstBefore, firstAfter, secondBefore, secondAfter }: FourCells): DidOrdinal {
  const first = cliffDelta(firstAfter, firstBefore);
  const second = cliffDelta(secondAfter, secondBefore);
  const diff = first.delta === null || second.delta === null ? null : second.delta - first.delta;
  const variance = first.variance === null || second.variance === null ? NaN : first.variance + second.variance;
  const z = diff === null || !(variance > 0) ? null : defined(diff / Math.sqrt(variance));
  return {
    delta1: first.delta,
    var1: first.variance,
    delta2: second.delta,
    var2: second.variance,
    diff,
    z,
    p: z === null ? null : defined(normalTwoSided(z)),
  };
}
