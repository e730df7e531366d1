/** English is as complete as Polish, with the same placeholders. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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

it('every key that a page of the team asks for has its text', () => {
  const known = new Set(flat(pl).map(([key]) => key.slice(1)));
  const files = (readdirSync('client/src', { recursive: true }) as string[]).filter((file) => /\.tsx?$/.test(file));
  const asked = files.flatMap((file) => {
    const source = readFileSync(path.join('client/src', file), 'utf8');
    if (!/useSpeech|useTranslation/.test(source)) return [];
    return [...source.matchAll(/\b(?:t|common|speak|team|say)\(\s*'([\w.]+)'/g)].map((match) => match[1]!);
  });
  expect(asked.length).toBeGreaterThan(50);
  // A count chooses between the forms of a text.
  const there = (key: string): boolean => known.has(key) || known.has(`${key}_one`) || known.has(`${key}_other`);
  expect(asked.filter((key) => !there(key))).toEqual([]);
});
