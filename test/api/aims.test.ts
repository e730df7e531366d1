/** Aims: who may read and keep them, and that a correction keeps what was said before. */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import type { AimEntryReply, AimsReply } from '../../server/http/contract.ts';
import { startService, type Persona, type Service } from './service.ts';

let service: Service;
let admin: Persona;
let researcher: Persona;
let analyst: Persona;
let inKrosno: Persona;
beforeAll(async () => {
  service = await startService();
  [admin, researcher, analyst, inKrosno] = await Promise.all([
    service.as('admin'),
    service.as('researcher'),
    service.as('analyst'),
    service.as('researcher', 'krosno'),
  ]);
});
afterAll(() => service.stop());

const entry = (change: object = {}) => ({
  ...{ id: randomUUID(), aim: 'competences', value: 2, date: '2020-02-01', source: 'Protokół odbioru 1/2020' },
  ...{ city: 'krosno', note: null },
  ...change,
});
async function aim(who = admin) {
  return ((await who.get('/api/aims').expect(200)).body as AimsReply).aims[0]!;
}
const audited = async (): Promise<number> => (await service.store.audit.model.find({ action: /^aim/ }).lean()).length;

describe('refused', () => {
  test('without signing in, and for an analyst who writes', async () => {
    expect((await request(service.app).get('/api/aims').expect(401)).body.code).toBe('not_signed_in');
    await request(service.app).post('/api/aims').send(entry()).expect(401);
    expect((await analyst.post('/api/aims').send(entry()).expect(403)).body.code).toBe('not_allowed');
    await analyst.patch(`/api/aims/${randomUUID()}`).send({ revision: 0, value: 1 }).expect(403);
    await analyst.get('/api/aims').expect(200);
  });

  test('for another city, or for the whole study, by somebody limited to a city', async () => {
    await inKrosno
      .post('/api/aims')
      .send(entry({ city: 'przemysl' }))
      .expect(403);
    await inKrosno
      .post('/api/aims')
      .send(entry({ city: null }))
      .expect(403);
  });

  test.each([
    ['an unknown aim', { aim: 'nothing' }, 'aim'],
    ['an unknown city', { city: 'rzeszow' }, 'city'],
    ['no source', { source: '  ' }, 'source'],
    ['nothing reached', { value: 0 }, 'value'],
    ['half an institution', { value: 0.5 }, 'value'],
    ['a day that is none', { date: '2020-02-30' }, 'date'],
    ['a day to come', { date: '2999-01-01' }, 'date'],
    ['a field nobody asked for', { person: 'x' }, ''],
  ])('%s: 422 invalid', async (_name, change, field) => {
    const { body } = await researcher.post('/api/aims').send(entry(change)).expect(422);
    expect(body.code).toBe('invalid');
    expect((body.errors as { question: string }[])[0]!.question).toBe(field);
  });

  test('nothing of this was written or audited', async () => {
    expect(await aim()).toMatchObject({ key: 'competences', target: 12, reached: 0, entries: [], elsewhere: 0 });
    expect(await audited()).toBe(0);
  });
});

describe('kept', () => {
  const first = entry();
  test('an entry is made once, whoever repeats it; other content under its id is refused', async () => {
    const made = await researcher.post('/api/aims').send(first).expect(201);
    expect(made.body).toMatchObject({ id: first.id, value: 2, city: 'krosno', revision: 0, revisions: [] });
    await researcher.post('/api/aims').send(first).expect(200);
    const { body } = await researcher
      .post('/api/aims')
      .send({ ...first, value: 3 })
      .expect(409);
    expect(body.code).toBe('id_used');
    await admin
      .post('/api/aims')
      .send(entry({ value: 3, city: 'przemysl' }))
      .expect(201);
    await admin
      .post('/api/aims')
      .send(entry({ value: 1, city: null, note: 'Szkolenie wspólne' }))
      .expect(201);
    const { entries, ...rest } = await aim();
    expect(rest).toMatchObject({ reached: 6, elsewhere: 0 });
    expect(entries).toHaveLength(3);
  });

  test('a correction keeps what was said, names who, and is refused when somebody was faster', async () => {
    const path = `/api/aims/${first.id}`;
    const { body } = await admin.patch(path).send({ revision: 0, value: 4, source: 'Protokół 2/2020' }).expect(200);
    const changed = body as AimEntryReply;
    expect(changed).toMatchObject({ value: 4, source: 'Protokół 2/2020', city: 'krosno', revision: 1 });
    expect(changed.revisions).toEqual([
      expect.objectContaining({ value: 2, source: 'Protokół odbioru 1/2020', city: 'krosno', retired: false }),
    ]);
    expect(changed.revisions[0]!.by).toMatch(/^researcher/);
    expect(changed.by).toMatch(/^admin/);
    expect((await researcher.patch(path).send({ revision: 0, value: 9 }).expect(409)).body.code).toBe('stale');
    expect((await aim()).reached).toBe(8);
    const again = await researcher.post('/api/aims').send(first).expect(200);
    expect(again.body).toMatchObject({ value: 4, revision: 1 });
  });

  test('the same again is no correction', async () => {
    const before = await audited();
    const { body } = await admin.patch(`/api/aims/${first.id}`).send({ revision: 1, value: 4 }).expect(200);
    expect(body).toMatchObject({ revision: 1 });
    expect(await audited()).toBe(before);
  });

  test('two corrections at once: one is made, the other told', async () => {
    const outcomes = await Promise.all(
      [5, 6].map((value) => admin.patch(`/api/aims/${first.id}`).send({ revision: 1, value })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { entries } = await aim();
    expect(entries.find(({ id }) => id === first.id)).toMatchObject({ revision: 2, revisions: { length: 2 } });
  });

  test('a retired entry no longer counts, stays in sight, and can be restored', async () => {
    const path = `/api/aims/${first.id}`;
    await admin.patch(path).send({ revision: 2, value: 2 }).expect(200);
    await researcher.patch(path).send({ revision: 3, retired: true }).expect(200);
    const retired = await aim();
    expect(retired.reached).toBe(4);
    expect(retired.entries.find(({ id }) => id === first.id)).toMatchObject({ retired: true, value: 2 });
    await researcher.patch(path).send({ revision: 4, retired: false }).expect(200);
    expect((await aim()).reached).toBe(6);
  });

  test('somebody limited to a city reads theirs and what concerns all, and keeps theirs', async () => {
    const seen = await aim(inKrosno);
    expect(seen.entries.map(({ city }) => city).sort()).toEqual(['krosno', null]);
    expect(seen).toMatchObject({ reached: 6, elsewhere: 1 });
    const ids = (await aim()).entries;
    const elsewhere = ids.find(({ city }) => city === 'przemysl')!;
    const everywhere = ids.find(({ city }) => city === null)!;
    await inKrosno.patch(`/api/aims/${elsewhere.id}`).send({ revision: 0, value: 1 }).expect(404);
    await inKrosno.patch(`/api/aims/${everywhere.id}`).send({ revision: 0, value: 1 }).expect(403);
    await inKrosno.patch(`/api/aims/${first.id}`).send({ revision: 5, city: 'przemysl' }).expect(403);
    await inKrosno.patch(`/api/aims/${first.id}`).send({ revision: 5, note: 'poprawione' }).expect(200);
  });

  test('every change is in the audit log before it is made, as a sentence and without free text', async () => {
    const { body } = await admin.get('/api/audit?action=aim.create').expect(200);
    const { entries } = body as { entries: { subject: string; details: object }[] };
    expect(entries).toHaveLength(3);
    expect(entries.at(-1)).toMatchObject({ subject: 'competences', details: { value: 2, city: 'krosno' } });
    const whole = JSON.stringify(await service.store.audit.model.find().lean());
    expect(whole).not.toContain('Protokół');
  });

  test('entries of an aim that the study no longer has stay in sight', async () => {
    await service.store.aims.insert({
      ...{ _id: randomUUID(), aim: 'former', value: 1, date: '2020-01-01', source: 'x', city: null, note: null },
      ...{ retired: false, by: 'x', at: new Date(), revision: 0, revisions: [] },
    });
    const { aims } = (await admin.get('/api/aims').expect(200)).body as AimsReply;
    expect(aims.at(-1)).toMatchObject({ key: 'former', target: null, reached: 1 });
  });
});
