/** Interviews: who may read and write which, saves that meet, states, former texts, redaction, withdrawal. */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import type { InterviewReply, RevisionInfo } from '../../server/http/contract.ts';
import { agreed, coded, codingsOf, complete, newInterview, notesOf, startDesk, written } from './desk-service.ts';
import type { Persona, Service } from './service.ts';

let service: Service;
let [admin, analyst, researcher, inKrosno, inPrzemysl]: Persona[] = [];
beforeAll(async () => {
  service = await startDesk();
  [admin, analyst, researcher, inKrosno, inPrzemysl] = await Promise.all([
    service.as('admin'),
    service.as('analyst'),
    service.as('researcher'),
    service.as('researcher', 'krosno'),
    service.as('researcher', 'przemysl'),
  ]);
});
afterAll(() => service.stop());

const at = (id: string, rest = '') => `/api/interviews/${id}${rest}`;
const firstError = (body: { errors: { question: string; code: string }[] }) => body.errors[0]!;

describe('refused', () => {
  test('without signing in, and to analysts: notes are never theirs', async () => {
    const { id } = await written(researcher!, { living: 'Cicho.' });
    await request(service.app).get('/api/interviews').expect(401);
    await analyst!.get('/api/interviews').expect(403);
    await analyst!.get(at(id)).expect(403);
    await analyst!.get(at(id, '/revisions')).expect(403);
    await analyst!.post('/api/interviews').send(newInterview()).expect(403);
    await analyst!.get('/api/search?q=cicho').expect(403);
    await analyst!.get('/api/open-answers?instrument=resident').expect(403);
  });

  test('in another city, and of meetings about all cities to those limited to one', async () => {
    const { id } = await written(researcher!, { living: 'Cicho.' });
    const meeting = await written(
      researcher!,
      { living: 'Plan.' },
      { guide: 'guide-meeting', group: 'team', city: null },
    );
    for (const hidden of [at(id), at(meeting.id), at(id, '/revisions')]) await inPrzemysl!.get(hidden).expect(403);
    await inPrzemysl!
      .put(at(id))
      .send({ revision: 2, notes: notesOf({}) })
      .expect(403);
    await inPrzemysl!.patch(at(id)).send({ state: 'complete' }).expect(403);
    await inPrzemysl!.delete(at(id)).expect(403);
    await inPrzemysl!.post('/api/interviews').send(newInterview()).expect(403);
    const { body } = await inPrzemysl!.get('/api/interviews').expect(200);
    expect(body.interviews).toEqual([]);
    expect((await inPrzemysl!.get('/api/interviews?city=krosno').expect(200)).body.interviews).toEqual([]);
    await inKrosno!.get(at(id)).expect(200);
    const moved = { ...newInterview(), city: 'przemysl' };
    const { id: _id, guide: _g, version: _v, group: _group, ...about } = moved;
    const whole = { place: null, form: 'in_person', recording: null, speakers: [], ...about };
    await inKrosno!
      .put(at(id))
      .send({ revision: 2, notes: notesOf({}), about: whole })
      .expect(403);
  });

  test.each([
    ['an unknown guide', { guide: 'nothing' }, 'guide'],
    ['a questionnaire', { guide: 'resident' }, 'guide'],
    ['another group', { group: 'participant' }, 'group'],
    ['an unknown wave', { wave: '2019_08' }, 'wave'],
    ['an unknown city', { city: 'rzeszow' }, 'city'],
    ['no city', { city: null }, 'city'],
    ['a name for a code', { respondentCode: 'Kowalska' }, 'respondentCode'],
    [
      'speakers of a talk between two',
      { speakers: [{ code: 'K01', group: 'resident', consents: agreed }] },
      'speakers',
    ],
    ['a day that is none', { date: '2020-02-30' }, 'date'],
    ['half a letter', { recording: { where: 'sejf \ud800', until: '2020-03-01' } }, 'recording.where'],
  ])('%s: 422', async (_name, change, field) => {
    const { body } = await researcher!.post('/api/interviews').send(newInterview(change)).expect(422);
    expect(firstError(body).question).toBe(field);
  });

  test('notes on questions the guide has not, quotes outside their text, and more than 1 MB', async () => {
    const { id } = await written(researcher!, { living: 'Cicho.' });
    const put = (notes: object) => researcher!.put(at(id)).send({ revision: 2, notes });
    expect(firstError((await put(notesOf({ other: 'x' })).expect(422)).body).question).toBe('other');
    const quotes = [{ question: 'living', start: 0, end: 99, speaker: null }];
    expect(firstError((await put({ ...notesOf({ living: 'Cicho.' }), quotes }).expect(422)).body).code).toBe(
      'out_of_range',
    );
    const large = await put(notesOf({ living: 'ł'.repeat(600_000) })).expect(413);
    expect(large.body).toMatchObject({ code: 'too_large', limit: 1024 * 1024 });
    await put(notesOf({ living: 'ł'.repeat(500_000) })).expect(200);
  });
});

describe('made and saved', () => {
  test('once, whoever repeats it; other content under its id is refused', async () => {
    const sent = newInterview({ respondentCode: 'M-07' });
    const made = await researcher!.post('/api/interviews').send(sent).expect(201);
    expect(made.body).toMatchObject({ state: 'draft', revision: 1, may: { write: true, steps: ['complete'] } });
    await researcher!.post('/api/interviews').send(sent).expect(200);
    const other = await researcher!
      .post('/api/interviews')
      .send({ ...sent, date: '2020-02-02' })
      .expect(409);
    expect(other.body.code).toBe('id_used');
    expect((await admin!.post('/api/interviews').send(sent).expect(409)).body.code).toBe('id_used');
  });

  test('a stale save is refused with what stands there, and nothing is lost', async () => {
    const { id } = await written(researcher!, { living: 'Od pierwszej osoby.' });
    const second = { revision: 2, notes: notesOf({ living: 'Od drugiej.' }) };
    await admin!.put(at(id)).send(second).expect(200);
    await admin!.put(at(id)).send(second).expect(200);
    const { body } = await researcher!
      .put(at(id))
      .send({ revision: 2, notes: notesOf({ living: 'Moje.' }) })
      .expect(409);
    expect(body).toMatchObject({
      code: 'stale',
      current: { revision: 3, notes: { texts: { living: 'Od drugiej.' } } },
    });
  });

  test('the list is filtered by city, state, guide, wave and mine', async () => {
    const own = await service.as('researcher', 'krosno');
    const { id } = await written(own, { living: 'Moje.' });
    const ids = async (query: string) =>
      ((await own.get(`/api/interviews?${query}`).expect(200)).body.interviews as { id: string }[]).map(
        (one) => one.id,
      );
    expect(await ids('mine=true')).toEqual([id]);
    expect(await ids('mine=true&state=complete')).toEqual([]);
    expect(await ids('city=krosno&guide=guide-resident&wave=after&group=resident&state=draft')).toContain(id);
    expect(await ids('city=przemysl')).toEqual([]);
  });
});

describe('states', () => {
  test('without consent to notes it is not completed; approved, it is closed', async () => {
    const consents = { ...agreed, notes: false };
    const { id } = await written(researcher!, { living: 'Cicho.' }, { consents });
    expect(firstError((await researcher!.patch(at(id)).send({ state: 'complete' }).expect(422)).body).code).toBe(
      'no_consent',
    );
    const other = await complete(researcher!, { living: 'Cicho.' });
    await researcher!.patch(at(other.id)).send({ state: 'approved' }).expect(403);
    await researcher!.patch(at(other.id)).send({ state: 'draft' }).expect(422);
    await inKrosno!.patch(at(other.id)).send({ state: 'approved' }).expect(200);
    const put = await researcher!
      .put(at(other.id))
      .send({ revision: 2, notes: notesOf({}) })
      .expect(409);
    expect(put.body.code).toBe('approved');
    await inKrosno!.patch(at(other.id)).send({ state: 'complete' }).expect(403);
    await admin!.patch(at(other.id)).send({ state: 'complete' }).expect(200);
  });

  test('a sealed one is read by its author and administrators only', async () => {
    const { id } = await written(researcher!, { living: 'Między nami.' });
    await inKrosno!.patch(at(id)).send({ sealed: true }).expect(403);
    await researcher!.patch(at(id)).send({ sealed: true }).expect(200);
    await inKrosno!.get(at(id)).expect(403);
    const list = await inKrosno!.get('/api/interviews').expect(200);
    expect(JSON.stringify(list.body)).not.toContain(id);
    expect((await inKrosno!.get('/api/search?q=miedzy').expect(200)).body.total).toBe(0);
    await researcher!.get(at(id)).expect(200);
    await admin!.get(at(id)).expect(200);
  });

  test('a draft is deleted by its author, a complete one by an administrator; then it is gone', async () => {
    const draft = await written(researcher!, { living: 'x' });
    await inKrosno!.delete(at(draft.id)).expect(403);
    await researcher!.delete(at(draft.id)).expect(204);
    await researcher!.delete(at(draft.id)).expect(204);
    expect((await researcher!.get(at(draft.id)).expect(404)).body.withdrawn).toBe(true);
    const done = await complete(researcher!, { living: 'x' });
    await researcher!.delete(at(done.id)).expect(403);
    await admin!.delete(at(done.id)).expect(204);
  });
});

describe('history', () => {
  test('former texts of a complete interview are kept with name and time, and restored', async () => {
    const { id, revision } = await complete(researcher!, { living: 'Pierwszy.' });
    await admin!
      .put(at(id))
      .send({ revision, notes: notesOf({ living: 'Drugi.' }) })
      .expect(200);
    const former = (await inKrosno!.get(at(id, '/revisions')).expect(200)).body.revisions as RevisionInfo[];
    expect(former).toMatchObject([
      { revision, savedBy: expect.stringMatching(/^researcher/), notes: { texts: { living: 'Pierwszy.' } } },
    ]);
    await researcher!.post(at(id, '/restore')).send({ revision, restore: revision }).expect(409);
    await researcher!
      .post(at(id, '/restore'))
      .send({ revision: revision + 1, restore: 99 })
      .expect(422);
    const { body } = await researcher!
      .post(at(id, '/restore'))
      .send({ revision: revision + 1, restore: revision })
      .expect(200);
    expect(body).toMatchObject({ revision: revision + 2, notes: { texts: { living: 'Pierwszy.' } } });
    expect((await researcher!.get(at(id, '/revisions')).expect(200)).body.revisions).toHaveLength(2);
  });

  test('a redaction takes words out of text, history and codings, for good', async () => {
    const first = await complete(researcher!, { living: 'Pani Nowak pomogła.' });
    await coded(researcher!, first, 'Nowak pomogła');
    const { id } = first;
    const notes = notesOf({ living: 'Bo pani Nowak pomogła.' });
    const second = (await researcher!.put(at(id)).send({ revision: 2, notes }).expect(200)).body as InterviewReply;
    const passages = [{ start: 8, end: 13 }];
    const redaction = { id: randomUUID(), revision: second.revision, question: 'living', passages };
    await inPrzemysl!.post(at(id, '/redactions')).send(redaction).expect(403);
    await researcher!
      .post(at(id, '/redactions'))
      .send({ ...redaction, revision: 2 })
      .expect(409);
    const outside = { ...redaction, passages: [{ start: 8, end: 99 }] };
    await researcher!.post(at(id, '/redactions')).send(outside).expect(422);
    const { body } = await researcher!.post(at(id, '/redactions')).send(redaction).expect(200);
    expect(body.notes.texts.living).toBe('Bo pani [usunięto] pomogła.');
    await researcher!.post(at(id, '/redactions')).send(redaction).expect(200);
    const everything = [
      await researcher!.get(at(id)),
      await researcher!.get(at(id, '/revisions')),
      await researcher!.get(`/api/codings?interview=${id}`),
      await researcher!.get('/api/codings.csv'),
      await researcher!.get('/api/search?q=Nowak'),
    ];
    expect(everything.map(({ text }) => text).join()).not.toContain('Nowak');
  });
});

describe('withdrawal of a person', () => {
  test('is for administrators of the whole study, and takes words, history and codings', async () => {
    const interview = await complete(researcher!, { living: 'Moje słowa.' }, { respondentCode: 'W-1' });
    await coded(researcher!, interview, 'słowa');
    const person = { respondentCode: 'W-1', group: 'resident' };
    await researcher!.post('/api/interviews/withdrawals').send(person).expect(403);
    await (await service.as('admin', 'krosno')).post('/api/interviews/withdrawals').send(person).expect(403);
    const { body } = await admin!.post('/api/interviews/withdrawals').send(person).expect(200);
    expect(body).toEqual({ interviews: [interview.id], groups: [] });
    await researcher!.get(at(interview.id)).expect(404);
    await researcher!.get(`/api/codings?interview=${interview.id}`).expect(404);
    expect((await researcher!.get('/api/codings.csv').expect(200)).text).not.toContain(interview.id);
  });

  test('of one speaker leaves the others', async () => {
    const speakers = ['G-1', 'G-2'].map((code) => ({ code, group: 'resident', consents: agreed }));
    const said = { living: 'G-1: Lubię to.\nG-2: A ja nie.' };
    const group = await complete(researcher!, said, { form: 'group', speakers });
    const theirs = await coded(researcher!, group, 'Lubię to');
    const others = await coded(researcher!, group, 'A ja nie');
    expect([theirs.speaker, others.speaker]).toEqual(['G-1', 'G-2']);
    await admin!.post('/api/interviews/withdrawals').send({ respondentCode: 'G-1', group: 'resident' }).expect(200);
    const left = await researcher!.get(at(group.id)).expect(200);
    expect(left.text).not.toContain('Lubię');
    expect((await codingsOf(researcher!, group.id)).map(({ text }) => text)).toEqual(['A ja nie']);
  });
});

test('the audit log tells who read and who changed what, once an hour for reading and drafts', async () => {
  const who = await service.as('researcher');
  const { id } = await written(who, { living: 'a' });
  for (let i = 0; i < 3; i += 1) await who.get(at(id)).expect(200);
  await who.patch(at(id)).send({ state: 'complete' }).expect(200);
  await who
    .put(at(id))
    .send({ revision: 2, notes: notesOf({ living: 'b' }) })
    .expect(200);
  const entries = await service.store.audit.model.find({ subject: id }).sort({ at: 1 }).lean();
  expect(entries.map(({ action }) => action)).toEqual([
    ...['interview.create', 'interview.write', 'interview.read', 'interview.step', 'interview.save'],
  ]);
});
