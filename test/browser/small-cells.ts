/**
 * A study with cells of a few people whose numbers can be recognised wherever they turn up: six digits, each once.
 * What may be shown is made of small round numbers.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RunningApp } from '../app.ts';
import type { Staff } from './walk.ts';

const both = (text: string) => ({ pl: text, en: text });
const choices = (...values: (string | number)[]) => values.map((value) => ({ value, text: both(`v ${value}`) }));
const number = (name: string, indicator?: string) => ({
  ...{ type: 'text', inputType: 'number', name, title: both(name), measure: 'interval', min: 0, max: 999_999 },
  ...(indicator === undefined ? {} : { indicator }),
});
const instrument = (key: string, kind: string, group: string, waves: string[], elements: object[]) => ({
  ...{ key, version: 1, kind, group, waves, title: both(key) },
  pages: [{ name: 'page_1', title: both('Topic'), elements }],
});
const city = (key: string) => ({ key, name: both(key), inName: both(`in ${key}`), areas: [] });
const group = (key: string, small: boolean) => ({
  ...{ key, name: both(key), sampling: small ? 'census' : 'convenience', small, threshold: 5 },
});
const collector = (slug: string, key: string, where: string, wave: string, mode = 'open') => ({
  ...{ slug, instrument: key, city: where, wave, mode, opens: '2026-01-01' },
});

const study = {
  ...{ key: 'small_cells', title: both('Small cells'), organiser: both('A test.'), languages: ['pl', 'en'] },
  cities: [city('alfa'), city('beta')],
  groups: [group('neighbour', false), group('organiser', true)],
  waves: [
    { key: 'spring', kind: 'wave', name: both('spring') },
    { key: 'autumn', kind: 'wave', name: both('autumn') },
    { key: 'm1', kind: 'round', name: both('month 1') },
    { key: 'm2', kind: 'round', name: both('month 2') },
  ],
  compare: { before: 'spring', after: 'autumn' },
  aims: [{ key: 'aim', name: both('Aim'), target: 10, unit: both('people') }],
  collectors: [
    ...['alfa', 'beta'].flatMap((where) =>
      ['spring', 'autumn'].flatMap((wave) => [
        collector(`${where}-${wave}`, 'neighbours', where, wave),
        collector(`${where}-${wave}-team`, 'organisers', where, wave, 'invitation'),
      ]),
    ),
    ...['m1', 'm2'].map((month) => collector(`alfa-${month}`, 'months', 'alfa', month, 'invitation')),
  ],
  notice: { version: '1', text: both('[[controller]]') },
  retention: { responses: '2031-12-31', audit: '2031-12-31' },
};
const instruments = [
  instrument(
    'neighbours',
    'questionnaire',
    'neighbour',
    ['spring', 'autumn'],
    [
      number('spend', 'aim'),
      {
        ...{ type: 'radiogroup', name: 'trust', title: both('trust'), measure: 'ordinal', indicator: 'aim' },
        choices: choices(1, 2, 3, 4),
      },
      { type: 'radiogroup', name: 'sex', title: both('sex'), filter: true, choices: choices('woman', 'man') },
    ],
  ),
  instrument('organisers', 'questionnaire', 'organiser', ['spring', 'autumn'], [number('hours', 'aim')]),
  instrument('months', 'monitoring', 'organiser', ['m1', 'm2'], [number('talks')]),
];

/** Writes the study's files. @returns their folder */
export function writeStudy(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sz-small-'));
  writeFileSync(path.join(folder, 'study.json'), JSON.stringify(study));
  for (const one of instruments) writeFileSync(path.join(folder, `${one.key}.json`), JSON.stringify(one));
  return folder;
}

/** Three neighbours of beta in autumn, three men among the neighbours of alfa in autumn. */
export const few = [613_337, 271_829, 904_523];
export const men = [758_239, 482_017, 350_431];
/** Organisers by city and wave; one of them does not agree to results for the city. */
export const organisers = {
  alfa: { spring: [218_467, 645_931, 537_283, 176_549, 892_361, 464_827], autumn: [] as number[] },
  beta: { spring: [329_687, 703_481, 581_249, 125_863, 967_253, 436_091], autumn: [] as number[] },
};
for (const waves of Object.values(organisers)) waves.autumn = waves.spring.map((hours) => hours + 31_013);
/** The only sheet of the second month. */
export const alone = 385_117;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const told = (values: readonly number[]): number[] => [...values, sum(values), sum(values) / values.length];

/** Everything that nobody may read: answers of single people, sums and means of few. */
export const secrets: number[] = [
  ...told(few),
  ...told(men),
  ...Object.values(organisers).flatMap(({ spring, autumn }) => [...told(spring), ...told(autumn)]),
  alone,
];

async function send(address: string, answers: object, consent: object = {}): Promise<void> {
  const { version, notice } = (await (await fetch(address)).json()) as { version: number; notice: { version: string } };
  const response = await fetch(`${address}/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ id: randomUUID(), version, locale: 'pl', consent: { notice: notice.version, ...consent }, answers },
      ...{ startedAt: '2026-09-02T10:00:00Z', finishedAt: '2026-09-02T10:10:00Z' },
    }),
  });
  if (response.status !== 201) throw new Error(`${address}: ${response.status} ${await response.text()}`);
}

async function invited(app: RunningApp, staff: Staff, slug: string, question: string, values: number[]): Promise<void> {
  const codes = values.map((_, at) => `${slug.slice(0, 1).toUpperCase()}-0${at + 1}`);
  const { body } = await staff.call('POST', `/api/collectors/${slug}/invitations`, { codes });
  const { invitations } = body as { invitations: { link: string }[] };
  for (const [at, value] of values.entries()) {
    const consent = question === 'hours' ? { cityLevel: at > 0 } : {};
    await send(`${app.url}/api/invitations/${invitations[at]!.link.split('/i/')[1]}`, { [question]: value }, consent);
  }
}

/** Everybody answers. */
export async function answerAll(app: RunningApp, staff: Staff): Promise<void> {
  const open = async (slug: string, answers: object[]): Promise<void> => {
    for (const one of answers) await send(`${app.url}/api/collect/${slug}`, one);
  };
  const women = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ spend: 100 + 10 * (i % 7), trust: 1 + (i % 4), sex: 'woman' }));
  await Promise.all([
    open('alfa-spring', women(24)),
    open('alfa-autumn', [...women(30), ...men.map((spend) => ({ spend, trust: 2, sex: 'man' }))]),
    open('beta-spring', women(26)),
    open(
      'beta-autumn',
      few.map((spend) => ({ spend, trust: 4, sex: 'woman' })),
    ),
    ...Object.entries(organisers).flatMap(([where, waves]) =>
      Object.entries(waves).map(([wave, hours]) => invited(app, staff, `${where}-${wave}-team`, 'hours', hours)),
    ),
    invited(app, staff, 'alfa-m1', 'talks', [120, 340]),
    invited(app, staff, 'alfa-m2', 'talks', [alone]),
  ]);
}
