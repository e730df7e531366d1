/** What indexes forbid, keep up and forget. */
import { setTimeout as wait } from 'node:timers/promises';
import { startEmbedded } from '../../server/embedded/index.ts';
import { freshEngine, MongoClient, refusal, type Db } from './engine.ts';

let db: Db;
let end: () => Promise<void>;

beforeAll(async () => {
  ({ db, end } = await freshEngine({ expirySeconds: 0.2 }));
});
afterAll(() => end());

test('a duplicate is refused with the index, its pattern and the value', async () => {
  const users = db.collection('users');
  await users.createIndex({ city: 1, name: -1 }, { unique: true });
  await users.insertOne({ city: 'krosno', name: 'a' });
  const refused = await refusal(users.insertOne({ city: 'krosno', name: 'a' }));
  expect(refused).toMatchObject({
    code: 11000,
    keyPattern: { city: 1, name: -1 },
    keyValue: { city: 'krosno', name: 'a' },
  });
  expect(refused.message).toBe(
    'E11000 duplicate key error collection: test.users index: city_1_name_-1 dup key: { city: "krosno", name: "a" }',
  );
  await users.insertOne({ city: 'krosno', name: 'b' });
  expect(await refusal(users.updateOne({ name: 'b' }, { $set: { name: 'a' } }))).toMatchObject({ code: 11000 });
  expect(await refusal(users.insertOne({ _id: (await users.findOne({}))!._id }))).toMatchObject({
    code: 11000,
    keyPattern: { _id: 1 },
  });
  expect(await users.countDocuments({})).toBe(2);
});

test('of fifty inserts of one name at the same moment, one succeeds', async () => {
  const race = db.collection('race');
  await race.createIndex({ name: 1 }, { unique: true });
  const results = await Promise.allSettled(Array.from({ length: 50 }, () => race.insertOne({ name: 'x' })));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await race.countDocuments({ name: 'x' })).toBe(1);
});

test('an ordered batch stops at the first duplicate, an unordered one goes on', async () => {
  const batch = db.collection<{ _id: number }>('batch');
  expect(await refusal(batch.insertMany([{ _id: 1 }, { _id: 1 }, { _id: 2 }]))).toMatchObject({ code: 11000 });
  expect(await batch.countDocuments({})).toBe(1);
  expect(await refusal(batch.insertMany([{ _id: 1 }, { _id: 3 }, { _id: 4 }], { ordered: false }))).toMatchObject({
    code: 11000,
  });
  expect(await batch.countDocuments({})).toBe(3);
});

test('a unique index forbids two documents without the field unless it is sparse or partial', async () => {
  const strict = db.collection('strict');
  await strict.createIndex({ token: 1 }, { unique: true });
  await strict.insertOne({});
  expect(await refusal(strict.insertOne({}))).toMatchObject({ code: 11000, keyValue: { token: null } });
  const sparse = db.collection('sparse');
  await sparse.createIndex({ token: 1 }, { unique: true, sparse: true });
  await sparse.insertMany([{}, {}]);
  expect(await sparse.find({}).sort({ token: 1 }).toArray()).toHaveLength(2);
  expect(await sparse.countDocuments({ token: null })).toBe(2);
  const partial = db.collection('partial');
  await partial.createIndex({ code: 1 }, { unique: true, partialFilterExpression: { active: true } });
  await partial.insertMany([{ code: 1 }, { code: 1 }, { code: 1, active: true }]);
  expect(await refusal(partial.insertOne({ code: 1, active: true }))).toMatchObject({ code: 11000 });
  expect(await partial.countDocuments({ code: 1 })).toBe(3);
  expect(await partial.countDocuments({ code: 1, active: true })).toBe(1);
});

test('a unique index over duplicates is refused and leaves no index', async () => {
  const late = db.collection('late');
  await late.insertMany([{ a: 1 }, { a: 1 }]);
  expect(await refusal(late.createIndex({ a: 1 }, { unique: true }))).toMatchObject({ code: 11000 });
  expect((await late.indexes()).map(({ name }) => name)).toEqual(['_id_']);
  await late.createIndex({ a: 1 });
  expect(await late.countDocuments({ a: 1 })).toBe(2);
  expect(await refusal(late.createIndex({ a: 1 }, { unique: true }))).toMatchObject({ code: 85 });
  expect(await refusal(late.createIndex({ b: 1 }, { name: 'a_1' }))).toMatchObject({ code: 86 });
});

test('indexes follow updates and removals', async () => {
  const moved = db.collection('moved');
  await moved.createIndex({ tags: 1 });
  await moved.insertOne({ tags: ['a', 'b'] });
  await moved.updateOne({ tags: 'a' }, { $set: { tags: ['b', 'c'] } });
  expect(await moved.countDocuments({ tags: 'a' })).toBe(0);
  expect(await moved.countDocuments({ tags: 'c' })).toBe(1);
  await moved.deleteMany({ tags: 'b' });
  expect(await moved.countDocuments({ tags: 'c' })).toBe(0);
  await moved.dropIndex('tags_1');
  expect(await refusal(moved.dropIndex('tags_1'))).toMatchObject({ code: 27 });
  expect(await refusal(db.collection('nowhere').indexes())).toMatchObject({ code: 26 });
});

test('two arrays in one index are refused', async () => {
  const parallel = db.collection('parallel');
  await parallel.createIndex({ a: 1, b: 1 });
  expect(await refusal(parallel.insertOne({ a: [1], b: [2] }))).toMatchObject({ code: 171 });
  expect(await parallel.countDocuments({})).toBe(0);
});

test('documents go when their time has come, and the others stay', async () => {
  const sessions = db.collection('sessions');
  await sessions.createIndex({ expires: 1 }, { expireAfterSeconds: 0 });
  await sessions.insertMany([
    { expires: new Date(Date.now() - 1000) },
    { expires: new Date(Date.now() + 3.6e6) },
    { expires: 'never' },
    {},
  ]);
  for (let i = 0; i < 50 && (await sessions.countDocuments({})) > 3; i++) await wait(100);
  expect(await sessions.countDocuments({})).toBe(3);
  expect(await sessions.countDocuments({ expires: { $lt: new Date() } })).toBe(0);
});

test('collections, indexes and their properties outlive the process', async () => {
  const first = await freshEngine();
  const papers = first.db.collection('papers');
  await papers.createIndex({ 'list.k': 1 }, { name: 'k' });
  await papers.createIndex({ id: 1 }, { unique: true, partialFilterExpression: { id: { $type: 'string' } } });
  await papers.insertMany([
    { id: 'a', list: [{ k: 1 }, { k: 2 }] },
    { id: 'b', list: [] },
  ]);
  await first.client.close();
  await first.engine.stop();
  const engine = await startEmbedded({ dir: first.dir });
  const client = await MongoClient.connect(engine.uri);
  const again = client.db('test').collection('papers');
  expect((await again.indexes()).map(({ name }) => name)).toEqual(['_id_', 'k', 'id_1']);
  expect(await again.find({ 'list.k': { $gte: 1 } }).toArray()).toHaveLength(1);
  expect(await refusal(again.insertOne({ id: 'a' }))).toMatchObject({ code: 11000 });
  expect((await client.db('test').listCollections().toArray()).map(({ name }) => name)).toEqual(['papers']);
  await client.db('test').dropDatabase();
  expect(await client.db('test').listCollections().toArray()).toEqual([]);
  await client.close();
  await engine.stop();
});
