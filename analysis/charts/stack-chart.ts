/** Agreement and other ordered answers as stacked bars, centred on the middle answer. */
import type { Cell, Result } from '../compare/result.ts';
import { isBlank, levelsOf, type Block } from './blocks.ts';
import type { Segment, StackChart, StackRow } from './chart.ts';
import { withDecimalMark } from './format.ts';
import { cellsShown, rowOf, showsPeople, textsOf, type Telling } from './telling.ts';

/** A gap before what is withheld on nobody knows which side, as part of a whole bar. */
const apart = 0.02;

/**
 * The chart of an ordinal question or of all rows of a matrix; `null` when no answer may be shown. The middle answer stands half
 * left and half right of the centre; an even number of answers has the centre between its two middle ones.
 */
export function stackChart(block: Block, telling: Telling): StackChart | null {
  const { locale } = telling;
  const shown = block.parts.map((part) => ({ part, cells: cellsShown(part.cells, telling) }));
  const cells = shown.flatMap(({ cells: own }) => own);
  const levels = levelsOf(cells);
  if (levels.length === 0 || cells.every(isBlank)) return null;
  const people = showsPeople(cells.filter(({ n }) => n !== 0));
  const values = levels.map(({ value }) => String(value));
  const groups = shown.map(({ part, cells: own }) => ({
    key: part.part ?? part.question,
    heading: headingOf(part, telling),
    rows: own.map((cell): StackRow => ({ ...rowOf(cell, own, telling), ...segmentsOf(cell, values, people) })),
  }));
  const texts = textsOf(telling);
  return {
    ...{ kind: 'stack', locale, title: block.title[locale], unit: people ? 'people' : 'share', groups },
    levels: levels.map(({ label }, at) => ({
      label: withDecimalMark(label[locale], locale),
      tone: levels.length < 2 ? 0 : (2 * at) / (levels.length - 1) - 1,
    })),
    axis: {
      ...ends(groups.flatMap(({ rows }) => rows)),
      title: people ? texts.people : texts.percent,
      ends: null,
      ticks: null,
    },
  };
}

/** Text of a row or option; `null` for a question that is one result. */
export function headingOf({ partTitle }: Result, { locale }: Telling): string | null {
  return partTitle === null ? null : partTitle[locale];
}

function segmentsOf(cell: Cell, values: readonly string[], people: boolean): Pick<StackRow, 'segments' | 'hidden'> {
  if (cell.n === null || cell.n === 0) return { segments: [], hidden: null };
  const entries = values.map((value) => cell.distribution.find((entry) => String(entry.value) === value));
  const sizes = entries.map((entry) => {
    if (entry === undefined) return 0;
    return people ? entry.count : entry.share;
  });
  const whole = people ? cell.n : 1;
  const known = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  const rest = sizes.includes(null) && whole - known > 1e-9 ? whole - known : 0;
  const side = sideOfHidden(sizes);
  const middle = (values.length - 1) / 2;
  const left = sizes.reduce<number>((sum, size, at) => {
    const part = at < middle ? 1 : at === middle ? 0.5 : 0;
    return sum + (size ?? 0) * part;
  }, 0);
  const segments: Segment[] = [];
  let from = -left;
  sizes.forEach((size, level) => {
    if (size === null || size === 0) return;
    const { count, share } = entries[level]!;
    segments.push({ level, from, to: from + size, count, share });
    from += size;
  });
  if (rest === 0) return { segments, hidden: null };
  if (side === 'left') return { segments, hidden: { from: -left - rest, to: -left } };
  const start = side === 'right' ? from : from + apart * whole;
  return { segments, hidden: { from: start, to: start + rest } };
}

/** On which side of the middle all withheld answers are; `null` where they are on both, or the middle one is withheld. */
function sideOfHidden(sizes: readonly (number | null)[]): 'left' | 'right' | null {
  const middle = (sizes.length - 1) / 2;
  const hidden = sizes.flatMap((size, at) => (size === null ? [at] : []));
  if (hidden.every((at) => at < middle)) return 'left';
  return hidden.every((at) => at > middle) ? 'right' : null;
}

function ends(rows: readonly StackRow[]): { min: number; max: number } {
  const edges = rows.flatMap(({ segments, hidden }) => [
    ...segments.flatMap(({ from, to }) => [from, to]),
    ...(hidden ? [hidden.to] : []),
  ]);
  return { min: Math.min(0, ...edges), max: Math.max(0, ...edges) };
}
