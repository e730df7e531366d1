/** A chart in words, for those who do not see it: what kind, of what, and every number that is drawn. */
import type { BarRow, Chart, DotRow, LaneRow, RowOfCell, StackRow } from './chart.ts';
import { hiddenText, shareText, valueText } from './draw/tooltip.ts';
import { formatPercent } from './format.ts';
import { chartTexts } from './texts.ts';

/** One sentence: kind, title, who, and where the numbers are. */
export function labelOf(chart: Chart): string {
  const texts = chartTexts[chart.locale];
  const rows = chart.groups.flatMap((group) => group.rows as (RowOfCell & { low?: number | null })[]);
  const intervals = rows.some(({ low }) => low !== null && low !== undefined) ? ` ${texts.withIntervals}` : '';
  const who = [...new Set(rows.map(({ label }) => label))].join('; ');
  const kind = chart.kind === 'stack' && chart.fromStart === true ? texts.wholeBars : texts.kinds[chart.kind];
  return `${kind}${intervals}: ${chart.title.replace(/[.]$/, '')} – ${who}. ${texts.sameInTable}`;
}

/** A line for every row of the chart: who, how many, and the values, with what is withheld said. */
export function linesOf(chart: Chart): string[] {
  return chart.groups.flatMap(({ heading, rows }) =>
    (rows as (StackRow | BarRow | DotRow | LaneRow)[]).map((row) => {
      const start = heading === null ? row.label : `${heading}: ${row.label}`;
      if (row.withheld) return `${start}: ${chartTexts[chart.locale].withheldRow}.`;
      return `${start} (n = ${row.size ?? row.n ?? 0}): ${wordsOf(chart, row)}.`;
    }),
  );
}

function wordsOf(chart: Chart, row: StackRow | BarRow | DotRow | LaneRow): string {
  const { locale } = chart;
  const texts = chartTexts[locale];
  const isShare = chart.unit === 'share';
  if (chart.kind === 'stack') {
    const { segments, hidden } = row as StackRow;
    const said = segments.map((one) => `${chart.levels[one.level]!.label}: ${shareText(one, row, isShare, locale)}`);
    return [...said, ...hidden.map((part) => hiddenText(part, row, chart))].join('; ');
  }
  if (chart.kind === 'lanes') {
    const said = (row as LaneRow).columns.map(({ value, count }, at) => {
      const text = value === null ? texts.hidden : shareText({ count, share: value }, row, isShare, locale);
      return `${chart.columns[at]!}: ${text}`;
    });
    return said.join('; ');
  }
  if (chart.kind === 'bars') {
    const { value, count, low, high } = row as BarRow;
    if (value === null) return row.n === 0 ? '0' : texts.hidden;
    const own = shareText({ count, share: isShare ? value : null }, row, isShare, locale);
    if (low === null || high === null) return own;
    return `${own}, ${texts.interval} ${formatPercent(low, locale, 1)} – ${formatPercent(high, locale, 1)}`;
  }
  const { value, low, high, median } = row as DotRow;
  if (value === null) return row.n === 0 ? '–' : texts.hidden;
  const own = `${chart.marks.value} ${valueText({ value, low, high }, chart.decimals, locale)}`;
  return median === null || chart.marks.median === null
    ? own
    : `${own}; ${chart.marks.median} ${valueText({ value: median, low: null, high: null }, 1, locale)}`;
}
