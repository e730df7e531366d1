/** Which levels are taken together so that, wherever they are shown together, nobody or enough people stand in them. */
import { isSmall } from './hide-levels.ts';

/** Per level the number of its group; levels of one group are known together only. */
export type Groups = readonly number[];

/** Every level by itself. */
export function apart(levels: number): number[] {
  return Array.from({ length: levels }, (_, level) => level);
}

/** All levels together. */
export function together(levels: number): number[] {
  return new Array<number>(levels).fill(0);
}

/** Per level whether it is in a group with others, and so hidden. */
export function hiddenIn(groups: Groups): boolean[] {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return groups.map((group) => sizes.get(group)! > 1);
}

/** The levels of each group, in the order of their first level. */
export function membersOf(groups: Groups): number[][] {
  const members = new Map<number, number[]>();
  groups.forEach((group, level) => members.set(group, [...(members.get(group) ?? []), level]));
  return [...members.values()];
}

/** A group on its way, with its people in each row and its place among the levels that have an order. */
interface Group {
  levels: number[];
  sums: number[];
  total: number;
  place: number;
}

/**
 * Joins groups until in every row each holds nobody, or as many people as the threshold. Ordered levels are joined with a
 * neighbour, so that the groups are stretches of the scale (levels that nobody gave in between stay apart, and visible as zeros);
 * names are joined into one group. The reader may know the sum of every group in every row.
 * @param rows people per level, in one row or several that are shown beside each other
 * @param start groups that are given already
 * @param order place of each level on its scale; `null` for names
 * @param isSafe a further condition on a group in which somebody stands
 * @returns groups, or `null` when even everything together does not do
 * @example
 * joinLevels([[3, 40, 60, 30, 2]], [0, 1, 2, 3, 4], [1, 2, 3, 4, 5], 5) // => [0, 0, 2, 3, 3]
 */
export function joinLevels(
  rows: readonly (readonly number[])[],
  start: Groups,
  order: readonly number[] | null,
  threshold: number,
  isSafe: (levels: readonly number[]) => boolean = () => true,
): number[] | null {
  let groups = membersOf(start).map((levels) => describe(rows, levels, order));
  for (;;) {
    const wrong = groups
      .filter(
        ({ levels, sums, total }) => total > 0 && (sums.some((sum) => isSmall(sum, threshold)) || !isSafe(levels)),
      )
      .sort((a, b) => a.total - b.total)[0];
    if (!wrong) break;
    const partner = partnerOf(wrong, groups, order !== null);
    if (!partner) return null;
    const joined = describe(rows, [...wrong.levels, ...partner.levels], order);
    groups = [...groups.filter((group) => group !== wrong && group !== partner), joined];
  }
  const result = new Array<number>(start.length).fill(0);
  for (const { levels } of groups) for (const level of levels) result[level] = Math.min(...levels);
  return result;
}

function describe(
  rows: readonly (readonly number[])[],
  levels: readonly number[],
  order: readonly number[] | null,
): Group {
  const sorted = [...levels].sort((a, b) => a - b);
  const sums = rows.map((row) => sorted.reduce((sum, level) => sum + row[level]!, 0));
  const place = order ? Math.min(...sorted.map((level) => order[level]!)) : 0;
  return { levels: sorted, sums, total: sums.reduce((sum, value) => sum + value, 0), place };
}

/** The neighbour with fewer people; of names, the group that is there already, or else the name with fewest people. */
function partnerOf(wrong: Group, groups: readonly Group[], ordered: boolean): Group | undefined {
  const others = groups.filter((group) => group !== wrong && group.total > 0).sort((a, b) => a.total - b.total);
  if (!ordered) return others.find(({ levels }) => levels.length > 1) ?? others[0];
  const below = others.filter(({ place }) => place < wrong.place).sort((a, b) => b.place - a.place)[0];
  const above = others.filter(({ place }) => place > wrong.place).sort((a, b) => a.place - b.place)[0];
  if (!below || !above) return below ?? above;
  return below.total <= above.total ? below : above;
}
