/** Codings and the codebook: what cannot be coded, codings that follow their words, steps of the tree and back. */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import type { CodebookReply, CodingReply } from '../../server/http/contract.ts';
import { submission, rightAnswers } from './answers.ts';
import { agreed, coded, codingOn, codingsOf, complete, notesOf, startDesk, written } from './desk-service.ts';
import type { Persona, Service } from './service.ts';

let service: Service;
let [admin, analyst, researcher, inPrzemysl]: Persona[] = [];
beforeAll(async () => {
  service = await startDesk();
  [admin, analyst, researcher, inPrzemysl] = await Promise.all([
    service.as('admin'),
    service.as('analyst'),
    service.as('researcher'),
    service.as('researcher', 'przemysl'),
  ]);
});
afterAll(() => service.stop());

const firstCode = (body: { errors: { code: string }[] }) => body.errors[0]!.code;

describe('refused', () => {
  test('without signing in, to analysts, and in another city', async () => {
    const interview = await complete(researcher!, { living: 'Dali nam salę.' });
    const { id } = await coded(researcher!, interview, 'salę');
    const sent = codingOn(interview, 'nam');
    await request(service.app).post('/api/codings').send(sent).expect(401);
    for (const who of [analyst!, inPrzemysl!]) {
      await who.post('/api/codings').send(sent).expect(403);
      await who.get(`/api/codings?interview=${interview.id}`).expect(403);
      await who.patch(`/api/codings/${id}`).send({ memo: 'x' }).expect(403);
      await who.delete(`/api/codings/${id}`).expect(403);
    }
    await researcher!.patch(`/api/interviews/${interview.id}`).send({ sealed: true }).expect(200);
    const other = await service.as('researcher', 'krosno');
    await other.get(`/api/codings?interview=${interview.id}`).expect(403);
  });

  test('a passage that is not there, other words, nothing, a draft, an unknown revision: 422', async () => {
    const interview = await complete(researcher!, { living: 'Dali nam 🏠 salę.' });
    const post = (change: object) =>
      researcher!.post('/api/codings').send({ ...codingOn(interview, 'salę'), ...change });
    expect(firstCode((await post({ end: 999 }).expect(422)).body)).toBe('out_of_range');
    expect(firstCode((await post({ text: 'sale' }).expect(422)).body)).toBe('text_mismatch');
    expect(firstCode((await post({ start: 10, end: 12, text: 'xx' }).expect(422)).body)).toBe('out_of_range');
    expect(firstCode((await post({ start: 4, end: 5, text: ' ' }).expect(422)).body)).toBe('empty');
    expect(firstCode((await post({ revision: 9 }).expect(422)).body)).toBe('unknown_text');
    expect(firstCode((await post({ code: 'nothing' }).expect(422)).body)).toBe('unknown_code');
    const draft = await written(researcher!, { living: 'Dali nam salę.' });
    const onDraft = await researcher!.post('/api/codings').send(codingOn(draft, 'salę')).expect(422);
    expect(firstCode(onDraft.body)).toBe('not_complete');
  });

  test('clearing a quote of somebody who did not agree to be quoted', async () => {
    const consents = { ...agreed, quoting: false };
    const interview = await complete(researcher!, { living: 'Dali nam salę.' }, { consents });
    const sent = codingOn(interview, 'salę', { cleared: true });
    expect(firstCode((await researcher!.post('/api/codings').send(sent).expect(422)).body)).toBe('no_consent');
    const made = await coded(researcher!, interview, 'salę');
    expect(made.quotable).toBe(false);
    await researcher!.patch(`/api/codings/${made.id}`).send({ cleared: true }).expect(422);
  });
});

describe('made', () => {
  test('once, whoever repeats it; overlapping ones, a memo, and taken away again', async () => {
    const interview = await complete(researcher!, { living: 'Dali nam salę na spotkania.' });
    const sent = codingOn(interview, 'nam salę', { memo: 'ważne', cleared: true });
    const made = await researcher!.post('/api/codings').send(sent).expect(201);
    expect(made.body).toMatchObject({
      text: 'nam salę',
      madeOn: 2,
      lost: false,
      memo: 'ważne',
      cleared: true,
      quotable: true,
    });
    await researcher!.post('/api/codings').send(sent).expect(200);
    await researcher!
      .post('/api/codings')
      .send({ ...sent, code: 'needs' })
      .expect(409);
    const other = await coded(researcher!, interview, 'salę na', { code: 'needs' });
    expect(await codingsOf(researcher!, interview.id)).toHaveLength(2);
    const patched = await researcher!.patch(`/api/codings/${other.id}`).send({ code: 'work', memo: 'x' }).expect(200);
    expect(patched.body).toMatchObject({ code: 'work', memo: 'x' });
    await researcher!.delete(`/api/codings/${other.id}`).expect(204);
    await researcher!.delete(`/api/codings/${other.id}`).expect(204);
    expect((await codingsOf(researcher!, interview.id)).map(({ id }) => id)).toEqual([sent.id]);
  });

  test('they follow their words, say when these are gone, and come back with them', async () => {
    const interview = await complete(researcher!, { living: 'Dali nam salę. Nikt nie pytał po co.' });
    const stays = await coded(researcher!, interview, 'salę');
    const goes = await coded(researcher!, interview, 'Nikt nie pytał po co.', { cleared: true });
    const { id } = interview;
    const save = (revision: number, living: string) =>
      researcher!
        .put(`/api/interviews/${id}`)
        .send({ revision, notes: notesOf({ living }) })
        .expect(200);
    await save(2, 'Od wiosny dali nam salę.');
    const after = new Map((await codingsOf(researcher!, id)).map((one) => [one.id, one]));
    expect(after.get(stays.id)).toMatchObject({ start: 19, revision: 3, madeOn: 2, lost: false });
    expect(after.get(goes.id)).toMatchObject({ lost: true, revision: 2 });
    const clear = await researcher!.patch(`/api/codings/${goes.id}`).send({ cleared: true }).expect(422);
    expect(firstCode(clear.body)).toBe('lost');
    const passage = { revision: 3, start: 3, end: 9, text: 'wiosny' };
    const moved = await researcher!.patch(`/api/codings/${goes.id}`).send({ passage }).expect(200);
    expect(moved.body).toMatchObject({ text: 'wiosny', lost: false, start: 3 });
    await save(3, 'Dali nam salę. Nikt nie pytał po co.');
    expect((await codingsOf(researcher!, id)).find((one) => one.id === stays.id)).toMatchObject({
      start: 9,
      revision: 4,
    });
  });

  test('on a former revision: it arrives where its words are now', async () => {
    const interview = await complete(researcher!, { living: 'Dali nam salę.' });
    const notes = notesOf({ living: 'Wreszcie dali nam salę.' });
    await researcher!.put(`/api/interviews/${interview.id}`).send({ revision: 2, notes }).expect(200);
    const made = await coded(researcher!, interview, 'salę');
    expect(made).toMatchObject({ madeOn: 2, revision: 3, start: 18 });
  });

  test('on an open answer, which is withdrawn with its receipt', async () => {
    const answers = { ...rightAnswers, needs: 'Ławka przed blokiem' };
    const sent = submission(answers, { consent: { notice: '2020-01', quoting: true } });
    const { body } = await request(service.app).post('/api/collect/krosno-mieszkancy/responses').send(sent).expect(201);
    const open = await researcher!.get('/api/open-answers?instrument=resident&question=needs').expect(200);
    expect(open.body).toMatchObject({ total: 1, answers: [{ response: sent.id, text: answers.needs, codings: 0 }] });
    expect((await inPrzemysl!.get('/api/open-answers?instrument=resident').expect(200)).body.total).toBe(0);
    const having = async (q: string) =>
      (await researcher!.get(`/api/open-answers?instrument=resident&q=${encodeURIComponent(q)}`).expect(200)).body
        .total;
    expect([await having('ławki'), await having('szkoła'), await having('ławka blokami')]).toEqual([1, 0, 1]);
    const source = { response: sent.id, question: 'needs' };
    const coding = { id: randomUUID(), source, revision: 1, start: 0, end: 5, text: 'Ławka', code: 'needs' };
    await inPrzemysl!.post('/api/codings').send(coding).expect(403);
    const made = await researcher!
      .post('/api/codings')
      .send({ ...coding, cleared: true })
      .expect(201);
    expect((made.body as CodingReply).source.response).toBe(sent.id);
    expect((await researcher!.get('/api/themes/needs/passages?source=answers').expect(200)).body.total).toBe(1);
    await request(service.app).post('/api/withdrawals').send({ receipt: body.receipt }).expect(204);
    expect((await researcher!.get('/api/themes/needs/passages?source=answers').expect(200)).body.total).toBe(0);
    await researcher!.get(`/api/codings?response=${sent.id}`).expect(404);
  });
});

describe('the codebook', () => {
  const name = (pl: string) => ({ pl, en: pl });
  const step = () => ({ id: randomUUID() });
  const keys = (book: CodebookReply) => book.codes.filter((one) => one.mergedInto === null).map(({ key }) => key);

  test('is read by all and changed by those who code', async () => {
    const made = { ...step(), key: 'stolen', name: name('x') };
    await request(service.app).get('/api/codebook/codes').expect(401);
    await analyst!.get('/api/codebook/codes').expect(200);
    await analyst!.post('/api/codebook/codes').send(made).expect(403);
    await analyst!
      .patch('/api/codebook/codes/trust')
      .send({ ...step(), state: 'retired' })
      .expect(403);
    await analyst!
      .post('/api/codebook/merge')
      .send({ ...step(), from: ['needs'], into: 'trust' })
      .expect(403);
    await analyst!
      .post('/api/codebook/split')
      .send({ ...step(), code: 'needs', into: [] })
      .expect(403);
    await analyst!
      .post('/api/codebook/undo')
      .send({ ...step(), change: randomUUID() })
      .expect(403);
  });

  test('a key that is taken, a parent below its child, an unknown aim, a wrong colour: 422', async () => {
    const post = (change: object) =>
      researcher!.post('/api/codebook/codes').send({ ...step(), key: 'fresh', name: name('x'), ...change });
    expect(firstCode((await post({ key: 'trust' }).expect(422)).body)).toBe('key_taken');
    expect(firstCode((await post({ parent: 'nothing' }).expect(422)).body)).toBe('unknown_code');
    expect(firstCode((await post({ aims: ['nothing'] }).expect(422)).body)).toBe('not_offered');
    await post({ colour: 'red' }).expect(422);
    const cycle = await researcher!
      .patch('/api/codebook/codes/people')
      .send({ ...step(), parent: 'trust' })
      .expect(422);
    expect(firstCode(cycle.body)).toBe('cycle');
  });

  test('merged away, a code says what stands for it; its codings are kept, and undone they are its own again', async () => {
    const create = { ...step(), key: 'distrust', parent: 'people', name: name('Nieufność') };
    await researcher!.post('/api/codebook/codes').send(create).expect(200);
    await researcher!.post('/api/codebook/codes').send(create).expect(200);
    const interview = await complete(researcher!, { living: 'Nikt nikomu nie wierzy.' });
    const { id } = await coded(researcher!, interview, 'Nikt nikomu', { code: 'distrust' });
    const merge = { ...step(), from: ['distrust'], into: 'trust' };
    await researcher!.post('/api/codebook/merge').send(merge).expect(200);
    expect((await codingsOf(researcher!, interview.id))[0]).toMatchObject({ id, code: 'trust' });
    const late = codingOn(interview, 'nie wierzy', { code: 'distrust' });
    const { body } = await researcher!.post('/api/codings').send(late).expect(422);
    expect(body).toMatchObject({ into: 'trust', errors: [{ code: 'merged' }] });
    await researcher!
      .post('/api/codebook/undo')
      .send({ ...step(), change: merge.id })
      .expect(200);
    expect((await codingsOf(researcher!, interview.id))[0]).toMatchObject({ id, code: 'distrust' });
  });

  test('split: some codings go to the new code, the rest stay', async () => {
    const interview = await complete(researcher!, { living: 'Brakuje ławek i światła.' });
    const [one, other] = [
      await coded(researcher!, interview, 'ławek', { code: 'needs' }),
      await coded(researcher!, interview, 'światła', { code: 'needs' }),
    ];
    const into = [{ key: 'light', name: name('Światło'), codings: [other.id] }];
    const { body } = await researcher!
      .post('/api/codebook/split')
      .send({ ...step(), code: 'needs', into })
      .expect(200);
    expect(keys(body)).toContain('light');
    const codes = new Map((await codingsOf(researcher!, interview.id)).map(({ id, code }) => [id, code]));
    expect([codes.get(one.id), codes.get(other.id)]).toEqual(['needs', 'light']);
  });

  test('a retired code takes no new codings; moved and renamed it keeps the old ones', async () => {
    const interview = await complete(researcher!, { living: 'Dużo pracy.' });
    await coded(researcher!, interview, 'pracy', { code: 'work' });
    await researcher!
      .patch('/api/codebook/codes/work')
      .send({ ...step(), parent: 'people' })
      .expect(200);
    await researcher!
      .patch('/api/codebook/codes/work')
      .send({ ...step(), name: name('Praca') })
      .expect(200);
    await admin!
      .patch('/api/codebook/codes/work')
      .send({ ...step(), state: 'retired' })
      .expect(200);
    const late = codingOn(interview, 'Dużo', { code: 'work' });
    expect(firstCode((await researcher!.post('/api/codings').send(late).expect(422)).body)).toBe('retired');
    expect(await codingsOf(researcher!, interview.id)).toMatchObject([{ code: 'work' }]);
  });

  test('as CSV: the tree, and where merged codes went', async () => {
    await request(service.app).get('/api/codebook.csv').expect(401);
    const { text } = await analyst!.get('/api/codebook.csv').expect(200);
    const lines = text.replace(/^\ufeff/, '').split('\r\n');
    expect(lines[0]).toBe(
      'code,parent,path,name,definition,when_to_use,when_not_to_use,example,colour,aims,state,merged_into',
    );
    expect(lines).toContainEqual(expect.stringMatching(/^trust,people,people \/ trust,trust,.*,competences,active,$/));
    expect(lines).toContainEqual(expect.stringMatching(/^work,people,people \/ Praca,Praca,.*,retired,$/));
  });
});
