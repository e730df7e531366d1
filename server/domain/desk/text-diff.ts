/** Which stretches of a text are still there in a later one: by words, in their order. */
import { editPairs, type Pair, type Token } from './edit-script.ts';

/** A stretch that stands in both texts; offsets in UTF-16 units. */
export interface Kept {
  from: number;
  to: number;
  length: number;
}

/** Texts whose changed middle has more tokens than this are first divided at lines that stand in both once. */
const mostTokens = 4000;
/** Changed words are compared with each other in stretches of at most so many. */
const mostChangedWords = 60;
/** Two spellings of one word share this part of their letters. */
const sameWord = 0.6;

const pieces = /[\p{L}\p{N}]+|\n|[^\p{L}\p{N}\s]/gu;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let opensLine = true;
  for (const match of text.matchAll(pieces)) {
    if (match[0] === '\n') opensLine = true;
    else {
      tokens.push({ text: match[0], at: match.index, opensLine });
      opensLine = false;
    }
  }
  return tokens;
}

/**
 * The stretches of `from` that are kept in `to`, in order and without overlap. Words are compared whole; of a word that was
 * only respelt, its common beginning and end are kept.
 * @example keptBlocks('ala ma kota', 'ala ma psa') // [{ from: 0, to: 0, length: 7 }]
 */
export function keptBlocks(from: string, to: string): Kept[] {
  const a = tokensOf(from);
  const b = tokensOf(to);
  let start = 0;
  while (start < a.length && start < b.length && a[start]!.text === b[start]!.text) start += 1;
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end]!.text === b[b.length - 1 - end]!.text
  ) {
    end += 1;
  }
  const pairs: Pair[] = [];
  for (let i = 0; i < start; i += 1) pairs.push([a[i]!, b[i]!]);
  const middle = middlePairs(a.slice(start, a.length - end), b.slice(start, b.length - end));
  for (const pair of middle) pairs.push(pair);
  for (let i = end; i > 0; i -= 1) pairs.push([a[a.length - i]!, b[b.length - i]!]);
  return joined(withRespelt(pairs, a, b), from, to);
}

function middlePairs(a: Token[], b: Token[]): Pair[] {
  if (a.length + b.length <= mostTokens) return editPairs(a, b);
  const pairs: Pair[] = [];
  const add = (more: Pair[]) => {
    for (const pair of more) pairs.push(pair);
  };
  let [x, y] = [0, 0];
  for (const [i, j, length] of commonLines(a, b)) {
    add(editPairs(a.slice(x, i), b.slice(y, j)));
    for (let k = 0; k < length; k += 1) pairs.push([a[i + k]!, b[j + k]!]);
    [x, y] = [i + length, j + length];
  }
  add(editPairs(a.slice(x), b.slice(y)));
  return pairs;
}

interface Line {
  first: number;
  length: number;
}

/** Lines by their words; null for one that stands several times. */
function linesOf(tokens: readonly Token[]): Map<string, Line | null> {
  const lines = new Map<string, Line | null>();
  let first = 0;
  for (let index = 1; index <= tokens.length; index += 1) {
    if (index < tokens.length && !tokens[index]!.opensLine) continue;
    const line = tokens.slice(first, index);
    const text = line.map((one) => one.text).join(' ');
    lines.set(text, lines.has(text) ? null : { first, length: line.length });
    first = index;
  }
  return lines;
}

/** Lines that stand once in each text, as many as can be in the same order: [in a, in b, tokens]. */
function commonLines(a: Token[], b: Token[]): [number, number, number][] {
  const inB = linesOf(b);
  const both = [...linesOf(a)].flatMap(([text, line]): [number, number, number][] => {
    const other = inB.get(text);
    return line && other ? [[line.first, other.first, line.length]] : [];
  });
  return longestRising(both);
}

/** The longest part of a list whose second members rise; the first ones rise already. */
function longestRising(items: [number, number, number][]): [number, number, number][] {
  const ends: number[] = [];
  const before = items.map(() => -1);
  items.forEach(([, value], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (items[ends[middle]!]![1] < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = ends[low - 1]!;
    ends[low] = index;
  });
  const chosen: [number, number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) chosen.push(items[at]!);
  return chosen.reverse();
}

/** Adds, between the pairs, the common ends of words that were respelt. */
function withRespelt(pairs: readonly Pair[], a: readonly Token[], b: readonly Token[]): Kept[] {
  const kept: Kept[] = [];
  const placeA = new Map(a.map((token, index) => [token, index]));
  const placeB = new Map(b.map((token, index) => [token, index]));
  let [i, j] = [0, 0];
  for (const [one, other] of [...pairs, null].map((pair) => pair ?? [null, null])) {
    const [untilA, untilB] = one && other ? [placeA.get(one)!, placeB.get(other)!] : [a.length, b.length];
    if (i < untilA && j < untilB) kept.push(...respelt(a.slice(i, untilA), b.slice(j, untilB)));
    if (one && other) kept.push({ from: one.at, to: other.at, length: one.text.length });
    [i, j] = [untilA + 1, untilB + 1];
  }
  return kept;
}

const isWord = ({ text }: Token): boolean => /^[\p{L}\p{N}]/u.test(text);

function respelt(a: readonly Token[], b: readonly Token[]): Kept[] {
  const [words, others] = [a.filter(isWord), b.filter(isWord)];
  if (words.length > mostChangedWords || others.length > mostChangedWords) return [];
  const kept: Kept[] = [];
  let next = 0;
  for (const word of words) {
    for (let at = next; at < others.length; at += 1) {
      const ends = commonEnds(word.text, others[at]!.text);
      if (!ends) continue;
      const other = others[at]!;
      if (ends.start > 0) kept.push({ from: word.at, to: other.at, length: ends.start });
      if (ends.end > 0) {
        kept.push({
          from: word.at + word.text.length - ends.end,
          to: other.at + other.text.length - ends.end,
          length: ends.end,
        });
      }
      next = at + 1;
      break;
    }
  }
  return kept;
}

/** How much of two spellings is common at their beginning and end; null when they are different words. */
function commonEnds(one: string, other: string): { start: number; end: number } | null {
  const least = Math.min(one.length, other.length);
  let start = 0;
  while (start < least && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < least - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return (2 * (start + end)) / (one.length + other.length) >= sameWord ? { start, end } : null;
}

/** Puts neighbours together, over spaces that are the same in both texts. */
function joined(blocks: readonly Kept[], from: string, to: string): Kept[] {
  const result: Kept[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    const between = last ? ([last.from + last.length, last.to + last.length] as const) : null;
    const spaces = between ? block.from - between[0] : -1;
    const same =
      between !== null &&
      block.to - between[1] === spaces &&
      from.slice(between[0], block.from) === to.slice(between[1], block.to);
    if (last && same) last.length += spaces + block.length;
    else result.push({ ...block });
  }
  return result;
}
