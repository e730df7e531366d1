/** A table's values as words for the page, and as plain cells for spreadsheets. */
import type { ChartLocale } from './chart.ts';
import { formatNumber, formatPercent } from './format.ts';
import type { ResultTable, TableValue } from './table.ts';
import { chartTexts } from './texts.ts';

/** A value as it stands on the page: "42,3% (60)", "6", "ukryte". */
export function valueWords(value: TableValue, locale: ChartLocale): string {
  switch (value.kind) {
    case 'withheld':
      return chartTexts[locale].hidden;
    case 'none':
      return '–';
    case 'count':
      return formatNumber(value.value, 0, locale);
    case 'number':
      return formatNumber(value.value, value.decimals, locale);
    case 'interval':
      return `${formatNumber(value.low, value.decimals, locale)} – ${formatNumber(value.high, value.decimals, locale)}`;
    case 'joined':
      return joinedWords(value, locale);
    case 'answer': {
      const count = formatNumber(value.count, 0, locale);
      return value.share === null ? count : `${formatPercent(value.share, locale, 1)} (${count})`;
    }
  }
}

/** "razem z innymi: 12,3% (17)". */
function joinedWords({ share, count }: { share: number | null; count: number }, locale: ChartLocale): string {
  const own = formatNumber(count, 0, locale);
  const { withOthers } = chartTexts[locale];
  return `${withOthers}: ${share === null ? own : `${formatPercent(share, locale, 1)} (${own})`}`;
}

type Plain = string | number | null;

/**
 * The table for a spreadsheet, head first: a column of answers becomes percentages, counts and ends of the interval, each in a
 * column of its own where there is any; withheld values are words in every one of them.
 */
export function plainTable(table: ResultTable, locale: ChartLocale): Plain[][] {
  const texts = chartTexts[locale];
  const columns = table.head.slice(table.stubs).map((label, at) => {
    const values = table.rows.map(({ values: own }) => own[at]!);
    const shares = values.some((value) => value.kind === 'answer' && value.share !== null);
    const ends = values.some(
      (value) => value.kind === 'interval' || (value.kind === 'answer' && value.low !== null && value.high !== null),
    );
    return { label, at, shares, ends };
  });
  const head = columns.flatMap(({ label, shares, ends }) => [
    label,
    ...(shares ? [`${label}: %`] : []),
    ...(ends ? [`${label}: ${texts.from}`, `${label}: ${texts.to}`] : []),
  ]);
  const rows = table.rows.map(({ headings, values }) => [
    ...headings,
    ...columns.flatMap(({ at, shares, ends }) => plainCells(values[at]!, shares, ends, locale)),
  ]);
  return [[...table.head.slice(0, table.stubs), ...head], ...rows];
}

function plainCells(value: TableValue, shares: boolean, ends: boolean, locale: ChartLocale): Plain[] {
  const { hidden } = chartTexts[locale];
  const cells = (own: Plain, share: Plain, low: Plain, high: Plain): Plain[] => [
    own,
    ...(shares ? [share] : []),
    ...(ends ? [low, high] : []),
  ];
  const percent = (part: number | null): number | null => (part === null ? null : rounded(part * 100, 2));
  switch (value.kind) {
    case 'withheld':
      return cells(hidden, hidden, hidden, hidden);
    case 'none':
      return cells(null, null, null, null);
    case 'joined':
      return cells(joinedWords({ ...value, share: null }, locale), hidden, hidden, hidden);
    case 'count':
      return cells(value.value, null, null, null);
    case 'number':
      return cells(rounded(value.value, 4), null, null, null);
    case 'interval':
      return cells(null, null, rounded(value.low, 4), rounded(value.high, 4));
    case 'answer':
      return cells(value.count, percent(value.share), percent(value.low), percent(value.high));
  }
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
