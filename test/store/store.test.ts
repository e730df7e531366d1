/** The store on a real server behind a real socket: the embedded engine, or MongoDB where TEST_MONGODB_URI names one. */
import { randomUUID } from 'node:crypto';
import { receiptHash } from '../../server/domain/receipt.ts';
import type { AuditFilter } from '../../server/store/audit.ts';
import { openStore, type Store } from '../../server/store/store.ts';
import type { ResponseDocument } from '../../server/store/responses.ts';
import { freshDatabase } from '../mongodb-uri.ts';

let store: Store;
let uri: string;
let stop: () => Promise<void>;
beforeAll(async () => {
  const fresh = await freshDatabase();
  uri = fresh.database.uri;
  store = await openStore(uri);
  stop = fresh.stop;
});
afterAll(async () => {
  await store.close();
  await stop();
});

const response = (change: Partial<ResponseDocument> = {}): ResponseDocument => ({
  _id: randomUUID(),
  instrument: 'resident',
  version: 1,
  collector: 'krosno',
  group: 'resident',
  city: 'krosno',
  area: null,
  wave: 'after',
  respondentCode: null,
  channel: 'web',
  administeredBy: null,
  locale: 'pl',
  completedOn: '2020-02-01',
  durationMinutes: 7,
  consent: { notice: '1', cityLevel: null, quoting: null },
  state: 'complete',
  answers: { a: 1, nested: { row: 2 } },
  hidden: ['b'],
  receiptHash: receiptHash(randomUUID()),
  contentHash: 'x',
  invitation: null,
  changedAt: new Date('2020-02-01T10:00:00Z'),
  ...change,
});

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

test('opening again changes nothing', async () => {
  const indexes = async () => (await store.responses.model.collection.indexes()).map(({ name }) => name).sort();
  const before = await indexes();
  const again = await openStore(uri);
  await again.close();
  expect(await indexes()).toEqual(before);
  expect(before).toHaveLength(10);
});

test('a response is stored as it was given', async () => {
  const one = response();
  expect(await store.responses.insert(one)).toEqual({ kind: 'inserted' });
  expect(await store.responses.byId(one._id)).toEqual({ ...one, trial: true });
  expect(await store.responses.insert({ ...one, contentHash: 'y' })).toMatchObject({
    kind: 'id_taken',
    stored: { contentHash: 'x' },
  });
});

test('an invitation holds one response, however many arrive at once', async () => {
  const invitation = randomUUID();
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => store.responses.insert(response({ invitation }))),
  );
  expect(outcomes.filter(({ kind }) => kind === 'inserted')).toHaveLength(1);
  expect(outcomes.filter(({ kind }) => kind === 'token_used')).toHaveLength(19);
});

test('withdrawal leaves a tombstone, tells the column store, and happens once', async () => {
  const hash = receiptHash('AAAA-1111-2222-3333');
  const one = response({ instrument: 'w', receiptHash: hash, respondentCode: 'K01' });
  await store.responses.insert(one);
  const now = new Date('2020-03-01T00:00:00Z');
  expect(await store.responses.withdraw(hash, now)).toMatchObject({ _id: one._id });
  expect(await store.responses.withdraw(receiptHash('other'), now)).toBeNull();
  expect(await all(store.responses.changedSince('w', new Date('2020-02-15T00:00:00Z')))).toMatchObject([
    { _id: one._id, state: 'withdrawn', answers: {}, respondentCode: null },
  ]);
  expect(await all(store.responses.complete({ instrument: 'w' }))).toEqual([]);
  expect(await store.responses.anyOfVersion('w', 1)).toBe(true);
});

test('the export is in the order of ids, by cities and wave', async () => {
  const made = Array.from({ length: 60 }, (_, i) =>
    response({ instrument: 'e', city: i % 2 ? 'krosno' : 'przemysl', wave: i % 3 ? 'after' : 'before' }),
  );
  expect(await store.responses.insertAll(made)).toBe(60);
  expect(await store.responses.insertAll(made)).toBe(0);
  const ids = async (filter: { cities?: string[] | null; wave?: string }) =>
    (await all(store.responses.complete({ instrument: 'e', ...filter }))).map(({ _id }) => _id);
  const sorted = (keep: (one: ResponseDocument) => boolean) =>
    made
      .filter(keep)
      .map(({ _id }) => _id)
      .sort();
  expect(await ids({})).toEqual(sorted(() => true));
  expect(await ids({ cities: ['krosno'] })).toEqual(sorted(({ city }) => city === 'krosno'));
  expect(await ids({ cities: null, wave: 'before' })).toEqual(sorted(({ wave }) => wave === 'before'));
  expect(await ids({ cities: [] })).toEqual([]);
});

test('a purge erases codes and open answers', async () => {
  const one = response({ instrument: 'p', respondentCode: 'K9', answers: { a: 1, needs: 'text', 'a-Comment': 'x' } });
  await store.responses.insert(one);
  expect(await store.responses.erase('p', 1, ['needs', 'a-Comment'], new Date())).toBe(1);
  expect(await store.responses.byId(one._id)).toMatchObject({ respondentCode: null, answers: { a: 1 } });
  expect((await store.responses.byId(one._id))?.answers).not.toHaveProperty('needs');
});

test('a draft is kept until the invitation is answered or revoked', async () => {
  const invitation = {
    _id: randomUUID(),
    collector: 'c',
    code: 'K1',
    tokenHash: 'h1',
    state: 'sent' as const,
    draft: null,
    contacts: [],
    changedAt: new Date(),
  };
  expect(await store.invitations.insert(invitation)).toBe(true);
  expect(await store.invitations.insert({ ...invitation, _id: randomUUID(), tokenHash: 'h2' })).toBe(false);
  const draft = { version: 1, answers: { 'a b': { c: [1, 'ż'] } }, page: null };
  expect(await store.invitations.saveDraft(invitation._id, draft, new Date())).toBe(true);
  expect(await store.invitations.byTokenHash('h1')).toMatchObject({ state: 'started', draft });
  await store.invitations.answered(invitation._id, new Date());
  expect(await store.invitations.saveDraft(invitation._id, draft, new Date())).toBe(false);
  expect(await store.invitations.byId(invitation._id)).toMatchObject({ state: 'answered', draft: null });
});

test('the audit log is read newest first, page by page', async () => {
  const actions = ['backup', 'purge', 'restore'] as const;
  for (const action of actions) await store.audit.record('anna', action, 'a.*b', { 'dotted.key': 1 });
  const at = new Date('2020-03-01T10:00:00Z');
  await store.audit.model.updateMany({ user: 'anna' }, { $set: { at } });
  const seen: string[] = [];
  for (let older: { at: Date; id: string } | undefined; ;) {
    const [entry] = await store.audit.list({ user: 'anna' }, 1, older);
    if (!entry) break;
    seen.push(entry.action);
    older = { at: entry.at, id: entry._id };
  }
  expect(seen.sort()).toEqual([...actions]);
});

test('the audit log is narrowed by action, part of the subject and days', async () => {
  await store.audit.record('ewa', 'backup', 'One (1).backup');
  const count = async (filter: AuditFilter) => (await store.audit.list({ user: 'ewa', ...filter }, 10)).length;
  expect(await count({ subject: 'one (1)' })).toBe(1);
  expect(await count({ subject: 'one .1' })).toBe(0);
  expect(await count({ action: 'backup' })).toBe(1);
  expect(await count({ action: 'purge' })).toBe(0);
  expect(await count({ from: new Date(Date.now() - 60_000), until: new Date(Date.now() + 60_000) })).toBe(1);
  expect(await count({ until: new Date(Date.now() - 60_000) })).toBe(0);
});

test('users: a name once; a changed epoch ends sessions', async () => {
  const user = {
    _id: randomUUID(),
    name: 'ewa',
    role: 'admin' as const,
    cities: [],
    passwordHash: 'h',
    active: true,
    epoch: 0,
  };
  expect(await store.users.any()).toBe(false);
  expect(await store.users.insert(user)).toBe(true);
  expect(await store.users.insert({ ...user, _id: randomUUID() })).toBe(false);
  expect(await store.users.update(user._id, { active: false }, true)).toMatchObject({ active: false, epoch: 1 });
  expect(await store.users.byName('ewa')).toMatchObject({ epoch: 1 });
});
