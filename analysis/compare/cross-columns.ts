/** How many gave each two answers, in every place: people, and their weights. */
import type { CrossedCounts } from '../disclosure/join-table.ts';
import type { Column } from '../table/column.ts';
import type { Shown } from './classes.ts';
import type { Selection } from './selection.ts';

/** A column by the entries it is shown in. */
export interface Entries {
  column: Column;
  shown: readonly Shown[];
}

/** One place of two columns crossed. */
export interface CrossedPlace extends CrossedCounts {
  /** Answered neither. */
  neither: number;
  /** Sums of weights and of their squares per cell; `null` without weights. */
  weights: number[][] | null;
  squares: number[][] | null;
}

/** Crosses two columns in one pass over the rows. */
export function crossColumns(
  selection: Selection,
  rows: Entries,
  columns: Entries,
  weights: Float64Array | null,
): CrossedPlace[] {
  const [height, width] = [rows.shown.length + 1, columns.shown.length + 1];
  const size = height * width;
  const cells = selection.places.length * size;
  const counts = new Float64Array(cells);
  const sums = new Float64Array(weights ? cells : 0);
  const squares = new Float64Array(weights ? cells : 0);
  const [rowEntry, columnEntry] = [entryOfLevel(rows), entryOfLevel(columns)];
  const [rowCodes, columnCodes] = [rows.column.codes.values, columns.column.codes.values];
  selection.rowPlace.forEach((place, row) => {
    if (place < 0) return;
    const r = rowCodes[row]! < 0 ? height - 1 : rowEntry[rowCodes[row]!]!;
    const c = columnCodes[row]! < 0 ? width - 1 : columnEntry[columnCodes[row]!]!;
    const at = place * size + r * width + c;
    counts[at]!++;
    if (!weights) return;
    sums[at]! += weights[row]!;
    squares[at]! += weights[row]! ** 2;
  });
  return selection.places.map((_, place): CrossedPlace => {
    const start = place * size;
    const table = (list: Float64Array) =>
      rows.shown.map((_, r) => Array.from(list.subarray(start + r * width, start + (r + 1) * width - 1)));
    return {
      cells: table(counts),
      rowsOnly: rows.shown.map((_, r) => counts[start + (r + 1) * width - 1]!),
      columnsOnly: columns.shown.map((_, c) => counts[start + (height - 1) * width + c]!),
      neither: counts[start + size - 1]!,
      weights: weights ? table(sums) : null,
      squares: weights ? table(squares) : null,
    };
  });
}

/** The entry of each level; a level in no entry counts as missing. */
function entryOfLevel({ column, shown }: Entries): Int32Array {
  const entries = new Int32Array(column.levels.length).fill(shown.length);
  shown.forEach(({ levels }, entry) => levels.forEach((level) => (entries[level] = entry)));
  return entries;
}
