import { chiSquareUpper } from './distributions/chi-square.ts';
import { twoByTwo } from './fisher-exact.ts';

export interface ChiSquare2x2 {
  readonly chi2: number | null;
  readonly p: number | null;
  /** With Yates' correction, by ½ but never past the expected count. */
  readonly pYates: number | null;
  readonly minExpected: number | null;
}

/**
 * Pearson's chi-square of a 2 × 2 table of counts, given as two rows, 1 df. Null when a margin is 0.
 *
 * Reference: Pearson 1900, Philosophical Magazine 50; Yates 1934, Supplement to the Journal of the Royal Statistical Society 1.
 * @throws RangeError for a table that is not 2 × 2 counts
 * @example
 * chiSquare2x2([[6, 0], [0, 6]]).chi2 // => 12
 */
export function chiSquare2x2(table: readonly (readonly number[])[]): ChiSquare2x2 {
  const [[a, b], [c, d]] = twoByTwo(table);
  const n = a + b + c + d;
  const margins = [a + b, c + d, a + c, b + d] as const;
  if (margins.includes(0)) return { chi2: null, p: null, pYates: null, minExpected: n === 0 ? null : 0 };
  const [r1, r2, c1, c2] = margins;
  // All four |O − E| are equal: |ad − bc| / n.
  const gap = Math.abs(a - (r1 / n) * c1);
  const gapExact = Math.abs(a * d - b * c) / n;
  const off = Number.isSafeInteger(a * d) && Number.isSafeInteger(b * c) ? gapExact : gap;
  const scale = ((n / r1) * (n / c1) * (n / r2) * (n / c2)) / n;
  const chi2 = off * off * scale;
  return {
    chi2,
    p: chiSquareUpper(chi2, 1),
    pYates: chiSquareUpper((off - Math.min(0.5, off)) ** 2 * scale, 1),
    minExpected: (Math.min(r1, r2) / n) * Math.min(c1, c2),
  };
}
