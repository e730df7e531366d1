import { countTable } from './check.ts';
import { chiSquareUpper } from './distributions/chi-square.ts';
import { defined } from './vector.ts';

export interface CochranMantelHaenszel {
  readonly chi2: number | null;
  readonly p: number | null;
  /** Mantel–Haenszel odds ratio common to the strata; null when infinite or 0/0. */
  readonly commonOR: number | null;
}

/**
 * Are two yes/no variables related within strata, such as cities? Each stratum is a 2×2 table.
 *
 * χ² = (Σ(a−E))²/ΣVar, E = r₁c₁/n, Var = r₁r₂c₁c₂/(n²(n−1)), 1 df, no continuity correction; OR = Σ(ad/n)/Σ(bc/n). A stratum with an
 * empty margin contributes nothing; when all do, everything is null.
 *
 * Reference: Mantel & Haenszel 1959, Journal of the National Cancer Institute 22.
 * @throws RangeError for a table that is not 2×2 counts
 * @example
 * cochranMantelHaenszel([[[12, 5], [8, 9]], [[20, 6], [11, 14]]]).commonOR // => 3.50793650793651
 */
export function cochranMantelHaenszel(tables: readonly (readonly (readonly number[])[])[]): CochranMantelHaenszel {
  let off = 0;
  let variance = 0;
  let same = 0;
  let crossed = 0;
  tables.forEach((table, i) => {
    const rows = countTable(`tables[${i}]`, table);
    if (rows.length !== 2 || rows[0]!.length !== 2)
      throw new RangeError(`tables[${i}]: two rows of two counts expected`);
    const [a, b, c, d] = [...rows[0]!, ...rows[1]!] as [number, number, number, number];
    const n = a + b + c + d;
    if (a + b === 0 || c + d === 0 || a + c === 0 || b + d === 0) return;
    off += (a * d - b * c) / n;
    variance += ((((a + b) / n) * (c + d)) / n) * (((a + c) / (n - 1)) * (b + d));
    same += (a / n) * d;
    crossed += (b / n) * c;
  });
  const chi2 = defined(off ** 2 / variance);
  return { chi2, p: chi2 === null ? null : defined(chiSquareUpper(chi2, 1)), commonOR: defined(same / crossed) };
}
