/** How well the items of a scale hang together, and how far people agree in a ranking. */
import { cronbachAlpha } from '../statistics/cronbach-alpha.ts';
import { friedman } from '../statistics/friedman.ts';
import { Column } from '../table/column.ts';
import { itemScore } from '../table/derive-scale.ts';
import type { ParentPlan } from '../table/plan.ts';
import type { Analysis } from './analyse.ts';
import type { Cell, Reliability } from './result.ts';

/**
 * Cronbach's alpha of a scale or Kendall's W of a ranking, from everybody in the shown cells who answered all of it; `null` for
 * other questions, under the threshold, and where a cell is withheld.
 */
export function reliabilityOf(
  analysis: Analysis,
  subject: Column | ParentPlan,
  cells: readonly Cell[],
): Reliability | null {
  if (cells.length === 0 || cells.some(({ n }) => n === null)) return null;
  if (subject instanceof Column) return subject.plan.shape === 'scale' ? alphaOf(analysis, subject) : null;
  return subject.kind === 'ranking' ? concordanceOf(analysis, subject) : null;
}

function alphaOf(analysis: Analysis, scale: Column): Reliability | null {
  const items = analysis.store.itemsOf(scale.plan.key);
  if (items.length < 2) return null;
  const complete = completeRows(analysis, (row) => {
    const scores = items.map((item) => itemScore(item, row));
    return scores.every((score) => score !== null) ? scores : null;
  });
  if (complete.length < analysis.rules.threshold) return null;
  const { alpha, feldtCI } = cronbachAlpha(
    items.map((_, item) => Float64Array.from(complete, (scores) => scores[item]!)),
  );
  return {
    name: 'cronbach_alpha',
    value: alpha,
    low: feldtCI?.[0] ?? null,
    high: feldtCI?.[1] ?? null,
    n: complete.length,
  };
}

function concordanceOf(analysis: Analysis, ranking: ParentPlan): Reliability | null {
  const columns = ranking.parts.map((key) => analysis.store.columns.get(key)!);
  const complete = completeRows(analysis, (row) => {
    const places = columns.map((column) => column.scoreAt(row));
    return places.every((place) => place !== null) ? places : null;
  });
  if (complete.length < analysis.rules.threshold) return null;
  return { name: 'kendall_w', value: friedman(complete).kendallW, low: null, high: null, n: complete.length };
}

function completeRows(analysis: Analysis, read: (row: number) => number[] | null): number[][] {
  const { selection, wanted, filtered, part } = analysis;
  const isWanted = selection.places.map((_, place) => wanted.includes(place));
  const complete: number[][] = [];
  selection.rowPlace.forEach((place, row) => {
    if (place < 0 || !isWanted[place] || (filtered && selection.rowPart![row] !== part)) return;
    const values = read(row);
    if (values) complete.push(values);
  });
  return complete;
}
