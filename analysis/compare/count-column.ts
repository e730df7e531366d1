/** How many gave each level, per place and part: the one table that everything shown is a projection of. */
import type { Column } from '../table/column.ts';
import type { Selection } from './selection.ts';

/** Counts of one column: valid levels, and the three kinds of missing (not asked, no answer, declared). */
export interface Tally {
  counts: number[];
  missing: [number, number, number];
  /** Sums of weights and of their squares per level; `null` without weights. */
  weights: number[] | null;
  /** Sum of squared weights of the valid answers. */
  squares: number;
}

/** Tallies per place and part, in one pass over the rows. */
export function countColumn(column: Column, selection: Selection, weights: Float64Array | null = null): Tally[][] {
  const { rowSlot, partCount, places } = selection;
  const width = column.levels.length + 3;
  // One slot more than is read: rows that do not count.
  const counts = new Int32Array((places.length * partCount + 1) * width);
  const codes = column.codes.values;
  for (let row = 0; row < rowSlot.length; row++) counts[rowSlot[row]! * width + codes[row]! + 3]!++;
  const weighted = weights ? weighColumn(column, selection, weights, width) : null;
  return places.map((_, place) =>
    Array.from({ length: partCount }, (_, part) => {
      const slot = place * partCount + part;
      const at = slot * width;
      return {
        counts: Array.from(counts.subarray(at + 3, at + width)),
        missing: [counts[at + 2]!, counts[at + 1]!, counts[at]!],
        weights: weighted ? Array.from(weighted.sums.subarray(at + 3, at + width)) : null,
        squares: weighted ? weighted.squares[slot]! : 0,
      };
    }),
  );
}

function weighColumn(column: Column, selection: Selection, weights: Float64Array, width: number) {
  const { rowPlace, rowPart, partCount, places } = selection;
  const sums = new Float64Array(places.length * partCount * width);
  const squares = new Float64Array(places.length * partCount);
  for (let row = 0; row < rowPlace.length; row++) {
    if (rowPlace[row]! < 0) continue;
    const slot = rowPlace[row]! * partCount + (rowPart === null ? 0 : rowPart[row]!);
    const code = column.codes.values[row]!;
    sums[slot * width + code + 3]! += weights[row]!;
    if (code >= 0) squares[slot]! += weights[row]! ** 2;
  }
  return { sums, squares };
}

/** All parts of a place taken together. */
export function wholeOf(parts: readonly Tally[]): Tally {
  const first = parts[0];
  if (!first) throw new Error('A place has at least one part');
  if (parts.length === 1) return first;
  const add = (pick: (tally: Tally) => readonly number[]): number[] =>
    parts.reduce(
      (sums, tally) => sums.map((sum, index) => sum + pick(tally)[index]!),
      pick(first).map(() => 0),
    );
  const missing = add((tally) => tally.missing);
  return {
    counts: add((tally) => tally.counts),
    missing: [missing[0]!, missing[1]!, missing[2]!],
    weights: first.weights ? add((tally) => tally.weights!) : null,
    squares: parts.reduce((sum, tally) => sum + tally.squares, 0),
  };
}
