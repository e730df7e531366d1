/** Notes of the demo are written with their codings in them, so that a passage and its codes are read together. */

/** A passage of a text, in UTF-16 units. */
export interface MarkedPassage {
  start: number;
  end: number;
}

/** A passage with a code. */
export interface MarkedCoding extends MarkedPassage {
  code: string;
  /** To be published. */
  cleared: boolean;
  memo: string | null;
}

/** A text without its marks, and what they said. */
export interface MarkedText {
  text: string;
  codings: MarkedCoding[];
  /** Verbatim passages. */
  quotes: MarkedPassage[];
}

const mark = /<(\/?)([a-z_]+)(!?)(?:\|([^>]*))?>/g;

/** A line break in the source is a space; an empty line begins a new line of the text. */
function unwrapped(written: string): string {
  return written
    .trim()
    .split(/\n\s*\n/)
    .map((line) => line.trim().replace(/\s*\n\s*/g, ' '))
    .join('\n');
}

/**
 * Reads a text with marks: `<trust>words</trust>` puts a code on words, `<trust!>` clears them for publishing, `<trust|memo>` adds a
 * memo, `<q>words</q>` marks what was said literally. Marks may overlap.
 * @throws Error for a mark that is not closed, or not open
 * @example readMarked('So <trust!>nobody <q>believes</q> it</trust>.').codings // [{ code: 'trust', start: 3, end: 21, … }]
 */
export function readMarked(written: string): MarkedText {
  const result: MarkedText = { text: '', codings: [], quotes: [] };
  const open: MarkedCoding[] = [];
  const source = unwrapped(written);
  let at = 0;
  for (const found of source.matchAll(mark)) {
    const [whole, closing, code, cleared, memo] = found;
    result.text += source.slice(at, found.index);
    at = found.index + whole.length;
    if (closing === '') {
      open.push({ code: code!, start: result.text.length, end: 0, cleared: cleared === '!', memo: memo ?? null });
      continue;
    }
    const place = open.findLastIndex((one) => one.code === code);
    if (place < 0) throw new Error(`Not open: ${whole}`);
    const [passage] = open.splice(place, 1);
    const { start } = passage!;
    const end = result.text.length;
    if (code === 'q') result.quotes.push({ start, end });
    else result.codings.push({ ...passage!, end });
  }
  if (open.length > 0) throw new Error(`Not closed: ${open.map(({ code }) => code).join(', ')}`);
  result.text += source.slice(at);
  return result;
}
