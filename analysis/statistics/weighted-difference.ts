import { finiteVector, sameLength } from './check.ts';
import { tTwoSided } from './distributions/t.ts';
import { defined, type Vector } from './vector.ts';
import { weights } from './weights.ts';

export interface WeightedDifference {
  /** Weighted mean of the group marked 1 minus that of the group marked 0. */
  readonly diff: number | null;
  readonly se: number | null;
  readonly t: number | null;
  /** n − 2 */
  readonly df: number | null;
  readonly p: number | null;
}

/**
 * Difference of two weighted means with its linearised standard error, independent people.
 *
 * u_i = ±w_i(y_i − ȳ_g)/W_g (+ for g = 1), se = √(n/(n−1)·Σ(u−ū)²), t = diff/se with n − 2 df. A group without weight: all null; no
 * variation: t and p null.
 *
 * Reference: Lumley & Scott 2013, Biometrika 100; Lumley 2010, Complex surveys.
 * @throws RangeError for columns of different length, a group other than 0 and 1, a negative weight
 * @example
 * weightedDifference([1, 2, 3, 4, 5, 7], [0, 0, 0, 1, 1, 1], [1, 1, 1, 1, 1, 2]).diff // => 3.75
 */
export function weightedDifference(y: Vector, g: Vector, w: Vector): WeightedDifference {
  const values = finiteVector('y', y);
  const groups = twoGroups('g', g);
  sameLength('y', values, 'g', groups);
  sameLength('y', values, 'w', w);
  const share = weights('w', w);
  const n = values.length;
  const total = [0, 0];
  const sum = [0, 0];
  for (let i = 0; share !== null && i < n; i++) total[groups[i]!]! += share[i]!;
  if (share === null || total[0] === 0 || total[1] === 0) return { diff: null, se: null, t: null, df: null, p: null };
  let largest = 0;
  for (let i = 0; i < n; i++) {
    sum[groups[i]!]! += (share[i]! / total[groups[i]!]!) * values[i]!;
    largest = Math.max(largest, Math.abs(values[i]!));
  }
  const diff = sum[1]! - sum[0]!;
  let squares = 0;
  let drift = 0;
  for (let i = 0; i < n; i++) {
    const group = groups[i]!;
    const u = ((group === 1 ? 1 : -1) * share[i]! * (values[i]! - sum[group]!)) / total[group]!;
    squares += u * u;
    drift += u;
  }
  const se = Math.sqrt((n / (n - 1)) * Math.max(0, squares - (drift * drift) / n));
  const t = se > 1e-14 * largest ? defined(diff / se) : null;
  const df = n - 2;
  return { diff: defined(diff), se: defined(se), t, df, p: t === null || df < 1 ? null : defined(tTwoSided(t, df)) };
}

/**
 * A column of zeros and ones that says who belongs to which of two groups.
 * @throws RangeError naming the argument for anything else
 * @example
 * Array.from(twoGroups('g', [0, 1])) // => [0, 1]
 */
export function twoGroups(name: string, g: Vector): Float64Array {
  const groups = finiteVector(name, g);
  groups.forEach((value, i) => {
    if (value !== 0 && value !== 1) throw new RangeError(`${name}: 0 or 1 expected, found ${value} at position ${i}`);
  });
  return groups;
}
