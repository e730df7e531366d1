import { countTable } from './check.ts';
import { tauB } from './kendall.ts';
import { defined, interval } from './vector.ts';
import { normalQuantile } from './distributions/normal.ts';

export interface TableCorrelation {
  readonly estimate: number | null;
  readonly p: number | null;
  /** 95 % interval. */
  readonly ci: readonly [number, number] | null;
}

/**
 * Kendall's τ-b of an r × c table of counts, rows and columns in their order, with the p of `kendall` and a 95 % interval. Costs the
 * square of the cells, whatever the people.
 *
 * With A the people above left and below right of a cell, D those above right and below left, d = A − D, w = √(w₁w₂),
 * w₁ = n² − Σ row², w₂ = n² − Σ column², v = row·w₂ + column·w₁: τ ± 1.96 SE,
 * SE² = [Σ cell(2wd + τv)² − n³τ²(w₁ + w₂)²]/w⁴. No interval where every pair agrees (SE 0). Null for a constant variable.
 *
 * Reference: Brown & Benedetti 1977, JASA 72.
 * @throws RangeError for rows of different length or what is not a count
 * @example
 * kendallTable([[3, 1], [1, 3]]).estimate // => 0.5
 */
export function kendallTable(table: readonly (readonly number[])[]): TableCorrelation {
  const cells = countTable('table', table).map((row) => Array.from(row));
  const columns = cells[0]?.length ?? 0;
  const rowSums = cells.map(sum);
  const columnSums = Array.from({ length: columns }, (_, j) => sum(cells.map((row) => row[j]!)));
  const n = sum(rowSums);
  const d = cells.map((row, i) => row.map((_, j) => agreeing(cells, i, j)));
  const s = sum(cells.flatMap((row, i) => row.map((count, j) => count * d[i]![j]!))) / 2;
  const { estimate, p } = tauB(n, s, rowSums, columnSums);
  if (estimate === null) return { estimate: null, p: null, ci: null };
  const w1 = n ** 2 - sum(rowSums.map((value) => value ** 2));
  const w2 = n ** 2 - sum(columnSums.map((value) => value ** 2));
  // Everything divided by w, so that n⁶ need not be a number.
  const [ratio, w] = [Math.sqrt(w2 / w1), Math.sqrt(w1) * Math.sqrt(w2)];
  const square = sum(
    cells.flatMap((row, i) =>
      row.map((count, j) => count * (2 * d[i]![j]! + estimate * (rowSums[i]! * ratio + columnSums[j]! / ratio)) ** 2),
    ),
  );
  const variance = (square - n ** 3 * estimate ** 2 * (1 / ratio + ratio) ** 2) / w ** 2;
  const half = variance > 0 ? normalQuantile(0.975) * Math.sqrt(variance) : Number.NaN;
  const ends = interval(Math.max(-1, estimate - half), Math.min(1, estimate + half));
  return { estimate: defined(estimate), p, ci: ends };
}

/** People whose pair with somebody in the cell agrees, less those whose pair disagrees. */
function agreeing(cells: readonly (readonly number[])[], i: number, j: number): number {
  let difference = 0;
  cells.forEach((row, k) => row.forEach((count, l) => (difference += count * Math.sign(k - i) * Math.sign(l - j))));
  return difference;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
