/** Interviews, their former texts, codings and the codebook in the store: nothing is lost, and what is withdrawn is gone. */
import { randomUUID } from 'node:crypto';
import { emptyNotes, type InterviewFacts, type Notes } from '../../server/domain/desk/interview.ts';
import type { CodingDocument } from '../../server/store/desk/codings.ts';
import { erasableNotes, eraseNotes } from '../../server/store/desk/erase-notes.ts';
import type { InterviewDocument } from '../../server/store/desk/interviews.ts';
import { redactNotes } from '../../server/store/desk/redact-notes.ts';
import { saveNotes, type Saving } from '../../server/store/desk/save-notes.ts';
import { settleAll } from '../../server/store/desk/settle.ts';
import { withdrawPerson } from '../../server/store/desk/withdraw-person.ts';
import { openStore, type Store } from '../../server/store/store.ts';
import { freshDatabase } from '../mongodb-uri.ts';

let store: Store;
let stop: () => Promise<void>;
beforeAll(async () => {
  const fresh = await freshDatabase();
  store = await openStore(fresh.database.uri);
  stop = async () => {
    await store.close();
    await fresh.stop();
  };
});
afterAll(() => stop());

const now = new Date('2020-02-01T10:00:00Z');
const consents = { notes: true, quoting: true, cityLevel: null };
const facts: InterviewFacts = {
  ...{ guide: 'guide-resident', version: 1, city: 'krosno', group: 'resident', wave: 'after', respondentCode: 'M-01' },
  ...{ date: '2020-02-01', place: 'home', form: 'in_person', consents, recording: null, speakers: [] },
};
const texts = (q: string, other = ''): Notes => ({ ...emptyNotes, texts: other === '' ? { q } : { q, other } });

async function made(change: Partial<InterviewDocument> = {}): Promise<InterviewDocument> {
  const interview: InterviewDocument = {
    ...{ _id: randomUUID(), ...facts, author: 'anna', state: 'complete', sealed: false, revision: 1 },
    ...{ notes: texts('Dali nam salę. Nikt nie pytał po co.'), savedBy: 'anna', savedAt: now, createdAt: now },
    ...{ createdHash: 'h', redactions: [], settle: false, changedAt: now, ...change },
  };
  expect(await store.interviews.insert(interview)).toBeNull();
  return interview;
}

async function coded(interview: InterviewDocument, words: string, change: Partial<CodingDocument> = {}) {
  const { revision, notes } = interview;
  const start = notes.texts['q']!.indexOf(words);
  const coding: CodingDocument = {
    ...{ _id: randomUUID(), source: { interview: interview._id, response: null, question: 'q' }, instrument: 'g' },
    ...{ person: null, madeOn: revision, anchor: { revision, start, end: start + words.length }, text: words },
    ...{ lost: false, seen: revision, redactions: [], speaker: null, code: 'trust', memo: null, cleared: true },
    ...{ by: 'anna', madeAt: now, removed: false, changedAt: now, ...change },
  };
  expect(await store.codings.insert(coding)).toBeNull();
  return coding._id;
}

const saving = (revision: number, notes: Notes, change: Partial<Saving> = {}): Saving => ({
  ...{ revision, notes, facts, by: 'anna' },
  ...change,
});
const factsOf = (interview: InterviewDocument) =>
  Object.fromEntries(
    Object.keys(facts).map((key) => [key, interview[key as keyof InterviewFacts]]),
  ) as unknown as InterviewFacts;
async function saved(interview: InterviewDocument, notes: Notes): Promise<InterviewDocument> {
  const outcome = await saveNotes(
    store,
    interview,
    saving(interview.revision, notes, { facts: factsOf(interview) }),
    now,
  );
  if (outcome.kind !== 'saved') throw new Error('stale');
  return outcome.interview;
}

describe('saving', () => {
  test('of twenty saves at once one goes through; the others are given what stands', async () => {
    const interview = await made();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, i) => saveNotes(store, interview, saving(1, texts(`text ${i}`)), now)),
    );
    const won = outcomes.filter(({ kind }) => kind === 'saved');
    expect(won).toHaveLength(1);
    const standing = await store.interviews.byId(interview._id);
    expect(standing?.revision).toBe(2);
    for (const outcome of outcomes) {
      if (outcome.kind === 'stale') expect(outcome.current?.notes).toEqual(standing!.notes);
    }
    expect((await store.revisions.of(interview._id)).map(({ notes }) => notes)).toEqual([interview.notes]);
  });

  test('the same save again is the same save', async () => {
    const interview = await made({ state: 'draft' });
    const first = await saveNotes(store, interview, saving(1, texts('nowe')), now);
    const again = await saveNotes(store, (await store.interviews.byId(interview._id))!, saving(1, texts('nowe')), now);
    expect(again).toEqual(first);
    expect(await store.revisions.of(interview._id)).toEqual([]);
    const other = await saveNotes(store, interview, saving(1, texts('nowe'), { by: 'bartek' }), now);
    expect(other.kind).toBe('stale');
  });

  test('former texts of a complete interview stay, each once, oldest first', async () => {
    let interview = await made();
    for (const word of ['jeden', 'dwa', 'trzy']) interview = await saved(interview, texts(word));
    const former = await store.revisions.of(interview._id);
    expect(former.map(({ revision, notes }) => [revision, notes.texts['q']])).toEqual([
      [1, 'Dali nam salę. Nikt nie pytał po co.'],
      [2, 'jeden'],
      [3, 'dwa'],
    ]);
  });

  test('codings follow, are lost, and come back with the restored text', async () => {
    let interview = await made();
    const first = interview.notes;
    const kept = await coded(interview, 'salę');
    const gone = await coded(interview, 'Nikt nie pytał po co.');
    interview = await saved(interview, texts('Wreszcie. Dali nam salę.'));
    expect(await store.codings.byId(kept)).toMatchObject({
      text: 'salę',
      lost: false,
      anchor: { revision: 2, start: 19 },
    });
    expect(await store.codings.byId(gone)).toMatchObject({ lost: true, anchor: { revision: 1 } });
    interview = await saved(interview, first);
    expect(await store.codings.byId(gone)).toMatchObject({ lost: false, anchor: { revision: 3, start: 15 } });
  });

  test('a stop between the text and its codings is made good', async () => {
    const interview = await made();
    const id = await coded(interview, 'salę');
    const change = { notes: texts('A. Dali nam salę.'), revision: 2, settle: true };
    await store.revisions.keep({
      interview: interview._id,
      revision: 1,
      notes: interview.notes,
      savedBy: 'anna',
      savedAt: now,
    });
    await store.interviews.change(interview, change);
    await settleAll(store, now);
    expect(await store.codings.byId(id)).toMatchObject({ anchor: { revision: 2, start: 12 }, seen: 2 });
    expect(await store.interviews.unsettled()).toEqual([]);
  });
});

describe('redaction', () => {
  test('takes words out of the text, its history, codings and memos, and does so once', async () => {
    let interview = await made({ notes: texts('Pani Kowalska dała salę.') });
    const coding = await coded(interview, 'Kowalska dała', { memo: 'Kowalska to ta z MOPS' });
    interview = await saved(interview, texts('Tak. Pani Kowalska dała salę. Kowalska!'));
    const redaction = {
      id: randomUUID(),
      question: 'q',
      passages: [
        { start: 10, end: 18 },
        { start: 30, end: 38 },
      ],
      by: 'anna',
    };
    const redacted = await redactNotes(store, interview, redaction, now);
    expect(redacted?.notes.texts['q']).toBe('Tak. Pani [usunięto] dała salę. [usunięto]!');
    expect(await store.codings.byId(coding)).toMatchObject({
      text: '[usunięto] dała',
      cleared: false,
      memo: '[usunięto] to ta z MOPS',
    });
    await redactNotes(store, redacted!, redaction, now);
    expect(await store.interviews.byId(interview._id)).toEqual({ ...redacted, settle: false });
    const everything = JSON.stringify([
      await store.interviews.byId(interview._id),
      await store.revisions.of(interview._id),
      await store.codings.ofInterview(interview._id),
    ]);
    expect(everything).not.toContain('Kowalska');
  });

  test('against somebody who saved meanwhile: nothing but history changes, and it can be done again', async () => {
    const interview = await made({ notes: texts('Pani Kowalska.') });
    await saved(interview, texts('Pani Kowalska dała.'));
    const redaction = { id: randomUUID(), question: 'q', passages: [{ start: 5, end: 13 }], by: 'anna' };
    expect(await redactNotes(store, interview, redaction, now)).toBeNull();
    const present = (await store.interviews.byId(interview._id))!;
    expect((await redactNotes(store, present, redaction, now))?.notes.texts['q']).toBe('Pani [usunięto] dała.');
  });
});

describe('withdrawal', () => {
  test('takes a person’s interviews with codings and history; others stay', async () => {
    const code = `W-${randomUUID().slice(0, 4)}`;
    let interview = await made({ respondentCode: code });
    await coded(interview, 'salę');
    interview = await saved(interview, texts('Inaczej.'));
    const other = await made({ respondentCode: code, group: 'institution' });
    expect(await withdrawPerson(store, { code, group: 'resident' }, now)).toEqual({
      interviews: [interview._id],
      groups: [],
    });
    expect(await store.interviews.byId(interview._id)).toMatchObject({
      state: 'withdrawn',
      notes: emptyNotes,
      respondentCode: null,
    });
    expect(await store.revisions.of(interview._id)).toEqual([]);
    expect(await store.codings.ofInterview(interview._id)).toEqual([]);
    expect(await store.interviews.byId(other._id)).toMatchObject({ state: 'complete' });
    expect(await withdrawPerson(store, { code, group: 'resident' }, now)).toEqual({ interviews: [], groups: [] });
  });

  test('takes one speaker’s turns out of a group interview', async () => {
    const speakers = ['G-1', 'G-2'].map((code) => ({ code, group: 'resident', consents }));
    const notes = {
      ...texts('G-1: Lubię to.\nG-2: A ja nie.\nG-1: Naprawdę.'),
      quotes: [{ question: 'q', start: 5, end: 13, speaker: 'G-1' }],
    };
    const interview = await made({ respondentCode: null, form: 'group', speakers, notes });
    const [theirs, others] = [
      await coded(interview, 'Lubię to', { speaker: 'G-1' }),
      await coded(interview, 'A ja nie', { speaker: 'G-2' }),
    ];
    expect(await withdrawPerson(store, { code: 'G-1', group: 'resident' }, now)).toEqual({
      interviews: [],
      groups: [interview._id],
    });
    const left = await store.interviews.byId(interview._id);
    expect(left).toMatchObject({
      notes: { texts: { q: '[usunięto]\nG-2: A ja nie.\n[usunięto]' }, quotes: [] },
      speakers: [{ code: 'G-2' }],
    });
    expect(await store.codings.byId(theirs)).toMatchObject({ removed: true, text: '' });
    expect(await store.codings.byId(others)).toMatchObject({ text: 'A ja nie', lost: false, anchor: { start: 16 } });
  });
});

test('the purge leaves counts and no words', async () => {
  const interview = await made({ respondentCode: 'P-1' });
  const id = await coded(interview, 'salę', { memo: 'słowa' });
  expect((await erasableNotes(store)).codings).toBeGreaterThan(0);
  await eraseNotes(store, now);
  expect(await erasableNotes(store)).toEqual({ interviews: 0, revisions: 0, codings: 0 });
  expect(await store.interviews.byId(interview._id)).toMatchObject({
    respondentCode: null,
    notes: emptyNotes,
    state: 'complete',
  });
  expect(await store.codings.byId(id)).toMatchObject({ code: 'trust', text: '', memo: null, removed: false });
});

describe('the codebook', () => {
  const code = (key: string) => ({
    ...{ key, parent: null, name: { pl: key, en: key }, definition: { pl: '', en: '' }, whenToUse: { pl: '', en: '' } },
    ...{ whenNotToUse: { pl: '', en: '' }, example: null, colour: '#000000', aims: [] },
  });

  test('steps of many people at once are all taken', async () => {
    const { key: _key, parent: _parent, ...words } = code('x');
    await store.codebook.seed({ version: 1, codes: [code('a'), code('b')] });
    await store.codebook.seed({ version: 1, codes: [code('a'), code('b')] });
    await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        store.codebook.take(
          { kind: 'create', key: `new_${i}`, parent: 'a', texts: words },
          { id: `id-${i}`, at: now, by: 'anna' },
        ),
      ),
    );
    const { codes, changes, revision } = await store.codebook.read();
    expect([codes.length, changes.length, revision]).toEqual([10, 8, 9]);
    expect(changes[0]).toMatchObject({ at: now, by: 'anna', kind: 'create', before: [] });
  });

  test('a split moves the codings it is given, and no others', async () => {
    const interview = await made();
    const [one, two, recoded] = [
      await coded(interview, 'salę', { code: 'a' }),
      await coded(interview, 'Nikt', { code: 'a' }),
      await coded(interview, 'pytał', { code: 'b' }),
    ];
    await store.codings.recode([one, recoded], ['a'], 'new_1', now);
    expect(
      (await Promise.all([one, two, recoded].map((id) => store.codings.byId(id)))).map((found) => found?.code),
    ).toEqual(['new_1', 'a', 'b']);
  });
});
