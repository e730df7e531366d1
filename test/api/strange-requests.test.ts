/** Requests that no page of ours sends: refused as what they are, never a 5xx, and nothing of them stored. */
import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { rightAnswers, submission } from './answers.ts';
import { startService, type Persona, type Service } from './service.ts';

const path = '/api/collect/krosno-mieszkancy/responses';
let service: Service;
let admin: Persona;
beforeAll(async () => {
  service = await startService();
  admin = await service.as('admin');
});
afterAll(async () => {
  const stored = await service.store.responses.countOf({ collector: 'krosno-mieszkancy' });
  await service.stop();
  expect(stored).toBe(0);
});

const nested = (depth: number, open: string, close: string) => open.repeat(depth) + '1' + close.repeat(depth);
const body = (belonging: string) => JSON.stringify(submission()).replace('"belonging":7', `"belonging":${belonging}`);

describe('answers that lie too deep in each other', () => {
  test.each([
    ['lists', 17, '[', ']'],
    ['lists', 100_000, '[', ']'],
    ['objects', 40_000, '{"a":', '}'],
  ])('%s, %i deep: 422', async (_what, depth, open, close) => {
    const text = body(nested(depth, open, close));
    const { body: problem } = await request(service.app).post(path).type('json').send(text).expect(422);
    expect(problem).toMatchObject({ code: 'invalid', errors: [{ question: 'answers' }] });
  });
});

describe('compressed bodies', () => {
  const post = (encoding: string, bytes: Buffer) =>
    request(service.app)
      .post(path)
      .type('json')
      .set('Content-Encoding', encoding)
      .serialize(() => bytes as never)
      .send({});

  test.each(['gzip', 'deflate', 'br'])('rubbish as %s: 400', async (encoding) => {
    const { body: problem } = await post(encoding, Buffer.from('not compressed')).expect(400);
    expect(problem.code).toBe('malformed_json');
  });

  test('cut short: 400', async () => {
    const whole = gzipSync(JSON.stringify(submission()));
    const { body: problem } = await post('gzip', whole.subarray(0, whole.length - 20)).expect(400);
    expect(problem.code).toBe('malformed_json');
  });

  test('small, but too large when opened: 413', async () => {
    const { body: problem } = await post('gzip', gzipSync(Buffer.alloc(20_000_000, ' '))).expect(413);
    expect(problem.code).toBe('too_large');
  });
});

test.each([
  '/assets/',
  '/assets/%00.js',
  '/assets/..%2f..%2fpackage.json',
  '/assets/nothing.js',
  '/assets/x.js/',
  '/%ff',
])('no such file: %s is 404', async (address) => {
  await request(service.app).get(address).expect(404);
});

describe('drafts', () => {
  async function personalLink(code: string) {
    const collector = '/api/collectors/krosno-organizatorzy/invitations';
    const { body: made } = await admin
      .post(collector)
      .send({ codes: [code] })
      .expect(201);
    const { id, link } = made.invitations[0] as { id: string; link: string };
    return { id, api: `/api/invitations/${link.split('/i/')[1]}` };
  }

  test('too deep: 422', async () => {
    const { api } = await personalLink('D01');
    const text = `{"version":1,"page":null,"answers":${nested(5000, '{"a":', '}')}}`;
    await request(service.app).put(`${api}/draft`).type('json').send(text).expect(422);
  });

  test.each([
    '{"_bsontype":"ObjectId","id":"x"}',
    '{"q":{"_bsontype":"Code","code":"x"}}',
    '{"$where":1,"a":{"$set":{"b.c":1}}}',
    '{"a\\u0000b":1}',
    '{"__proto__":{"x":1},"constructor":{"prototype":1},"toBSON":1}',
  ])('keys of any kind come back as they were sent: %s', async (answers) => {
    const { api } = await personalLink(`D${answers.length}`);
    const text = `{"version":1,"page":null,"answers":${answers}}`;
    await request(service.app).put(`${api}/draft`).type('json').send(text).expect(204);
    const { text: shown } = await request(service.app).get(api).expect(200);
    expect(shown).toContain(`"answers":${answers}`);
  });

  test('a submission cut off before its invitation was marked is made good by the repeat', async () => {
    const { id, api } = await personalLink('D90');
    const sent = submission({ listening: 4 });
    const first = await request(service.app).post(`${api}/responses`).send(sent).expect(201);
    const stateOf = async () => (await service.store.invitations.byId(id))!.state;
    await service.store.invitations.update(id, { state: 'started' }, new Date());
    expect((await request(service.app).post(`${api}/responses`).send(sent).expect(200)).body).toEqual(first.body);
    expect(await stateOf()).toBe('answered');
    await service.store.invitations.update(id, { state: 'started' }, new Date());
    const other = submission({ listening: 3 });
    expect((await request(service.app).post(`${api}/responses`).send(other).expect(409)).body.code).toBe('token_used');
    expect(await stateOf()).toBe('answered');
  });
});

test('answers as a list: one error that names the field', async () => {
  const { body: problem } = await request(service.app)
    .post(path)
    .send(submission(rightAnswers, { answers: [] }))
    .expect(422);
  expect(problem.errors).toEqual([expect.objectContaining({ question: 'answers' })]);
});
