/**
 * Answers as far as they are shown: where a cell takes levels together, everything compared with it does too. A comparison then
 * is made of nothing that is not shown, and gives no hidden count back.
 */
import type { Subject } from './add-comparisons.ts';
import { netScores, type Yardstick } from './sample.ts';

/** What stands in one place of one column. */
export interface Standing {
  subject: Subject;
  place: number;
}

/** The scores to compare by: per subject the score of each level, levels that are hidden together with one score. */
export interface JoinedScores {
  scores: ReadonlyMap<Subject, readonly (number | null)[]>;
  /** True when levels were taken together. */
  joined: boolean;
}

/**
 * Scores for comparing some places of some columns (the same one, or "now" with the item that recalls it).
 * @returns `null` when too much is hidden for any comparison
 */
export function joinScores(parts: readonly Standing[]): JoinedScores | null {
  const subjects = [...new Set(parts.map(({ subject }) => subject))];
  const closed = parts.filter(({ subject, place }) => !subject.built.open[place]);
  if (closed.length === 0) return { scores: new Map(subjects.map((one) => [one, one.scores])), joined: false };
  const { yardstick } = subjects[0]!;
  if (yardstick === 'yes_no' || closed.some(({ subject, place }) => subject.built.verdicts[place]!.mean)) return null;
  const groups = closed.flatMap(({ subject, place }) => hiddenGroups(subject, place));
  const hidden = groups.filter((group) => group !== null);
  if (hidden.length < groups.length) return null;
  const known = [...new Set(subjects.flatMap(({ scores }) => scores.filter((score) => score !== null)))];
  const stands = merge(
    known.sort((a, b) => a - b),
    hidden,
    yardstick,
  );
  const scores = subjects.map(({ scores: own }) => own.map((score) => (score === null ? null : stands.get(score)!)));
  const distinct = new Set(scores.flat().filter((score) => score !== null));
  if (distinct.size < 2 || (yardstick === 'net' && ![...distinct].every((score) => netScores.includes(score!))))
    return null;
  return { scores: new Map(subjects.map((subject, index) => [subject, scores[index]!])), joined: true };
}

/** The scores of each group of hidden levels of a place; `null` for a group with a level that has no score. */
function hiddenGroups({ built, scores }: Subject, place: number): (number[] | null)[] {
  const { groups, levels } = built.verdicts[place]!;
  const members = new Map<number, (number | null)[]>();
  built.shown.forEach(({ levels: own }, entry) => {
    if (!levels[entry]) return;
    const given = own.map((level) => scores[level] ?? null);
    members.set(groups[entry]!, [...(members.get(groups[entry]!) ?? []), ...given]);
  });
  return [...members.values()].map((given) => {
    const known = given.filter((score) => score !== null);
    return known.length < given.length ? null : known;
  });
}

/** One score for the scores that hang together: the middle of a stretch of the scale; of names, the first of all hidden. */
function merge(known: readonly number[], hidden: readonly number[][], yardstick: Yardstick): Map<number, number> {
  const stands = new Map(known.map((score) => [score, score]));
  const sets = yardstick === 'names' ? [hidden.flat()] : stretches(known, hidden);
  for (const set of sets) {
    const middle = yardstick === 'names' ? Math.min(...set) : set.reduce((sum, score) => sum + score, 0) / set.length;
    for (const score of set) stands.set(score, middle);
  }
  return stands;
}

/** Everything between the ends of each group; stretches that overlap are one. */
function stretches(known: readonly number[], hidden: readonly number[][]): number[][] {
  const joined: { low: number; high: number }[] = [];
  const ends = hidden.map((group) => ({ low: Math.min(...group), high: Math.max(...group) }));
  for (const own of ends.sort((a, b) => a.low - b.low)) {
    const last = joined.at(-1);
    if (last && own.low <= last.high) last.high = Math.max(last.high, own.high);
    else joined.push(own);
  }
  return joined.map(({ low, high }) => known.filter((score) => score >= low && score <= high));
}
