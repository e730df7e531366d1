/** A coding: a code on a passage. It is anchored in one text and follows its words into later ones. */
import { followPassage, type Passage } from './follow-passage.ts';
import { shifted, touches, type Cut } from './redaction.ts';

/** Longest passage that can be coded, in UTF-16 units. */
export const longestPassage = 20_000;

/** Where a coding holds on: a passage of one question's text as it was in one revision. */
export interface Anchor extends Passage {
  revision: number;
}

/** What moves when texts change. */
export interface Anchored {
  anchor: Anchor;
  /** The words at the anchor. */
  text: string;
  /** True when the words are gone from the present text; the anchor is then the last place where they stood. */
  lost: boolean;
}

/** Why a passage cannot be coded. */
export type PassageRefusal = 'out_of_range' | 'text_mismatch' | 'empty';

const inPair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /[\uD800-\uDBFF]/.test(text[at - 1]!) && /[\uDC00-\uDFFF]/.test(text[at]!);

/** True for a passage that lies in the text and cuts no letter in two. */
export function keepsWhole(text: string, { start, end }: Passage): boolean {
  return start >= 0 && start < end && end <= text.length && !inPair(text, start) && !inPair(text, end);
}

/** Checks a passage against the text it names. @returns null when it is right */
export function refusePassage(text: string, passage: Passage, words: string): PassageRefusal | null {
  const { start, end } = passage;
  if (!keepsWhole(text, passage) || end - start > longestPassage) return 'out_of_range';
  if (text.slice(start, end) !== words) return 'text_mismatch';
  return words.trim() === '' ? 'empty' : null;
}

/**
 * Brings a coding from the text it is anchored in to another one. A lost coding keeps its last anchor, so that it is found again
 * when the words come back.
 * @param from the text of the anchor's revision; null when it is not known any more
 */
export function carried(coding: Anchored, from: string | null, to: { revision: number; text: string }): Anchored {
  const { anchor } = coding;
  const standing = from !== null && from.slice(anchor.start, anchor.end) === coding.text ? from : null;
  const found = standing === null ? onlyPlace(coding.text, to.text) : followPassage(anchor, standing, to.text);
  if (!found) return { ...coding, lost: true };
  return {
    anchor: { ...found, revision: to.revision },
    text: to.text.slice(found.start, found.end),
    lost: false,
  };
}

function onlyPlace(words: string, text: string): Passage | null {
  const at = text.indexOf(words);
  if (words === '' || at < 0 || text.indexOf(words, at + 1) >= 0) return null;
  return { start: at, end: at + words.length };
}

/**
 * Where a coding's anchor is after its text was redacted.
 * @param cuts what is taken out of the text of the anchor's revision, ordered
 * @param revision number of the redacted text
 * @returns `touched` when any of its words were taken out
 */
export function redactedCoding(
  { anchor }: Pick<Anchored, 'anchor'>,
  cuts: readonly Cut[],
  revision: number,
): { anchor: Anchor; touched: boolean } {
  return { anchor: { ...shifted(anchor, cuts), revision }, touched: touches(anchor, cuts) };
}
