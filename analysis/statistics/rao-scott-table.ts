import { finiteVector } from './check.ts';
import { fUpper } from './distributions/f.ts';
import { cholesky, choleskySolve } from './linear-algebra.ts';
import type { RaoScott } from './rao-scott.ts';
import { defined } from './vector.ts';

export interface RaoScottTable extends RaoScott {
  readonly df1: number | null;
  readonly df2: number | null;
}

/** A cell of a weighted table. */
export interface WeightedCell {
  /** Sum of the weights of its people, and of their squares. */
  readonly weight: number;
  readonly squares: number;
}

/**
 * Rao and Scott's second-order test of an r × c table with weights: as `raoScott`, for any table, from sums alone.
 *
 * p = weighted proportions, X² = nΣ(p−e)²/e; V = n/(n−1)·[diag(q) − qpᵀ − pqᵀ + Σq·ppᵀ], q = Σw²/(Σw)² per cell; with C the contrasts
 * of the interaction and D = diag(p), Δ = (CᵀD⁻¹C/n)⁻¹CᵀD⁻¹VD⁻¹C; F = X²/tr Δ, df₁ = (tr Δ)²/tr Δ², df₂ = df₁(n−1). Empty cells are
 * left out of Δ as in R. An empty row or column, or fewer than two of either: null.
 *
 * Reference: Rao & Scott 1984, Annals of Statistics 12; R's survey::svychisq.
 * @throws RangeError for weights that are not numbers or rows of different length
 * @example
 * raoScottTable(6, [[2, 1], [1, 2]].map((row) => row.map((weight) => ({ weight, squares: weight })))).F // => 0.5555555555555556
 */
export function raoScottTable(n: number, table: readonly (readonly WeightedCell[])[]): RaoScottTable {
  const none = { F: null, p: null, df1: null, df2: null };
  const rows = table.length;
  const columns = table[0]?.length ?? 0;
  if (table.some((row) => row.length !== columns)) throw new RangeError('table: rows of different length');
  const weight = finiteVector('table: weight', table.flat().map((cell) => cell.weight)); // prettier-ignore
  const squares = finiteVector('table: squares', table.flat().map((cell) => cell.squares)); // prettier-ignore
  const total = sum(weight);
  if (weight.some((value) => value < 0)) throw new RangeError('table: a negative weight');
  if (rows < 2 || columns < 2 || !(n > 1) || !(total > 0)) return none;
  const p = weight.map((value) => value / total);
  const q = squares.map((value) => value / total / total);
  const rowShares = table.map((_, i) => sum(p.subarray(i * columns, (i + 1) * columns)));
  const columnShares = Array.from({ length: columns }, (_, j) => sum(table.map((_, i) => p[i * columns + j]!)));
  if (Math.min(...rowShares, ...columnShares) === 0) return none;
  let x2 = 0;
  p.forEach((share, cell) => {
    const expected = rowShares[Math.floor(cell / columns)]! * columnShares[cell % columns]!;
    x2 += (n * (share - expected) ** 2) / expected;
  });
  const contrasts = interactions(rows, columns).map((contrast) =>
    contrast.map((value, cell) => (p[cell] === 0 ? 0 : value / p[cell]!)),
  );
  const { trace, squared } = designEffects(n, contrasts, p, q);
  const F = defined(x2 / trace);
  const df1 = defined(trace ** 2 / squared);
  if (F === null || df1 === null) return none;
  return { F, p: defined(fUpper(F, df1, df1 * (n - 1))), df1, df2: df1 * (n - 1) };
}

/** Traces of Δ and Δ². The contrasts come divided by p. */
function designEffects(n: number, contrasts: readonly Float64Array[], p: Float64Array, q: Float64Array) {
  const k = contrasts.length;
  const all = sum(q);
  const alongP = contrasts.map((contrast) => dot(contrast, p));
  const alongQ = contrasts.map((contrast) => dot(contrast, q));
  const simple = new Float64Array(k * k);
  const weighted = new Float64Array(k * k);
  contrasts.forEach((a, i) =>
    contrasts.forEach((b, j) => {
      const product = a.map((value, cell) => value * b[cell]!);
      simple[i * k + j] = dot(product, p) / n;
      const shared = alongQ[i]! * alongP[j]! + alongP[i]! * alongQ[j]! - all * alongP[i]! * alongP[j]!;
      weighted[i * k + j] = (n / (n - 1)) * (dot(product, q) - shared);
    }),
  );
  const factor = cholesky(simple, k);
  if (!factor) return { trace: Number.NaN, squared: Number.NaN };
  const columns = contrasts.map((_, j) => choleskySolve(factor, k, contrasts.map((_, i) => weighted[i * k + j]!))); // prettier-ignore
  return {
    trace: sum(columns.map((column, i) => column[i]!)),
    squared: sum(columns.flatMap((column, j) => columns.map((other, i) => column[i]! * other[j]!))),
  };
}

/** Contrasts of the interaction, as many as its degrees of freedom: products of centred indicators. */
function interactions(rows: number, columns: number): Float64Array[] {
  const centred = (own: number, at: number, size: number) => (own === at ? 1 : 0) - 1 / size;
  return Array.from({ length: (rows - 1) * (columns - 1) }, (_, contrast) => {
    const [r, c] = [Math.floor(contrast / (columns - 1)), contrast % (columns - 1)];
    return Float64Array.from({ length: rows * columns }, (_, cell) => {
      return centred(Math.floor(cell / columns), r, rows) * centred(cell % columns, c, columns);
    });
  });
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
const dot = (a: Float64Array, b: Float64Array): number => a.reduce((total, value, i) => total + value * b[i]!, 0);
