/** Means with 95 % intervals: 0–10 ratings, numbers, scales and mean places of a ranking. */
import type { Cell } from '../compare/result.ts';
import { tUpperQuantile } from '../statistics/distributions/t.ts';
import { levelsOf, scoresOf, type Block } from './blocks.ts';
import type { ChartAxis, DotChart, DotRow } from './chart.ts';
import { withDecimalMark } from './format.ts';
import { headingOf } from './stack-chart.ts';
import { cellsShown, rowOf, textsOf, type Telling } from './telling.ts';

/**
 * The 95 % interval of a mean (Student's t, on the effective number of people where answers are weighted); `null` for a census, for
 * fewer than two people, and where disclosure control withholds the deviation.
 */
export function meanInterval(cell: Cell, { sampling }: Telling): readonly [number, number] | null {
  const n = cell.nEffective ?? cell.n;
  if (sampling === 'census' || n === null || n < 2 || cell.mean === null || cell.sd === null) return null;
  const half = (tUpperQuantile(0.025, n - 1) * cell.sd) / Math.sqrt(n);
  return [cell.mean - half, cell.mean + half];
}

/** The chart of means; of medians for ordered answers whose distribution is withheld; `null` when there is neither. */
export function dotChart(block: Block, telling: Telling): DotChart | null {
  const texts = textsOf(telling);
  const ordered = block.kind === 'agreement' || block.kind === 'choice';
  const groups = block.parts.map((part) => {
    const cells = cellsShown(part.cells, telling);
    const rows = cells.map((cell) => dotOf(cell, cells, ordered, block.kind === 'ranking', telling));
    return { key: part.part ?? part.question, heading: headingOf(part, telling), rows };
  });
  const rows = groups.flatMap((group) => group.rows);
  if (rows.every(({ value }) => value === null)) return null;
  const name = ordered ? texts.median : texts.mean;
  return {
    ...{ kind: 'dots', locale: telling.locale, title: block.title[telling.locale], unit: 'value', groups },
    axis: { ...axisOf(block, rows, telling), title: block.kind === 'ranking' ? texts.rank : name },
    marks: { value: name, median: rows.some(({ median }) => median !== null) ? texts.median : null },
    line: null,
    decimals: ordered ? 1 : 2,
  };
}

function dotOf(cell: Cell, cells: readonly Cell[], ordered: boolean, ranked: boolean, telling: Telling): DotRow {
  const row = rowOf(cell, cells, telling);
  if (ordered) return { ...row, value: cell.median, low: null, high: null, median: null };
  const ends = meanInterval(cell, telling);
  const median = ranked ? null : cell.median;
  return { ...row, value: cell.mean, low: ends?.[0] ?? null, high: ends?.[1] ?? null, median };
}

function axisOf(block: Block, rows: readonly DotRow[], { locale }: Telling): Omit<ChartAxis, 'title'> {
  const levels = levelsOf(block.parts.flatMap(({ cells }) => cells));
  const isList = levels.length > 0 && levels.every(({ value }) => typeof value !== 'string' || !/[<≥…]/.test(value));
  const shown = rows.flatMap(({ value, low, high, median }) =>
    [value, low, high, median].filter((one): one is number => one !== null),
  );
  if (isList && !block.isScale && levels.length > 1) {
    const scores = scoresOf(levels);
    const [min, max] = [Math.min(...scores, ...shown), Math.max(...scores, ...shown)];
    const labels = levels.map(({ label }, at) => ({
      value: scores[at]!,
      label: withDecimalMark(label[locale], locale),
    }));
    const numbers = labels.every(({ label }) => /^-?[\d,.]+$/.test(label));
    const ends: [string, string] = [labels[0]!.label, labels.at(-1)!.label];
    return { min, max, ends: numbers ? null : ends, ticks: null };
  }
  const [min, max] = [Math.min(...shown), Math.max(...shown)];
  const room = (max - min || Math.abs(max) || 1) * 0.15;
  const floor = min >= 0 ? Math.max(0, min - room) : min - room;
  return { min: floor, max: max + room, ends: null, ticks: null };
}
