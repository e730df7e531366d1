import { finiteNumber, finiteVector } from './check.ts';
import { covariance } from './covariance.ts';
import { fQuantile } from './distributions/f.ts';
import { defined, interval, type Vector } from './vector.ts';

export interface CronbachAlpha {
  readonly alpha: number | null;
  /** Alpha of the standardised items, from their mean correlation. */
  readonly stdAlpha: number | null;
  /** 95 % interval. */
  readonly feldtCI: readonly [number, number] | null;
  /** Correlation of each item with the sum of the others. */
  readonly itemRestCorr: readonly (number | null)[];
  /** Alpha of the scale without each item. */
  readonly alphaIfDropped: readonly (number | null)[];
}

/**
 * Internal consistency of a scale from the people who answered every item (columns, reversed items turned round already).
 *
 * α = k/(k−1)·(1 − Σs²ᵢ/s²_total), which may be negative; standardised kr̄/(1+(k−1)r̄); Feldt's interval
 * 1 − (1−α)·F(.975 and .025; n−1, (n−1)(k−1)). Null without variance, with one item or one person.
 *
 * Reference: Cronbach 1951, Psychometrika 16; Feldt 1965, Psychometrika 30.
 * @throws RangeError for columns of different length or a value that is not a number
 * @example
 * cronbachAlpha([[1, 2, 3, 4], [2, 1, 4, 3]]).alpha // => 0.75
 */
export function cronbachAlpha(items: readonly Vector[]): CronbachAlpha {
  const k = items.length;
  const s = covariance(items);
  const none = items.map(() => null);
  if (s === null) return { alpha: null, stdAlpha: null, feldtCI: null, itemRestCorr: none, alphaIfDropped: none };
  const n = items[0]!.length;
  const all = items.map((_, i) => i);
  const alpha = alphaOf(s, k, all);
  return {
    alpha,
    stdAlpha: standardised(s, k),
    feldtCI: alpha === null ? null : feldt(alpha, n, k),
    itemRestCorr: all.map((i) => withRest(s, k, i)),
    alphaIfDropped: all.map((i) =>
      alphaOf(
        s,
        k,
        all.filter((j) => j !== i),
      ),
    ),
  };
}

/**
 * Turns a reversed item round on its scale: min + max − x.
 * @throws RangeError for a value or an end that is not a number
 * @example
 * Array.from(reverseItem([1, 2, 5], 1, 5)) // => [5, 4, 1]
 */
export function reverseItem(item: Vector, min: number, max: number): Float64Array {
  const ends = finiteNumber('min', min) + finiteNumber('max', max);
  return finiteVector(
    'the turned item',
    finiteVector('item', item).map((x) => ends - x),
  );
}

function alphaOf(s: Float64Array, k: number, kept: readonly number[]): number | null {
  const size = kept.length;
  if (size < 2) return null;
  const own = kept.reduce((sum, i) => sum + s[i * k + i]!, 0);
  const total = varianceOfSum(s, k, kept);
  return total === 0 ? null : defined((size / (size - 1)) * (1 - own / total));
}

/** Variance of the sum of the kept items; what is left by rounding when they cancel counts as 0. */
function varianceOfSum(s: Float64Array, k: number, kept: readonly number[]): number {
  let sum = 0;
  let size = 0;
  for (const i of kept) {
    for (const j of kept) {
      sum += s[i * k + j]!;
      size += Math.abs(s[i * k + j]!);
    }
  }
  return sum <= 1e-13 * size ? 0 : sum;
}

function standardised(s: Float64Array, k: number): number | null {
  if (k < 2) return null;
  let sum = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < i; j++) sum += s[i * k + j]! / Math.sqrt(s[i * k + i]!) / Math.sqrt(s[j * k + j]!);
  }
  const mean = (2 * sum) / (k * (k - 1));
  const below = 1 + (k - 1) * mean;
  return Math.abs(below) < 1e-13 ? null : defined((k * mean) / below);
}

function withRest(s: Float64Array, k: number, i: number): number | null {
  const others = Array.from({ length: k }, (_, j) => j).filter((j) => j !== i);
  const together = others.reduce((sum, j) => sum + s[i * k + j]!, 0);
  const rest = varianceOfSum(s, k, others);
  const own = s[i * k + i]!;
  if (rest === 0 || own === 0) return null;
  return defined(Math.max(-1, Math.min(1, together / Math.sqrt(own) / Math.sqrt(rest))));
}

function feldt(alpha: number, n: number, k: number): readonly [number, number] | null {
  const df1 = n - 1;
  const df2 = (n - 1) * (k - 1);
  return interval(1 - (1 - alpha) * fQuantile(0.975, df1, df2), 1 - (1 - alpha) * fQuantile(0.025, df1, df2));
}
