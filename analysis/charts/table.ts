/** The table of a block: the numbers of its charts, all of them, and nothing that is withheld. */
import type { Cell, Result } from '../compare/result.ts';
import { shareInterval } from './bar-chart.ts';
import { levelsOf, type Block } from './blocks.ts';
import { meanInterval } from './dot-chart.ts';
import { withDecimalMark } from './format.ts';
import { cellName, cellsShown, showsPeople, textsOf, type Telling } from './telling.ts';

/** What stands in a place of a table. `withheld` is shown as such, never as 0 or as nothing. */
export type TableValue =
  | { kind: 'withheld' }
  | { kind: 'none' }
  | { kind: 'count'; value: number }
  | { kind: 'number'; value: number; decimals: number }
  | { kind: 'interval'; low: number; high: number; decimals: number }
  /** Answers that are known together only. */
  | { kind: 'joined'; share: number | null; count: number }
  /** An answer: a share with its count, or the count alone under 20 people. */
  | { kind: 'answer'; share: number | null; count: number; low: number | null; high: number | null };

export interface ResultTable {
  caption: string;
  /** The first `stubs` name the columns of row headings. */
  head: string[];
  stubs: 1 | 2;
  rows: { headings: string[]; values: TableValue[]; quiet: boolean }[];
}

/** The table of a block: answers in rows where there is one question, else a row for every statement, city and wave. */
export function tableOf(block: Block, telling: Telling): ResultTable {
  return block.parts.length > 1 && block.kind !== 'choices' ? tableOfParts(block, telling) : tableOfOne(block, telling);
}

const withheld: TableValue = { kind: 'withheld' };
const none: TableValue = { kind: 'none' };

const countOf = (value: number | null): TableValue => (value === null ? withheld : { kind: 'count', value });

/** Statistics of a cell beside its answers; only those that some cell has. */
function statisticsOf(cells: readonly Cell[], telling: Telling): { label: string; of: (cell: Cell) => TableValue }[] {
  const texts = textsOf(telling);
  const number = (label: string, of: (cell: Cell) => number | null, decimals: number) => ({
    label,
    has: cells.some((cell) => of(cell) !== null),
    of: (cell: Cell): TableValue => {
      const value = of(cell);
      if (value === null) return cell.n === 0 ? none : withheld;
      return { kind: 'number', value, decimals };
    },
  });
  const interval = {
    label: `${texts.mean}: ${texts.interval}`,
    has: cells.some((cell) => meanInterval(cell, telling) !== null),
    of: (cell: Cell): TableValue => {
      const ends = meanInterval(cell, telling);
      return ends === null ? none : { kind: 'interval', low: ends[0], high: ends[1], decimals: 2 };
    },
  };
  const net = {
    label: `${texts.net} (${texts.interval})`,
    has: cells.some((cell) => cell.net !== null),
    of: (cell: Cell): TableValue => {
      if (cell.net === null) return none;
      const { value, low, high } = cell.net;
      if (low === null || high === null) return { kind: 'number', value, decimals: 0 };
      return { kind: 'interval', low, high, decimals: 0 };
    },
  };
  return [
    number(texts.mean, ({ mean }) => mean, 2),
    interval,
    number(texts.median, ({ median }) => median, 1),
    number(texts.sd, ({ sd }) => sd, 2),
    number(texts.sum, ({ sum }) => sum, 0),
    number(texts.net, ({ net: score }) => score?.value ?? null, 0),
    net,
    number(texts.effective, ({ nEffective }) => nEffective, 1),
  ].filter(({ has }) => has);
}

function missingOf(telling: Telling): { label: string; of: (cell: Cell) => TableValue }[] {
  const texts = textsOf(telling);
  return [
    { label: texts.noAnswer, of: ({ missing }) => countOf(missing.noAnswer) },
    { label: texts.declared, of: ({ missing }) => countOf(missing.declared) },
    { label: texts.notAsked, of: ({ missing }) => countOf(missing.notAsked) },
  ];
}

function answerOf(cell: Cell, value: string, people: boolean, telling: Telling): TableValue {
  if (cell.n === null) return withheld;
  if (cell.n === 0) return none;
  const entry = cell.distribution.find((one) => String(one.value) === value);
  if (entry?.notOffered) return none;
  if (entry === undefined) return { kind: 'answer', share: people ? null : 0, count: 0, low: null, high: null };
  if (entry.count === null) return joinedOf(cell, value, people);
  const ends = people ? null : shareInterval(cell, entry, telling);
  const share = people ? null : entry.share;
  return { kind: 'answer', share, count: entry.count, low: ends?.[0] ?? null, high: ends?.[1] ?? null };
}

/** A withheld answer that is known together with others. */
function joinedOf(cell: Cell, value: string, people: boolean): TableValue {
  const group = cell.joined.find(({ values }) => values.some((one) => String(one) === value));
  return group === undefined ? withheld : { kind: 'joined', count: group.count, share: people ? null : group.share };
}

function tableOfOne(block: Block, telling: Telling): ResultTable {
  const { locale } = telling;
  const texts = textsOf(telling);
  const result: Result = block.whole ?? block.parts[0]!;
  const cells = cellsShown(result.cells, telling);
  const people = showsPeople(cells.filter(({ n }) => n !== 0));
  const answers = block.kind === 'open' ? [] : levelsOf(cells);
  const row = (label: string, of: (cell: Cell) => TableValue, quiet: boolean) => ({
    headings: [label],
    values: cells.map(of),
    quiet,
  });
  return {
    caption: block.title[locale],
    head: [texts.answer, ...cells.map((cell) => cellName(telling, cell))],
    stubs: 1,
    rows: [
      ...answers.map(({ value, label }) =>
        row(withDecimalMark(label[locale], locale), (cell) => answerOf(cell, String(value), people, telling), false),
      ),
      row(texts.answered, ({ n }) => countOf(n), true),
      ...[...missingOf(telling), ...statisticsOf(cells, telling)].map(({ label, of }) => row(label, of, true)),
    ],
  };
}

function tableOfParts(block: Block, telling: Telling): ResultTable {
  const { locale } = telling;
  const texts = textsOf(telling);
  const shown = block.parts.map((part) => ({ part, cells: cellsShown(part.cells, telling) }));
  const cells = shown.flatMap(({ cells: own }) => own);
  const people = showsPeople(cells.filter(({ n }) => n !== 0));
  const ranked = block.kind === 'ranking';
  const levels = levelsOf(cells);
  const columns = [
    { label: texts.answered, of: ({ n }: Cell) => countOf(n) },
    ...levels.map(({ value, label }) => ({
      label: withDecimalMark(label[locale], locale),
      of: (cell: Cell) => answerOf(cell, String(value), people, telling),
    })),
    ...statisticsOf(cells, telling),
    ...missingOf(telling),
  ];
  return {
    caption: block.title[locale],
    head: [ranked ? texts.item : texts.statement, texts.who, ...columns.map(({ label }) => label)],
    stubs: 2,
    rows: shown.flatMap(({ part, cells: own }) =>
      own.map((cell) => ({
        headings: [(part.partTitle ?? part.title)[locale], cellName(telling, cell)],
        values: columns.map(({ of }) => of(cell)),
        quiet: false,
      })),
    ),
  };
}
