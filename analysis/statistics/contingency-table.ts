import { countTable } from './check.ts';
import { chiSquareUpper } from './distributions/chi-square.ts';
import { defined } from './vector.ts';

export interface ContingencyTable {
  readonly n: number;
  readonly chi2: number | null;
  readonly df: number | null;
  readonly p: number | null;
  readonly minExpected: number | null;
  /** Adjusted residuals, row by row: about standard normal where row and column have nothing to do with each other. */
  readonly residuals: readonly (readonly number[])[] | null;
  /** Cramér's V. */
  readonly v: number | null;
  /** V corrected for its bias. */
  readonly vCorrected: number | null;
}

/**
 * Pearson's chi-square of an r × c table of counts. Residual (O − E)/√(E(1 − row/n)(1 − column/n)); V = √(χ²/(n·min(r−1, c−1))); corrected
 * with φ = max(0, χ²/n − (r−1)(c−1)/(n−1)) and r, c shrunk to r − (r−1)²/(n−1). An empty row or column makes all of it null and
 * the smallest expected count 0; so does a table of one row or column, which compares nothing.
 *
 * Reference: Pearson 1900; Haberman 1973, Biometrics 29; Cramér 1946; Bergsma 2013, Journal of the Korean Statistical Society 42.
 * @throws RangeError for rows of different length or what is not a count
 * @example
 * contingencyTable([[6, 0], [0, 6]]).v // => 1
 */
export function contingencyTable(table: readonly (readonly number[])[]): ContingencyTable {
  const rows = countTable('table', table);
  const columns = rows[0]?.length ?? 0;
  const rowSums = rows.map((row) => row.reduce((sum, value) => sum + value, 0));
  const columnSums = Array.from({ length: columns }, (_, j) => rows.reduce((sum, row) => sum + row[j]!, 0));
  const n = rowSums.reduce((sum, value) => sum + value, 0);
  const empty = { chi2: null, df: null, p: null, residuals: null, v: null, vCorrected: null };
  if (n === 0) return { n, ...empty, minExpected: rows.length > 0 && columns > 0 ? 0 : null };
  const minExpected = (Math.min(...rowSums) / n) * Math.min(...columnSums);
  if (minExpected === 0 || rows.length < 2 || columns < 2) return { n, ...empty, minExpected };
  // n − row, added up from the other rows: 1 − row/n would round to 0 beside a row of 10^16.
  const [otherRows, otherColumns] = [rowSums, columnSums].map((sums) => sums.map((_, i) => sumWithout(sums, i)));
  let chi2 = 0;
  const residuals = rows.map((row, i) =>
    Array.from(row, (observed, j) => {
      const expected = (rowSums[i]! / n) * columnSums[j]!;
      const whole = observed * n - rowSums[i]! * columnSums[j]!;
      const gap = n * n < 2 ** 53 ? whole / n : residual(rows, i, j);
      chi2 += (gap * gap) / expected;
      return gap / Math.sqrt(expected * (otherRows![i]! / n) * (otherColumns![j]! / n));
    }),
  );
  const df = (rows.length - 1) * (columns - 1);
  const shrunk = (k: number) => k - 1 - (k - 1) ** 2 / (n - 1);
  const phi = Math.max(0, chi2 / n - df / (n - 1));
  const below = Math.min(shrunk(rows.length), shrunk(columns));
  return {
    n,
    chi2,
    df,
    p: chiSquareUpper(chi2, df),
    minExpected,
    residuals,
    v: Math.sqrt(chi2 / n / Math.min(rows.length - 1, columns - 1)),
    vCorrected: below > 0 ? defined(Math.sqrt(phi / below)) : null,
  };
}

function sumWithout(sums: readonly number[], left: number): number {
  return sums.reduce((sum, value, i) => (i === left ? sum : sum + value), 0);
}

/** O − E through whole numbers of any size, so that what is 0 comes out as 0 and a 1 beside 10^16 as 1. */
function residual(rows: readonly Float64Array[], i: number, j: number): number {
  const add = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + BigInt(value), 0n);
  const [row, column] = [add(rows[i]!), add(rows.map((one) => one[j]!))];
  const n = rows.reduce((sum, one) => sum + add(one), 0n);
  return Number(BigInt(rows[i]![j]!) * n - row * column) / Number(n);
}
