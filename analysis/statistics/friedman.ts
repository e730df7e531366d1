import { averageRanks, tieLoss } from './average-ranks.ts';
import { finiteVector, sameLength } from './check.ts';
import { chiSquareUpper } from './distributions/chi-square.ts';
import { defined, type Vector } from './vector.ts';

export interface Friedman {
  readonly chi2: number | null;
  readonly df: number | null;
  readonly p: number | null;
  readonly kendallW: number | null;
  readonly meanRanks: readonly (number | null)[];
}

/**
 * Do people agree in how they rank k things? Rows are people, each a complete ranking (average ranks allowed).
 *
 * χ² = 12Σ(R_j − n(k+1)/2)²/(nk(k+1) − Σ(t³−t)/(k−1)), k − 1 df; Kendall's W = χ²/(n(k−1)), from 0 to 1. Null when everybody ties
 * everything, with one thing or nobody.
 *
 * Reference: Friedman 1937, JASA 32; Kendall & Babington Smith 1939, Annals of Mathematical Statistics 10.
 * @throws RangeError for rows of different length or a value that is not a number
 * @example
 * friedman([[1, 2, 3], [1, 3, 2], [1, 2, 3]]).kendallW // => 0.7777777777777778
 */
export function friedman(rows: readonly Vector[]): Friedman {
  const n = rows.length;
  const k = rows[0]?.length ?? 0;
  const sums = new Float64Array(k);
  let loss = 0;
  rows.forEach((row, i) => {
    const values = finiteVector(`rows[${i}]`, row);
    sameLength('rows[0]', rows[0]!, `rows[${i}]`, values);
    const { doubled, ties } = averageRanks(values);
    for (let j = 0; j < k; j++) sums[j]! += doubled[j]!;
    loss += tieLoss(ties);
  });
  if (n === 0 || k === 0) return { chi2: null, df: null, p: null, kendallW: null, meanRanks: [] };
  const meanRanks = Array.from(sums, (sum) => sum / (2 * n));
  if (k < 2) return { chi2: null, df: null, p: null, kendallW: null, meanRanks };
  const spread = sums.reduce((sum, doubled) => sum + (doubled - n * (k + 1)) ** 2, 0) / 4;
  // Everything times k − 1 stays whole, so that "all tied" is exactly zero.
  const below = n * k * (k + 1) * (k - 1) - loss;
  if (below <= 0) return { chi2: null, df: k - 1, p: null, kendallW: null, meanRanks };
  const chi2 = (12 * spread * (k - 1)) / below;
  return { chi2, df: k - 1, p: defined(chiSquareUpper(chi2, k - 1)), kendallW: chi2 / (n * (k - 1)), meanRanks };
}
