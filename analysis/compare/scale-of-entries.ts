/** The entries of a distribution as places and scores on a scale. */
import type { Column } from '../table/column.ts';
import type { Shown } from './classes.ts';

/**
 * The score of each entry: its own, or the middle of a class; `null` where it has none, and for names.
 */
export function entryScores(column: Column, shown: readonly Shown[]): (number | null)[] {
  if (column.plan.measure === 'nominal') return shown.map(() => null);
  return shown.map(({ score, levels }) => {
    if (score !== null) return score;
    const scores = levels.flatMap((level) => column.levels[level]!.score ?? []);
    return scores.length === 0 ? null : (Math.min(...scores) + Math.max(...scores)) / 2;
  });
}

/** The place of each entry on its scale, those without a score last; `null` for names, which have no order. */
export function entryOrder(column: Column, shown: readonly Shown[]): number[] | null {
  if (column.plan.measure === 'nominal') return null;
  const scores = entryScores(column, shown).map((score) => score ?? Infinity);
  const sorted = shown.map((_, entry) => entry).sort((a, b) => scores[a]! - scores[b]! || a - b);
  return shown.map((_, entry) => sorted.indexOf(entry));
}
