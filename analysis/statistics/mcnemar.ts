import { people } from './check.ts';
import { binomialCdf, binomialPmf } from './distributions/binomial.ts';
import { chiSquareUpper } from './distributions/chi-square.ts';

export interface McNemar {
  /** Exact conditional p, two-sided. */
  readonly pExact: number;
  /** Mid-p: less conservative and close to its level; the one to report. */
  readonly pMid: number;
  /** Chi-square without and with continuity correction; without it undefined when nobody changed. */
  readonly pAsymptotic: number | null;
  readonly pContinuity: number;
}

/**
 * Did a yes/no answer change within people? Takes the numbers who changed: `b` from yes to no, `c` from no to yes. With k the
 * smaller and X ~ Bin(b + c, ½): exact 2P(X ≤ k); mid-p 2P(X ≤ k) − P(X = k), and 1 − P(X = k)/2 when b = c. Nobody changed: p = 1.
 *
 * Reference: McNemar 1947, Psychometrika 12; Fagerland, Lydersen & Laake 2013, BMC Medical Research Methodology 13.
 * @throws RangeError for what is not a count
 * @example
 * mcnemar(5, 1) // => { pExact: 0.21875, pMid: 0.125, pAsymptotic: 0.10247043485974937, pContinuity: 0.2206713619198466 }
 */
export function mcnemar(b: number, c: number): McNemar {
  const n = people('b', b) + people('c', c);
  if (n === 0) return { pExact: 1, pMid: 1, pAsymptotic: null, pContinuity: 1 };
  const fewer = Math.min(b, c);
  const both = 2 * binomialCdf(fewer, n, 0.5);
  const here = binomialPmf(fewer, n, 0.5);
  const gap = Math.abs(b - c);
  return {
    pExact: Math.min(1, both),
    pMid: gap === 0 ? 1 - here / 2 : both - here,
    pAsymptotic: chiSquareUpper(gap ** 2 / n, 1),
    pContinuity: gap === 0 ? 1 : chiSquareUpper((gap - 1) ** 2 / n, 1),
  };
}
