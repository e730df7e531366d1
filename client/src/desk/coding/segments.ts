/** A text cut where codings begin and end; overlapping ones share pieces. */
import type { CodingReply } from '../../../../server/http/contract.ts';

export interface Segment {
  start: number;
  end: number;
  /** Ids of the codings over it. */
  codings: string[];
}

type Placed = Pick<CodingReply, 'id' | 'start' | 'end' | 'lost'>;

/** The whole text in pieces, in order. Lost codings cover nothing. */
export function segmentsOf(text: string, codings: readonly Placed[]): Segment[] {
  const there = codings.filter(({ lost, start, end }) => !lost && start < end && end <= text.length);
  const borders = [...new Set([0, text.length, ...there.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return borders.slice(1).map((end, index) => {
    const start = borders[index]!;
    return { start, end, codings: there.filter((one) => one.start <= start && end <= one.end).map(({ id }) => id) };
  });
}

/** Where the words of a text are. */
export function wordsOf(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(/\S+/g), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** A selection by words: the one it began at and the one it goes to. */
export interface WordSelection {
  anchor: number;
  focus: number;
}

/** Whether a sentence or a line ends with a word. */
function closesSentence(text: string, words: readonly { start: number; end: number }[], index: number): boolean {
  const word = words[index]!;
  const next = words[index + 1];
  return /[.!?…][”")]?$/.test(text.slice(word.start, word.end)) || text.slice(word.end, next?.start).includes('\n');
}

/**
 * Moves a selection by a key.
 * @param lines whether whole sentences are jumped
 */
export function movedSelection(
  text: string,
  words: readonly { start: number; end: number }[],
  { anchor, focus }: WordSelection,
  by: 1 | -1,
  { extend, sentences }: { extend: boolean; sentences: boolean },
): WordSelection {
  const last = words.length - 1;
  const closes = (index: number): boolean => closesSentence(text, words, index);
  let to = focus;
  if (!sentences) to += by;
  else if (by === 1) {
    if (extend && closes(to)) to += 1;
    while (to < last && !closes(to)) to += 1;
    if (!extend) to += 1;
  } else {
    to -= 1;
    while (to > 0 && !closes(to - 1)) to -= 1;
  }
  to = Math.max(0, Math.min(last, to));
  return { anchor: extend ? anchor : to, focus: to };
}

/** The selection that the first key makes in an untouched text: its first word, or by sentences the whole of the first one. */
export function firstSelection(
  text: string,
  words: readonly { start: number; end: number }[],
  { extend, sentences }: { extend: boolean; sentences: boolean },
): WordSelection {
  const ofSentence = extend && sentences && !closesSentence(text, words, 0);
  if (!ofSentence) return { anchor: 0, focus: 0 };
  return movedSelection(text, words, { anchor: 0, focus: 0 }, 1, { extend, sentences });
}

/** The passage of a selection by words. */
export function passageOfWords(
  words: readonly { start: number; end: number }[],
  { anchor, focus }: WordSelection,
): { start: number; end: number } | null {
  const [first, last] = [words[Math.min(anchor, focus)], words[Math.max(anchor, focus)]];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
