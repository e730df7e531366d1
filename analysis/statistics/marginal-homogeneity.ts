import { countTable } from './check.ts';
import { chiSquareUpper } from './distributions/chi-square.ts';
import { cholesky, choleskySolve } from './linear-algebra.ts';
import { defined } from './vector.ts';

export interface MarginalHomogeneity {
  readonly stuartMaxwellChi2: number | null;
  readonly df: number | null;
  readonly p: number | null;
  /** Squared z of the mean change, for answers in an order. */
  readonly ordinalScoresZ2: number | null;
  readonly ordinalP: number | null;
  /** Bowker's test of symmetry; null when a pair of categories has no move either way, for then it is 0/0. */
  readonly bowkerP: number | null;
}

/**
 * Did the distribution of one question change among the same people? Rows are their answers before, columns after.
 *
 * Stuart–Maxwell: χ² = dᵀS⁺d, d = row − column totals, S_ii = row + column − 2n_ii, S_ij = −(n_ij + n_ji), df = rank of S. S is the
 * Laplacian of who moved between which categories, so its rank is k minus the number of unconnected groups of categories.
 * Ordinal: (Σn_ij(i−j))²/Σn_ij(i−j)², 1 df. Bowker: Σ(n_ij−n_ji)²/(n_ij+n_ji), k(k−1)/2 df. Nobody moved: all null, df 0.
 *
 * Reference: Stuart 1955, Biometrika 42; Maxwell 1970, British Journal of Psychiatry 116; Bowker 1948, JASA 43; Agresti 2002.
 * @throws RangeError for a table that is not square or holds anything but counts
 * @example
 * marginalHomogeneity([[10, 2], [8, 5]]).p // => 0.0577795710977828
 */
export function marginalHomogeneity(table: readonly (readonly number[])[]): MarginalHomogeneity {
  const n = countTable('table', table);
  const k = n.length;
  if (n.some((row) => row.length !== k)) throw new RangeError('table: as many columns as rows are expected');
  const moves = (i: number, j: number) => n[i]![j]! + n[j]![i]!;
  const change = n.map((row, i) => row.reduce((sum, count, j) => sum + count - n[j]![i]!, 0));
  let chi2 = 0;
  let df = 0;
  for (const group of connected(k, (i, j) => i !== j && moves(i, j) > 0)) {
    df += group.length - 1;
    chi2 += grounded(group.slice(1), group, moves, change);
  }
  let drift = 0;
  let squares = 0;
  let bowker = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < i; j++) {
      drift += (n[i]![j]! - n[j]![i]!) * (i - j);
      squares += moves(i, j) * (i - j) ** 2;
      bowker += (n[i]![j]! - n[j]![i]!) ** 2 / moves(i, j);
    }
  }
  const z2 = defined(drift ** 2 / squares);
  return {
    stuartMaxwellChi2: df === 0 ? null : defined(chi2),
    df: k === 0 ? null : df,
    p: df === 0 ? null : defined(chiSquareUpper(chi2, df)),
    ordinalScoresZ2: z2,
    ordinalP: z2 === null ? null : defined(chiSquareUpper(z2, 1)),
    bowkerP: k < 2 || Number.isNaN(bowker) ? null : defined(chiSquareUpper(bowker, (k * (k - 1)) / 2)),
  };
}

/** Groups of categories between which people moved, directly or through others. */
function connected(k: number, linked: (i: number, j: number) => boolean): number[][] {
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (let start = 0; start < k; start++) {
    if (seen.has(start)) continue;
    const group = [start];
    seen.add(start);
    for (const i of group) {
      for (let j = 0; j < k; j++) {
        if (seen.has(j) || !linked(i, j)) continue;
        seen.add(j);
        group.push(j);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** dᵀS⁻¹d over a connected group without its first category, where S is positive definite. */
function grounded(
  kept: readonly number[],
  group: readonly number[],
  moves: (i: number, j: number) => number,
  change: readonly number[],
): number {
  const m = kept.length;
  if (m === 0) return 0;
  const s = new Float64Array(m * m);
  kept.forEach((i, a) => {
    kept.forEach((j, b) => {
      s[a * m + b] = i === j ? group.reduce((sum, g) => sum + (g === i ? 0 : moves(i, g)), 0) : -moves(i, j);
    });
  });
  const l = cholesky(s, m);
  if (l === null) return NaN;
  const d = kept.map((i) => change[i]!);
  const solved = choleskySolve(l, m, d);
  return d.reduce((sum, value, i) => sum + value * solved[i]!, 0);
}
