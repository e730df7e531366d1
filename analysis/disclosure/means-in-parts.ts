/** Means of the parts of a filter beside hidden counts. */
import { tellsTooMuch } from './hide-levels.ts';
import type { Groups } from './join-levels.ts';
import { rangesOf, type Constraint } from './linear-program.ts';

/**
 * True when every count keeps an interval as wide as the threshold for a reader who knows the people and the exact mean of
 * each part (those that are withheld taken together) and the unfiltered table.
 * @param cut people per part and level, which parts are withheld, and whether those must be kept
 * @param groups levels that the unfiltered table takes together
 * @param scores score of each level
 */
export function meansLeaveRoom(
  { parts, hidden, kept }: { parts: readonly (readonly number[])[]; hidden: readonly boolean[]; kept: boolean },
  groups: Groups,
  scores: readonly number[],
  threshold: number,
): boolean {
  const levels = scores.length;
  const add = (lists: readonly (readonly number[])[]) =>
    scores.map((_, level) => lists.reduce((sum, list) => sum + list[level]!, 0));
  const anybody = (row: readonly number[]) => row.some((count) => count > 0);
  const shown = parts.filter((row, part) => !hidden[part] && anybody(row));
  const rows = [...shown, add(parts.filter((_, part) => hidden[part]))].filter(anybody);
  const at = (row: number, level: number) => row * levels + level;
  const exactly = (terms: Constraint['terms'], value: number): Constraint => ({ terms, low: value, high: value });
  const constraints = rows.flatMap((row, index) => [
    exactly(row.map((_, level) => ({ unknown: at(index, level), coefficient: 1 })), row.reduce((sum, count) => sum + count, 0)),
    exactly(
      row.map((_, level) => ({ unknown: at(index, level), coefficient: scores[level]! })),
      row.reduce((sum, count, level) => sum + count * scores[level]!, 0),
    ),
  ]); // prettier-ignore
  const total = add(rows);
  for (const group of new Set(groups)) {
    const members = scores.flatMap((_, level) => (groups[level] === group ? [level] : []));
    const terms = members.flatMap((level) => rows.map((_, row) => ({ unknown: at(row, level), coefficient: 1 })));
    constraints.push(exactly(terms, members.reduce((sum, level) => sum + total[level]!, 0))); // prettier-ignore
  }
  const rangeOf = rangesOf(rows.length * levels, constraints);
  if (!rangeOf) return false;
  return (kept ? rows : shown).every((row, index) =>
    row.every((_, level) => {
      const { low, high } = rangeOf([at(index, level)]);
      return !tellsTooMuch(Math.ceil(low - 1e-6), Math.floor(high + 1e-6), threshold);
    }),
  );
}
