/** English is as complete as Polish, with the same placeholders. */
import { en } from '../../client/src/i18n/en.ts';
import { pl } from '../../client/src/i18n/pl.ts';
import { respondTexts } from '../../client/src/respond/texts.ts';
import { pageTexts } from '../../server/pages/texts.ts';

function flat(value: unknown, path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path, typeof value === 'string' ? value : typeof value]];
  return Object.entries(value).flatMap(([key, one]) => flat(one, `${path}.${key}`));
}
const placeholders = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

it.each([
  ['team', pl, en],
  ['respondent', respondTexts.pl, respondTexts.en],
  ['pages', pageTexts.pl, pageTexts.en],
])('%s', (_name, polish, english) => {
  const inEnglish = new Map(flat(english));
  expect([...inEnglish.keys()].sort()).toEqual(
    flat(polish)
      .map(([key]) => key)
      .sort(),
  );
  for (const [key, text] of flat(polish)) {
    expect(text.trim()).not.toBe('');
    expect([key, placeholders(inEnglish.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  }
});
