/** Quotes in a text that is being written: they keep to their words. */
import type { Notes } from '../keeping/merge-notes.ts';

export type Quote = Notes['quotes'][number];

/** Where the quotes of a question are after its text became another one; those whose words are all gone go too. */
export function movedQuotes(quotes: readonly Quote[], before: string, after: string): Quote[] {
  let same = 0;
  const least = Math.min(before.length, after.length);
  while (same < least && before[same] === after[same]) same += 1;
  let tail = 0;
  while (tail < least - same && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const [from, to] = [same, before.length - tail];
  const grown = after.length - before.length;
  return quotes.flatMap((quote) => {
    // What is put in right before a quote is not its own, nor what comes right after it.
    const start = quote.start >= to ? quote.start + grown : Math.min(quote.start, from);
    const end = quote.end <= from ? quote.end : quote.end >= to ? quote.end + grown : from;
    return start < end ? [{ ...quote, start, end }] : [];
  });
}

/** The notes with another text for a question. */
export function written(notes: Notes, question: string, text: string): Notes {
  const before = notes.texts[question] ?? '';
  const own = notes.quotes.filter((quote) => quote.question === question);
  const others = notes.quotes.filter((quote) => quote.question !== question);
  const texts = { ...notes.texts };
  if (text === '') delete texts[question];
  else texts[question] = text;
  return { ...notes, texts, quotes: [...others, ...movedQuotes(own, before, text)] };
}

/** The passage without spaces at its ends; null when nothing is left. */
export function passageOf(text: string, start: number, end: number): { start: number; end: number } | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const until = from + words.trim().length;
  return from < until ? { start: from, end: until } : null;
}

/** Marks a passage as somebody's words; marked again, the mark is taken off. */
export function toggledQuote(notes: Notes, quote: Quote): Notes {
  const same = (one: Quote): boolean =>
    one.question === quote.question && one.start === quote.start && one.end === quote.end;
  const quotes = notes.quotes.some(same)
    ? notes.quotes.filter((one) => !same(one))
    : [...notes.quotes, quote].sort((a, b) => a.start - b.start);
  return { ...notes, quotes };
}

/** Ticks a question or probe, or takes the tick off. */
export function toggledTick(notes: Notes, name: string): Notes {
  const ticked = notes.ticked.includes(name) ? notes.ticked.filter((one) => one !== name) : [...notes.ticked, name];
  return { ...notes, ticked };
}
