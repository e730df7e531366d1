/** The words around what was found in a text. */
import { stemmedWords } from '../../domain/desk/polish-stems.ts';

export interface Snippet {
  snippet: string;
  /** The found words within the snippet: start and end. */
  marks: [number, number][];
}

const wordsAround = 12;

/**
 * The first place where a word is found, with some words around it.
 * @param wanted stems of the words
 */
export function snippetOf(text: string, wanted: ReadonlySet<string>): Snippet {
  const words = stemmedWords(text);
  const found = words.map(({ stems }) => stems.some((stem) => wanted.has(stem)));
  const first = Math.max(0, found.indexOf(true));
  const from = Math.max(0, first - wordsAround);
  const until = Math.min(words.length - 1, first + 2 * wordsAround);
  const start = from === 0 ? 0 : words[from]!.start;
  const end = until === words.length - 1 ? text.length : words[until]!.end;
  const marks = words.flatMap((word, index): [number, number][] =>
    index >= from && index <= until && found[index] ? [[word.start - start, word.end - start]] : [],
  );
  return { snippet: text.slice(start, end), marks };
}
