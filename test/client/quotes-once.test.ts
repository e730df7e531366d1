/** Quotes of the joint display: a passage with two codes stands once. */
import { quotesOnce } from '../../client/src/desk/reading/quotes-once.ts';
import type { PassageReply } from '../../server/http/contract.ts';

const source = { interview: null, response: null, question: null, instrument: 'resident' };
const passage = (id: string, code: string, more: Partial<PassageReply> = {}): PassageReply => ({
  ...{ id, code, text: 'Ufam ludziom.', before: null, after: null, city: 'krosno', wave: 'after', group: 'resident' },
  ...{ cleared: true, quotable: true, lost: false, memo: null, by: null, respondent: null },
  ...{ source, revision: null, start: null, end: null },
  ...more,
});

test('the same words in the same place stand once, with their codes and notes', () => {
  const told = quotesOnce([
    passage('1', 'trust', { memo: 'ważne' }),
    passage('2', 'help'),
    passage('3', 'habits', { memo: 'do sprawdzenia' }),
    passage('4', 'trust', { text: 'Nikt nie pyta.' }),
  ]);
  expect(told.map(({ quote, codes }) => [quote.id, quote.text, codes, quote.memo])).toEqual([
    ['1', 'Ufam ludziom.', ['trust', 'help', 'habits'], 'ważne · do sprawdzenia'],
    ['4', 'Nikt nie pyta.', ['trust'], null],
  ]);
});

test('the same words elsewhere are another quote', () => {
  const here = { source: { ...source, interview: 'a' }, revision: 1, start: 0 };
  const told = quotesOnce([
    passage('1', 'trust', here),
    passage('2', 'help', { ...here, start: 40 }),
    passage('3', 'help', { city: 'przemysl' }),
  ]);
  expect(told.map(({ quote }) => quote.id)).toEqual(['1', '2', '3']);
});
