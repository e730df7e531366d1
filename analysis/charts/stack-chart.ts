/** Agreement and other ordered answers as stacked bars, centred on the middle answer. */
import type { Cell, Result } from '../compare/result.ts';
import { isBlank, levelsOf, type Block } from './blocks.ts';
import type { HiddenPart, Segment, StackChart, StackRow } from './chart.ts';
import { withDecimalMark } from './format.ts';
import { cellsShown, rowOf, showsPeople, textsOf, type Telling } from './telling.ts';

/** A gap before withheld answers that have no place of their own, as part of a whole bar. */
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

/** A level, or neighbouring levels that are known together only. */
interface Piece {
  levels: [number, number];
  size: number;
  count: number | null;
  share: number | null;
  joined: boolean;
}

function segmentsOf(cell: Cell, values: readonly string[], people: boolean): Pick<StackRow, 'segments' | 'hidden'> {
  if (cell.n === null || cell.n === 0) return { segments: [], hidden: [] };
  const pieces = [...ownPieces(cell, values, people), ...joinedPieces(cell, values, people)].sort(
    (a, b) => a.levels[0] - b.levels[0],
  );
  const middle = (values.length - 1) / 2;
  const left = pieces.reduce((sum, { size, levels }) => sum + size * leftPart(levels, middle), 0);
  const segments: Segment[] = [];
  const hidden: HiddenPart[] = [];
  let from = -left;
  for (const { levels, size, count, share, joined } of pieces) {
    const to = from + size;
    if (joined) hidden.push({ from, to, levels, count, share });
    else if (size > 0) segments.push({ level: levels[0], from, to, count, share });
    from = to;
  }
  const whole = people ? cell.n : 1;
  const rest = whole - (from + left);
  const isHidden = cell.distribution.some(({ count }) => count === null);
  if (isHidden && rest > 1e-9 * whole) {
    const start = from + apart * whole;
    hidden.push({ from: start, to: start + rest, levels: null, count: null, share: null });
  }
  return { segments, hidden };
}

function ownPieces(cell: Cell, values: readonly string[], people: boolean): Piece[] {
  return values.flatMap((value, level): Piece[] => {
    const entry = cell.distribution.find((one) => String(one.value) === value);
    const size = entry === undefined ? null : people ? entry.count : entry.share;
    if (entry === undefined || size === null) return [];
    return [{ levels: [level, level], size, count: entry.count, share: entry.share, joined: false }];
  });
}

/** Only neighbours have a place of their own in the bar. */
function joinedPieces(cell: Cell, values: readonly string[], people: boolean): Piece[] {
  return cell.joined.flatMap((group): Piece[] => {
    const at = group.values.map((value) => values.indexOf(String(value))).sort((a, b) => a - b);
    const [first, last] = [at[0] ?? -1, at.at(-1) ?? -1];
    const size = people ? group.count : group.share;
    if (first < 0 || last - first !== at.length - 1 || size === null) return [];
    return [{ levels: [first, last], size, count: group.count, share: group.share, joined: true }];
  });
}

/** How much of a piece stands left of the middle; levels known together are taken as equally large. */
function leftPart([first, last]: [number, number], middle: number): number {
  let sum = 0;
  for (let level = first; level <= last; level++) sum += level < middle ? 1 : level === middle ? 0.5 : 0;
  return sum / (last - first + 1);
}

function ends(rows: readonly StackRow[]): { min: number; max: number } {
  const edges = rows.flatMap(({ segments, hidden }) => [
    ...segments.flatMap(({ from, to }) => [from, to]),
    ...hidden.flatMap(({ from, to }) => [from, to]),
  ]);
  return { min: Math.min(0, ...edges), max: Math.max(0, ...edges) };
}
