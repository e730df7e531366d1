/** Taking a passage out of a text for good, and out of its former texts. */
import type { Passage } from './follow-passage.ts';
import { keptBlocks } from './text-diff.ts';

/** What stands where something was taken out. */
export const redactionMark = '[usunięto]';

/** A stretch that is replaced by the mark. */
export type Cut = Passage;

/** Cuts in order, those that touch put together. */
export function orderedCuts(cuts: readonly Cut[]): Cut[] {
  const result: Cut[] = [];
  for (const cut of [...cuts].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && cut.start <= last.end) last.end = Math.max(last.end, cut.end);
    else if (cut.start < cut.end) result.push({ ...cut });
  }
  return result;
}

/** The text with the mark in place of each cut. @param cuts ordered */
export function redact(text: string, cuts: readonly Cut[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of cuts) {
    result += text.slice(at, start) + redactionMark;
    at = end;
  }
  return result + text.slice(at);
}

/**
 * Where a passage of the old text is in the redacted one. What was cut from it counts as the whole mark.
 * @param cuts ordered
 * @example shifted({ start: 10, end: 14 }, [{ start: 0, end: 4 }]) // { start: 16, end: 20 }
 */
export function shifted(passage: Passage, cuts: readonly Cut[]): Passage {
  let start = passage.start;
  let end = passage.end;
  for (const cut of cuts) {
    const grown = redactionMark.length - (cut.end - cut.start);
    if (cut.start >= passage.end) continue;
    if (cut.end <= passage.start) {
      start += grown;
      end += grown;
    } else {
      start -= Math.max(0, passage.start - cut.start);
      end += grown + Math.max(0, cut.end - passage.end);
    }
  }
  return { start, end };
}

/** True when anything of the passage is cut. */
export function touches(passage: Passage, cuts: readonly Cut[]): boolean {
  return cuts.some((cut) => cut.start < passage.end && passage.start < cut.end);
}

/**
 * What to cut from a former text when a passage is cut from the present one: whatever stood in its place (also when it read
 * differently), and every place where its words stand.
 * @param present the text before it is redacted
 */
export function cutsInFormer(former: string, present: string, cuts: readonly Cut[]): Cut[] {
  if (former === present) return orderedCuts(cuts);
  const blocks = keptBlocks(former, present);
  const inPlace = cuts.map(({ start, end }) => {
    // From the last word that is kept before the passage to the first one kept after it.
    let low = 0;
    let high = former.length;
    for (const block of blocks) {
      const until = block.to + block.length;
      if (block.to < start) low = Math.max(low, block.from + Math.min(block.length, start - block.to));
      if (until > end) high = Math.min(high, block.from + Math.max(0, end - block.to));
    }
    return { start: low, end: Math.max(low, high) };
  });
  const words = cuts.flatMap(({ start, end }) => occurrences(present.slice(start, end), former));
  const there = inPlace.flatMap((cut, index) =>
    cutsInPlace(cut, former, present.slice(cuts[index]!.start, cuts[index]!.end)),
  );
  return orderedCuts([...there, ...words]);
}

/** A rewritten stretch is cut whole while it is about as long as the passage; in a longer one, whatever resembles its words. */
function cutsInPlace(place: Cut, former: string, words: string): Cut[] {
  const cut = withoutSpaces(place, former);
  if (cut.end - cut.start <= Math.max(3 * words.length, 40)) return [cut];
  const beginnings = wordsIn(words).map(({ word }) => beginning(word));
  const inside = former.slice(cut.start, cut.end);
  return wordsIn(inside).flatMap(({ word, at }) =>
    beginnings.some((start) => word.toLowerCase().startsWith(start))
      ? [{ start: cut.start + at, end: cut.start + at + word.length }]
      : [],
  );
}

const wordsIn = (text: string): { word: string; at: number }[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}]{2,}/gu), (match) => ({ word: match[0], at: match.index }));

/** What different forms of a word begin with. */
const beginning = (word: string): string => word.toLowerCase().slice(0, Math.max(3, Math.min(5, word.length - 1)));

/** Every place where words stand; none for less than a word. */
export function occurrences(words: string, text: string): Cut[] {
  const wanted = words.trim();
  if (!/[\p{L}\p{N}]{2}/u.test(wanted)) return [];
  const found: Cut[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    found.push({ start: at, end: at + wanted.length });
  }
  return found;
}

function withoutSpaces({ start, end }: Cut, text: string): Cut {
  const inner = text.slice(start, end);
  const low = start + (inner.length - inner.trimStart().length);
  return { start: low, end: Math.max(low, start + inner.trimEnd().length) };
}
