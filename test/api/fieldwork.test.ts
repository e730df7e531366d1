/** Fieldwork: who sees it, what it counts, and the anonymous counters of pages. */
import request from 'supertest';
import type { FieldworkCollector, FieldworkReply } from '../../server/http/contract.ts';
import { submission } from './answers.ts';
import { startService, type Persona, type Service } from './service.ts';

let service: Service;
let admin: Persona;
let inPrzemysl: Persona;
beforeAll(async () => {
  service = await startService();
  [admin, inPrzemysl] = await Promise.all([service.as('admin'), service.as('analyst', 'przemysl')]);
});
afterAll(() => service.stop());

const open = '/api/collect/krosno-mieszkancy';
const step = (body: object, path = open) => request(service.app).post(`${path}/progress`).send(body);

async function fieldwork(who = admin): Promise<FieldworkReply> {
  return (await who.get('/api/fieldwork').expect(200)).body as FieldworkReply;
}
async function collector(slug = 'krosno-mieszkancy', who = admin): Promise<FieldworkCollector> {
  return (await fieldwork(who)).collectors.find((one) => one.slug === slug)!;
}
const answer = async (change: object = {}, slug = 'krosno-mieszkancy'): Promise<string | null> => {
  const sent = { ...submission(), ...change };
  const { body } = await request(service.app).post(`/api/collect/${slug}/responses`).send(sent).expect(201);
  return (body as { receipt: string | null }).receipt;
};

describe('who may see it', () => {
  test('nobody without signing in: 401', async () => {
    const { body } = await request(service.app).get('/api/fieldwork').expect(401);
    expect(body.code).toBe('not_signed_in');
  });

  test('somebody limited to a city sees that city and no other', async () => {
    const { collectors, picture } = await fieldwork(inPrzemysl);
    expect(collectors.map(({ slug }) => slug)).toEqual(['przemysl-mieszkancy']);
    expect(new Set(picture.map(({ city }) => city))).toEqual(new Set(['przemysl']));
    const all = await fieldwork();
    expect(all.collectors.length).toBeGreaterThan(1);
  });
});

describe('counting pages', () => {
  test.each([
    ['an unknown page', { version: 1, page: 'nowhere' }],
    ['a property of every object', { version: 1, page: 'constructor' }],
    ['an unknown version', { version: 9, page: 'start' }],
    ['no page at all', { version: 1 }],
    ['anything about a person', { version: 1, page: 'start', id: '1' }],
  ])('%s: 422 invalid, and nothing is counted', async (_name, body) => {
    const reply = await step(body).expect(422);
    expect(reply.body.code).toBe('invalid');
    expect(await service.store.progress.all()).toEqual([]);
  });

  test('a collector that is closed, unknown or by invitation counts nothing', async () => {
    await step({ version: 1, page: 'start' }, '/api/collect/krosno-dawne').expect(403);
    await step({ version: 1, page: 'start' }, '/api/collect/nowhere').expect(404);
    await step({ version: 1, page: 'one' }, '/api/collect/krosno-organizatorzy').expect(404);
    await step({ version: 1, page: 'one' }, '/api/invitations/guessed').expect(404);
    expect(await service.store.progress.all()).toEqual([]);
  });

  test('steps add up, also at once, and leave numbers only', async () => {
    await Promise.all(Array.from({ length: 10 }, () => step({ version: 1, page: 'start' }).expect(204)));
    await Promise.all(
      Array.from({ length: 4 }, () => step({ version: 1, page: 'main', finished: 'start' }).expect(204)),
    );
    await step({ version: 1, finished: 'main' }).expect(204);
    const { progress } = await collector();
    expect(progress).toHaveLength(1);
    expect(progress[0]!.pages.map(({ name, reached, finished }) => [name, reached, finished])).toEqual([
      ['start', 10, 4],
      ['main', 4, 1],
    ]);
    const stored = await service.store.connection.db!.collection('progress').find({}).toArray();
    expect(stored).toEqual([
      {
        _id: 'krosno-mieszkancy@1',
        collector: 'krosno-mieszkancy',
        version: 1,
        reached: { 0: 10, 1: 4 },
        finished: { 0: 4, 1: 1 },
      },
    ]);
  });

  test('a personal link counts for its collector; a revoked one does not', async () => {
    const made = await admin
      .post('/api/collectors/krosno-organizatorzy/invitations')
      .send({ codes: ['P-01', 'P-02'] })
      .expect(201);
    const [first, second] = (made.body as { invitations: { id: string; link: string }[] }).invitations;
    const path = (link: string): string => `/api/invitations/${link.split('/i/')[1]}`;
    await step({ version: 1, page: 'one' }, path(first!.link)).expect(204);
    await admin.patch(`/api/invitations/${second!.id}`).send({ state: 'revoked' }).expect(200);
    await step({ version: 1, page: 'one' }, path(second!.link)).expect(404);
    const { progress, invitations } = await collector('krosno-organizatorzy');
    expect(progress[0]!.pages[0]).toMatchObject({ name: 'one', reached: 1, finished: 0 });
    expect(invitations).toMatchObject({ issued: 2, of: 1, answered: 0, rate: 0, states: { prepared: 1, revoked: 1 } });
    const stored = await service.store.invitations.byId(first!.id);
    expect(stored).toMatchObject({ state: 'prepared', draft: null });
  });

  test('is limited per address', async () => {
    const limited = await startService({ SUBMISSIONS_PER_MINUTE: '1' });
    try {
      const statuses = [];
      for (let i = 0; i < 31; i++) {
        const { status } = await request(limited.app).post(`${open}/progress`).send({ version: 1, page: 'start' });
        statuses.push(status);
      }
      expect(statuses.filter((status) => status === 204)).toHaveLength(30);
      expect(statuses.at(-1)).toBe(429);
    } finally {
      await limited.stop();
    }
  });
});

describe('counting responses', () => {
  test('answers, days, screened out and withdrawn; shares and durations only from the threshold up', async () => {
    const before = await collector();
    expect(before).toMatchObject({ answers: 0, days: [], minutes: null, target: 150, title: expect.anything() });
    const receipts = [];
    for (let i = 0; i < 4; i++) receipts.push(await answer({ finishedAt: `2020-02-01T10:0${i + 1}:00.000Z` }));
    const few = await collector();
    expect(few).toMatchObject({ answers: 4, minutes: null });
    expect(few.channels.every(({ count }) => count === null)).toBe(true);
    expect(few.locales.every(({ count }) => count === null)).toBe(true);

    for (let i = 4; i < 9; i++) receipts.push(await answer({ finishedAt: `2020-02-01T10:0${i + 1}:00.000Z` }));
    await answer({ answers: { adult: 'no' } });
    const more = await collector();
    expect(more).toMatchObject({
      ...{ answers: 9, ineligible: 1, withdrawn: 0 },
      minutes: { n: 9, q1: 3, median: 5, q3: 7 },
    });
    expect(more.days.reduce((sum, { count }) => sum + count, 0)).toBe(9);
    expect(more.channels.find(({ value }) => value === 'web')).toEqual({ value: 'web', count: 9 });
    expect(more.locales).toEqual([
      { value: 'pl', count: 9 },
      { value: 'en', count: 0 },
    ]);

    await request(service.app).post('/api/withdrawals').send({ receipt: receipts[0] }).expect(204);
    expect(await collector()).toMatchObject({ answers: 8, ineligible: 1, withdrawn: 1, minutes: { n: 8 } });
  });

  test('a few in another language are withheld, and so is what would give them back', async () => {
    for (let i = 0; i < 2; i++) await answer({ locale: 'en' });
    const { locales } = await collector();
    expect(locales.map(({ count }) => count)).toEqual([null, null]);
  });

  test('the picture sets what came in against targets and says where nobody is asked', async () => {
    const { picture } = await fieldwork();
    const cell = (instrument: string, wave: string, city: string) =>
      picture.find((one) => one.instrument === instrument && one.wave === wave && one.city === city);
    expect(cell('resident', 'after', 'krosno')).toMatchObject({ collected: 10, expected: 150, missing: 140 });
    expect(cell('resident', 'after', 'przemysl')).toMatchObject({ collected: 0, expected: null, missing: null });
    expect(cell('participant', 'after', 'krosno')).toMatchObject({ expected: 6, missing: 6 });
    expect(cell('participant', 'before', 'przemysl')).toMatchObject({ collectors: 0, expected: null });
  });

  test('after a purge or a restore it counts anew', async () => {
    await service.store.responses.model.deleteMany({ collector: 'krosno-mieszkancy' });
    await service.store.epoch.renew();
    expect(await collector()).toMatchObject({ answers: 0, withdrawn: 0, days: [] });
  });
});
