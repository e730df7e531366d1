/** The one gate: what of a column may be shown in one city and wave, whole or in a part of a filter. */
import { isBlurred } from './blur.ts';
import { hideMissing, isSmall } from './hide-levels.ts';
import { hideInParts, hideParts, hidePartsAndRest, hidesOffered, type HiddenInParts } from './hide-parts.ts';
import { apart, hiddenIn, joinLevels, together, type Groups } from './join-levels.ts';
import { meansLeaveRoom } from './means-in-parts.ts';

/** How a group is shown. */
export interface GateRules {
  threshold: number;
  /** Cities pooled: no distribution is shown at all. */
  pooled: boolean;
  /** Everybody in a small group agreed to showing at city level: counts are not withheld one by one. */
  agreed: boolean;
}

/** A column's counts in one place, cut into the parts of the filter (one part without). */
export interface GateInput {
  parts: readonly { counts: readonly number[]; missing: readonly number[]; offered: boolean }[];
  /** Parts with too few people to be shown, whatever the question. */
  hiddenParts: readonly boolean[];
  /** The counts of its siblings in the same place: places in a ranking give each other away. */
  siblings: readonly (readonly (readonly number[])[])[];
  /** Place of each level on its scale; `null` for names. */
  order: readonly number[] | null;
  /** Score of each level where the exact mean is as good as known: an item of a scale, whose mean and other items are shown. */
  itemScores: readonly number[] | null;
  /** The question is a filter itself: under another one its table must be the same whichever of the two filters. */
  isFilter: boolean;
}

/** What is withheld. */
export interface Verdict {
  /** The whole cell. */
  all: boolean;
  levels: boolean[];
  /** Levels that are known together only. */
  groups: Groups;
  missing: boolean[];
  /** The mean would give hidden counts back, even as part of another one. */
  mean: boolean;
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** What the unfiltered table withholds. */
export function gateWhole(input: GateInput, rules: GateRules): Verdict {
  const counts = wholeCounts(input.parts.map((part) => part.counts));
  const missing = wholeCounts(input.parts.map((part) => part.missing));
  const n = sumOf(counts);
  if (isSmall(n, rules.threshold) || isSmall(n + sumOf(missing), rules.threshold)) return withheld(counts.length);
  if (rules.agreed) return shown(apart(counts.length), missing.map(() => false)); // prettier-ignore
  const kinds = hideMissing(missing, rules.threshold);
  if (rules.pooled) return shown(together(counts.length), kinds);
  const { groups, mean } = groupWhole(counts, input, rules);
  const given = input.siblings.some((parts) => wholeCounts(parts).some((count) => isSmall(count, rules.threshold)));
  const all = given || (input.siblings.length > 0 && hiddenIn(groups).includes(true));
  return shown(all ? together(counts.length) : groups, kinds, mean);
}

function groupWhole(counts: readonly number[], input: GateInput, rules: GateRules): { groups: Groups; mean: boolean } {
  const { order, itemScores } = input;
  const start = apart(counts.length);
  if (!itemScores)
    return { groups: joinLevels([counts], start, order, rules.threshold) ?? together(counts.length), mean: false };
  const leavesRoom = (levels: readonly number[]) =>
    levels.length === 1 || isBlurred(counts, itemScores, levels, rules.threshold);
  const groups = joinLevels([counts], start, order, rules.threshold, leavesRoom);
  return { groups: groups ?? together(counts.length), mean: groups === null };
}

/** What the table filtered to one part withholds. */
export function gatePart(input: GateInput, part: number, rules: GateRules): Verdict {
  const whole = gateWhole(input, rules);
  if (whole.all) return whole;
  if (input.isFilter && !rules.agreed && !isClean(input, rules.threshold)) return withheld(whole.levels.length);
  const hidden = inParts(input, whole, rules);
  if (hidden.parts[part]) return withheld(whole.levels.length);
  const verdict = shown(hidden.groups, hidden.missing);
  if (!input.itemScores || rules.agreed || rules.pooled || !verdict.levels.includes(true)) return verdict;
  const counts = input.parts.map((one) => one.counts);
  const kept = hidesOffered(counts.map(sumOf), hidden.parts, input.parts.map(({ offered }) => offered)); // prettier-ignore
  const room = meansLeaveRoom({ parts: counts, hidden: hidden.parts, kept }, whole.groups, input.itemScores, rules.threshold); // prettier-ignore
  return { ...verdict, mean: whole.mean || !room };
}

function inParts(input: GateInput, whole: Verdict, rules: GateRules): HiddenInParts {
  const sizes = input.parts.map((part) => sumOf(part.counts));
  const offered = input.parts.map((part) => part.offered);
  if (rules.agreed || rules.pooled) {
    // In a small group all know each other, also who gave no answer to the filter.
    const parts = hidePartsAndRest(sizes, offered, rules.threshold, input.hiddenParts);
    const missing = rules.agreed ? whole.missing : whole.missing.map(() => true);
    return { parts, groups: [...whole.groups], missing };
  }
  const column = {
    total: wholeCounts(input.parts.map((part) => part.counts)),
    missing: wholeCounts(input.parts.map((part) => part.missing)),
    ...{ groups: whole.groups, hiddenMissing: whole.missing, order: input.order },
    ...{ parts: input.parts, hiddenParts: input.hiddenParts },
  };
  const ranking = input.siblings.length > 0;
  const own = hideInParts(column, rules.threshold, ranking || input.itemScores !== null);
  return ranking ? withSiblings(input, own, rules) : own;
}

/** A ranking is shown in parts only when every item's table can be: places given to one item tell of the others. */
function withSiblings(input: GateInput, own: HiddenInParts, rules: GateRules): HiddenInParts {
  const small = input.siblings.some((sibling) =>
    sibling.some(
      (counts, part) => input.parts[part]!.offered && counts.some((count) => isSmall(count, rules.threshold)),
    ),
  );
  return small ? { ...own, groups: together(own.groups.length) } : own;
}

/** True when nothing of the table of two filters is small. */
function isClean({ parts }: GateInput, threshold: number): boolean {
  return parts.every(({ counts, offered }) => !offered || !counts.some((count) => isSmall(count, threshold)));
}

/**
 * Parts with too few people in them, whatever they answered.
 * @param order of the filter question's levels; undefined where the filter is no question
 */
export function gatePeople(
  people: readonly number[],
  offered: readonly boolean[],
  rules: GateRules,
  order?: readonly number[] | null,
): boolean[] {
  if (rules.agreed || rules.pooled) return hidePartsAndRest(people, offered, rules.threshold);
  if (order === undefined) return hideParts(people, offered, rules.threshold);
  // What the question's own table hides must not come back as the people of a part.
  const levels = people.filter((_, part) => offered[part]);
  const groups = joinLevels([levels], apart(levels.length), order, rules.threshold) ?? together(levels.length);
  const hidden = hiddenIn(groups);
  return hideParts(people, offered, rules.threshold, hidden);
}

function wholeCounts(parts: readonly (readonly number[])[]): number[] {
  const first: number[] = [...(parts[0] ?? [])];
  return parts.slice(1).reduce<number[]>((sums, counts) => sums.map((sum, index) => sum + counts[index]!), first);
}

function shown(groups: Groups, missing: boolean[], mean = false): Verdict {
  return { all: false, levels: hiddenIn(groups), groups, missing, mean };
}

/** Nothing may be shown. */
export function withheld(levels: number): Verdict {
  const everything = { all: true, groups: together(levels), missing: [true, true, true], mean: true };
  return { ...everything, levels: new Array<boolean>(levels).fill(true) };
}
