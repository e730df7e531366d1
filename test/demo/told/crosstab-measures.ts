/** What a table of counts says, taken straight from its definitions: slow, and by itself. */

export const sumsOf = (counts: readonly (readonly number[])[]): { rows: number[]; columns: number[] } => ({
  rows: counts.map((row) => row.reduce((sum, one) => sum + one, 0)),
  columns: (counts[0] ?? []).map((_, j) => counts.reduce((sum, row) => sum + row[j]!, 0)),
});

/** The table without rows and columns that nobody stands in. */
export function filledOf(counts: readonly (readonly number[])[]): number[][] {
  const { rows, columns } = sumsOf(counts);
  return counts.filter((_, i) => rows[i]! > 0).map((row) => row.filter((_, j) => columns[j]! > 0));
}

/** Pairs of people in which the first of two groups stands higher, less those in which it stands lower. */
export function followsHigher(first: readonly number[], second: readonly number[]): number {
  let balance = 0;
  first.forEach((a, i) => second.forEach((b, j) => (balance += a * b * Math.sign(i - j))));
  return balance;
}

/** Kendall's τ-b of a table in the order of both scales: every pair of people, one by one. */
export function kendallTau(counts: readonly (readonly number[])[]): number | null {
  const cells = counts.flatMap((row, i) => row.map((people, j) => ({ people, i, j })));
  let [balance, byRows, byColumns] = [0, 0, 0];
  for (const a of cells)
    for (const b of cells) {
      const [over, beside] = [Math.sign(a.i - b.i), Math.sign(a.j - b.j)];
      const pairs = a.people * b.people;
      balance += pairs * over * beside;
      byRows += pairs * Math.abs(over);
      byColumns += pairs * Math.abs(beside);
    }
  return byRows * byColumns === 0 ? null : balance / Math.sqrt(byRows * byColumns);
}

/** Cramér's V, less what chance alone gives (Bergsma 2013). */
export function correctedV(counts: readonly (readonly number[])[]): number | null {
  const { rows, columns } = sumsOf(counts);
  const n = rows.reduce((sum, one) => sum + one, 0);
  if (n < 2) return null;
  let phi = 0;
  counts.forEach((row, i) => row.forEach((one, j) => (phi += one ** 2 / (rows[i]! * columns[j]!))));
  const [r, k] = [rows.length, columns.length];
  const excess = Math.max(0, phi - 1 - ((r - 1) * (k - 1)) / (n - 1));
  const side = Math.min(r - (r - 1) ** 2 / (n - 1), k - (k - 1) ** 2 / (n - 1)) - 1;
  return side <= 0 ? null : Math.sqrt(excess / side);
}
