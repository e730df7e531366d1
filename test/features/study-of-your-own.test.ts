/**
 * A study of one's own is made by editing JSON alone: the example of surveys/README.md, taken from there as it stands,
 * starts, invites, collects and reads.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ResultsEnvelope } from '../../analysis/compare/result.ts';
import { startApp, type RunningApp } from '../app.ts';
import { asAdmin, type Staff } from '../browser/walk.ts';

let app: RunningApp;
let staff: Staff;
let folder: string;

/** The files of the example: a comment names the file, the block under it holds its text. */
function example(): [name: string, text: string][] {
  const blocks = readFileSync('surveys/README.md', 'utf8').matchAll(/<!-- (\S+\.json) -->\s+```json\n([\s\S]*?)```/g);
  return [...blocks].map(([, name, text]) => [name!, text!]);
}

async function answer(link: string, number: number, trust: number): Promise<number> {
  const collected = (await (await fetch(`${app.url}${link}`)).json()) as {
    version: number;
    notice: { version: string };
  };
  const reply = await fetch(`${app.url}${link}/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: `10000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      version: collected.version,
      locale: 'pl',
      startedAt: '2026-09-02T10:00:00Z',
      consent: { notice: collected.notice.version },
      answers: { trust },
    }),
  });
  return reply.status;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sz-own-'));
  for (const [name, text] of example()) writeFileSync(path.join(folder, name), text);
  app = await startApp({ SURVEYS_DIR: folder });
  staff = await asAdmin(app);
});
afterAll(async () => {
  await app?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('a fault in a file stops the start and says which, where and what', async () => {
  const wrong = mkdtempSync(path.join(tmpdir(), 'sz-own-wrong-'));
  for (const [name, text] of example()) {
    writeFileSync(path.join(wrong, name), text.replace('"city": "jaslo"', '"city": "jaslow"'));
  }
  await expect(startApp({ SURVEYS_DIR: wrong })).rejects.toThrow(
    /study\.json: collectors\.1\.city: there is no city "jaslow"/,
  );
  rmSync(wrong, { recursive: true, force: true });
});

it('the opening page and the paper form speak of its own cities and questions', async () => {
  const opening = await (await fetch(`${app.url}/s/tarnow-wiosna`)).text();
  expect(opening).toContain('Ankieta sąsiedzka');
  expect(opening).toContain('Badanie prowadzi Miasto Tarnów.');
  for (const page of ['/', '/withdraw', '/s/tarnow-wiosna', '/s/tarnow-wiosna?lang=en', '/team']) {
    const text = await (await fetch(app.url + page)).text();
    expect(text).toMatch(/Sąsiedzi razem|Neighbours together/);
    expect(text).not.toMatch(/Kro[sś]n|Przemy[sś]l|Społecznie|Socially/);
  }
});

it('the poster asks in the words of its study, and names no group of another', async () => {
  const read = async (lang: string): Promise<string> => {
    const address = `${app.url}/api/collectors/tarnow-wiosna/poster?lang=${lang}`;
    const page = await (await fetch(address, { headers: staff.headers() })).text();
    return page.replaceAll('\u00a0', ' ');
  };
  expect(await read('pl')).toContain('Mieszkasz w Tarnowie?');
  expect(await read('en')).toContain('Do you live in Tarnów?');
  const study = await staff.call('GET', '/api/study');
  expect(study.body).toMatchObject({ study: { purpose: { en: 'We want to know whether neighbours get on better.' } } });
});

it('it collects by open link, by invitation and on paper, and reads the change of each city', async () => {
  let number = 0;
  // How many answered 1, 2, 3, 4 in each city and wave.
  for (const [slug, counts] of [
    ['tarnow-wiosna', [8, 12, 6, 0]],
    ['tarnow-jesien', [0, 6, 9, 11]],
    ['jaslo-wiosna', [0, 10, 11, 6]],
    ['jaslo-jesien', [0, 9, 11, 7]],
  ] as const) {
    for (const [level, count] of counts.entries()) {
      for (let i = 0; i < count; i++) expect(await answer(`/api/collect/${slug}`, number++, level + 1)).toBe(201);
    }
  }

  const collector = { slug: 'jaslo-zaproszenia', instrument: 'neighbours', city: 'jaslo', wave: 'autumn' };
  const opens = '2026-09-01T08:00:00Z';
  expect(await staff.call('POST', '/api/collectors', { ...collector, mode: 'invitation', opens })).toMatchObject({
    status: 201,
  });
  const invited = await staff.call('POST', '/api/collectors/jaslo-zaproszenia/invitations', { codes: ['S-01'] });
  expect(invited.status).toBe(201);
  const [{ link }] = (invited.body as { invitations: [{ link: string }] }).invitations;
  expect(await answer(`/api/invitations/${link.split(/[/#]/).at(-1)!}`, number++, 4)).toBe(201);

  const { body: sheet } = await staff.call('GET', '/api/collectors/jaslo-jesien/entry');
  const { version, notice, items } = sheet as { version: number; notice: { version: string }; items: object[] };
  expect(items).toHaveLength(1);
  const onPaper = await staff.call('POST', '/api/collectors/jaslo-jesien/entries', {
    ...{ id: '20000000-0000-4000-8000-000000000001', version, locale: 'pl', startedAt: '2026-09-02T10:00:00Z' },
    ...{ consent: { notice: notice.version }, answers: { trust: 2 }, channel: 'paper', sheet: '1' },
  });
  expect(onPaper.status).toBe(201);
  number += 1;

  const read = await staff.call('GET', '/api/instruments/neighbours/results');
  expect(read).toMatchObject({ status: 200, body: { responses: number } });
  const { results } = read.body as Pick<ResultsEnvelope, 'results'>;
  const trust = results.find((one) => one.question === 'trust')!;
  expect(trust.cells).toContainEqual(expect.objectContaining({ city: 'tarnow', wave: 'autumn', n: 26 }));
  const changeIn = (city: string) =>
    trust.comparisons.find((one) => one.contrast === 'wave' && one.within.city === city)!;
  expect(changeIn('tarnow')).toMatchObject({ design: 'independent', n: [26, 26] });
  expect(changeIn('tarnow').effect!.low).toBeGreaterThan(0);
  expect(Math.abs(changeIn('jaslo').effect!.value!)).toBeLessThan(0.1);
});
