/** Signing in, collectors, invitations, users, audit: the forbidden first. */
import request from 'supertest';
import { submission } from './answers.ts';
import { startService, type Persona, type Service } from './service.ts';

let service: Service;
let admin: Persona;
let researcher: Persona;
let analyst: Persona;
let inPrzemysl: Persona;
beforeAll(async () => {
  service = await startService();
  [admin, researcher, analyst, inPrzemysl] = await Promise.all([
    service.as('admin'),
    service.as('researcher'),
    service.as('analyst'),
    service.as('analyst', 'przemysl'),
  ]);
});
afterAll(() => service.stop());

describe('without signing in', () => {
  test.each([
    '/api/session',
    '/api/collectors',
    '/api/collectors/krosno-organizatorzy/invitations',
    '/api/instruments',
    '/api/instruments/resident',
    '/api/instruments/resident/responses.csv',
    '/api/instruments/resident/codebook.csv',
    '/api/instruments/resident/results',
    '/api/users',
    '/api/audit',
    '/api/study',
  ])('GET %s: 401 not_signed_in', async (path) => {
    const { body } = await request(service.app).get(path).expect(401);
    expect(body.code).toBe('not_signed_in');
  });

  test('changes: 401', async () => {
    await request(service.app).post('/api/collectors').send({}).expect(401);
    await request(service.app).patch('/api/collectors/krosno-mieszkancy').send({}).expect(401);
    await request(service.app).patch('/api/invitations/x').send({}).expect(401);
    await request(service.app).post('/api/users').send({}).expect(401);
  });
});

describe('roles and cities', () => {
  test.each([
    ['researcher', '/api/users'],
    ['researcher', '/api/audit'],
    ['researcher', '/api/instruments/resident/responses.csv'],
    ['researcher', '/api/collectors/krosno-organizatorzy/invitations'],
    ['analyst', '/api/users'],
    ['analyst', '/api/audit'],
    ['analyst', '/api/collectors/krosno-organizatorzy/invitations'],
  ])('%s may not GET %s: 403', async (role, path) => {
    const { body } = await (role === 'researcher' ? researcher : analyst).get(path).expect(403);
    expect(body.code).toBe('not_allowed');
  });

  test('only an administrator changes collectors', async () => {
    await researcher.post('/api/collectors').send({}).expect(403);
    await analyst.patch('/api/collectors/krosno-mieszkancy').send({ closes: null }).expect(403);
  });

  test('somebody limited to Przemyśl sees nothing of Krosno', async () => {
    const { body } = await inPrzemysl.get('/api/collectors').expect(200);
    expect(new Set(body.collectors.map(({ city }: { city: string }) => city))).toEqual(new Set(['przemysl']));
    await inPrzemysl.get('/api/instruments/resident/responses.csv?city=krosno').expect(403);
    await inPrzemysl.get('/api/instruments/resident/results?city=krosno').expect(403);
    await request(service.app).post('/api/collect/krosno-mieszkancy/responses').send(submission()).expect(201);
    const csv = await inPrzemysl.get('/api/instruments/resident/responses.csv').expect(200);
    expect(csv.text).not.toContain('krosno');
  });
});

describe('session', () => {
  test('a wrong password and an unknown name look alike', async () => {
    const name = (await admin.get('/api/session')).body.name as string;
    const wrong = await request(service.app)
      .post('/api/session')
      .send({ name, password: 'wrong password' })
      .expect(401);
    const unknown = await request(service.app).post('/api/session').send({ name: 'nobody', password: 'x' }).expect(401);
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.body.code).toBe('wrong_credentials');
  });

  test('a change without the token: 403 csrf', async () => {
    const agent = request.agent(service.app);
    const name = (await admin.get('/api/session')).body.name as string;
    await agent.post('/api/session').send({ name, password: service.password }).expect(200);
    const { body } = await agent.patch('/api/collectors/krosno-mieszkancy').send({ target: 1 }).expect(403);
    expect(body.code).toBe('csrf');
  });

  test('who am I, sign out, and gone', async () => {
    const someone = await service.as('analyst', 'krosno');
    const { body } = await someone.get('/api/session').expect(200);
    expect(body).toEqual({
      name: expect.any(String),
      role: 'analyst',
      cities: ['krosno'],
      csrfToken: someone.csrfToken,
    });
    await someone.delete('/api/session').expect(204);
    await someone.get('/api/session').expect(401);
  });

  test('the first administrator only by the link, and only once', async () => {
    const body = { token: 'setup-token-for-tests', name: 'second', password: 'long enough 1' };
    await request(service.app)
      .post('/api/setup')
      .send({ ...body, token: 'guess' })
      .expect(401);
    await request(service.app).post('/api/setup').send(body).expect(403);
  });
});

describe('collectors', () => {
  test('listed with state and count', async () => {
    const { body } = await researcher.get('/api/collectors').expect(200);
    const one = body.collectors.find(({ slug }: { slug: string }) => slug === 'krosno-dawne');
    expect(one).toEqual({
      slug: 'krosno-dawne',
      instrument: 'resident',
      group: 'resident',
      city: 'krosno',
      wave: 'before',
      area: null,
      source: null,
      mode: 'open',
      kiosk: false,
      state: 'closed',
      opens: '2019-01-15T07:00:00.000Z',
      closes: '2019-02-15T07:00:00.000Z',
      target: null,
      count: 0,
      revision: 0,
    });
  });

  test.each([
    ['an unknown instrument', { instrument: 'nothing' }, 'instrument'],
    ['an unknown city', { city: 'gdansk' }, 'city'],
    ['an area of another city', { area: 'zasanie' }, 'area'],
    ['a wave the instrument has not', { wave: '2019_08' }, 'wave'],
    ['closing before opening', { opens: '2020-02-01', closes: '2020-01-01' }, 'closes'],
    ['a slug with a space', { slug: 'a b' }, 'slug'],
  ])('%s: 422', async (_name, change, field) => {
    const body = { slug: 'new-one', instrument: 'resident', city: 'krosno', wave: 'after', ...change };
    const response = await admin.post('/api/collectors').send(body).expect(422);
    expect(response.body.errors.map(({ question }: { question: string }) => question)).toContain(field);
  });

  test('created, opened, closed, each step audited', async () => {
    const made = await admin
      .post('/api/collectors')
      .send({ slug: 'krosno-rynek', instrument: 'resident', city: 'krosno', wave: 'after', area: 'srodmiescie' })
      .expect(201);
    expect(made.body).toMatchObject({ state: 'upcoming', group: 'resident', mode: 'open', count: 0 });
    const opened = await admin
      .patch('/api/collectors/krosno-rynek')
      .send({ opens: new Date().toISOString() })
      .expect(200);
    expect(opened.body.state).toBe('open');
    await request(service.app).post('/api/collect/krosno-rynek/responses').send(submission()).expect(201);
    const closed = await admin
      .patch('/api/collectors/krosno-rynek')
      .send({ closes: new Date().toISOString() })
      .expect(200);
    expect(closed.body).toMatchObject({ state: 'closed', count: 1 });
    await admin.patch('/api/collectors/krosno-rynek').send({ city: 'przemysl', area: null }).expect(422);
    const { body } = await admin.get('/api/audit').expect(200);
    const actions = body.entries
      .filter(({ subject }: { subject: string }) => subject === 'krosno-rynek')
      .map(({ action }: { action: string }) => action);
    expect(actions).toEqual(['collector.update', 'collector.update', 'collector.create']);
  });
});

describe('invitations', () => {
  const made = async (...codes: string[]) => {
    const { body } = await admin.post('/api/collectors/krosno-organizatorzy/invitations').send({ codes }).expect(201);
    return body.invitations as { id: string; code: string; link: string }[];
  };
  const token = (link: string) => link.split('/i/')[1]!;

  test('only for collectors by invitation; a code only once; never a name', async () => {
    await admin
      .post('/api/collectors/krosno-mieszkancy/invitations')
      .send({ codes: ['K01'] })
      .expect(422);
    await made('K01');
    await admin
      .post('/api/collectors/krosno-organizatorzy/invitations')
      .send({ codes: ['K02', 'K01'] })
      .expect(422);
    await admin
      .post('/api/collectors/krosno-organizatorzy/invitations')
      .send({ codes: ['Jan Kowalski'] })
      .expect(422);
    const { body } = await admin.get('/api/collectors/krosno-organizatorzy/invitations').expect(200);
    expect(body.invitations).toEqual([expect.objectContaining({ code: 'K01', state: 'prepared' })]);
    expect(JSON.stringify(body)).not.toContain('link');
  });

  test('a draft is kept and resumed; one response a link; opening consumes nothing', async () => {
    const [invitation] = await made('K03');
    const path = `/api/invitations/${token(invitation!.link)}`;
    const look = () => request(service.app).get(path).expect(200);
    expect((await look()).body).toMatchObject({
      instrument: 'participant',
      version: 1,
      state: 'open',
      answered: false,
      draft: null,
    });
    await look();
    await request(service.app)
      .put(`${path}/draft`)
      .send({ version: 1, answers: { listening: 2 }, page: 'one' })
      .expect(204);
    expect((await look()).body.draft).toEqual({ version: 1, answers: { listening: 2 }, page: 'one' });

    const sent = submission({ listening: 4 });
    const first = await request(service.app).post(`${path}/responses`).send(sent).expect(201);
    expect((await request(service.app).post(`${path}/responses`).send(sent).expect(200)).body).toEqual(first.body);
    const second = await request(service.app)
      .post(`${path}/responses`)
      .send(submission({ listening: 4 }))
      .expect(409);
    expect(second.body.code).toBe('token_used');
    expect((await look()).body).toMatchObject({ answered: true, draft: null, definition: null });
    expect((await service.store.responses.byId(sent.id))?.respondentCode).toBe('K03');
  });

  test('two devices at once make one response', async () => {
    const [invitation] = await made('K04');
    const path = `/api/invitations/${token(invitation!.link)}/responses`;
    const all = await Promise.all(
      Array.from({ length: 10 }, () =>
        request(service.app)
          .post(path)
          .send(submission({ listening: 3 })),
      ),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
  });

  test('revoked and reissued: the old link is dead, the new one works', async () => {
    const [invitation] = await made('K05');
    await admin.patch(`/api/invitations/${invitation!.id}`).send({ state: 'revoked' }).expect(200);
    const old = `/api/invitations/${token(invitation!.link)}`;
    await request(service.app).get(old).expect(404);
    await request(service.app)
      .post(`${old}/responses`)
      .send(submission({ listening: 3 }))
      .expect(403);
    const { body } = await admin.patch(`/api/invitations/${invitation!.id}`).send({ reissue: true }).expect(200);
    await request(service.app)
      .get(`/api/invitations/${token(body.link)}`)
      .expect(200);
  });

  test('tokens are stored only as hashes', async () => {
    const [invitation] = await made('K06');
    const all = JSON.stringify(await service.store.invitations.ofCollector('krosno-organizatorzy'));
    expect(all).not.toContain(token(invitation!.link));
  });

  test('an unknown token: 404', async () => {
    await request(service.app).get('/api/invitations/nothing').expect(404);
  });
});

describe('users', () => {
  test('made, changed, reset and deactivated: sessions end at once', async () => {
    const body = { name: 'ewa', role: 'researcher', cities: ['krosno'], password: 'long enough 1' };
    const made = await admin.post('/api/users').send(body).expect(201);
    expect(made.body).toEqual({
      id: expect.any(String),
      name: 'ewa',
      role: 'researcher',
      cities: ['krosno'],
      active: true,
    });
    await admin.post('/api/users').send(body).expect(422);
    await admin
      .post('/api/users')
      .send({ ...body, name: 'x1', cities: ['gdansk'] })
      .expect(422);
    await admin
      .post('/api/users')
      .send({ ...body, name: 'x2', password: 'short' })
      .expect(422);

    const ewa = request.agent(service.app);
    await ewa.post('/api/session').send({ name: 'ewa', password: body.password }).expect(200);
    await ewa.get('/api/collectors').expect(200);
    await admin.patch(`/api/users/${made.body.id}`).send({ active: false }).expect(200);
    await ewa.get('/api/collectors').expect(401);
    await request(service.app).post('/api/session').send({ name: 'ewa', password: body.password }).expect(401);
    const { text } = await admin.get('/api/audit').expect(200);
    expect(text).not.toContain(body.password);
  });

  test('one’s own password: the old one first', async () => {
    const someone = await service.as('analyst');
    await someone.post('/api/session/password').send({ current: 'wrong', next: 'another long one' }).expect(401);
    await someone
      .post('/api/session/password')
      .send({ current: service.password, next: 'another long one' })
      .expect(200);
  });
});
