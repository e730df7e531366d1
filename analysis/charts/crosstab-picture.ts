/** Two questions crossed as a picture and a table: the same numbers in both, and nothing that is withheld. */
import type { Crosstab, CrosstabAxis, CrosstabCell } from '../compare/crosstab-result.ts';
import type { ChartLocale, Segment, StackChart, StackRow } from './chart.ts';
import { withDecimalMark } from './format.ts';
import type { ResultTable, TableValue } from './table.ts';
import { fewestForPercent } from './telling.ts';
import { chartTexts } from './texts.ts';

/** What a hundred per cent is: a row of the table, or a column. */
export type Whole = 'row' | 'column';

/** A question as it is named in a sentence: what was asked, and of which statement or answer. */
export function axisTitle({ title, partTitle }: CrosstabAxis, locale: ChartLocale): string {
  return partTitle === null ? title[locale] : `${title[locale]} – ${partTitle[locale]}`;
}

/** Everybody who gave one answer to the question that makes a hundred per cent, and what they said to the other. */
export interface CrossedLine {
  label: string;
  /** People. */
  n: number;
  /** In the order of the other question's entries. */
  answers: { count: number; share: number | null; residual: number | null }[];
}

/** The table as lines that each make a hundred per cent. */
export function linesOfTable(
  { rows, columns, cells, rowTotals, columnTotals }: Crosstab,
  whole: Whole,
  locale: ChartLocale,
): CrossedLine[] {
  const byRow = whole === 'row';
  const [own, totals] = byRow ? [rows, rowTotals] : [columns, columnTotals];
  const other = byRow ? columns : rows;
  const cellAt = (line: number, at: number): CrosstabCell => (byRow ? cells[line]![at]! : cells[at]![line]!);
  return totals.map(({ count }, line) => ({
    label: withDecimalMark(own.entries[line]!.label[locale], locale),
    n: count,
    answers: other.entries.map((_, at) => {
      const cell = cellAt(line, at);
      return { count: cell.count, share: byRow ? cell.rowShare : cell.columnShare, residual: cell.residual };
    }),
  }));
}

/** What is drawn, and which answers have too few people for percentages and so no bar. */
export interface CrosstabPicture {
  chart: StackChart;
  /** "Mężczyzna (n = 12)". */
  leftOut: { label: string; n: number }[];
}

/**
 * A bar for every answer to one question, divided by the answers to the other. Under 20 people an answer has no bar of percentages;
 * where none has more, bars are numbers of people.
 * @returns `null` where nothing may be shown or nobody answered
 */
export function crosstabPicture(table: Crosstab, whole: Whole, locale: ChartLocale): CrosstabPicture | null {
  const lines = linesOfTable(table, whole, locale).filter(({ n }) => n > 0);
  if (lines.length === 0) return null;
  const large = lines.filter(({ n }) => n >= fewestForPercent);
  const people = large.length === 0;
  const [own, other] = whole === 'row' ? [table.rows, table.columns] : [table.columns, table.rows];
  const texts = chartTexts[locale];
  const rows = (people ? lines : large).map((line, at) => barOf(line, at, people));
  return {
    chart: {
      ...{ kind: 'stack', locale, unit: people ? 'people' : 'share', fromStart: true },
      title: `${axisTitle(own, locale)} × ${axisTitle(other, locale)}`,
      levels: levelsOf(other, locale),
      groups: [{ key: own.key, heading: null, rows }],
      axis: {
        ...{ min: 0, max: people ? Math.max(...lines.map(({ n }) => n)) : 1, ends: null, ticks: null },
        title: people ? texts.people : texts.percent,
      },
    },
    leftOut: people ? [] : lines.filter(({ n }) => n < fewestForPercent).map(({ label, n }) => ({ label, n })),
  };
}

function levelsOf({ entries, order }: CrosstabAxis, locale: ChartLocale): StackChart['levels'] {
  const last = entries.length - 1;
  return entries.map(({ label }, at) => ({
    label: withDecimalMark(label[locale], locale),
    tone: last < 1 ? 0 : (2 * (order?.[at] ?? at)) / last - 1,
  }));
}

function barOf({ label, n, answers }: CrossedLine, at: number, people: boolean): StackRow {
  let from = 0;
  const segments = answers.flatMap(({ count, share }, level): Segment[] => {
    const size = people ? count : (share ?? 0);
    if (size === 0) return [];
    const segment = { level, from, to: from + size, count, share };
    from += size;
    return [segment];
  });
  return { key: String(at), label, mark: -1, strength: 1, n, withheld: false, segments, hidden: [] };
}

/** Rows, columns and their totals; percentages of what makes a hundred, and of at least 20 people only. */
export function crosstabTable(table: Crosstab, whole: Whole, locale: ChartLocale): ResultTable {
  const { rows, columns, cells, rowTotals, columnTotals, n } = table;
  const texts = chartTexts[locale];
  const label = (entry: { label: Record<ChartLocale, string> }) => withDecimalMark(entry.label[locale], locale);
  const byRow = whole === 'row';
  const answer = (count: number, share: number | null, people: number): TableValue => ({
    ...{ kind: 'answer', count, low: null, high: null },
    share: people >= fewestForPercent ? share : null,
  });
  const count = (value: number): TableValue => ({ kind: 'count', value });
  const all = n ?? 0;
  return {
    caption: `${axisTitle(rows, locale)} × ${axisTitle(columns, locale)}`,
    head: [axisTitle(rows, locale), ...columns.entries.map(label), texts.total],
    stubs: 1,
    rows: [
      ...cells.map((own, i) => ({
        headings: [label(rows.entries[i]!)],
        values: [
          ...own.map((cell, j) =>
            byRow
              ? answer(cell.count, cell.rowShare, rowTotals[i]!.count)
              : answer(cell.count, cell.columnShare, columnTotals[j]!.count),
          ),
          byRow ? count(rowTotals[i]!.count) : answer(rowTotals[i]!.count, rowTotals[i]!.share, all),
        ],
        quiet: rowTotals[i]!.count === 0,
      })),
      {
        headings: [texts.total],
        values: [
          ...columnTotals.map((total) => (byRow ? answer(total.count, total.share, all) : count(total.count))),
          count(all),
        ],
        quiet: false,
      },
    ],
  };
}
