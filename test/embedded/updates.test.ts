/** What updates do to documents, what they refuse, and that writers do not step on each other. */
import { Double, freshDatabase, Int32, Long, refusal, type Db } from './engine.ts';

let db: Db;
let end: () => Promise<void>;
let made = 0;

beforeAll(async () => {
  ({ db, end } = await freshDatabase());
});
afterAll(() => end());

/** Applies an update to a document of its own and gives what became of it. */
async function updated(doc: object, update: object, options: object = {}, filter: object = {}) {
  const collection = db.collection(`u${made++}`);
  await collection.insertOne({ _id: 1 as never, ...doc });
  const { matchedCount, modifiedCount } = await collection.updateOne({ _id: 1 as never, ...filter }, update, options);
  const { _id, ...after } = (await collection.findOne({}))!;
  return { after, counts: [matchedCount, modifiedCount] };
}

test.each([
  ['an operator nobody knows', { a: 1 }, { $foo: { a: 1 } }, 9],
  ['a changed _id', { a: 1 }, { $set: { _id: 2 } }, 66],
  ['two operators on one path', { a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
  ['operators on a path and on its parent', { a: {} }, { $set: { 'a.b': 1 }, $unset: { a: 1 } }, 40],
  ['$inc of a text', { a: 'x' }, { $inc: { a: 1 } }, 14],
  ['$inc by a text', { a: 1 }, { $inc: { a: 'x' } }, 14],
  ['$push to a number', { a: 1 }, { $push: { a: 1 } }, 2],
  ['$addToSet to a text', { a: 'x' }, { $addToSet: { a: 1 } }, 2],
  ['a field inside a number', { a: 1 }, { $set: { 'a.b': 1 } }, 28],
  ['a position without a match', { a: [1] }, { $set: { 'a.$': 1 } }, 2],
  ['an array filter nobody named', { a: [1] }, { $set: { 'a.$[x]': 1 } }, 2],
  ['an empty field name', { a: 1 }, { $set: { 'a.': 1 } }, 56],
])('%s is refused and nothing is changed', async (_what, doc, update, code) => {
  const collection = db.collection(`refused${made++}`);
  await collection.insertOne({ _id: 1 as never, ...doc });
  expect(await refusal(collection.updateOne({ _id: 1 as never }, update as object))).toMatchObject({ code });
  expect(await collection.findOne({})).toEqual({ _id: 1, ...doc });
});

test('fields are set, unset, counted and compared', async () => {
  expect(await updated({ a: 1, b: 2 }, { $set: { 'c.d': 1 }, $unset: { b: 1 }, $inc: { a: 2 } })).toEqual({
    after: { a: 3, c: { d: 1 } },
    counts: [1, 1],
  });
  expect((await updated({ a: 5, t: 'x' }, { $min: { a: 3 }, $max: { t: 'y', n: 1 } })).after).toEqual({
    a: 3,
    t: 'y',
    n: 1,
  });
  expect((await updated({ list: [1, 2, 3] }, { $set: { 'list.1': 9, 'list.4': 5 } })).after).toEqual({
    list: [1, 9, 3, null, 5],
  });
  expect((await updated({ list: [1, 2] }, { $unset: { 'list.0': 1 } })).after).toEqual({ list: [null, 2] });
});

test('an update that changes nothing matches and modifies nothing', async () => {
  expect((await updated({ a: 1 }, { $set: { a: 1 } })).counts).toEqual([1, 0]);
  expect((await updated({ a: [1] }, { $addToSet: { a: 1 } })).counts).toEqual([1, 0]);
  expect((await updated({ a: 1 }, { $setOnInsert: { a: 2 } })).counts).toEqual([1, 0]);
  expect((await updated({ a: 1 }, { $set: { a: new Double(1) } })).counts).toEqual([1, 1]);
});

test('kinds of numbers survive arithmetic', async () => {
  const kinds = db.collection('kinds');
  await kinds.insertOne({ _id: 1 as never, i: new Int32(2147483647), d: new Double(1), l: Long.fromNumber(1) });
  await kinds.updateOne({}, { $inc: { i: 1, d: 1, l: 1 } });
  const back = (await kinds.findOne({}, { promoteValues: false }))!;
  expect(back).toMatchObject({ i: Long.fromNumber(2147483648), d: new Double(2), l: Long.fromNumber(2) });
});

test('arrays are pushed to, pulled from, and kept in order and length', async () => {
  expect((await updated({ a: [3, 1] }, { $push: { a: { $each: [2, 5], $sort: -1, $slice: 3 } } })).after).toEqual({
    a: [5, 3, 2],
  });
  expect((await updated({ a: [1, 2] }, { $push: { a: { $each: [9], $position: 0 } } })).after).toEqual({
    a: [9, 1, 2],
  });
  expect(
    (await updated({ a: [{ k: 2 }, { k: 1 }] }, { $push: { a: { $each: [{ k: 0 }], $sort: { k: 1 } } } })).after,
  ).toEqual({ a: [{ k: 0 }, { k: 1 }, { k: 2 }] });
  expect((await updated({ a: [1, 5, 8] }, { $pull: { a: { $gte: 5 } } })).after).toEqual({ a: [1] });
  expect((await updated({ a: [{ k: 1, v: 2 }, { k: 2 }] }, { $pull: { a: { k: 1 } } })).after).toEqual({
    a: [{ k: 2 }],
  });
  expect((await updated({ a: [1] }, { $addToSet: { a: { $each: [1, 2] } } })).after).toEqual({ a: [1, 2] });
  expect((await updated({}, { $push: { a: 1 } })).after).toEqual({ a: [1] });
});

test('elements are reached by match, by filter, and all together', async () => {
  const doc = {
    a: [
      { k: 1, v: 0 },
      { k: 2, v: 0 },
    ],
  };
  expect((await updated(doc, { $set: { 'a.$.v': 5 } }, {}, { 'a.k': 2 })).after).toEqual({
    a: [
      { k: 1, v: 0 },
      { k: 2, v: 5 },
    ],
  });
  expect((await updated(doc, { $set: { 'a.$[x].v': 5 } }, { arrayFilters: [{ 'x.k': 1 }] })).after).toEqual({
    a: [
      { k: 1, v: 5 },
      { k: 2, v: 0 },
    ],
  });
  expect((await updated(doc, { $inc: { 'a.$[].v': 1 } })).after).toEqual({
    a: [
      { k: 1, v: 1 },
      { k: 2, v: 1 },
    ],
  });
});

test('an upsert begins with what the filter asks for', async () => {
  const people = db.collection('people');
  const first = await people.updateOne(
    { name: 'A', age: { $gt: 3 }, 'x.y': 1 },
    { $set: { seen: 1 }, $setOnInsert: { age: 4 } },
    { upsert: true },
  );
  expect([first.matchedCount, first.upsertedCount]).toEqual([0, 1]);
  expect(await people.findOne({}, { projection: { _id: 0 } })).toEqual({ name: 'A', x: { y: 1 }, age: 4, seen: 1 });
  const again = await people.findOneAndUpdate(
    { name: 'A' },
    { $inc: { age: 1 } },
    { upsert: true, returnDocument: 'after' },
  );
  expect(again).toMatchObject({ age: 5 });
  const replaced = await people.findOneAndReplace(
    { name: 'A' },
    { name: 'B' },
    { returnDocument: 'after', projection: { _id: 0 } },
  );
  expect(replaced).toEqual({ name: 'B' });
  expect(await people.findOneAndDelete({ name: 'B' }, { projection: { name: 1, _id: 0 } })).toEqual({ name: 'B' });
  expect(await people.findOneAndDelete({ name: 'B' })).toBeNull();
});

test('two hundred writers that count lose nothing', async () => {
  const counter = db.collection('counter');
  await counter.insertOne({ _id: 1 as never, n: 0 });
  await Promise.all(Array.from({ length: 200 }, () => counter.updateOne({}, { $inc: { n: 1 } })));
  expect(await counter.findOne({})).toMatchObject({ n: 200 });
});
