import { finiteVector } from './check.ts';

const Z = 1.959963984540054;

export interface NetScore {
  readonly n: number;
  readonly promoters: number;
  readonly detractors: number;
  /** Share of promoters less share of detractors, in points from −100 to 100; null without answers. */
  readonly score: number | null;
  /** Standard error with n below, in points. */
  readonly seWald: number | null;
  /** Standard error from the sample SD (n − 1), in points; null for one answer. */
  readonly seSample: number | null;
  /** Adjusted Wald interval (95 %), in points. */
  readonly ci: readonly [number, number] | null;
}

/**
 * Net recommendation score of answers from 0 to 10: promoters give 9 or 10, detractors 0 to 6. The interval adds ¾ to promoters
 * and to detractors and 3 to n, and takes Wald's.
 *
 * Reference: Reichheld 2003, Harvard Business Review 81; Rocks 2016, Journal of the Royal Statistical Society C 65.
 * @throws RangeError for an answer that is not a whole number from 0 to 10
 * @example
 * netScore([10, 9, 8, 3]).score // => 25
 */
export function netScore(answers: readonly number[] | Float64Array): NetScore {
  const values = finiteVector('answers', answers);
  let promoters = 0;
  let detractors = 0;
  values.forEach((value, i) => {
    if (!Number.isInteger(value) || value < 0 || value > 10) {
      throw new RangeError(`answers: expected whole numbers from 0 to 10, found ${value} at position ${i}`);
    }
    if (value >= 9) promoters++;
    else if (value <= 6) detractors++;
  });
  const n = values.length;
  if (n === 0) return { n, promoters, detractors, score: null, seWald: null, seSample: null, ci: null };
  const score = (100 * (promoters - detractors)) / n;
  const seWald = wald(promoters, detractors, n);
  const middle = (100 * (promoters - detractors)) / (n + 3);
  const half = Z * wald(promoters + 0.75, detractors + 0.75, n + 3);
  return {
    n,
    promoters,
    detractors,
    score,
    seWald,
    seSample: n > 1 ? seWald * Math.sqrt(n / (n - 1)) : null,
    ci: [middle - half, middle + half],
  };
}

function wald(promoters: number, detractors: number, n: number): number {
  const net = (promoters - detractors) / n;
  return 100 * Math.sqrt(Math.max(0, (promoters + detractors) / n - net * net) / n);
}
