/** How well the items of a scale hang together, what each adds, and how far people agree in a ranking. */
import { roundTo } from '../disclosure/blur.ts';
import { cronbachAlpha } from '../statistics/cronbach-alpha.ts';
import { friedman } from '../statistics/friedman.ts';
import { covariance } from '../statistics/covariance.ts';
import { oneFactorOf } from '../statistics/one-factor.ts';
import type { Column } from '../table/column.ts';
import type { ScaleItem } from '../table/derive-scale.ts';
import type { ParentPlan } from '../table/plan.ts';
import type { Analysis } from './analyse.ts';
import type { Built } from './build-results.ts';
import { completeScores, scoredColumn } from './complete-scores.ts';
import type { Omega, Result, ScaleItemResult } from './result.ts';

/**
 * Adds in place: to scales Cronbach's alpha, McDonald's omega and their items, to rankings Kendall's W – from everybody in the shown
 * cells who answered all of it; none under the threshold and where a cell is withheld. Where a count of an item is withheld, coefficients
 * have two digits and an item's mean is put together from the means that its own result shows.
 */
export function addCoefficients(analysis: Analysis, results: readonly Built[]): void {
  const own = new Map(
    results.flatMap((built) => (built.column ? [[built.column.plan.key, built.result] as const] : [])),
  );
  const parents = new Map(analysis.store.plan.parents.map((parent) => [parent.question, parent]));
  for (const { result, column } of results) {
    if (column?.plan.shape === 'scale') describeScale(analysis, column, result, own);
    const parent = column === null ? parents.get(result.question) : undefined;
    if (parent?.kind === 'ranking') describeRanking(analysis, parent, result, own);
  }
}

function describeScale(analysis: Analysis, scale: Column, result: Result, own: ReadonlyMap<string, Result>): void {
  const items = analysis.store.itemsOf(scale.plan.key);
  const shown = items.map((item) => own.get(item.column.plan.key)!);
  const columns = items.map(({ column, reversed, ends }) => scoredColumn(column, reversed ? ends : null));
  const { n, scores } = isShown(result) ? completeScores(analysis, columns) : { n: 0, scores: [] };
  const round = rounding(shown);
  const enough = items.length > 1 && n >= analysis.rules.threshold;
  const found = enough ? cronbachAlpha(scores) : null;
  const spread = enough && scores.length > 2 && n >= fewestForOmega ? covariance(scores) : null;
  const all = items.map((_, index) => index);
  const omega = enough ? omegaOf(spread, all, n, items.length) : null;
  result.items = items.map((item, index): ScaleItemResult => ({
    ...answersOf(item, shown[index]!),
    itemRest: round(found?.itemRestCorr[index] ?? null),
    alphaIfDropped: items.length > 2 ? round(found?.alphaIfDropped[index] ?? null) : null,
    omegaIfDropped:
      omega?.value == null
        ? null
        : round(
            omegaOf(
              spread,
              all.filter((at) => at !== index),
              n,
              items.length,
            ).value,
          ),
  }));
  if (!found) return;
  const [low, high] = found.feldtCI ?? [null, null];
  const ends = { value: round(found.alpha), low: round(low), high: round(high) };
  result.reliability = { name: 'cronbach_alpha', ...ends, n };
  if (omega) result.omega = { ...omega, value: round(omega.value) };
}

/** Of fewer people the factor model is too unsteady. */
const fewestForOmega = 100;

/**
 * Omega of some of the items from one common factor; a solution with a negative variance is none.
 * @param spread covariances of all items; `null` where they are not needed or undefined
 */
function omegaOf(spread: Float64Array | null, of: readonly number[], n: number, all: number): Omega {
  const without = (missing: Omega['missing']): Omega => ({ value: null, n, missing });
  if (of.length < 3) return without('few_items');
  if (n < fewestForOmega) return without('few_people');
  if (spread === null) return without('no_fit');
  const own = Float64Array.from(of.flatMap((i) => of.map((j) => spread[i * all + j]!)));
  const { omegaTotal, proper } = oneFactorOf(own, of.length, n);
  return omegaTotal === null || proper !== true ? without('no_fit') : { value: omegaTotal, n, missing: null };
}

/** Base and mean of an item from its own result: nothing that does not stand there already. */
function answersOf(
  { column, reversed, ends }: ScaleItem,
  own: Result,
): Omit<ScaleItemResult, 'itemRest' | 'alphaIfDropped' | 'omegaIfDropped'> {
  const { question, part, title, partTitle } = column.plan;
  const answered = own.cells.filter(({ n }) => n !== 0);
  const withheld = answered.some((cell) => cell.n === null || cell.mean === null);
  const n = own.cells.some((cell) => cell.n === null) ? null : own.cells.reduce((sum, cell) => sum + cell.n!, 0);
  const mean = withheld || !n ? null : answered.reduce((sum, cell) => sum + cell.n! * cell.mean!, 0) / n;
  return { question, part, title, partTitle, reversed, n, mean: mean !== null && reversed ? ends - mean : mean };
}

function describeRanking(
  analysis: Analysis,
  ranking: ParentPlan,
  result: Result,
  own: ReadonlyMap<string, Result>,
): void {
  if (!isShown(result)) return;
  const columns = ranking.parts.map((key) => analysis.store.columns.get(key)!);
  const { n, scores } = completeScores(
    analysis,
    columns.map((column) => scoredColumn(column)),
  );
  if (n < analysis.rules.threshold) return;
  const round = rounding(ranking.parts.map((key) => own.get(key)!));
  const people = Array.from({ length: n }, (_, person) => scores.map((column) => column[person]!));
  const value = round(friedman(people).kendallW);
  result.reliability = { name: 'kendall_w', value, low: null, high: null, n };
}

function isShown({ cells }: Result): boolean {
  return cells.length > 0 && cells.every(({ n }) => n !== null);
}

/** Two digits where something of a part is withheld: more would be an equation about the hidden counts. */
function rounding(parts: readonly Result[]): (value: number | null) => number | null {
  const hiding = parts.some(({ cells }) =>
    cells.some(({ distribution }) => distribution.some(({ count }) => count === null)),
  );
  return (value) => (value === null || !hiding ? value : roundTo(value, 0.01));
}
