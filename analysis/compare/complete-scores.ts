/** Scores of the people who have one in each of several columns. */
import type { Column } from '../table/column.ts';
import type { Analysis } from './analyse.ts';

/** A column, and the score of each of its levels; NaN where a level has none. */
export interface ScoredColumn {
  column: Column;
  scores: Float64Array;
}

/** A column with its scores; reversed between its ends where `ends` (lowest plus highest) is given. */
export function scoredColumn(column: Column, ends: number | null = null): ScoredColumn {
  const scores = Float64Array.from(column.levels, ({ score }) => {
    if (score === null) return Number.NaN;
    return ends === null ? score : ends - score;
  });
  return { column, scores };
}

/** How many people in the shown cells have a score in every column, and their scores by column, in the order of their rows. */
export function completeScores(
  analysis: Analysis,
  columns: readonly ScoredColumn[],
): { n: number; scores: Float64Array[] } {
  const rows = shownRows(analysis);
  let n = rows.length;
  for (const { column, scores } of columns) {
    const codes = column.codes.values;
    let kept = 0;
    for (let i = 0; i < n; i++) {
      const row = rows[i]!;
      const code = codes[row]!;
      if (code >= 0 && !Number.isNaN(scores[code]!)) rows[kept++] = row;
    }
    n = kept;
  }
  return {
    n,
    scores: columns.map(({ column, scores }) => {
      const codes = column.codes.values;
      const own = new Float64Array(n);
      for (let i = 0; i < n; i++) own[i] = scores[codes[rows[i]!]!]!;
      return own;
    }),
  };
}

/** Rows of the places that are asked for, of the filter's part only. */
function shownRows({ selection, wanted, filtered, part }: Analysis): Int32Array {
  const { rowPlace, rowPart, places } = selection;
  const isWanted = places.map((_, place) => wanted.includes(place));
  const rows = new Int32Array(rowPlace.length);
  let n = 0;
  for (let row = 0; row < rowPlace.length; row++) {
    const place = rowPlace[row]!;
    if (place < 0 || !isWanted[place] || (filtered && rowPart![row] !== part)) continue;
    rows[n++] = row;
  }
  return rows.subarray(0, n);
}
