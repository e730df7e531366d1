/** A response: refused where it is wrong, stored once where it is right, withdrawn by its receipt. */
import request from 'supertest';
import { rightAnswers, submission } from './answers.ts';
import { startService, type Service } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const open = '/api/collect/krosno-mieszkancy/responses';
const post = (body: object, path = open) => request(service.app).post(path).send(body);
const stored = () => service.store.responses.countOf({ instrument: 'resident' });

describe('refused', () => {
  test.each([
    ['krosno-dawne', 'closed'],
    ['krosno-przyszle', 'upcoming'],
  ])('%s is %s: 403 not_open', async (slug) => {
    const { body } = await post(submission(), `/api/collect/${slug}/responses`).expect(403);
    expect(body).toMatchObject({ status: 403, code: 'not_open' });
  });

  test.each(['nowhere', 'krosno-organizatorzy', '__proto__'])('%s takes no open answers: 404', async (slug) => {
    const { body } = await post(submission(), `/api/collect/${slug}/responses`).expect(404);
    expect(body.code).toBe('not_found');
  });

  test.each([
    ['a bad id', { id: '123' }],
    ['an unknown version', { version: 9 }],
    ['an unknown notice', { consent: { notice: 'other' } }],
    ['an unknown locale', { locale: 'de' }],
    ['no consent', { consent: undefined }],
    ['answers that are a list', { answers: [] }],
    ['a time that is none', { startedAt: 'yesterday' }],
    ['a field nobody asked for', { admin: true }],
  ])('%s: 422 invalid', async (_name, change) => {
    const before = await stored();
    const response = await post(submission(rightAnswers, change)).expect(422);
    expect(response.type).toBe('application/problem+json');
    expect(response.body.code).toBe('invalid');
    expect(response.body.errors.length).toBeGreaterThan(0);
    expect(await stored()).toBe(before);
  });

  test.each<[string, string, Record<string, unknown>]>([
    ['an unknown question', 'nothing', { nothing: 1 }],
    ['a rating of 99', 'belonging', { belonging: 99 }],
    ['a rating that is an object', 'belonging', { belonging: { $gt: 1 } }],
    ['a choice that is not offered', 'sex', { sex: 'other_one' }],
    ['an option that is not offered', 'activities', { activities: ['flying'] }],
    ['a wrong matrix row', 'influence.wrong', { influence: { wrong: 1 } }],
    ['a wrong matrix column', 'influence.say', { influence: { say: 7 } }],
    ['letters in a number', 'times', { times: 'abc' }],
    ['banana as a date', 'since', { since: 'banana' }],
    ['banana as a boolean', 'again', { again: 'banana' }],
    ['a list in a text', 'needs', { needs: ['a'] }],
    ['an over-long text', 'needs', { needs: 'x'.repeat(1001) }],
    ['"none" beside another choice', 'activities', { activities: ['none', 'meeting'] }],
  ])('%s: 422 at the question, nothing stored', async (_name, question, change) => {
    const before = await stored();
    const { body } = await post(submission({ ...rightAnswers, ...change })).expect(422);
    expect(body.errors.map((error: { question: string }) => error.question)).toContain(question);
    for (const error of body.errors) expect(error.message.length).toBeGreaterThan(3);
    expect(await stored()).toBe(before);
  });

  test('prototype tricks in keys: 422', async () => {
    for (const trick of ['__proto__', 'constructor', 'toString']) {
      const text = JSON.stringify(submission()).replace('"adult":', `"${trick}":{"polluted":true},"adult":`);
      await request(service.app).post(open).type('json').send(text).expect(422);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('a required question left out: 422', async () => {
    const { body } = await post(submission({})).expect(422);
    expect(body.errors[0]).toMatchObject({ question: 'adult', code: 'required' });
  });

  test('broken JSON: 400 malformed_json', async () => {
    const { body } = await request(service.app).post(open).type('json').send('{"id":').expect(400);
    expect(body.code).toBe('malformed_json');
  });

  test('a body of 300 KB: 413 too_large', async () => {
    const { body } = await post(submission({ ...rightAnswers, needs: 'x'.repeat(300_000) })).expect(413);
    expect(body.code).toBe('too_large');
  });
});

describe('taken', () => {
  test('once; the same again gives the same receipt, also after closing', async () => {
    const sent = submission();
    const first = await post(sent).expect(201);
    expect(first.body).toEqual({ id: sent.id, receipt: expect.stringMatching(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/) });
    const before = await stored();
    expect((await post(sent).expect(200)).body).toEqual(first.body);
    await service.store.collectors.update('krosno-mieszkancy', { closes: new Date() });
    expect((await post(sent).expect(200)).body).toEqual(first.body);
    await service.store.collectors.update('krosno-mieszkancy', { closes: null });
    expect(await stored()).toBe(before);
  });

  test('other content under a used id: 409 id_used', async () => {
    const sent = submission();
    await post(sent).expect(201);
    const { body } = await post({ ...sent, answers: { ...rightAnswers, belonging: 1 } }).expect(409);
    expect(body.code).toBe('id_used');
  });

  test('twenty at once under one id are one response', async () => {
    const before = await stored();
    const sent = submission();
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(sent)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(19);
    expect(await stored()).toBe(before + 1);
  });

  test('answers to hidden questions are dropped and named as not asked', async () => {
    const sent = submission({ ...rightAnswers, contact: 'no' });
    await post(sent).expect(201);
    const response = await service.store.responses.byId(sent.id);
    expect(response?.answers).not.toHaveProperty('times');
    expect(response?.hidden).toContain('times');
    expect(response).toMatchObject({ city: 'krosno', wave: 'after', channel: 'web', durationMinutes: 7 });
  });

  test('someone not eligible is only counted', async () => {
    const before = await stored();
    const sent = submission({ adult: 'no' });
    const { body } = await post(sent).expect(201);
    expect(body).toEqual({ id: sent.id, receipt: null, ineligible: true });
    expect((await service.store.responses.byId(sent.id))?.answers).toEqual({});
    expect(await stored()).toBe(before);
  });

  test('no address, token or cookie is stored', async () => {
    const sent = submission();
    await post(sent).expect(201);
    const text = JSON.stringify(await service.store.responses.byId(sent.id));
    expect(text).not.toMatch(/127\.0\.0\.1|::1|user-agent/i);
  });
});

describe('withdrawn', () => {
  test('an unknown receipt: 404', async () => {
    await request(service.app).post('/api/withdrawals').send({ receipt: 'AAAA-BBBB-CCCC-DDDD' }).expect(404);
  });

  test('the content goes, the id stays; however the receipt is typed', async () => {
    const sent = submission();
    const { body } = await post(sent).expect(201);
    const typed = ` ${(body.receipt as string).toLowerCase().replaceAll('-', ' ')}`;
    await request(service.app).post('/api/withdrawals').send({ receipt: typed }).expect(204);
    const left = await service.store.responses.byId(sent.id);
    expect(left).toMatchObject({ state: 'withdrawn', answers: {}, respondentCode: null });
    expect(JSON.stringify(left)).not.toContain('Ławka');
    const again = await post(sent);
    expect(again.status).toBe(409);
  });
});
