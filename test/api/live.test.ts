/** From trial to the real study: the forbidden first, then once and for all. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import request from 'supertest';
import { noticeShown } from '../../server/domain/trial.ts';
import { readStudy } from '../../server/instruments/read-study.ts';
import { publish } from '../../server/publish.ts';
import { backup, restore } from '../../server/store/backup.ts';
import { finishGoingLive } from '../../server/store/go-live.ts';
import { openStore } from '../../server/store/store.ts';
import { submission } from './answers.ts';
import { startService, type Persona, type Service } from './service.ts';
import { filledNotice, surveysWith } from './surveys-with.ts';

const filled = () => surveysWith((study) => Object.assign(study, { notice: filledNotice }));
const consent = (trial: boolean) => ({ consent: { notice: noticeShown(filledNotice.version, trial) } });
const send = (service: Service, sent: object) =>
  request(service.app).post('/api/collect/krosno-mieszkancy/responses').send(sent);

describe('while the notice has places to fill', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.stop());

  test('only administrators of the whole study look and decide', async () => {
    await request(service.app).get('/api/live').expect(401);
    await request(service.app).post('/api/live').send({}).expect(401);
    for (const [role, ...cities] of [['researcher'], ['analyst'], ['admin', 'krosno']] as const) {
      const persona = await service.as(role, ...cities);
      await persona.get('/api/live').expect(403);
      await persona.post('/api/live').send({ notice: '2020-01', responses: 0 }).expect(403);
    }
  });

  test('they are listed, and going live is refused', async () => {
    const admin = await service.as('admin');
    const { body } = await admin.get('/api/live').expect(200);
    expect(body.live).toBeNull();
    expect(body.notice.places).toEqual([
      { locale: 'pl', what: 'administrator', sentence: 'Administratorem jest [[administrator]].' },
      { locale: 'en', what: 'controller', sentence: 'The controller is [[controller]].' },
    ]);
    const refused = await admin.post('/api/live').send({ notice: '2020-01', responses: 0 }).expect(422);
    expect(refused.body.errors[0].code).toBe('unfilled');
    expect(await service.store.stage.isTrial()).toBe(true);
  });
});

describe('with a whole notice', () => {
  let service: Service;
  let admin: Persona;
  beforeAll(async () => {
    service = await startService({ SURVEYS_DIR: filled() });
    admin = await service.as('admin');
  });
  afterAll(() => service.stop());

  const trialOf = async (): Promise<boolean> =>
    (await request(service.app).get('/api/collect/krosno-mieszkancy').expect(200)).body.trial;

  const countOf = async (wanted: string): Promise<number> => {
    const { collectors } = (await admin.get('/api/collectors').expect(200)).body;
    return collectors.find(({ slug }: { slug: string }) => slug === wanted).count;
  };

  test('it is still a trial, and pages say so', async () => {
    expect(await trialOf()).toBe(true);
    const { text } = await request(service.app).get('/s/krosno-mieszkancy').expect(200);
    expect(text).toContain('Próba.');
    expect(text).toContain('data-notice="trial:2020-02"');
    expect((await admin.get('/api/study').expect(200)).body.study.trial).toBe(true);
  });

  test('what was seen must still be so', async () => {
    await send(service, submission(undefined, consent(true))).expect(201);
    const { body } = await admin.post('/api/live').send({ notice: '2020-02', responses: 0 }).expect(409);
    expect(body.code).toBe('stale');
    await admin.post('/api/live').send({ notice: '2020-01', responses: 1 }).expect(409);
    expect(await trialOf()).toBe(true);
  });

  test('going live deletes the trial’s answers and begins invitations anew; their links stay', async () => {
    const made = await admin
      .post('/api/collectors/krosno-organizatorzy/invitations')
      .send({ codes: ['K-01', 'K-02', 'K-03'] })
      .expect(201);
    const [one, two, three] = made.body.invitations as { id: string; link: string }[];
    const path = `/api/invitations/${one!.link.split('/i/')[1]}`;
    await request(service.app)
      .post(`${path}/responses`)
      .send(submission({ listening: 4 }, consent(true)))
      .expect(201);
    const contact = { at: '2020-02-01', channel: 'phone', outcome: 'refused' };
    await admin.patch(`/api/invitations/${two!.id}`).send({ contact }).expect(200);
    await admin.patch(`/api/invitations/${three!.id}`).send({ state: 'revoked' }).expect(200);

    await request(service.app)
      .post('/api/collect/krosno-mieszkancy/progress')
      .send({ version: 1, page: 'start' })
      .expect(204);
    const { trial } = (await admin.get('/api/live').expect(200)).body;
    expect(trial).toEqual({ responses: 2, invitations: 2 });
    const { body } = await admin.post('/api/live').send({ notice: '2020-02', responses: 2 }).expect(200);
    expect(body.live).toMatchObject({ notice: '2020-02', erased: { responses: 2, invitations: 2 } });
    expect(await service.store.progress.all()).toEqual([]);
    expect(await trialOf()).toBe(false);
    expect((await request(service.app).get('/').expect(200)).text).not.toContain('Próba.');

    const { invitations } = (await admin.get('/api/collectors/krosno-organizatorzy/invitations').expect(200)).body;
    expect(invitations.map(({ state }: { state: string }) => state)).toEqual(['prepared', 'prepared', 'revoked']);
    expect(invitations[1].contacts).toEqual([]);
    expect((await request(service.app).get(path).expect(200)).body).toMatchObject({ answered: false, draft: null });
  });

  test('an answer begun on a page of the trial no longer counts; new ones do', async () => {
    const { body } = await send(service, submission(undefined, consent(true))).expect(403);
    expect(body.code).toBe('not_open');
    await send(service, submission(undefined, consent(false))).expect(201);
    expect(await countOf('krosno-mieszkancy')).toBe(1);
  });

  test('again changes nothing and is not audited again', async () => {
    const before = (await admin.get('/api/live').expect(200)).body;
    await admin.post('/api/live').send({ notice: '2020-02', responses: 0 }).expect(200);
    expect((await admin.get('/api/live').expect(200)).body).toEqual(before);
    expect((await admin.get('/api/audit?action=study.live').expect(200)).body.entries).toHaveLength(1);
    expect(await countOf('krosno-mieszkancy')).toBe(1);
  });

  test('another process finds it live; an interrupted step is finished and takes only what is left of the trial', async () => {
    const again = await openStore(service.uri);
    expect(await again.stage.isTrial()).toBe(false);
    await again.close();
    const { store } = service;
    const [kept] = await store.responses.model.find().lean();
    await store.responses.model.collection.insertOne({
      ...kept,
      _id: 'stray',
      receiptHash: 'stray',
      trial: true,
    } as never);
    await finishGoingLive(store);
    expect((await store.responses.model.find().lean()).map(({ _id }) => _id)).toEqual([kept!._id]);
    expect((await store.stage.live())?.erased?.responses).toBe(3);
  });

  test('a live study starts neither with an unfilled notice nor with another text under a version that was read', async () => {
    const study = (notice: object) => readStudy(surveysWith((one) => Object.assign(one, { notice })));
    const start = (notice: object) => publish(service.store, study(notice), []);
    await expect(start({ ...filledNotice, version: '3', text: { pl: '[[kto]]', en: 'x' } })).rejects.toThrow('[[kto]]');
    await expect(start({ ...filledNotice, text: { ...filledNotice.text, pl: 'Inny tekst.' } })).rejects.toThrow(
      '2020-02',
    );
  });

  test('a backup holds that the study is live', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'sz-live-')), 'live.backup');
    const { connection, stage } = service.store;
    await backup(connection, file);
    await stage.model.deleteMany({});
    await restore(connection, file);
    const again = await openStore(service.uri);
    expect(await again.stage.isTrial()).toBe(false);
    await again.close();
  });
});
