/** Typing in answers from paper, phone or conversation: the forbidden first. */
import request from 'supertest';
import { submission } from './answers.ts';
import { startService, type Persona, type Service } from './service.ts';

let service: Service;
let admin: Persona;
let researcher: Persona;
beforeAll(async () => {
  service = await startService();
  [admin, researcher] = await Promise.all([service.as('admin'), service.as('researcher', 'krosno')]);
});
afterAll(() => service.stop());

const open = '/api/collectors/krosno-mieszkancy/entries';
const invited = '/api/collectors/krosno-organizatorzy/entries';
const entry = (change: object = {}) => ({ ...submission(), channel: 'paper', ...change });
const audited = async (): Promise<{ details: object; user: string }[]> =>
  (await admin.get('/api/audit?action=response.enter').expect(200)).body.entries;

describe('not allowed', () => {
  test('without signing in, for analysts, for another city, without the token', async () => {
    await request(service.app).get('/api/collectors/krosno-mieszkancy/entry').expect(401);
    await request(service.app).post(open).send(entry()).expect(401);
    const analyst = await service.as('analyst');
    await analyst.get('/api/collectors/krosno-mieszkancy/entry').expect(403);
    await analyst.post(open).send(entry()).expect(403);
    await researcher.get('/api/collectors/przemysl-mieszkancy/entry').expect(403);
    await researcher.post('/api/collectors/przemysl-mieszkancy/entries').send(entry()).expect(403);
    await researcher.post('/api/collectors/nothing/entries').send(entry()).expect(404);
    await researcher.post(open).set('x-csrf-token', 'wrong').send(entry()).expect(403);
    expect(await audited()).toEqual([]);
  });

  test.each([
    ['the channel of people’s own devices', { channel: 'web' }, 'channel'],
    ['no channel', { channel: undefined }, 'channel'],
    ['a sheet number with a blank', { sheet: '1 2' }, 'sheet'],
    ['a name for a code', { code: 'Kowalski' }, 'code'],
    ['a day to come', { completedOn: '2999-01-01' }, 'completedOn'],
    ['a wrong answer', { answers: { adult: 'maybe' } }, 'adult'],
  ])('%s: 422', async (_name, change, question) => {
    const { body } = await researcher.post(open).send(entry(change)).expect(422);
    expect(body.errors.map((error: { question: string }) => error.question)).toContain(question);
  });

  test('before a collector has begun', async () => {
    const { body } = await admin.post('/api/collectors/krosno-przyszle/entries').send(entry()).expect(403);
    expect(body.code).toBe('not_open');
    expect((await admin.get('/api/collectors/krosno-przyszle/entry').expect(200)).body.definition).toBeNull();
  });
});

test('a sheet is stored with channel, typist and day; the time of typing is nobody’s time of answering', async () => {
  const sent = entry({ sheet: '7', completedOn: '2020-02-03' });
  const { body } = await researcher.post(open).send(sent).expect(201);
  expect(body.receipt).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/);
  const stored = await service.store.responses.byId(sent.id);
  const { name } = (await researcher.get('/api/session')).body;
  expect(stored).toMatchObject({
    channel: 'paper',
    administeredBy: name,
    sheet: '7',
    completedOn: '2020-02-03',
    durationMinutes: null,
    respondentCode: null,
    trial: true,
  });
  expect(await audited()).toEqual([
    expect.objectContaining({ user: name, details: { response: sent.id, channel: 'paper', sheet: '7', code: null } }),
  ]);

  const again = await researcher.post(open).send(sent).expect(200);
  expect(again.body).toEqual(body);
  await researcher
    .post(open)
    .send({ ...sent, sheet: '8' })
    .expect(409);
  expect(await audited()).toHaveLength(1);
});

test('a sheet is typed in once for each collector', async () => {
  const { body } = await researcher
    .post(open)
    .send(entry({ sheet: '7' }))
    .expect(422);
  expect(body.errors).toEqual([expect.objectContaining({ question: 'sheet', code: 'taken' })]);
  await admin
    .post('/api/collectors/przemysl-mieszkancy/entries')
    .send(entry({ sheet: '7' }))
    .expect(201);
  expect((await researcher.get('/api/collectors/krosno-mieszkancy/entry').expect(200)).body.sheets).toEqual(['7']);
});

test('a conversation keeps its minutes, and a closed collector takes what was gathered before', async () => {
  const call = entry({ channel: 'phone' });
  await researcher.post(open).send(call).expect(201);
  expect((await service.store.responses.byId(call.id))?.durationMinutes).toBe(7);
  const form = (await admin.get('/api/collectors/krosno-dawne/entry').expect(200)).body;
  expect(form).toMatchObject({ state: 'closed', mode: 'open', asksCityLevel: false, asksQuoting: true });
  expect(form.definition).not.toBeNull();
  await admin.post('/api/collectors/krosno-dawne/entries').send(entry()).expect(201);
});

describe('by code', () => {
  const listening = (change: object) => entry({ answers: { listening: 4 }, ...change });

  test('where people are invited, the code must be one of theirs, and answers once', async () => {
    await admin
      .post('/api/collectors/krosno-organizatorzy/invitations')
      .send({ codes: ['K-01', 'K-02'] })
      .expect(201);
    const codeOf = async (change: object) =>
      (await admin.post(invited).send(listening(change)).expect(422)).body.errors[0].code;
    expect(await codeOf({})).toBe('required');
    expect(await codeOf({ code: 'K-09' })).toBe('unknown_code');
    const { invitations } = (await admin.get('/api/collectors/krosno-organizatorzy/invitations')).body;
    await admin.patch(`/api/invitations/${invitations[1].id}`).send({ state: 'revoked' }).expect(200);
    expect(await codeOf({ code: 'K-02' })).toBe('revoked');

    const sent = listening({ code: 'K-01', channel: 'interviewer' });
    const { body } = await admin.post(invited).send(sent).expect(201);
    expect((await service.store.responses.byId(sent.id))?.respondentCode).toBe('K-01');
    expect((await admin.post(invited).send(sent).expect(200)).body).toEqual(body);
    expect(
      (
        await admin
          .post(invited)
          .send(listening({ code: 'K-01' }))
          .expect(409)
      ).body.code,
    ).toBe('token_used');
    const states = (await admin.get('/api/collectors/krosno-organizatorzy/invitations')).body.invitations;
    expect(states[0].state).toBe('answered');
  });

  test('elsewhere a code is taken once', async () => {
    await researcher
      .post(open)
      .send(entry({ code: 'M-01' }))
      .expect(201);
    const { body } = await researcher
      .post(open)
      .send(entry({ code: 'M-01' }))
      .expect(422);
    expect(body.errors[0]).toMatchObject({ question: 'code', code: 'taken' });
  });
});

test('by its number a sheet can be withdrawn, and stays withdrawn', async () => {
  const asked = { collector: 'krosno-mieszkancy', sheet: '7' };
  expect((await admin.post('/api/withdrawals/find').send(asked).expect(200)).body).toMatchObject({
    channel: 'paper',
    completedOn: '2020-02-03',
  });
  await admin.post('/api/withdrawals/for-somebody').send(asked).expect(200);
  expect((await admin.post('/api/withdrawals/find').send(asked).expect(200)).body.withdrawn).toBe(true);
  await researcher
    .post(open)
    .send(entry({ sheet: '7' }))
    .expect(422);
});

test('the export names channel and typist', async () => {
  const { name } = (await researcher.get('/api/session')).body;
  const { text } = await admin.get('/api/instruments/resident/responses.csv?city=krosno').expect(200);
  expect(text).toContain(`phone,${name}`);
});
