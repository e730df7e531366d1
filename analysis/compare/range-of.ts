/** From where to where the answers to a question, or the values of a scale, can go. */
import type { Column } from '../table/column.ts';
import type { ColumnStore } from '../table/column-store.ts';

/** The ends of a rating; of a scale those of its items on average. */
export function rangeOf(store: ColumnStore, { plan, levels }: Column): [number, number] | null {
  if (plan.measure === 'nominal' || plan.shape === 'rank') return null;
  if (plan.shape === 'level' || plan.shape === 'row') return endsOf(levels);
  if (plan.shape !== 'scale') return null;
  const ends = store.itemsOf(plan.key).map(({ column }) => endsOf(column.levels));
  const known = ends.filter((one) => one !== null);
  if (known.length === 0 || known.length < ends.length) return null;
  const mean = (at: 0 | 1): number => known.reduce((sum, one) => sum + one[at], 0) / known.length;
  return [mean(0), mean(1)];
}

function endsOf(levels: Column['levels']): [number, number] | null {
  const scores = levels.flatMap(({ score }) => (score === null ? [] : [score]));
  return scores.length < 2 ? null : [Math.min(...scores), Math.max(...scores)];
}
