/** Distributions: for every city and wave a lane of columns, one per answer or class of a number. */
import { isBlank, levelsOf, type Block } from './blocks.ts';
import type { LaneChart, LaneRow } from './chart.ts';
import { withDecimalMark } from './format.ts';
import { cellsShown, rowOf, showsPeople, textsOf, type Telling } from './telling.ts';

/** The distributions of a number, 0–10 rating or scale; `null` when none may be shown or there is but one class. */
export function laneChart(block: Block, telling: Telling): LaneChart | null {
  const result = block.parts[0]!;
  const cells = cellsShown(result.cells, telling);
  const levels = levelsOf(cells);
  if (levels.length < 2 || cells.every(isBlank)) return null;
  const people = showsPeople(cells.filter(({ n }) => n !== 0));
  const rows = cells.map((cell): LaneRow => {
    const row = rowOf(cell, cells, telling);
    const columns = levels.map(({ value }) => {
      const entry = cell.distribution.find((one) => String(one.value) === String(value));
      if (entry === undefined) return row.withheld ? { value: null, count: null } : { value: 0, count: 0 };
      return { value: people ? entry.count : entry.share, count: entry.count };
    });
    return { ...row, columns };
  });
  const { locale } = telling;
  const texts = textsOf(telling);
  const highest = Math.max(...rows.flatMap(({ columns }) => columns.map(({ value }) => value ?? 0)));
  return {
    ...{ kind: 'lanes', locale, title: `${block.title[locale]} – ${texts.distribution}` },
    ...{
      unit: people ? 'people' : 'share',
      columns: levels.map(({ label }) => withDecimalMark(label[locale], locale)),
    },
    groups: [{ key: result.question, heading: null, rows }],
    axis: { min: 0, max: highest || 1, title: people ? texts.people : texts.percent, ends: null, ticks: null },
  };
}
