import { finiteVector, sameLength } from './check.ts';
import { tQuantile, tTwoSided } from './distributions/t.ts';
import { interval, moments, type Moments, type Vector } from './vector.ts';

export interface TTest {
  /** Mean of x − mean of y; paired: mean of the differences. Null when a group is empty. */
  readonly difference: number | null;
  readonly se: number | null;
  readonly df: number | null;
  readonly t: number | null;
  /** Two-sided. */
  readonly p: number | null;
  /** 95 % interval of the difference. */
  readonly ci: readonly [number, number] | null;
}

/**
 * Welch's t test: do two independent groups differ in their mean, when they may differ in spread? df by Welch & Satterthwaite.
 * Null where a group has fewer than two people or nothing varies (but one group may be constant).
 *
 * Reference: Welch 1947, Biometrika 34.
 * @throws RangeError for a value that is not finite
 * @example
 * welchT([1, 2, 3], [2, 4, 6]).t // => -1.5491933384829668
 */
export function welchT(x: Vector, y: Vector): TTest {
  const a = moments(finiteVector('x', x));
  const b = moments(finiteVector('y', y));
  if (a.n < 2 || b.n < 2) return undefinedTest(difference(a, b), null);
  const va = a.squares / (a.n - 1) / a.n;
  const vb = b.squares / (b.n - 1) / b.n;
  const share = va / (va + vb);
  const df = 1 / (share ** 2 / (a.n - 1) + (1 - share) ** 2 / (b.n - 1));
  return test(difference(a, b), Math.sqrt(va + vb), df, Math.max(Math.abs(a.mean), Math.abs(b.mean)), null);
}

/**
 * Student's t test with one pooled variance. A group of one is allowed beside a larger one.
 *
 * Reference: Student 1908, Biometrika 6.
 * @throws RangeError for a value that is not finite
 * @example
 * pooledT([1, 2, 3], [2, 4, 6]).df // => 4
 */
export function pooledT(x: Vector, y: Vector): TTest {
  const a = moments(finiteVector('x', x));
  const b = moments(finiteVector('y', y));
  const df = a.n + b.n - 2;
  if (a.n === 0 || b.n === 0 || df < 1) return undefinedTest(difference(a, b), null);
  const se = Math.sqrt(((a.squares + b.squares) / df) * (1 / a.n + 1 / b.n));
  return test(difference(a, b), se, df, Math.max(Math.abs(a.mean), Math.abs(b.mean)), df);
}

/**
 * Paired t test on the differences after − before.
 *
 * Reference: Student 1908, Biometrika 6.
 * @throws RangeError for a value that is not finite or lists of different length
 * @example
 * pairedT([4, 3, 5, 2, 4, 4], [2, 3, 3, 1, 4, 2]).t // => 2.906591794880901
 */
export function pairedT(after: Vector, before: Vector): TTest {
  const a = finiteVector('after', after);
  const b = finiteVector('before', before);
  sameLength('after', a, 'before', b);
  const { n, mean, squares } = moments(a.map((value, i) => value - b[i]!));
  if (n < 2) return undefinedTest(n === 0 ? null : mean, null);
  return test(mean, Math.sqrt(squares / (n - 1) / n), n - 1, Math.abs(mean), n - 1);
}

function difference(a: Moments, b: Moments): number | null {
  return a.n === 0 || b.n === 0 ? null : a.mean - b.mean;
}

/** A standard error that is rounding only (10 ε of the means, R's rule) counts as none. */
function test(difference: number | null, se: number, df: number, size: number, dfAnyway: number | null): TTest {
  if (
    difference === null ||
    !Number.isFinite(difference) ||
    !(se > 10 * Number.EPSILON * size) ||
    !Number.isFinite(se)
  ) {
    return undefinedTest(difference, dfAnyway);
  }
  const t = difference / se;
  const half = tQuantile(0.975, df) * se;
  return { difference, se, df, t, p: tTwoSided(t, df), ci: interval(difference - half, difference + half) };
}

function undefinedTest(difference: number | null, df: number | null): TTest {
  const known = difference !== null && Number.isFinite(difference) ? difference : null;
  return { difference: known, se: null, df, t: null, p: null, ci: null };
}
