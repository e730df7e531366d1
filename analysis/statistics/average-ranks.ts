import type { Vector } from './vector.ts';

/** Ranks with ties averaged, kept as whole numbers by doubling, and the sizes of the groups of equal values. */
export interface AverageRanks {
  /** Twice the average rank of each value, in the order given; always whole. */
  readonly doubled: Float64Array;
  /** Size of every group of two or more equal values. */
  readonly ties: readonly number[];
}

/**
 * Average ranks (midranks) of a column, doubled so that sums of ranks stay exact integers. Costs n log n.
 * @example
 * Array.from(averageRanks([10, 30, 30, 20]).doubled) // => [2, 7, 7, 4]
 */
export function averageRanks(x: Vector): AverageRanks {
  const n = x.length;
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  order.sort((a, b) => x[a]! - x[b]!);
  const doubled = new Float64Array(n);
  const ties: number[] = [];
  for (let start = 0; start < n;) {
    let end = start + 1;
    while (end < n && x[order[end]!] === x[order[start]!]) end++;
    for (let i = start; i < end; i++) doubled[order[i]!] = start + 1 + end;
    if (end - start > 1) ties.push(end - start);
    start = end;
  }
  return { doubled, ties };
}

/**
 * Σ(t³ − t) over the groups of equal values: what ties take from a rank statistic's variance.
 * @example
 * tieLoss([2, 3]) // => 30
 */
export function tieLoss(ties: readonly number[]): number {
  return ties.reduce((sum, t) => sum + (t * t * t - t), 0);
}
