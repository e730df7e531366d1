/** What a distribution lists: each level, or round classes where a number takes many or rare values. */
import type { Column } from '../table/column.ts';
import type { ResultTexts } from './result.ts';

/** An entry of a distribution and the levels it takes in. */
export interface Shown {
  value: string | number | boolean;
  label: ResultTexts;
  levels: number[];
  /** `null`: a name, or a class of several values. */
  score: number | null;
  /** The city whose people alone were offered it. */
  onlyIn?: string;
}

/** A stretch of numbers, from `low` up to but not including `high`; a single value when they are equal. */
interface Stretch {
  low: number;
  high: number;
  levels: number[];
  people: number;
}

const mostLevels = 12;

/**
 * The entries of a column's distribution. Levels that a definition declares stay as they are. The values of open numbers would
 * give away that somebody gave them, so they are joined, with their neighbours, until each entry holds as many people of the
 * whole instrument as the threshold; more than 12 values are put into round classes first. Made from all data, the
 * entries are the same for every city, wave and filter.
 * @param totals people per level over the whole instrument
 */
export function shownLevels(column: Column, totals: readonly number[], threshold: number): Shown[] {
  const { levels, plan } = column;
  if (plan.shape === 'text') return [];
  if (!['number', 'scale', 'entries'].includes(plan.shape)) {
    return levels.map(({ value, label, score, onlyIn }, index) => ({
      ...{ value, label, levels: [index], score },
      ...(onlyIn === undefined ? {} : { onlyIn }),
    }));
  }
  const used = levels.flatMap(({ score }, level) => (score !== null && totals[level]! > 0 ? [{ score, level }] : []));
  used.sort((a, b) => a.score - b.score);
  const single = used.map(({ score, level }): Stretch => ({
    low: score,
    high: score,
    levels: [level],
    people: totals[level]!,
  }));
  return joined(used.length > mostLevels ? roundClasses(single) : single, threshold).map(entryOf);
}

/** Classes of a round width; none is empty at the ends. */
function roundClasses(single: readonly Stretch[]): Stretch[] {
  const width = roundWidth((single.at(-1)!.low - single[0]!.low) / 8);
  const place = (score: number) => Math.floor(score / width + 1e-9);
  const first = place(single[0]!.low);
  const classes = Array.from({ length: place(single.at(-1)!.low) - first + 1 }, (_, index): Stretch => {
    return { low: tidy((first + index) * width), high: tidy((first + index + 1) * width), levels: [], people: 0 };
  });
  for (const { low, levels, people } of single) {
    const own = classes[place(low) - first]!;
    own.levels.push(...levels);
    own.people += people;
  }
  return classes;
}

function roundWidth(raw: number): number {
  const unit = 10 ** Math.floor(Math.log10(raw));
  return tidy(([1, 2, 5, 10].find((step) => step * unit >= raw) ?? 10) * unit);
}

const tidy = (value: number): number => Number(value.toPrecision(12));

/** Joins neighbours until each stretch holds enough people; empty when all together do not. */
function joined(stretches: readonly Stretch[], threshold: number): Stretch[] {
  const result: Stretch[] = [];
  let open: Stretch | null = null;
  for (const stretch of stretches) {
    open = open === null ? { ...stretch, levels: [...stretch.levels] } : join(open, stretch);
    if (open.people < threshold) continue;
    result.push(open);
    open = null;
  }
  if (open === null) return result;
  const last = result.pop();
  return last ? [...result, join(last, open)] : [];
}

function join(a: Stretch, b: Stretch): Stretch {
  return { low: a.low, high: b.high, levels: [...a.levels, ...b.levels], people: a.people + b.people };
}

/** The first and the last of several classes are open, so that they do not tell the smallest and the largest value. */
function entryOf(stretch: Stretch, index: number, all: readonly Stretch[]): Shown {
  const { low, high, levels } = stretch;
  if (levels.length === 1 && low === high) return { value: low, label: both(String(low)), levels, score: low };
  const next = all[index + 1];
  const text =
    all.length === 1
      ? '…'
      : index === 0
        ? `< ${next!.low}`
        : next === undefined
          ? `≥ ${low}`
          : `${low} – < ${next.low}`;
  return { value: text, label: both(text), levels, score: null };
}

const both = (text: string): ResultTexts => ({ pl: text, en: text });

/** So many thresholds of people whose exact numbers nobody sees. */
const looseness = 4;

/**
 * True when so many people stand in shown classes of several values that the exact mean of all numbers says nothing of how many
 * stand in hidden classes.
 * @param counts people per level
 */
export function isLoose(shown: readonly Shown[], counts: readonly number[], threshold: number): boolean {
  const people = shown.reduce((sum, { score, levels }) => {
    if (score !== null || levels.length < 2) return sum;
    const given = levels.map((level) => counts[level]!);
    return given.filter((count) => count > 0).length > 1 ? sum + given.reduce((all, count) => all + count, 0) : sum;
  }, 0);
  return people >= looseness * threshold;
}
