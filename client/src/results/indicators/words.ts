/** Rows and marks of the forest plot in words. */
import type { ForestMark, ForestRow } from '../../../../analysis/charts/forest-rows.ts';
import type { Comparison, Interval } from '../../../../analysis/compare/result.ts';
import type { Locale } from '../../i18n/index.ts';
import type { TableCell } from '../taking/tables.ts';
import type { IndicatorTexts } from './texts.ts';

export interface Words {
  locale: Locale;
  t: IndicatorTexts;
  cityName: (city: string | null) => string;
  number: (value: number | null, decimals?: number) => string;
}

export function rowTitle(row: ForestRow, locale: Locale): string {
  return row.partTitle === null ? row.title[locale] : `${row.title[locale]} – ${row.partTitle[locale]}`;
}

/** Who was compared, e.g. "te same osoby". */
export function whoCompared({ design, basis }: ForestMark, t: IndicatorTexts): string {
  return design === 'independent' && basis === 'all' ? t.everyone : t.design[design];
}

/** "0,21 (0,05 – 0,37)"; a dash where there is none. */
export function intervalText(interval: Interval | null, number: Words['number']): string {
  if (interval === null || interval.value === null) return '–';
  if (interval.low === null || interval.high === null) return number(interval.value, 2);
  return `${number(interval.value, 2)} (${number(interval.low, 2)} – ${number(interval.high, 2)})`;
}

/** p adjusted where it is, hidden for a census. */
export function pText(comparison: Comparison, number: Words['number']): string {
  const value = comparison.pAdjusted ?? comparison.p;
  if (value === null || comparison.notes.includes('census')) return '–';
  if (value < 0.001) return `< ${number(0.001, 3)}`;
  return number(value, 3);
}

/** A mark as cells of the table, in the order of `head`. */
export function markCells(row: ForestRow, mark: ForestMark, { locale, t, cityName, number }: Words): string[] {
  const { comparison } = mark;
  const { paths } = comparison;
  return [
    rowTitle(row, locale),
    cityName(mark.city),
    whoCompared(mark, t),
    comparison.n.map((n) => (n === null ? t.hidden : number(n))).join(' / '),
    intervalText(comparison.estimate, number),
    mark.value === null && comparison.notes.includes('withheld') ? t.hidden : intervalText(comparison.effect, number),
    paths === null ? '–' : `${number(paths.better)} / ${number(paths.same)} / ${number(paths.worse)}`,
    pText(comparison, number),
  ];
}

/** The table with its head, for files and the clipboard. */
export function forestTable(rows: readonly ForestRow[], words: Words): TableCell[][] {
  return [words.t.head, ...rows.flatMap((row) => row.marks.map((mark) => markCells(row, mark, words)))];
}
