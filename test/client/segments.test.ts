/** Selecting by words and sentences with the keyboard. */
import { firstSelection, movedSelection, passageOfWords, wordsOf } from '../../client/src/desk/coding/segments.ts';

const text = 'Ufam ludziom tutaj. Razem sprzątamy. Tak.\nI tyle';
const words = wordsOf(text);
const wordsIn = (one: { anchor: number; focus: number }): string => {
  const passage = passageOfWords(words, one)!;
  return text.slice(passage.start, passage.end);
};

test('the first key in an untouched text takes a word, or with Shift and Down the whole first sentence', () => {
  const first = (extend: boolean, sentences: boolean) => firstSelection(text, words, { extend, sentences });
  expect(wordsIn(first(false, false))).toBe('Ufam');
  expect(wordsIn(first(true, false))).toBe('Ufam');
  expect(wordsIn(first(false, true))).toBe('Ufam');
  expect(wordsIn(first(true, true))).toBe('Ufam ludziom tutaj.');
});

test('a first sentence of one word is taken alone', () => {
  const short = 'Tak. Ufam ludziom.';
  expect(firstSelection(short, wordsOf(short), { extend: true, sentences: true })).toEqual({ anchor: 0, focus: 0 });
});

test('each further key takes one sentence more', () => {
  const how = { extend: true, sentences: true };
  const first = firstSelection(text, words, how);
  const second = movedSelection(text, words, first, 1, how);
  expect(wordsIn(second)).toBe('Ufam ludziom tutaj. Razem sprzątamy.');
  expect(wordsIn(movedSelection(text, words, second, 1, how))).toMatch(/Tak\.$/);
});
