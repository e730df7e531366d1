/** Weights that bring each city and wave to the margins declared in the study. */
import { rake, type Margin } from '../statistics/rake.ts';
import type { ColumnStore } from '../table/column-store.ts';
import type { TableStudy } from '../table/input.ts';
import type { Selection } from './selection.ts';

/**
 * One weight per row, mean 1 within each place; `null` when the study declares no margins for the group or cities are pooled.
 * Who left a margin's question out keeps weight 1, and so does a place whose margins cannot be reached.
 */
export function rakingWeights(store: ColumnStore, study: TableStudy, selection: Selection): Float64Array | null {
  const margins = marginsOf(store, study);
  if (margins.length === 0) return null;
  const weights = new Float64Array(store.rows).fill(1);
  let weighted = false;
  selection.places.forEach(({ city }, place) => {
    const own = margins.filter((margin) => margin.city === city);
    if (own.length > 0 && rakePlace(store, own, selection, place, weights)) weighted = true;
  });
  return weighted ? weights : null;
}

/** The margins of the study that apply to the instrument: those of its group, on questions that it asks. */
export function marginsOf(store: ColumnStore, study: TableStudy): TableStudy['margins'] {
  return study.margins.filter(({ group, question }) => group === store.plan.group && store.columns.has(question));
}

function rakePlace(
  store: ColumnStore,
  own: TableStudy['margins'],
  selection: Selection,
  place: number,
  weights: Float64Array,
): boolean {
  const columns = own.map(({ question, values }) => {
    const column = store.columns.get(question)!;
    const labels = column.levels.map(({ value }) => (String(value) in values ? String(value) : null));
    return { codes: column.codes.values, labels };
  });
  const rows: number[] = [];
  selection.rowPlace.forEach((at, row) => {
    if (at === place && columns.every(({ codes, labels }) => (labels[codes[row]!] ?? null) !== null)) rows.push(row);
  });
  const margins = own.map(({ question, values }, index): Margin => {
    const { codes, labels } = columns[index]!;
    return { name: question, labels: rows.map((row) => labels[codes[row]!]!), totals: sharesOf(values) };
  });
  const raked = rake(margins).weights;
  if (!raked) return false;
  const mean = raked.reduce((sum, weight) => sum + weight, 0) / rows.length;
  rows.forEach((row, index) => (weights[row] = raked[index]! / mean));
  return true;
}

/** Margins as shares: two margins from different sources rarely add up to the same number of people. */
function sharesOf(values: Record<string, number>): Record<string, number> {
  const total = Object.values(values).reduce((sum, value) => sum + value, 0);
  return Object.fromEntries(Object.entries(values).map(([label, value]) => [label, total > 0 ? value / total : 0]));
}
