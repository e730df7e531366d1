/** What a comparison is made of: two samples of the same column, as counts per level. */
import type { Column } from '../table/column.ts';
import type { Tally } from './count-column.ts';
import { fewestForNet, isRecommendation, recommendation } from './net-score.ts';
import type { Comparison, MethodKey, Note } from './result.ts';

/** How the values of a column are compared. */
export type Yardstick = 'ordinal' | 'interval' | 'net' | 'yes_no' | 'names';

/** Counts of some people per score, scores ascending; for names, per level in the order of the levels. */
export interface Sample {
  scores: number[];
  counts: number[];
  n: number;
}

/** What a method finds; the rest of a comparison is known before it runs. */
export type Finding = Pick<
  Comparison,
  'method' | 'exact' | 'statistic' | 'p' | 'floorP' | 'beside' | 'estimate' | 'effect' | 'paths'
> & {
  notes: Note[];
};

/** A finding that says nothing, to be filled in. */
export function finding(method: MethodKey, notes: Note[] = []): Finding {
  return {
    method,
    exact: false,
    statistic: null,
    p: null,
    floorP: null,
    beside: null,
    estimate: null,
    effect: null,
    paths: null,
    notes,
  };
}

/** What a net score is made of. */
export const netScores: readonly number[] = [-100, 0, 100];

/** How a column is compared; `null` for open text. A net score needs 30 answers wherever anybody answered. */
export function yardstickOf(column: Column, tallies: readonly Pick<Tally, 'counts'>[]): Yardstick | null {
  const { plan } = column;
  if (plan.shape === 'text') return null;
  if (plan.shape === 'option' || plan.levels.length === 2) {
    if (plan.measure === 'nominal') return 'yes_no';
  }
  if (isRecommendation(column)) {
    const sizes = tallies.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0)).filter((size) => size > 0);
    return sizes.every((size) => size >= fewestForNet) ? 'net' : 'interval';
  }
  if (plan.measure === 'nominal') return 'names';
  return plan.measure;
}

/**
 * The score of each level as a yardstick sees it; `null` where a level has none. Of a yes/no question the first level is "yes"
 * (1); names keep their place in the list.
 */
export function scoresFor(column: Column, yardstick: Yardstick): (number | null)[] {
  return column.levels.map(({ score }, index) => {
    if (yardstick === 'names') return index;
    if (yardstick === 'yes_no') return index === 0 ? 1 : 0;
    if (score === null) return null;
    return yardstick === 'net' ? recommendation(score) : score;
  });
}

/** Counts per level as a sample: levels of one score joined, scores ascending. */
export function sampleOf(scores: readonly (number | null)[], counts: readonly number[]): Sample {
  const byScore = new Map<number, number>();
  scores.forEach((score, level) => {
    if (score !== null) byScore.set(score, (byScore.get(score) ?? 0) + counts[level]!);
  });
  const sorted = [...byScore].sort(([a], [b]) => a - b);
  return {
    scores: sorted.map(([score]) => score),
    counts: sorted.map(([, count]) => count),
    n: sorted.reduce((sum, [, count]) => sum + count, 0),
  };
}

/** Every person's score, in the order of scores. */
export function valuesOf({ scores, counts, n }: Sample): Float64Array {
  const values = new Float64Array(n);
  let at = 0;
  scores.forEach((score, index) => {
    values.fill(score, at, at + counts[index]!);
    at += counts[index]!;
  });
  return values;
}

/** How many of a yes/no sample say yes. */
export function yesOf({ scores, counts }: Sample): number {
  return counts[scores.indexOf(1)] ?? 0;
}
