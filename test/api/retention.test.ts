/** Retention and withdrawals for others: the forbidden first. */
import request from 'supertest';
import { submission } from './answers.ts';
import { startService, type Persona, type Service } from './service.ts';
import { surveysWith } from './surveys-with.ts';

let service: Service;
let admin: Persona;
beforeAll(async () => {
  service = await startService({
    SURVEYS_DIR: surveysWith((study) =>
      Object.assign(study, { retention: { responses: '2020-01-01', audit: '2999-01-01' } }),
    ),
  });
  admin = await service.as('admin');
});
afterAll(() => service.stop());

const sent = async (slug = 'krosno-mieszkancy'): Promise<string> =>
  (await request(service.app).post(`/api/collect/${slug}/responses`).send(submission()).expect(201)).body.receipt;

describe('withdrawals for others', () => {
  test('not for researchers and analysts, nor beyond one’s city', async () => {
    const receipt = await sent();
    for (const role of ['researcher', 'analyst'] as const) {
      const persona = await service.as(role);
      await persona.get('/api/withdrawals').expect(403);
      await persona.post('/api/withdrawals/find').send({ receipt }).expect(403);
      await persona.post('/api/withdrawals/for-somebody').send({ receipt }).expect(403);
    }
    const elsewhere = await service.as('admin', 'przemysl');
    await elsewhere.post('/api/withdrawals/for-somebody').send({ receipt }).expect(403);
    await request(service.app).get('/api/withdrawals').expect(401);
    expect((await admin.get('/api/withdrawals').expect(200)).body.withdrawals).toEqual([]);
  });

  test('an unknown receipt changes nothing', async () => {
    await admin.post('/api/withdrawals/for-somebody').send({ receipt: '0000-0000-0000-0000' }).expect(404);
    await admin.post('/api/withdrawals/for-somebody').send({ collector: 'krosno-mieszkancy', sheet: '1' }).expect(404);
    await admin.post('/api/withdrawals/for-somebody').send({ receipt: 'x', sheet: '1' }).expect(422);
    expect((await admin.get('/api/audit?action=response.withdraw').expect(200)).body.entries).toEqual([]);
  });

  test('found first, then erased, audited once, and listed by day', async () => {
    const receipt = await sent();
    const found = await admin.post('/api/withdrawals/find').send({ receipt: receipt.toLowerCase() }).expect(200);
    expect(found.body).toMatchObject({ collector: 'krosno-mieszkancy', city: 'krosno', withdrawn: false });
    expect(JSON.stringify(found.body)).not.toContain('Ławka');
    for (let i = 0; i < 2; i++) {
      const { body } = await admin.post('/api/withdrawals/for-somebody').send({ receipt }).expect(200);
      expect(body.withdrawn).toBe(true);
    }
    const { body } = await admin.get('/api/withdrawals').expect(200);
    expect(body.withdrawals).toEqual([expect.objectContaining({ collector: 'krosno-mieszkancy', city: 'krosno' })]);
    const entries = (await admin.get('/api/audit?action=response.withdraw').expect(200)).body.entries;
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain(receipt);
    expect(
      (await (await service.as('admin', 'przemysl')).get('/api/withdrawals').expect(200)).body.withdrawals,
    ).toEqual([]);
  });
});

describe('retention', () => {
  test('only administrators of the whole study see it and purge', async () => {
    await request(service.app).get('/api/retention').expect(401);
    await request(service.app)
      .post('/api/retention/purge')
      .send({ parts: ['responses'] })
      .expect(401);
    for (const [role, ...cities] of [['researcher'], ['analyst'], ['admin', 'krosno']] as const) {
      const persona = await service.as(role, ...cities);
      await persona.get('/api/retention').expect(403);
      await persona
        .post('/api/retention/purge')
        .send({ parts: ['responses'] })
        .expect(403);
    }
  });

  test('what is not due is refused', async () => {
    const { body } = await admin
      .post('/api/retention/purge')
      .send({ parts: ['responses', 'audit'] })
      .expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ question: 'audit', code: 'not_due' })]);
  });

  test('what is due is shown, erased, told and audited; codes leave the log as well', async () => {
    const made = await admin
      .post('/api/collectors/krosno-organizatorzy/invitations')
      .send({ codes: ['K-01'] })
      .expect(201);
    await sent();
    const { body } = await admin.get('/api/retention').expect(200);
    expect(body).toMatchObject({
      dates: { responses: '2020-01-01', audit: '2999-01-01' },
      due: ['responses'],
      last: null,
    });
    const resident = body.held.responses.find(({ instrument }: { instrument: string }) => instrument === 'resident');
    expect(resident.count).toBeGreaterThanOrEqual(1);
    expect(body.held.invitations).toBe(1);

    const purged = await admin
      .post('/api/retention/purge')
      .send({ parts: ['responses'] })
      .expect(200);
    expect(purged.body).toMatchObject({ invitations: 1, auditEntries: 0 });
    expect(purged.body.responses).toEqual(body.held.responses);
    const after = (await admin.get('/api/retention').expect(200)).body;
    expect(after.held).toMatchObject({ responses: [], invitations: 0 });
    expect(after.last.due).toEqual(['responses']);
    const { entries } = (await admin.get('/api/audit?action=invitation.create').expect(200)).body;
    expect(entries[0].details).toEqual({ count: 1 });
    const dead = `/api/invitations/${made.body.invitations[0].link.split('/i/')[1]}`;
    await request(service.app).get(dead).expect(404);
  });
});
