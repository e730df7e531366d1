/** What queries find, and that indexes find the same. */
import { Double, freshDatabase, Int32, Long, ObjectId, Decimal128, refusal, testOfOurs, type Db } from './engine.ts';

let db: Db;
let end: () => Promise<void>;

beforeAll(async () => {
  ({ db, end } = await freshDatabase());
});
afterAll(() => end());

/** A collection with these documents, numbered. */
async function collectionOf(name: string, docs: object[]) {
  const collection = db.collection<{ _id: number }>(name);
  if (docs.length) await collection.insertMany(docs.map((doc, i) => ({ _id: i, ...doc })));
  return {
    collection,
    ids: async (filter: object, sort: [string, 1 | -1][] = [['_id', 1]]): Promise<number[]> =>
      (await collection.find(filter).sort(sort).toArray()).map((doc) => doc._id),
  };
}

test('a query with an unknown operator or a wrong operand is refused', async () => {
  const { collection } = await collectionOf('wrong', [{}]);
  for (const filter of [
    { a: { $foo: 1 } },
    { $foo: '1' },
    { a: { $in: 5 } },
    { $or: [] },
    { a: { $not: 5 } },
    { a: { $size: -1 } },
  ]) {
    expect(await refusal(collection.find(filter as object).toArray())).toMatchObject({ code: 2 });
  }
  expect(await refusal(collection.find({ a: /x/, b: { $regex: '(' } }).toArray())).toMatchObject({ code: 51091 });
  expect(await refusal(db.command({ find: 'wrong', sort: { a: 2 } }))).toMatchObject({ code: 2 });
});

testOfOurs('places, scripts and the orders of languages are not offered', async () => {
  const { collection } = await collectionOf('not_offered', [{}]);
  for (const filter of [{ a: { $near: 1 } }, { $where: '1' }]) {
    expect(await refusal(collection.find(filter as object).toArray())).toMatchObject({ code: 2 });
  }
  expect(await refusal(collection.find({}).collation({ locale: 'pl' }).toArray())).toMatchObject({ code: 2 });
});

test('unknown commands are refused with code 59', async () => {
  expect(await refusal(db.command({ mapReduce: 'x' }))).toMatchObject({ code: 59 });
});

test.each([false, true])('values, arrays and missing fields match as in MongoDB (indexed: %s)', async (indexed) => {
  const { collection, ids } = await collectionOf(`match${indexed}`, [
    { a: 1 },
    { a: new Double(1.5) },
    { a: '1' },
    { a: null },
    {},
    { a: [1, 5] },
    { a: [] },
    { a: { b: 2 } },
    { a: [{ b: 2 }, { b: 7 }] },
    { a: true },
    { a: new Date(5) },
    { a: Long.fromString('9007199254740993') },
  ]);
  if (indexed) {
    await collection.createIndex({ a: 1 });
    await collection.createIndex({ 'a.b': -1 });
  }
  expect(await ids({ a: 1 })).toEqual([0, 5]);
  expect(await ids({ a: null })).toEqual([3, 4]);
  expect(await ids({ a: { $exists: false } })).toEqual([4]);
  expect(await ids({ a: { $gt: 1 } })).toEqual([1, 5, 11]);
  expect(await ids({ a: { $gt: 1, $lt: 5 } })).toEqual([1, 5]);
  expect(await ids({ a: { $gte: '' } })).toEqual([2]);
  expect(await ids({ a: { $lt: new Date(6) } })).toEqual([10]);
  expect(await ids({ a: { $in: [1, '1', null] } })).toEqual([0, 2, 3, 4, 5]);
  expect(await ids({ a: { $nin: [1, '1', null] } })).toEqual([1, 6, 7, 8, 9, 10, 11]);
  expect(await ids({ a: { $ne: 1 } })).toEqual([1, 2, 3, 4, 6, 7, 8, 9, 10, 11]);
  expect(await ids({ a: [1, 5] })).toEqual([5]);
  expect(await ids({ a: { $size: 2 } })).toEqual([5, 8]);
  expect(await ids({ a: { $all: [1, 5] } })).toEqual([5]);
  expect(await ids({ a: { $elemMatch: { $gt: 1, $lt: 6 } } })).toEqual([5]);
  expect(await ids({ 'a.b': 2 })).toEqual([7, 8]);
  expect(await ids({ a: { b: 2 } })).toEqual([7, 8]);
  expect(await ids({ 'a.1.b': 7 })).toEqual([8]);
  expect(await ids({ a: { $elemMatch: { b: { $gt: 2 } } } })).toEqual([8]);
  expect(await ids({ a: Long.fromString('9007199254740993') })).toEqual([11]);
  expect(await ids({ a: 9007199254740992 })).toEqual([]);
  expect(await ids({ a: { $type: 'double' } })).toEqual([1]);
  expect(await ids({ $or: [{ a: true }, { a: '1' }] })).toEqual([2, 9]);
  expect(await ids({ $nor: [{ a: { $exists: true } }] })).toEqual([4]);
  expect(await ids({ a: { $not: { $gt: 1 } } })).toEqual([0, 2, 3, 4, 6, 7, 8, 9, 10]);
});

test('regular expressions match texts, with and without an index', async () => {
  const { collection, ids } = await collectionOf('texts', [
    { t: 'Krosno' },
    { t: 'krosno nad Wisłokiem' },
    { t: 'Przemyśl' },
    { t: ['a', 'kr'] },
  ]);
  const expected = { prefix: [1, 3], any: [0, 1, 3] };
  expect([await ids({ t: /^kr/ }), await ids({ t: { $regex: '^kr', $options: 'i' } })]).toEqual([
    expected.prefix,
    expected.any,
  ]);
  await collection.createIndex({ t: 1 });
  expect([await ids({ t: /^kr/ }), await ids({ t: { $regex: '^kr', $options: 'i' } })]).toEqual([
    expected.prefix,
    expected.any,
  ]);
});

test('long texts are found by equality and range and are sorted rightly beside an index', async () => {
  const long = 'x'.repeat(3000);
  const { collection, ids } = await collectionOf('long', [
    { t: `${long}b` },
    { t: `${long}a` },
    { t: 'x' },
    { t: 'y' },
    { t: `${long}c` },
  ]);
  await collection.createIndex({ t: 1 });
  expect(await ids({ t: `${long}a` })).toEqual([1]);
  expect(await ids({ t: { $gt: `${long}a` } })).toEqual([0, 3, 4]);
  expect(await ids({ t: { $gte: 'x' } }, [['t', 1]])).toEqual([2, 1, 0, 4, 3]);
});

test('an index sorts as memory does: all types, both directions, compound, with prefix and range', async () => {
  const docs = Array.from({ length: 300 }, (_, i) => ({
    city: i % 3 ? 'krosno' : 'przemysl',
    at: i % 7 === 0 ? null : new Date(1e12 + ((i * 7919) % 300) * 1000),
    n: ((i * 31) % 17) - 8 + (i % 2 ? 0.5 : 0),
  }));
  const plain = await collectionOf('sort_plain', docs);
  const indexed = await collectionOf('sort_indexed', docs);
  await indexed.collection.createIndex({ city: 1, at: -1, n: 1 });
  await indexed.collection.createIndex({ n: 1 });
  const searches: [object, [string, 1 | -1][]][] = [
    [
      {},
      [
        ['city', 1],
        ['at', -1],
        ['n', 1],
        ['_id', 1],
      ],
    ],
    [
      {},
      [
        ['city', -1],
        ['at', 1],
        ['n', -1],
        ['_id', -1],
      ],
    ],
    [
      { city: 'krosno' },
      [
        ['at', -1],
        ['n', 1],
        ['_id', 1],
      ],
    ],
    [
      { city: 'krosno', at: { $gt: new Date(1e12 + 50_000), $lte: new Date(1e12 + 250_000) } },
      [
        ['at', 1],
        ['_id', 1],
      ],
    ],
    [{ city: { $in: ['przemysl', 'krosno'] }, at: null }, [['_id', 1]]],
    [
      { n: { $gte: -3.5, $lt: 4 } },
      [
        ['n', -1],
        ['_id', -1],
      ],
    ],
    [
      { n: { $in: [1, -2, 3.5] } },
      [
        ['n', 1],
        ['_id', 1],
      ],
    ],
  ];
  for (const [filter, sort] of searches) {
    const expected = await plain.ids(filter, sort);
    expect(expected.length).toBeGreaterThan(0);
    expect(await indexed.ids(filter, sort)).toEqual(expected);
    expect(await indexed.collection.countDocuments(filter)).toBe(expected.length);
    const page = indexed.collection.find(filter).sort(sort).skip(5).limit(7);
    expect((await page.toArray()).map((doc) => doc._id)).toEqual(expected.slice(5, 12));
  }
});

test('a document whose array is indexed comes up once', async () => {
  const { collection, ids } = await collectionOf('once', [{ tags: ['a', 'b', 'c'] }, { tags: ['b'] }]);
  await collection.createIndex({ tags: 1 });
  expect(await ids({ tags: { $in: ['a', 'b', 'c'] } })).toEqual([0, 1]);
  expect(await ids({ tags: { $gte: 'a' } })).toEqual([0, 1]);
  expect(await collection.countDocuments({ tags: { $in: ['a', 'b'] } })).toBe(2);
  expect(await collection.distinct('tags')).toEqual(['a', 'b', 'c']);
});

test('projections keep, drop, slice and pick elements', async () => {
  const { collection } = await collectionOf('shown', [
    {
      a: 1,
      b: { c: 2, d: 3 },
      list: [
        { k: 1, v: 'x' },
        { k: 2, v: 'y' },
        { k: 3, v: 'z' },
      ],
    },
  ]);
  const shown = async (projection: object, filter: object = {}) => collection.findOne(filter, { projection });
  expect(await shown({ a: 1 })).toEqual({ _id: 0, a: 1 });
  expect(await shown({ _id: 0, 'b.c': 1 })).toEqual({ b: { c: 2 } });
  expect(await shown({ list: 0, 'b.d': 0 })).toEqual({ _id: 0, a: 1, b: { c: 2 } });
  expect(await shown({ 'list.v': 1, _id: 0 })).toEqual({ list: [{ v: 'x' }, { v: 'y' }, { v: 'z' }] });
  expect(await shown({ a: 1, list: { $slice: -1 } })).toEqual({ _id: 0, a: 1, list: [{ k: 3, v: 'z' }] });
  expect(await shown({ list: { $elemMatch: { k: { $gt: 1 } } } })).toEqual({ _id: 0, list: [{ k: 2, v: 'y' }] });
  expect(await shown({ 'list.$': 1 }, { 'list.k': 3 })).toEqual({ _id: 0, list: [{ k: 3, v: 'z' }] });
  expect(await refusal(shown({ a: 1, b: 0 }))).toMatchObject({ code: 31254 });
});

test('values of every type come back as they went in, also after an update', async () => {
  const types = db.collection('types');
  const doc = {
    _id: new ObjectId(),
    d: new Double(3),
    i: new Int32(3),
    l: Long.fromString('5'),
    x: Decimal128.fromString('1.10'),
    at: new Date(0),
    n: null,
    b: Buffer.from('hi'),
    nested: { d: [new Double(1)] },
  };
  await types.insertOne(doc);
  await types.updateOne({ _id: doc._id }, { $set: { touched: true } });
  const back = await types.findOne({}, { promoteValues: false });
  expect(back).toMatchObject({
    d: new Double(3),
    i: new Int32(3),
    l: Long.fromString('5'),
    x: doc.x,
    at: doc.at,
    n: null,
    nested: { d: [new Double(1)] },
    touched: true,
  });
  expect(Object.keys(back!)[0]).toBe('_id');
});

test('a cursor hands out 20,000 documents in batches and can be closed on the way', async () => {
  const many = db.collection<{ _id: number }>('many');
  for (let i = 0; i < 4; i++)
    await many.insertMany(Array.from({ length: 5000 }, (_, j) => ({ _id: i * 5000 + j, text: 'x'.repeat(500) })));
  let n = 0;
  for await (const doc of many.find().batchSize(700)) expect(doc._id).toBe(n++);
  expect(n).toBe(20_000);
  const cursor = many.find().batchSize(10);
  await cursor.next();
  await cursor.close();
  expect(await refusal(db.command({ getMore: Long.fromNumber(12345), collection: 'many' }))).toMatchObject({
    code: 43,
  });
});
