/** Where a passage went when its text was edited: it follows its words, and says so when they are gone. */
import { keptBlocks, type Kept } from './text-diff.ts';

/** A stretch of a text; offsets in UTF-16 units, `end` not included. */
export interface Passage {
  start: number;
  end: number;
}

const letters = /[\p{L}\p{N}]/gu;

const weight = (text: string): number => text.match(letters)?.length ?? 0;

/** Every place where a text stands, overlapping ones too. */
function places(text: string, whole: string): number[] {
  const found: number[] = [];
  for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) found.push(at);
  return found;
}

/**
 * Follows a passage from one text to a later one.
 *
 * Words that are kept carry it along; it stays when at least half of its letters are kept. A passage that was moved away whole
 * is found again when its words stand once in each text. Otherwise it is lost: another place with the same words is not it.
 * @returns the passage in `to`, or null when its words are gone
 * @example followPassage({ start: 4, end: 8 }, 'Ona wie. Tak.', 'Myślę, że ona wie. Tak.') // { start: 14, end: 18 }
 */
export function followPassage(passage: Passage, from: string, to: string): Passage | null {
  if (from === to) return passage;
  const text = from.slice(passage.start, passage.end);
  if (text === '') return null;
  const blocks = keptBlocks(from, to);
  const inside = blocks.flatMap((block) => within(block, passage));
  const window = {
    start: Math.max(0, ...blocks.map((block) => endBefore(block, passage.start))),
    end: Math.min(to.length, ...blocks.map((block) => startAfter(block, passage.end))),
  };
  const exact = places(text, to).filter((at) => at >= window.start && at + text.length <= window.end);
  const kept = inside.reduce((sum, { from: at, length }) => sum + weight(from.slice(at, at + length)), 0);
  const first = inside[0]?.to ?? window.start;
  if (exact.length > 0) {
    const nearest = exact.reduce((best, at) => (Math.abs(at - first) < Math.abs(best - first) ? at : best));
    return { start: nearest, end: nearest + text.length };
  }
  const [there, another] = places(text, to);
  if (there !== undefined && another === undefined && places(text, from).length === 1) {
    return { start: there, end: there + text.length };
  }
  if (inside.length === 0 || kept === 0 || kept * 2 < weight(text)) return null;
  const last = inside.at(-1)!;
  return trimmed({ start: first, end: last.to + last.length }, to);
}

/** The part of a kept block that lies in the passage. */
function within(block: Kept, { start, end }: Passage): Kept[] {
  const low = Math.max(block.from, start);
  const high = Math.min(block.from + block.length, end);
  return low < high ? [{ from: low, to: block.to + (low - block.from), length: high - low }] : [];
}

/** Where, in the later text, what a block keeps from before `offset` ends; 0 when it keeps nothing of it. */
function endBefore(block: Kept, offset: number): number {
  return block.from < offset ? block.to + Math.min(block.length, offset - block.from) : 0;
}

/** Where, in the later text, what a block keeps from `offset` on begins. */
function startAfter(block: Kept, offset: number): number {
  if (block.from + block.length <= offset) return Infinity;
  return block.to + Math.max(0, offset - block.from);
}

function trimmed({ start, end }: Passage, text: string): Passage {
  let [low, high] = [start, end];
  while (low < high - 1 && /\s/.test(text[low]!)) low += 1;
  while (high > low + 1 && /\s/.test(text[high - 1]!)) high -= 1;
  return { start: low, end: high };
}
