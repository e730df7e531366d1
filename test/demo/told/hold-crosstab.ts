/** Holds what is said of a crosstab against its counts, and its measures against the same counts. */
import type { Crosstab, CrosstabAxis } from '../../../analysis/compare/crosstab-result.ts';
import type { Language } from './read-claim.ts';
import { correctedV, followsHigher, kendallTau, sumsOf } from './crosstab-measures.ts';
import type { CrossClaim, CrossWhat, End, Said } from './read-crosstab.ts';

type Side = 'rows' | 'columns';
interface Spot {
  side: Side;
  entry: number;
}

const few = 20;
const close = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) < 1e-6;
const shows = (shown: number, value: number, decimals: number): boolean =>
  Math.abs(shown - value) <= 0.5 * 10 ** -decimals + 1e-9;

const clean = (text: string): string => text.replace(/[.]$/, '');
const comma = (text: string, language: Language): string => (language === 'pl' ? text.replace(/(\d)\.(\d)/g, '$1,$2') : text); // prettier-ignore
const titleOf = ({ title, partTitle }: CrosstabAxis, language: Language): string =>
  clean(partTitle === null ? title[language] : `${title[language]} – ${partTitle[language]}`);
const labelsOf = ({ entries }: CrosstabAxis, at: number, language: Language): string =>
  entries[at]!.levels.map(({ label }) => comma(label[language], language)).join('|');

/** Entries that somebody gave, the lowest first. */
function usedOf({ entries, order }: CrosstabAxis, sums: readonly number[]): number[] {
  const used = [...entries.keys()].filter((at) => sums[at]! > 0);
  return used.sort((a, b) => (order?.[a] ?? a) - (order?.[b] ?? b));
}

/** Where an answer that is told stands in the table. */
function spotOf(table: Crosstab, { question, answers, chosen }: Said, language: Language): Spot | null {
  for (const side of ['rows', 'columns'] as const) {
    const axis = table[side];
    if (chosen !== null) {
      const isOwn = clean(axis.title[language]) === question && clean(axis.partTitle?.[language] ?? '') === answers[0];
      const entry = axis.entries.findIndex(({ value }) => value === (chosen ? '1' : '0'));
      if (isOwn && axis.kind === 'option') return { side, entry };
    } else if (titleOf(axis, language) === question && axis.kind !== 'option') {
      const entry = axis.entries.findIndex((_, at) => labelsOf(axis, at, language) === answers.join('|'));
      if (entry >= 0) return { side, entry };
    }
  }
  return null;
}

/** 1: the last entry of a scale, −1: the first, 0: neither. Two answers that were given are ends of their own. */
function endAt(axis: CrosstabAxis, sums: readonly number[], end: End, language: Language): 1 | 0 | -1 {
  if (axis.kind === 'place') return end === 'last' ? 1 : end === 'first' ? -1 : 0;
  const used = usedOf(axis, sums);
  const all = used.length === 2 ? used : usedOf(axis, axis.entries.map(() => 1)); // prettier-ignore
  const told = typeof end === 'string' ? end : end.join('|');
  if (told === labelsOf(axis, all.at(-1)!, language)) return 1;
  return told === labelsOf(axis, all[0]!, language) ? -1 : 0;
}

/** What of the main sentence is not true of the counts. */
export function whatFaults(what: CrossWhat, table: Crosstab, whole: 'row' | 'column', language: Language): string[] {
  const counts = table.cells.map((row) => row.map(({ count }) => count));
  const sums = sumsOf(counts);
  const titles = { rows: titleOf(table.rows, language), columns: titleOf(table.columns, language) };
  const used = { rows: usedOf(table.rows, sums.rows), columns: usedOf(table.columns, sums.columns) };
  const sorted = used.rows.map((i) => used.columns.map((j) => counts[i]![j]!));
  const faults: string[] = [];
  const fault = (holds: boolean, text: string): void => {
    if (!holds) faults.push(text);
  };
  const single = (['rows', 'columns'] as const).filter((side) => used[side].length === 1);
  const isOne = single.some((side) => table[side].entries[used[side][0]!]!.levels.length === 1);
  if (what.kind === 'all_same' || what.kind === 'all_joined') {
    fault(single.length > 0 && (what.kind === 'all_same') === isOne, 'all are said to be the same');
    return faults;
  }
  fault(single.length === 0, 'something is told where there is nothing to compare');
  if (what.kind === 'none') fault(what.questions.join() === [titles.rows, titles.columns].join(), 'other questions');
  else if (what.kind === 'level') {
    const by: Side = used.columns.length === 2 && used.rows.length > 2 ? 'columns' : 'rows';
    fault(what.by === titles[by] && what.question === titles[by === 'rows' ? 'columns' : 'rows'], 'other questions');
  } else if (what.kind === 'order') {
    const [a, b] = what.sides;
    fault(a.question === titles.rows && b.question === titles.columns, 'other questions');
    const ends = endAt(table.rows, sums.rows, a.end, language) * endAt(table.columns, sums.columns, b.end, language);
    fault(ends !== 0 && Math.sign(kendallTau(sorted) ?? 0) === ends, 'answers go together the other way round');
  } else if (what.kind === 'pair') {
    const [more, less] = [spotOf(table, what.more, language), spotOf(table, what.less, language)];
    if (more === null || less === null || more.side !== less.side) return [...faults, 'unknown answers'];
    const about: Side = more.side === 'rows' ? 'columns' : 'rows';
    fault(used[more.side].length === 2 && more.entry !== less.entry, 'not two groups');
    fault(what.question === titles[about], `about ${what.question}`);
    const line = ({ entry }: Spot) => used[about].map((at) => (about === 'columns' ? counts[entry]![at]! : counts[at]![entry]!)); // prettier-ignore
    const end = endAt(table[about], sums[about], what.end, language);
    fault(end !== 0 && Math.sign(followsHigher(line(more), line(less))) === end, 'the other group is nearer');
  } else if (what.kind === 'share') faults.push(...shareFaults(what, table, counts, sums, used, whole, language));
  return faults;
}

function shareFaults(
  { here, other, told, shares }: Extract<CrossWhat, { kind: 'share' }>,
  table: Crosstab,
  counts: number[][],
  sums: ReturnType<typeof sumsOf>,
  used: Record<Side, number[]>,
  whole: 'row' | 'column',
  language: Language,
): string[] {
  const [own, answer] = [spotOf(table, here, language), spotOf(table, told, language)];
  if (own === null || answer === null || own.side === answer.side) return ['unknown answers'];
  const faults: string[] = [];
  const fault = (holds: boolean, text: string): void => {
    if (!holds) faults.push(text);
  };
  fault(own.side === `${whole}s`, 'a share of the other side');
  const cellAt = (entry: number, at: number) => (own.side === 'rows' ? counts[entry]![at]! : counts[at]![entry]!);
  const of = sums[own.side][own.entry]!;
  const count = cellAt(own.entry, answer.entry);
  const all = sums[answer.side][answer.entry]!;
  const expected = [
    { count, of },
    { count: all - count, of: table.n! - of },
  ];
  const rest = used[own.side].filter((entry) => entry !== own.entry);
  const beside = other && spotOf(table, other, language);
  fault(rest.length === 1 ? beside?.side === own.side && beside.entry === rest[0] : other === null, 'other others');
  const inPercent = expected.every((one) => one.of >= few);
  shares.forEach(({ percent, ...shown }, at) => {
    const true_ = expected[at]!;
    fault(shown.count === true_.count && shown.of === true_.of, `${shown.count} of ${shown.of} for ${true_.count} of ${true_.of}`); // prettier-ignore
    fault((percent !== null) === inPercent, 'percentages of few people, or none of many');
    if (percent !== null) fault(shows(percent, (100 * true_.count) / true_.of, 0), `${percent}%`);
  });
  fault(count / of > (all - count) / (table.n! - of), 'the others gave it more often');
  const excess = (entry: number, at: number): number => {
    const [line, column] = [sums[own.side][entry]!, sums[answer.side][at]!];
    const mean = (line * column) / table.n!;
    return (cellAt(entry, at) - mean) / Math.sqrt(mean * (1 - line / table.n!) * (1 - column / table.n!));
  };
  const answers = used[answer.side].length === 2 ? [answer.entry] : used[answer.side];
  const most = Math.max(...used[own.side].flatMap((entry) => answers.map((at) => excess(entry, at))));
  fault(excess(own.entry, answer.entry) > most - 1e-9, 'another answer stands out more');
  return faults;
}

/** Whether the counts, the measures and the claim's strength agree. */
export function strengthFaults({ strength, what, sure }: CrossClaim, table: Crosstab): string[] {
  const { effect } = table;
  if (effect === null) return strength === null ? [] : ['a strength of nothing'];
  const counts = table.cells.map((row) => row.map(({ count }) => count));
  const sums = sumsOf(counts);
  const [rows, columns] = [usedOf(table.rows, sums.rows), usedOf(table.columns, sums.columns)];
  const sorted = rows.map((i) => columns.map((j) => counts[i]![j]!));
  const isTau = effect.name === 'kendall_tau_b';
  const faults = close(effect.value, isTau ? kendallTau(sorted) : correctedV(sorted)) ? [] : ['a measure of other counts']; // prettier-ignore
  if (strength === null) return sure === 'uneven' || effect.value === null ? faults : [...faults, 'nothing of how strongly']; // prettier-ignore
  const turn = what.kind === 'pair' && effect.value! < 0 ? -1 : 1;
  if (strength.from !== (isTau ? -1 : 0) || !shows(strength.value, effect.value! * turn, 2))
    faults.push(`${strength.value} is told of ${effect.value}`);
  const ends = effect.low === null || sure === 'described' ? null : [effect.low * turn, effect.high! * turn].sort((a, b) => a - b); // prettier-ignore
  if (
    ends === null ? strength.low !== null : !(shows(strength.low!, ends[0]!, 2) && shows(strength.high!, ends[1]!, 2))
  )
    // prettier-ignore
    faults.push(`${strength.low} to ${strength.high} is told of ${ends?.join(' to ')}`);
  const size = Math.abs(effect.value!) * (isTau ? 1 : Math.sqrt(Math.min(rows.length, columns.length) - 1));
  const bounds = isTau ? [0.064, 0.194, 0.333] : [0.1, 0.3, 0.5];
  const grade = ['none', 'weak', 'medium', 'strong'][bounds.filter((bound) => size >= bound).length]!;
  const word = grade === 'none' && ['clear', 'mixed'].includes(sure!) ? 'faint' : grade;
  if (strength.word !== word) faults.push(`${strength.word} is told of ${size}`);
  return faults;
}
