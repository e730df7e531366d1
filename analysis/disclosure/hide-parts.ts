/** Filtered tables: which parts and which levels are withheld so that the unfiltered table does not give them back. */
import { hideMissing, hideSmallest, isSmall, tellsTooMuch } from './hide-levels.ts';
import { hiddenIn, joinLevels, together, type Groups } from './join-levels.ts';

/** A column in one city and wave, whole and cut into the parts of one filter. */
export interface CutColumn {
  /** People per level. */
  total: readonly number[];
  /** Not asked, no answer, declared. */
  missing: readonly number[];
  /** What the unfiltered table takes together. */
  groups: Groups;
  hiddenMissing: readonly boolean[];
  /** Place of each level on its scale; `null` for names. */
  order: readonly number[] | null;
  /** The same per part; the parts add up to the whole. */
  parts: readonly { counts: readonly number[]; missing: readonly number[]; offered: boolean }[];
  /** Parts that are withheld already, for instance because too few people are in them. */
  hiddenParts: readonly boolean[];
}

/** What of the parts is withheld: whole parts, or levels and kinds of missing in all parts alike. */
export interface HiddenInParts {
  parts: boolean[];
  groups: number[];
  missing: boolean[];
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/**
 * Withholds parts with too few people and, with them, the smallest others until the hidden ones together reach the threshold:
 * the reader knows their sum from the whole. The part that cannot be asked for (no answer to the filter) is hidden from the start; it
 * helps to hide others, but where it is the only one nothing more is withheld for its sake: how many left a question out is reported.
 * @param sizes people per part
 * @param offered whether the part can be asked for
 * @param already parts that are withheld in any case
 */
export function hideParts(
  sizes: readonly number[],
  offered: readonly boolean[],
  threshold: number,
  already?: readonly boolean[],
): boolean[] {
  const hidden = sizes.map((size, index) => !offered[index] || already?.[index] === true || isSmall(size, threshold));
  const isSafe = () => {
    const within = sizes.filter((size, index) => hidden[index] && size > 0);
    const small = within.some((size) => isSmall(size, threshold));
    return !hidesOffered(sizes, hidden, offered) || (sumOf(within) >= threshold && (!small || within.length > 1));
  };
  while (!isSafe() && hideSmallest(sizes, hidden));
  return hidden;
}

/** The same where the part that cannot be asked for must be kept as well. */
export function hidePartsAndRest(
  sizes: readonly number[],
  offered: readonly boolean[],
  threshold: number,
  already?: readonly boolean[],
): boolean[] {
  const hidden = sizes.map((_, part) => !offered[part] || already?.[part] === true);
  const kept = sizes.map(() => true);
  return hideParts(sizes, kept, threshold, hidden);
}

/** Whether somebody is withheld who stands in a part that can be asked for. */
export function hidesOffered(
  sizes: readonly number[],
  hidden: readonly boolean[],
  offered: readonly boolean[],
): boolean {
  return sizes.some((size, part) => size > 0 && hidden[part] && offered[part]);
}

/**
 * Decides for one column, city and wave what its filtered tables show. Levels are taken together in all parts alike, so that for
 * each group the reader is left with a complete table of which only the sums are known; its bounds are Fréchet's, and levels
 * are added until they leave every small count an interval at least as wide as the threshold.
 * @param whole take all levels together as soon as some must be (rankings, whose items give each other away)
 */
export function hideInParts(column: CutColumn, threshold: number, whole = false): HiddenInParts {
  const sizes = column.parts.map((part) => sumOf(part.counts));
  const offered = column.parts.map((part) => part.offered);
  const parts = hideParts(sizes, offered, threshold, column.hiddenParts);
  const rows = rowsOf(column, parts);
  const shown = rows.map(({ counts }) => counts);
  const wide = (levels: readonly number[]) => isWide(column, rows, levels, threshold);
  let groups = joinLevels(shown, column.groups, column.order, threshold, wide);
  if (groups && whole && hiddenIn(groups).includes(true))
    groups = joinLevels(shown, together(column.total.length), null, threshold, wide);
  if (!groups) parts.fill(true);
  return { parts, groups: groups ?? [...column.groups], missing: missingInParts(column, parts, threshold) };
}

/** People per level whom the reader knows of: those of a shown part, or of the hidden ones together. */
interface Row {
  counts: readonly number[];
  /** Hidden parts in it of which it is known how many people they have, and how many are in the row beside them. */
  parts: readonly { people: number; others: number }[];
}

/** Each shown part, and the hidden ones together (the reader knows them by subtraction) where they must be kept. */
function rowsOf(column: CutColumn, hidden: readonly boolean[]): Row[] {
  const shown = column.parts.flatMap(({ counts }, part) => (hidden[part] ? [] : [{ counts, parts: [] }]));
  const rows = keepsRest(column, hidden) ? [...shown, restOf(column, hidden)] : shown;
  return rows.filter(({ counts }) => sumOf(counts) > 0);
}

function restOf({ total, parts, hiddenParts }: CutColumn, hidden: readonly boolean[]): Row {
  const rest = total.map((_, level) => sumOf(parts.map(({ counts }, part) => (hidden[part] ? counts[level]! : 0))));
  const people = parts.map(({ counts, missing }) => sumOf(counts) + sumOf(missing));
  const all = sumOf(people.filter((_, part) => hidden[part]));
  const known = parts.flatMap(({ offered }, part) =>
    offered && hidden[part] && !hiddenParts[part] ? [people[part]!] : [],
  );
  return { counts: rest, parts: known.map((own) => ({ people: own, others: all - own })) };
}

function keepsRest({ parts }: CutColumn, hidden: readonly boolean[]): boolean {
  return hidesOffered(
    parts.map(({ counts, missing }) => sumOf(counts) + sumOf(missing)),
    hidden,
    parts.map(({ offered }) => offered),
  );
}

/** True when every small count among levels taken together can lie anywhere in an interval as wide as the threshold. */
function isWide(column: CutColumn, rows: readonly Row[], levels: readonly number[], threshold: number): boolean {
  const inside = (counts: readonly number[]) => levels.reduce((sum, level) => sum + counts[level]!, 0);
  const all = inside(column.total);
  return rows.every(({ counts, parts }) => {
    const known = inside(counts);
    return levels.every((level) => {
      // What the unfiltered table takes together is known as a sum only, and each of its levels may be nobody's.
      const fellows = levels.filter((other) => column.groups[other] === column.groups[level]);
      const sum = fellows.reduce((people, fellow) => people + column.total[fellow]!, 0);
      const low = fellows.length > 1 ? 0 : Math.max(0, known + sum - all);
      const high = Math.min(known, sum);
      const ranges = parts.map(({ people, others }) => [Math.max(0, low - others), Math.min(high, people)] as const);
      return [[low, high] as const, ...ranges].every(([from, to]) => !tellsTooMuch(from, to, threshold));
    });
  });
}

function missingInParts(column: CutColumn, hidden: readonly boolean[], threshold: number): boolean[] {
  const kinds = [...column.hiddenMissing];
  const rest = [0, 0, 0];
  column.parts.forEach((part, index) => {
    if (hidden[index]) part.missing.forEach((count, kind) => (rest[kind]! += count));
    else hideMissing(part.missing, threshold).forEach((hide, kind) => (kinds[kind] ||= hide));
  });
  if (keepsRest(column, hidden)) hideMissing(rest, threshold).forEach((hide, kind) => (kinds[kind] ||= hide));
  return kinds;
}
