/** A coding follows its words when the text is edited, and says so when they are gone. */
import fc from 'fast-check';
import { carried, refusePassage, type Anchored } from '../../../server/domain/desk/coding.ts';
import { followPassage } from '../../../server/domain/desk/follow-passage.ts';
import { keptBlocks } from '../../../server/domain/desk/text-diff.ts';

/** Follows the first place of some words; the words found, or null. */
function follow(words: string, from: string, to: string): string | null {
  const start = from.indexOf(words);
  const found = followPassage({ start, end: start + words.length }, from, to);
  return found && to.slice(found.start, found.end);
}

describe('a passage', () => {
  test.each([
    ['a sentence put before it', 'trudno', 'Było trudno.', 'Na początku było źle. Było trudno.', 'trudno'],
    [
      'a misprint mended',
      'wspolpraca z urzedem',
      'Dobra wspolpraca z urzedem.',
      'Dobra współpraca z urzędem.',
      'współpraca z urzędem',
    ],
    [
      'a word put into it',
      'ludzie przyszli',
      'Wtedy ludzie przyszli.',
      'Wtedy ludzie sami przyszli.',
      'ludzie sami przyszli',
    ],
    ['a word taken out', 'bardzo dobra rada', 'To bardzo dobra rada.', 'To dobra rada.', 'dobra rada'],
    ['moved whole', 'Dali nam salę.', 'Dali nam salę. Potem kawa.', 'Potem kawa. Dali nam salę.', 'Dali nam salę.'],
    ['letters outside the first plane', '😀 tak', 'A 😀 tak.', 'Ach, 😀 tak.', '😀 tak'],
  ])('follows through %s', (_name, words, from, to, expected) => {
    expect(follow(words, from, to)).toBe(expected);
  });

  test.each([
    ['deleted', 'Nikt nie wierzy.', 'Obiecali. Nikt nie wierzy. I co?', 'Obiecali. I co?'],
    ['rewritten', 'zupełnie nic nie dało', 'To zupełnie nic nie dało ludziom.', 'To pomogło wielu ludziom.'],
    [
      'deleted while the same word stands elsewhere',
      'tak',
      'Mówi tak. A potem nie. Znowu tak.',
      'Mówi. A potem nie. Znowu tak.',
    ],
    ['everything deleted', 'cokolwiek', 'cokolwiek', ''],
  ])('is lost when %s', (_name, words, from, to) => {
    expect(follow(words, from, to)).toBeNull();
  });

  const word = fc.stringMatching(/^[a-ząćęłńóśźż]{1,6}$/);
  const words = fc.array(word, { maxLength: 12 }).map((list) => list.join(' '));

  test('untouched by an edit, it stands where it was carried', () => {
    fc.assert(
      fc.property(
        words,
        words,
        words,
        words,
        fc.uniqueArray(word, { minLength: 1, maxLength: 5 }),
        (a, b, c, d, own) => {
          const passage = own.map((one) => `${one.toUpperCase()}x`).join(' ');
          const [from, to] = [`${a} ${passage} ${b}`, `${c} ${passage} ${d}`];
          expect(followPassage({ start: a.length + 1, end: a.length + 1 + passage.length }, from, to)).toEqual({
            start: c.length + 1,
            end: c.length + 1 + passage.length,
          });
        },
      ),
    );
  });

  test('whatever happens to the text, it ends inside it and is never empty', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.nat(),
        fc.nat(),
        (from, to, x, y) => {
          const start = from.length === 0 ? 0 : x % from.length;
          const end = Math.min(from.length, start + 1 + (y % 5));
          const found = followPassage({ start, end }, from, to);
          if (!found) return;
          expect(0 <= found.start && found.start <= found.end && found.end <= to.length).toBe(true);
          if (start < end) expect(found.end).toBeGreaterThan(found.start);
        },
      ),
    );
  });

  test('what is kept is the same in both texts, in order', () => {
    fc.assert(
      fc.property(words, words, (from, to) => {
        let [a, b] = [0, 0];
        for (const kept of keptBlocks(from, to)) {
          expect(from.slice(kept.from, kept.from + kept.length)).toBe(to.slice(kept.to, kept.to + kept.length));
          expect(kept.from >= a && kept.to >= b).toBe(true);
          [a, b] = [kept.from + kept.length, kept.to + kept.length];
        }
      }),
    );
  });

  test('long texts with many changed lines are divided at the lines that stayed', () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `wiersz ${i} o sprawie ${(i * 7) % 1000}`);
    const to = lines.map((line, i) => (i % 3 === 0 ? `${line} i jeszcze` : i % 7 === 0 ? 'coś zupełnie innego' : line));
    expect(follow('wiersz 1501 o sprawie 507', lines.join('\n'), to.join('\n'))).toBe('wiersz 1501 o sprawie 507');
  });
});

describe('a coding', () => {
  const coding = (text: string, words: string): Anchored => {
    const start = text.indexOf(words);
    return { anchor: { revision: 1, start, end: start + words.length }, text: words, lost: false };
  };
  const first = 'Dali nam salę. Nikt nie pytał po co.';

  test('is lost with its words, keeps its place, and is found when they come back', () => {
    const made = coding(first, 'Nikt nie pytał');
    const lost = carried(made, first, { revision: 2, text: 'Dali nam salę.' });
    expect(lost).toEqual({ ...made, lost: true });
    const back = carried(lost, first, { revision: 3, text: `Wreszcie. ${first}` });
    expect(back).toMatchObject({ lost: false, text: 'Nikt nie pytał', anchor: { revision: 3, start: 25 } });
  });

  test('whose text is not known any more is found by its words alone, or not at all', () => {
    const made = coding(first, 'Nikt nie pytał');
    expect(carried(made, null, { revision: 5, text: `X ${first}` })).toMatchObject({ lost: false });
    expect(carried(made, null, { revision: 5, text: `${first} ${first}` })).toMatchObject({ lost: true });
    expect(carried(made, 'another text', { revision: 5, text: 'nothing of it' })).toMatchObject({ lost: true });
  });

  test.each([
    ['before the text', { start: -1, end: 3 }, 'Dal', 'out_of_range'],
    ['beyond the text', { start: 0, end: 99 }, first, 'out_of_range'],
    ['turned round', { start: 4, end: 4 }, '', 'out_of_range'],
    ['with other words', { start: 0, end: 4 }, 'Dano', 'text_mismatch'],
    ['of a space', { start: 4, end: 5 }, ' ', 'empty'],
  ] as const)('refuses a passage %s', (_name, passage, words, reason) => {
    expect(refusePassage(first, passage, words)).toBe(reason);
  });

  test('refuses half a letter, takes a whole one', () => {
    expect(refusePassage('a😀b', { start: 0, end: 2 }, 'a\uD83D')).toBe('out_of_range');
    expect(refusePassage('a😀b', { start: 1, end: 3 }, '😀')).toBeNull();
  });
});
