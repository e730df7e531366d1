/** A result as the data of a bar chart: answers as categories, a bar for every city and wave. Pure. */
import type { Cell, Result } from '../../../analysis/compare/result.ts';

export interface Bars {
  /** Answers, in the questionnaire's order. */
  labels: string[];
  /** One per shown cell; `null` where withheld. */
  sets: { label: string; city: string | null; wave: string; values: (number | null)[] }[];
  /** Counts while any shown group has under 20 people; percentages above. */
  unit: 'people' | 'percent';
}

/** Fewest answers in every group for percentages. */
export const fewestForPercent = 20;

/** True while numbers of people are shown rather than percentages. A withheld n counts as small. */
export function showsPeople(cells: readonly Cell[]): boolean {
  return cells.some((cell) => cell.n === null || cell.n < fewestForPercent);
}

/**
 * Bars of a result, or null when there is nothing to draw (open text, everything withheld, no answers).
 * @param nameOf the label of a cell, e.g. "Krosno, po testowaniu"
 */
export function barsOf(result: Result, locale: 'pl' | 'en', nameOf: (cell: Cell) => string): Bars | null {
  const cells = result.cells.filter((cell) => cell.distribution.some((entry) => entry.count !== null));
  if (result.open || cells.length === 0) return null;
  const people = showsPeople(cells);
  const entries = [
    ...new Map(cells.flatMap((cell) => cell.distribution).map((entry) => [String(entry.value), entry])).values(),
  ];
  const valueIn = (cell: Cell, value: string): number | null => {
    const entry = cell.distribution.find((one) => String(one.value) === value);
    if (entry === undefined) return 0;
    if (people) return entry.count;
    return entry.share === null ? null : Math.round(entry.share * 1000) / 10;
  };
  return {
    labels: entries.map((entry) => entry.label[locale]),
    sets: cells.map((cell) => ({
      label: nameOf(cell),
      city: cell.city,
      wave: cell.wave,
      values: entries.map((entry) => valueIn(cell, String(entry.value))),
    })),
    unit: people ? 'people' : 'percent',
  };
}
