/** Mean, spread and median from counts per score. */
import { medianOfCounts } from '../disclosure/blur.ts';
import type { Column } from '../table/column.ts';

/** A score and how many (or how much weight) it carries, sorted by score. */
export interface Scored {
  score: number;
  count: number;
  weight: number;
}

export interface Moments {
  n: number;
  mean: number | null;
  /** With n − 1; `null` under two. */
  sd: number | null;
  median: number | null;
}

/** The levels of a column that have a score and somebody who gave them, sorted; `null` for names. */
export function scoredLevels(
  column: Column,
  counts: readonly number[],
  weights: readonly number[] | null,
): Scored[] | null {
  if (column.plan.measure === 'nominal' || column.plan.shape === 'text') return null;
  const scored = column.levels.flatMap(({ score }, level): Scored[] =>
    score === null || !counts[level]
      ? []
      : [{ score, count: counts[level], weight: weights?.[level] ?? counts[level] }],
  );
  return scored.sort((a, b) => a.score - b.score);
}

/** Moments of sorted scores; means and spreads follow the weights, the median the people. */
export function momentsOf(scored: readonly Scored[]): Moments {
  const n = scored.reduce((sum, { count }) => sum + count, 0);
  const mass = scored.reduce((sum, { weight }) => sum + weight, 0);
  if (n === 0 || mass <= 0) return { n, mean: null, sd: null, median: null };
  const mean = scored.reduce((sum, { score, weight }) => sum + score * weight, 0) / mass;
  const squares = scored.reduce((sum, { score, weight }) => sum + weight * (score - mean) ** 2, 0) / mass;
  const sd = n < 2 ? null : Math.sqrt((squares * n) / (n - 1));
  return { n, mean, sd, median: medianOfCounts(scored) };
}
