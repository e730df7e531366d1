/** The one gate: what of a column may be shown in one city and wave, whole or in a part of a filter. */
import { hideLevels, hideMissing, isSmall } from './hide-levels.ts';
import { hideInParts, hideParts, type HiddenInParts } from './hide-parts.ts';

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
}

/** What is withheld. */
export interface Verdict {
  /** The whole cell. */
  all: boolean;
  levels: boolean[];
  missing: boolean[];
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** What the unfiltered table withholds. */
export function gateWhole(input: GateInput, rules: GateRules): Verdict {
  const counts = wholeCounts(input.parts.map((part) => part.counts));
  const missing = wholeCounts(input.parts.map((part) => part.missing));
  const n = sumOf(counts);
  if (isSmall(n, rules.threshold) || isSmall(n + sumOf(missing), rules.threshold)) return withheld(counts.length);
  if (rules.agreed) return { all: false, levels: counts.map(() => false), missing: missing.map(() => false) };
  const levels = hideLevels(counts, rules.threshold);
  const given = input.siblings.some((parts) => wholeCounts(parts).some((count) => isSmall(count, rules.threshold)));
  if (rules.pooled || given || (input.siblings.length > 0 && levels.includes(true))) levels.fill(true);
  return { all: false, levels, missing: hideMissing(missing, rules.threshold) };
}

/** What the table filtered to one part withholds. */
export function gatePart(input: GateInput, part: number, rules: GateRules): Verdict {
  const whole = gateWhole(input, rules);
  if (whole.all) return whole;
  const hidden = inParts(input, whole, rules);
  if (hidden.parts[part]) return withheld(whole.levels.length);
  return { all: false, levels: hidden.levels, missing: hidden.missing };
}

function inParts(input: GateInput, whole: Verdict, rules: GateRules): HiddenInParts {
  const sizes = input.parts.map((part) => sumOf(part.counts));
  const offered = input.parts.map((part) => part.offered);
  if (rules.agreed || rules.pooled) {
    const parts = hideParts(sizes, offered, rules.threshold, input.hiddenParts);
    return { parts, levels: whole.levels, missing: rules.agreed ? whole.missing : whole.missing.map(() => true) };
  }
  const table = (parts: GateInput['parts'], verdict: Verdict) => ({
    ...{
      total: wholeCounts(parts.map((part) => part.counts)),
      missing: wholeCounts(parts.map((part) => part.missing)),
    },
    ...{ hiddenLevels: verdict.levels, hiddenMissing: verdict.missing, parts, hiddenParts: input.hiddenParts },
  });
  const own = hideInParts(table(input.parts, whole), rules.threshold, input.siblings.length > 0);
  if (input.siblings.length === 0) return own;
  return withSiblings(input, own, rules);
}

/** A ranking is shown in parts only when every item's table can be: places given to one item tell of the others. */
function withSiblings(input: GateInput, own: HiddenInParts, rules: GateRules): HiddenInParts {
  const levels = [...own.levels];
  const small = input.siblings.some((sibling) =>
    sibling.some((counts) => counts.some((count) => isSmall(count, rules.threshold))),
  );
  if (small) levels.fill(true);
  return { ...own, levels };
}

/** Parts with too few people in them, whatever they answered. */
export function gatePeople(people: readonly number[], offered: readonly boolean[], rules: GateRules): boolean[] {
  return hideParts(people, offered, rules.threshold);
}

function wholeCounts(parts: readonly (readonly number[])[]): number[] {
  const first: number[] = [...(parts[0] ?? [])];
  return parts.slice(1).reduce<number[]>((sums, counts) => sums.map((sum, index) => sum + counts[index]!), first);
}

/** Nothing may be shown. */
export function withheld(levels: number): Verdict {
  return { all: true, levels: new Array<boolean>(levels).fill(true), missing: [true, true, true] };
}
