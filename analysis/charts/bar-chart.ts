/** Single and multiple choice as bars with 95 % intervals (Wilson). */
import type { Cell, DistributionEntry } from '../compare/result.ts';
import { wilsonOfShare } from '../statistics/wilson.ts';
import { isBlank, levelsOf, type Block } from './blocks.ts';
import type { BarChart, BarRow } from './chart.ts';
import { withDecimalMark } from './format.ts';
import { cellsShown, rowOf, showsPeople, textsOf, type Telling } from './telling.ts';

/** The chart of a question with named answers; `null` when no answer may be shown. */
export function barChart(block: Block, telling: Telling): BarChart | null {
  const result = block.whole ?? block.parts[0]!;
  const cells = cellsShown(result.cells, telling);
  if (cells.every(isBlank)) return null;
  const people = showsPeople(cells.filter(({ n }) => n !== 0));
  const { locale } = telling;
  const groups = levelsOf(cells).map(({ value, label }) => ({
    key: String(value),
    heading: withDecimalMark(label[locale], locale),
    rows: cells
      .filter((cell) => !entryOf(cell, String(value))?.notOffered)
      .map((cell) => barOf(cell, cells, String(value), people, telling)),
  }));
  const texts = textsOf(telling);
  const highest = Math.max(...groups.flatMap(({ rows }) => rows.map(({ value, high }) => high ?? value ?? 0)));
  return {
    ...{ kind: 'bars', locale, title: block.title[locale], unit: people ? 'people' : 'share', groups },
    axis: {
      ...{ min: 0, max: people ? Math.max(1, highest) : Math.min(1, Math.max(0.1, Math.ceil(highest * 10) / 10)) },
      ...{ title: people ? texts.people : texts.percent, ends: null, ticks: null },
    },
  };
}

function barOf(cell: Cell, cells: readonly Cell[], value: string, people: boolean, telling: Telling): BarRow {
  const row = rowOf(cell, cells, telling);
  if (row.withheld) return { ...row, value: null, count: null, low: null, high: null };
  const entry = entryOf(cell, value);
  const count = entry === undefined ? 0 : entry.count;
  if (people) return { ...row, value: count, count, low: null, high: null };
  const share = entry === undefined ? 0 : entry.share;
  const ends = shareInterval(cell, entry, telling);
  return { ...row, value: share, count, low: ends?.[0] ?? null, high: ends?.[1] ?? null };
}

const entryOf = (cell: Cell, value: string): DistributionEntry | undefined =>
  cell.distribution.find((one) => String(one.value) === value);

/**
 * Wilson's 95 % interval of a share, on the effective number of people where answers are weighted; `null` for a census, where
 * there is nothing to infer, and where the share is withheld or stands on under 20 people.
 */
export function shareInterval(
  cell: Cell,
  entry: DistributionEntry | undefined,
  { sampling }: Telling,
): readonly [number, number] | null {
  if (sampling === 'census' || showsPeople([cell]) || cell.n === null) return null;
  const share = entry === undefined ? 0 : entry.share;
  return share === null ? null : wilsonOfShare(share, cell.nEffective ?? cell.n);
}
