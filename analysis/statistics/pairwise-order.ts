import type { Levels } from './levels.ts';

/** What a search among pairwise values needs: how many are at most v, and the nearest ones on both sides. */
interface Look {
  readonly atMost: number;
  readonly below: number;
  readonly above: number;
}

/**
 * The k-th smallest of many pairwise values that are never listed: halving between the extremes, each look costing one pass
 * over both lists. Exact: it ends on one of the values.
 */
function kth(k: number, low: number, high: number, look: (v: number) => Look): number {
  while (low < high) {
    let middle = low / 2 + high / 2;
    if (!(middle < high) || middle < low) middle = low;
    const { atMost, below, above } = look(middle);
    if (atMost >= k) high = below;
    else low = above;
  }
  return low;
}

/**
 * The k-th smallest (k from 1) of all n1·n2 differences x − y, from level counts; n levels cost n per step.
 * @example
 * kthDifference(levelsOf([1, 4], [0, 2]), 3) // => 2
 */
export function kthDifference({ values, x, y, n2 }: Levels, k: number): number {
  const inX = nonEmpty(values, x);
  const inY = nonEmpty(values, y);
  const low = inX.values[0]! - inY.values[inY.values.length - 1]!;
  const high = inX.values[inX.values.length - 1]! - inY.values[0]!;
  return kth(k, low, high, (v) => {
    let atMost = 0;
    let below = -Infinity;
    let above = Infinity;
    // y from j on give a difference of at most v; the larger x, the further j.
    let j = 0;
    let from = n2;
    for (let i = 0; i < inX.values.length; i++) {
      while (j < inY.values.length && inX.values[i]! - inY.values[j]! > v) from -= inY.counts[j++]!;
      atMost += inX.counts[i]! * from;
      if (j < inY.values.length) below = Math.max(below, inX.values[i]! - inY.values[j]!);
      if (j > 0) above = Math.min(above, inX.values[i]! - inY.values[j - 1]!);
    }
    return { atMost, below, above };
  });
}

/**
 * The k-th smallest (k from 1) of the n(n+1)/2 Walsh averages (d_i + d_j)/2, i ≤ j, of ascending values with counts.
 * @example
 * kthWalshAverage([0, 2], [1, 1], 2) // => 1
 */
export function kthWalshAverage(values: ArrayLike<number>, counts: ArrayLike<number>, k: number): number {
  const last = values.length - 1;
  return kth(k, values[0]!, values[last]!, (v) => {
    let atMost = 0;
    let below = -Infinity;
    let above = Infinity;
    // For each i, partners 0..j−1 give an average of at most v; the larger the value, the fewer.
    let j = last + 1;
    let upTo = 0;
    for (let l = 0; l <= last; l++) upTo += counts[l]!;
    for (let i = 0; i <= last; i++) {
      while (j > 0 && average(values[i]!, values[j - 1]!) > v) upTo -= counts[--j]!;
      // Pairs of different levels are met twice and pairs within the level n(n+1)/2 times: halve at the end.
      atMost += counts[i]! * upTo + (j > i ? counts[i]! : 0);
      if (j > 0) below = Math.max(below, average(values[i]!, values[j - 1]!));
      if (j <= last) above = Math.min(above, average(values[i]!, values[j]!));
    }
    return { atMost: atMost / 2, below, above };
  });
}

function average(a: number, b: number): number {
  const sum = a + b;
  return Number.isFinite(sum) ? sum / 2 : a / 2 + b / 2;
}

function nonEmpty(values: Float64Array, counts: Float64Array): { values: Float64Array; counts: Float64Array } {
  return { values: values.filter((_, i) => counts[i]! > 0), counts: counts.filter((value) => value > 0) };
}

/**
 * The median of `total` ordered values that are asked for by place (from 1).
 * @example
 * medianByPlace(4, (k) => 10 * k) // => 25
 */
export function medianByPlace(total: number, at: (k: number) => number): number {
  const upper = at(Math.floor(total / 2) + 1);
  return total % 2 === 1 ? upper : average(at(total / 2), upper);
}
