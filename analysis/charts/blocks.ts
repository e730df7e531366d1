/** Results as the blocks of a page: a question with its options or rows, or a scale. */
import type { Cell, FilterOffer, Result, ResultTexts } from '../compare/result.ts';

/** How a block is drawn and told. */
export type BlockKind = 'agreement' | 'choice' | 'choices' | 'number' | 'ranking' | 'open';

/** What stands under one heading of the page. */
export interface Block {
  /** Name of the question or scale. */
  question: string;
  title: ResultTexts;
  kind: BlockKind;
  isScale: boolean;
  /** The question made of options, or the only result; `null` for a matrix, which has no result of its own. */
  whole: Result | null;
  /** Options, items or rows; else the only result. */
  parts: Result[];
}

/** More answers than this are no scale of agreement. */
const mostLevels = 7;

/**
 * The blocks of an instrument, in its order.
 * @param filters offered filters: what describes people (age, sex) has no middle to be centred on
 */
export function blocksOf(results: readonly Result[], filters: readonly FilterOffer[] = []): Block[] {
  const groups: Result[][] = [];
  for (const result of results) {
    const open = groups.at(-1);
    if (open !== undefined && open[0]!.question === result.question && result.kind !== 'scale') open.push(result);
    else groups.push([result]);
  }
  const about = new Set(filters.map(({ name }) => name));
  return groups.map((group) => blockOf(group, about));
}

function blockOf(group: readonly Result[], about: ReadonlySet<string>): Block {
  const first = group[0]!;
  const parts = group.filter(({ kind }) => kind === 'option' || kind === 'row');
  const whole = group.find(({ part }) => part === null) ?? null;
  return {
    question: first.question,
    title: first.title,
    kind: kindOf(parts[0] ?? first, whole, about),
    isScale: first.kind === 'scale',
    whole,
    parts: parts.length > 0 ? parts : [first],
  };
}

function kindOf(result: Result, whole: Result | null, about: ReadonlySet<string>): BlockKind {
  if (result.open) return 'open';
  if (result.kind === 'option') return isRanked(result, whole) ? 'ranking' : 'choices';
  if (result.measure === 'interval') return 'number';
  const levels = levelsOf(result.cells).length;
  const isScale = result.measure === 'ordinal' && levels > 2 && levels <= mostLevels;
  return isScale && !about.has(result.question) ? 'agreement' : 'choice';
}

/** Options of a ranking carry places, and its sum has no distribution of its own. */
function isRanked(option: Result, whole: Result | null): boolean {
  if (whole?.reliability?.name === 'kendall_w') return true;
  return option.measure !== 'nominal';
}

/** The answers that anybody in some cells was offered, each once, in the questionnaire's order. */
export function levelsOf(cells: readonly Cell[]): { value: string | number | boolean; label: ResultTexts }[] {
  const entries = cells.flatMap(({ distribution }) => distribution);
  const offered = new Set(entries.flatMap(({ value, notOffered }) => (notOffered === true ? [] : [String(value)])));
  const levels = new Map(entries.map((entry) => [String(entry.value), entry]));
  return [...levels].flatMap(([value, entry]) => (offered.has(value) ? [entry] : []));
}

/** True when nothing of a cell's answers may be shown, or there are none. */
export function isBlank({ n, distribution }: Cell): boolean {
  return n === 0 || distribution.every(({ count }) => count === null);
}

/**
 * The scores of answers as analysis sees them: their values when all are numbers, else their places in the list.
 * @example
 * scoresOf([{ value: 'a' }, { value: 'b' }]) // => [1, 2]
 */
export function scoresOf(levels: readonly { value: string | number | boolean }[]): number[] {
  const isNumber = (value: string | number | boolean): boolean =>
    typeof value !== 'boolean' && value !== '' && Number.isFinite(Number(value));
  const numeric = levels.every(({ value }) => isNumber(value));
  return levels.map(({ value }, index) => (numeric ? Number(value) : index + 1));
}
