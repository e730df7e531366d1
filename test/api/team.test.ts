/** Accounts, the audit log, contacts and revisions: the forbidden first. */
import request from 'supertest';
import { startService, type Persona, type Service } from './service.ts';

let service: Service;
let admin: Persona;
let inKrosno: Persona;
beforeAll(async () => {
  service = await startService();
  [admin, inKrosno] = await Promise.all([service.as('admin'), service.as('admin', 'krosno')]);
});
afterAll(() => service.stop());

const idOf = async (persona: Persona): Promise<string> => {
  const { name } = (await persona.get('/api/session')).body;
  return (await service.store.users.byName(name))!._id;
};

describe('accounts', () => {
  const newUser = { name: 'kasia', role: 'researcher', cities: ['krosno'], password: 'long enough 1' };

  test('one’s own account is not changed here', async () => {
    const own = `/api/users/${await idOf(admin)}`;
    for (const change of [
      { active: false },
      { role: 'analyst' },
      { cities: ['krosno'] },
      { password: 'long enough 2' },
    ]) {
      const { body } = await admin.patch(own).send(change).expect(422);
      expect(body.errors[0].code).toBe('own_account');
    }
    await admin.get('/api/users').expect(200);
  });

  test('an administrator of a city has power over accounts of that city alone', async () => {
    await inKrosno
      .post('/api/users')
      .send({ ...newUser, cities: [] })
      .expect(403);
    await inKrosno
      .post('/api/users')
      .send({ ...newUser, cities: ['krosno', 'przemysl'] })
      .expect(403);
    await inKrosno
      .patch(`/api/users/${await idOf(admin)}`)
      .send({ active: false })
      .expect(403);
    const made = await inKrosno.post('/api/users').send(newUser).expect(201);
    await inKrosno.patch(`/api/users/${made.body.id}`).send({ cities: [] }).expect(403);
    await inKrosno.patch(`/api/users/${made.body.id}`).send({ role: 'analyst' }).expect(200);
    const { users } = (await inKrosno.get('/api/users').expect(200)).body;
    for (const { cities } of users) expect(cities).toEqual(['krosno']);
  });

  test('two administrators who deactivate each other at once: one is left', async () => {
    const other = await startService();
    const pair = await Promise.all([other.as('admin'), other.as('admin')]);
    const ids = await Promise.all(
      pair.map(async (one) => (await other.store.users.byName((await one.get('/api/session')).body.name))!._id),
    );
    await Promise.all([
      pair[0]!.patch(`/api/users/${ids[1]}`).send({ active: false }),
      pair[1]!.patch(`/api/users/${ids[0]}`).send({ active: false }),
    ]);
    const left = (await other.store.users.all()).filter(({ role, active }) => role === 'admin' && active);
    expect(left.length).toBeGreaterThanOrEqual(1);
    await other.stop();
  });

  test('a new password ends the sessions, a reactivated account signs in with it', async () => {
    const { body } = await admin
      .post('/api/users')
      .send({ ...newUser, name: 'ola' })
      .expect(201);
    const ola = request.agent(service.app);
    await ola.post('/api/session').send({ name: 'ola', password: newUser.password }).expect(200);
    await admin.patch(`/api/users/${body.id}`).send({ password: 'another one 22' }).expect(200);
    await ola.get('/api/session').expect(401);
    await admin.patch(`/api/users/${body.id}`).send({ active: false }).expect(200);
    const signIn = (status: number) =>
      request(service.app).post('/api/session').send({ name: 'ola', password: 'another one 22' }).expect(status);
    await signIn(401);
    await admin.patch(`/api/users/${body.id}`).send({ active: true }).expect(200);
    await signIn(200);
  });
});

describe('the audit log', () => {
  test('not for those limited to a city, and not with an unknown filter', async () => {
    await inKrosno.get('/api/audit').expect(403);
    await inKrosno.get('/api/audit.csv').expect(403);
    await (await service.as('analyst')).get('/api/audit.csv').expect(403);
    await request(service.app).get('/api/audit.csv').expect(401);
    await admin.get('/api/audit?from=yesterday').expect(422);
    await admin.get('/api/audit?colour=red').expect(422);
  });

  test('is narrowed and paged without losing an entry', async () => {
    const { body } = await admin.get('/api/audit?action=user.update&limit=500').expect(200);
    const all = body.entries as { id: string; at: string }[];
    expect(body.more).toBe(false);
    const paged: string[] = [];
    for (let query = ''; ;) {
      const page = (await admin.get(`/api/audit?action=user.update&limit=2${query}`).expect(200)).body;
      paged.push(...page.entries.map(({ id }: { id: string }) => id));
      if (!page.more) break;
      const last = page.entries.at(-1);
      query = `&before=${encodeURIComponent(last.at)}&beforeId=${last.id}`;
    }
    expect(paged).toEqual(all.map(({ id }) => id));
    expect((await admin.get('/api/audit?subject=OLA').expect(200)).body.entries.length).toBe(4);
    expect((await admin.get('/api/audit?to=2019-12-31').expect(200)).body.entries).toEqual([]);
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' }).format(new Date());
    expect((await admin.get(`/api/audit?from=${today}&to=${today}`).expect(200)).body.entries.length).toBeGreaterThan(
      4,
    );
  });

  test('as CSV: sentences in the language asked for; the download itself is noted', async () => {
    const { text, headers } = await admin.get('/api/audit.csv?dialect=excel-pl&locale=pl&subject=ola').expect(200);
    expect(headers['content-disposition']).toContain('audit.csv');
    expect(text.split('\r\n')[0]).toBe('\uFEFFat;user;what;action;subject;details');
    expect(text).toContain('Konto „ola”: wyłączono.');
    expect(text).not.toContain('another one 22');
    const { entries } = (await admin.get('/api/audit?action=audit.export').expect(200)).body;
    expect(entries[0].details).toEqual({ subject: 'ola' });
  });
});

describe('invitations', () => {
  const path = '/api/collectors/krosno-organizatorzy/invitations';
  const contact = { at: '2020-02-03', channel: 'letter', outcome: 'sent' };

  test('a name among the codes: nothing is made, and the place is told', async () => {
    const { body } = await admin
      .post(path)
      .send({ codes: ['K-01', 'Kowalski', 'K-01'] })
      .expect(422);
    expect(body.errors.map(({ question, code }: Record<string, string>) => [question, code])).toEqual([
      ['codes.1', 'looks_like_name'],
      ['codes.2', 'taken'],
    ]);
    expect((await admin.get(path).expect(200)).body.invitations).toEqual([]);
  });

  test('contacts: from fixed lists, not in the future, one thing at a time', async () => {
    const { invitations } = (
      await admin
        .post(path)
        .send({ codes: ['K-01'] })
        .expect(201)
    ).body;
    const one = `/api/invitations/${invitations[0].id}`;
    await admin
      .patch(one)
      .send({ contact: { ...contact, outcome: 'Pani Maria prosi o telefon' } })
      .expect(422);
    await admin
      .patch(one)
      .send({ contact: { ...contact, note: 'x' } })
      .expect(422);
    await admin
      .patch(one)
      .send({ contact: { ...contact, at: '2999-01-01' } })
      .expect(422);
    await admin.patch(one).send({ contact, state: 'sent' }).expect(422);
    await admin.patch(one).send({}).expect(422);

    const noted = await admin.patch(one).send({ contact }).expect(200);
    expect(noted.body).toMatchObject({ state: 'sent', contacts: [contact] });
    const wrong = { ...contact, channel: 'phone', outcome: 'wrong_contact' };
    expect((await admin.patch(one).send({ contact: wrong }).expect(200)).body.state).toBe('unreachable');
    expect((await admin.patch(one).send({ removeContact: wrong }).expect(200)).body.contacts).toEqual([contact]);
    expect((await admin.get(path).expect(200)).body.invitations[0].contacts).toEqual([contact]);
    expect((await admin.patch(one).send({ reissue: true }).expect(200)).body).toMatchObject({ state: 'prepared' });
  });
});

describe('collectors', () => {
  test('a change made from an older state is refused as stale', async () => {
    const path = '/api/collectors/krosno-mieszkancy';
    const { body } = await admin.patch(path).send({ target: 10, revision: 0 }).expect(200);
    expect(body.revision).toBe(1);
    const stale = await admin.patch(path).send({ target: 20, revision: 0 }).expect(409);
    expect(stale.body.code).toBe('stale');
    await admin.patch(path).send({ target: 20, revision: 1 }).expect(200);
    expect((await admin.patch(path).send({ target: 30 }).expect(200)).body.revision).toBe(3);
  });

  test('with invitations out, the way of taking part is fixed', async () => {
    const { body } = await admin.patch('/api/collectors/krosno-organizatorzy').send({ mode: 'open' }).expect(422);
    expect(body.errors[0]).toMatchObject({ question: 'mode', code: 'has_responses' });
  });
});
