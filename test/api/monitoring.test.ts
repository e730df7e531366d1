/** The monitoring's sums over the API: city limits and withholding first, then the numbers. */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import type { MonitoringReply } from '../../server/http/contract.ts';
import { buildWorkers } from '../results/build-workers.ts';
import { startService, type Persona, type Service } from './service.ts';

jest.setTimeout(120_000);
let service: Service;
let admin: Persona;
let inKrosno: Persona;
beforeAll(async () => {
  buildWorkers();
  service = await startService({ SURVEYS_DIR: 'surveys' });
  [admin, inKrosno] = await Promise.all([service.as('admin'), service.as('analyst', 'krosno')]);
});
afterAll(() => service.stop());

const sheet = (hours: number, ...initiatives: [string, string][]) => ({
  ...{ hours, conversations: 4, initiatives_worked: initiatives.length },
  ...Object.fromEntries(
    initiatives.flatMap(([id, state], at) => [
      [`initiative_${at + 1}_id`, id],
      [`initiative_${at + 1}_state`, state],
    ]),
  ),
});

/** Sheets of a month in a city, each through a personal link. */
async function send(city: string, month: string, sheets: object[]): Promise<void> {
  const slug = `${city}-monitoring-2019-${month}`;
  const codes = sheets.map((_, at) => `${city[0]}-0${at + 1}`);
  const made = await admin.post(`/api/collectors/${slug}/invitations`).send({ codes }).expect(201);
  const links = (made.body as { invitations: { link: string }[] }).invitations.map(({ link }) => link.split('/i/')[1]);
  for (const [at, answers] of sheets.entries()) {
    const path = `/api/invitations/${links[at]}`;
    const { body } = await request(service.app).get(path).expect(200);
    const { version, notice } = body as { version: number; notice: { version: string } };
    const times = { startedAt: '2020-02-01T10:00:00Z', finishedAt: '2020-02-01T10:05:00Z' };
    await request(service.app)
      .post(`${path}/responses`)
      .send({ id: randomUUID(), version, locale: 'pl', ...times, consent: { notice: notice.version }, answers })
      .expect(201);
  }
}

async function read(who: Persona): Promise<MonitoringReply['monitoring'][0]> {
  return ((await who.get('/api/monitoring').expect(200)).body as MonitoringReply).monitoring[0]!;
}
async function cell(name: string, city: string | null, wave: string, who = admin) {
  const { measures } = await read(who);
  return measures.find((one) => one.name === name)!.cells.find((one) => one.city === city && one.wave === wave);
}

test('nobody without signing in: 401', async () => {
  const { body } = await request(service.app).get('/api/monitoring').expect(401);
  expect(body.code).toBe('not_signed_in');
});

test('before any sheet there are months, and no numbers', async () => {
  const { rounds, cities, measures } = await read(admin);
  expect(rounds[0]).toBe('2019_08');
  expect(cities).toEqual(['krosno', 'przemysl']);
  for (const { cells } of measures)
    for (const one of cells) expect(one).toMatchObject({ reporting: 0, value: null, withheld: false });
});

test('one sheet alone is withheld; two show their sum, initiatives counted once', async () => {
  await send('krosno', '08', [sheet(10, ['k_01', 'begun']), sheet(30.5, ['k_01', 'begun'], ['k_02', 'finished'])]);
  await send('przemysl', '08', [sheet(7), sheet(8), sheet(9)]);
  await send('krosno', '09', [sheet(5)]);
  await send('przemysl', '09', [sheet(1), sheet(2), sheet(3)]);
  expect(await cell('hours', 'krosno', '2019_08')).toMatchObject({ reporting: 2, value: 40.5, withheld: false });
  expect(await cell('begun_once', 'krosno', '2019_08')).toMatchObject({ reporting: 2, value: 1, unnamed: 0 });
  expect(await cell('begun_once', 'przemysl', '2019_08')).toMatchObject({ reporting: 3, value: 0 });
  expect(await cell('finished_once', null, '2019_08')).toMatchObject({ reporting: 5, value: 1 });
  expect(await cell('hours', 'krosno', '2019_09')).toMatchObject({ reporting: null, value: null, withheld: true });
  expect(await cell('hours', 'przemysl', '2019_09')).toMatchObject({ value: null, withheld: true });
  expect(await cell('hours', null, '2019_09')).toMatchObject({ reporting: 4, value: 11 });
  expect(await cell('hours', 'krosno', '2019_10')).toMatchObject({ reporting: 0, value: null, withheld: false });
});

test('somebody limited to a city sees neither the other nor the sum of both', async () => {
  const { cities, measures } = await read(inKrosno);
  expect(cities).toEqual(['krosno']);
  for (const { cells, totals } of measures) {
    expect(new Set(cells.map(({ city }) => city))).toEqual(new Set(['krosno']));
    expect(totals.map(({ city }) => city)).toEqual(['krosno']);
  }
  expect(await cell('hours', 'krosno', '2019_08', inKrosno)).toMatchObject({ value: 40.5 });
  expect(await cell('hours', 'krosno', '2019_09', inKrosno)).toMatchObject({ withheld: true });
});

test('a withdrawn sheet no longer counts', async () => {
  const stored = await service.store.responses.model.find({ city: 'przemysl', wave: '2019_08' }).lean();
  await service.store.responses.withdraw(stored[0]!.receiptHash, new Date());
  const rest = await cell('hours', 'przemysl', '2019_08');
  expect(rest).toMatchObject({ reporting: 2, value: 24 - Number((stored[0]!.answers as { hours: number }).hours) });
});
