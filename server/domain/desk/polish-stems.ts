/**
 * Stems of Polish words for searching: different forms of a word share one. Accents do not count. A word may have several
 * stems where its form allows several words; two words match when they share any.
 */

const accents: Record<string, string> = {
  ...{ ą: 'a', ć: 'c', ę: 'e', ł: 'l', ń: 'n', ó: 'o', ś: 's', ź: 'z', ż: 'z' },
};

/** Lower case without accents; of the same length where the text is Polish. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/[ąćęłńóśźż]/g, (letter) => accents[letter]!);
}

/** Endings of nouns, adjectives and verbs, accents folded; the longest that leaves a stem goes. */
const endings = [
  ...['iejszego', 'iejszych', 'iejsze', 'iejsza', 'iejszy'],
  ...['osciami', 'osciach', 'osciom', 'oscia', 'osci', 'osc'],
  ...['iami', 'iach', 'iego', 'iemu', 'iom', 'iem', 'iej', 'imi', 'ymi', 'ich', 'ych'],
  ...['ami', 'ach', 'ego', 'emu', 'owi', 'owie', 'ow', 'om', 'em', 'ej', 'im', 'ym', 'ie', 'ia', 'iu', 'io'],
  ...['owac', 'owal', 'owala', 'owali', 'uje', 'uja', 'ujemy', 'ujesz'],
  ...['alismy', 'alysmy', 'ilismy', 'ilysmy', 'alem', 'alam', 'ilem', 'ilam', 'ali', 'aly', 'ala', 'alo', 'al'],
  ...['ili', 'ily', 'ila', 'ilo', 'il', 'ac', 'ic', 'yc', 'aja', 'amy', 'asz', 'isz', 'imy'],
  ...['a', 'e', 'i', 'o', 'u', 'y'],
].sort((one, other) => other.length - one.length);

const shortestStem = 3;

/** What is left of a folded word without its ending. */
function withoutEnding(word: string): string {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= shortestStem);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** How the end of a stem changes before some endings: mieście – miasto, ręce – ręka, nodze – noga, rządzie – rząd. */
const softened: readonly (readonly [RegExp, string])[] = [
  [/sc$/, 'st'],
  [/dz$/, 'd'],
  [/dz$/, 'g'],
  [/rz$/, 'r'],
  [/c$/, 'k'],
  [/c$/, 't'],
  [/cz$/, 'k'],
  [/z$/, 'g'],
  [/z$/, 'd'],
  [/sz$/, 'ch'],
  [/i$/, ''],
  [/j$/, ''],
];

/** A vowel that comes and goes (ławka – ławek, dzień – dnia), and a ~ e, o ~ a within a stem (miasto – mieście, urząd – urzędu). */
const shifts: readonly (readonly [RegExp, string])[] = [
  [/^(.*[^i].)e([bcdfgklmnprstwz])$/, '$1$2'],
  [/^(.*[^i])ie([bcdfgklmnprstwz])$/, '$1$2'],
  [/^(.+)ie([a-z]{1,2})$/, '$1ia$2'],
  [/^(.+)e([a-z]{1,2})$/, '$1a$2'],
];

/**
 * The stems of a word.
 * @example polishStems('instytucji') // contains 'instytucj', as do those of 'instytucja'
 */
export function polishStems(word: string): string[] {
  const plain = folded(word);
  if (plain.length <= shortestStem || /\d/.test(plain)) return [plain];
  const stems = new Set<string>();
  for (const stem of new Set([withoutEnding(plain), plain])) {
    stems.add(stem);
    for (const [end, other] of softened) if (end.test(stem)) stems.add(stem.replace(end, other));
  }
  for (const stem of [...stems]) {
    for (const [form, other] of shifts) if (form.test(stem)) stems.add(stem.replace(form, other));
  }
  return [...stems].filter((stem) => stem.length >= shortestStem);
}

/** A word in a text, with its stems. */
export interface StemmedWord {
  start: number;
  end: number;
  stems: string[];
}

/** The words of a text with their stems, in order. */
export function stemmedWords(text: string): StemmedWord[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    stems: polishStems(match[0]),
  }));
}
