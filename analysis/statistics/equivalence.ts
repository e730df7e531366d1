import { finiteNumber } from './check.ts';
import { tCdf, tQuantile, tUpper } from './distributions/t.ts';
import { welchT } from './t-test.ts';
import { interval, type Vector } from './vector.ts';

export interface Equivalence {
  readonly difference: number | null;
  /** One-sided p against a difference at or below −margin. */
  readonly pLower: number | null;
  /** One-sided p against a difference at or above +margin. */
  readonly pUpper: number | null;
  /** The larger of both: equivalent at 5 % when it is below .05. */
  readonly p: number | null;
  /** 90 % interval of the difference; inside ±margin means the same as p < .05. */
  readonly ci90: readonly [number, number] | null;
}

/**
 * Are two groups the same, up to a margin declared beforehand (in rating units)? Two one-sided tests with Welch's standard error
 * and df; null where Welch's test is.
 *
 * Reference: Schuirmann 1987, Journal of Pharmacokinetics and Biopharmaceutics 15.
 * @throws RangeError for a value that is not finite or a margin that is not above 0
 * @example
 * equivalence([1, 2, 3], [1, 2, 3], 3).ci90.map((end) => end.toFixed(3)) // => ["-1.741", "1.741"]
 */
export function equivalence(x: Vector, y: Vector, margin: number): Equivalence {
  if (!(finiteNumber('margin', margin) > 0)) throw new RangeError(`margin: expected a number above 0, found ${margin}`);
  const { difference, se, df } = welchT(x, y);
  if (difference === null || se === null || df === null) {
    return { difference, pLower: null, pUpper: null, p: null, ci90: null };
  }
  const pLower = tUpper((difference + margin) / se, df);
  const pUpper = tCdf((difference - margin) / se, df);
  const half = tQuantile(0.95, df) * se;
  return {
    difference,
    pLower,
    pUpper,
    p: Math.max(pLower, pUpper),
    ci90: interval(difference - half, difference + half),
  };
}
