import { finiteVector, sameLength } from './check.ts';
import { noncentralT } from './distributions/noncentral-t.ts';
import { stirlingError } from './distributions/saddle-point.ts';
import { solveIncreasing } from './distributions/solve.ts';
import { tQuantile } from './distributions/t.ts';
import { moments, type Vector } from './vector.ts';

export interface HedgesG {
  /** Cohen's d: the difference in standard deviations. */
  readonly d: number | null;
  /** 95 % interval of d by the noncentral t distribution. */
  readonly dCI: readonly [number, number] | null;
  /** d without its small-sample bias. */
  readonly g: number | null;
  readonly gCI: readonly [number, number] | null;
}

const UNDEFINED: HedgesG = { d: null, dCI: null, g: null, gCI: null };

/**
 * Standardised difference of two independent groups: (mean x − mean y)/pooled SD, times
 * J = Γ(df/2)/(√(df/2)·Γ((df−1)/2)) for g. Null where nothing varies or the pooled SD has no df.
 *
 * Reference: Hedges 1981, Journal of Educational Statistics 6; Cumming & Finch 2001, Educational and Psychological Measurement 61.
 * @throws RangeError for a value that is not finite
 * @example
 * hedgesG([1, 2, 3], [2, 4, 6]).d // => -1.2649110640673518
 */
export function hedgesG(x: Vector, y: Vector): HedgesG {
  const a = moments(finiteVector('x', x));
  const b = moments(finiteVector('y', y));
  const df = a.n + b.n - 2;
  if (a.n === 0 || b.n === 0 || df < 1) return UNDEFINED;
  const sd = Math.sqrt((a.squares + b.squares) / df);
  return standardised(a.mean - b.mean, sd, df, 1 / a.n + 1 / b.n, Math.max(Math.abs(a.mean), Math.abs(b.mean)));
}

/**
 * Standardised change of pairs: mean(x − y)/SD(x − y), df = n − 1.
 * @throws RangeError for a value that is not finite or lists of different length
 * @example
 * hedgesGPaired([3, 4, 5, 7], [1, 3, 4, 4]).d // => 1.8278153875348273
 */
export function hedgesGPaired(x: Vector, y: Vector): HedgesG {
  const a = finiteVector('x', x);
  const b = finiteVector('y', y);
  sameLength('x', a, 'y', b);
  const { n, mean, squares } = moments(a.map((value, i) => value - b[i]!));
  if (n < 2) return UNDEFINED;
  return standardised(mean, Math.sqrt(squares / (n - 1)), n - 1, 1 / n, Math.abs(mean));
}

function standardised(difference: number, sd: number, df: number, c: number, size: number): HedgesG {
  const d = difference / sd;
  if (!(sd > 10 * Number.EPSILON * size) || !Number.isFinite(d)) return UNDEFINED;
  const dCI = noncentralInterval(d / Math.sqrt(c), df, Math.sqrt(c));
  const j = smallSampleFactor(df);
  return { d, dCI, g: j * d, gCI: dCI && [j * dCI[0], j * dCI[1]] };
}

/**
 * Hedges' exact factor J. The gamma functions are taken as a ratio, so that large df lose no digits; 0 at df = 1, where the
 * mean of d is infinite.
 * @example
 * smallSampleFactor(2).toFixed(12) // => "0.564189583548"
 */
export function smallSampleFactor(df: number): number {
  const a = df / 2;
  if (a <= 0.5) return 0;
  return Math.exp(stirlingError(a) - stirlingError(a - 0.5) - (a - 1) * Math.log1p(-0.5 / a) - 0.5);
}

/** The noncentralities that put t at the .975 and the .025 quantile, in units of d. */
function noncentralInterval(t: number, df: number, unit: number): readonly [number, number] | null {
  const spread = tQuantile(0.975, Math.max(df, 3)) * Math.sqrt(1 + (t * t) / (2 * df));
  const limit = (upper: number, guess: number) =>
    solveIncreasing(
      (ncp) => {
        const tail = noncentralT(t, df, ncp);
        return [tail.upper - upper, tail.slope];
      },
      guess,
      t - 60 - 60 * spread,
      t + 60 + 60 * spread,
    );
  return [limit(0.025, t - spread) * unit, limit(0.975, t + spread) * unit];
}
