/** Pipelines of the offered stages. */
import { freshDatabase, refusal, testOfOurs, type Db } from './engine.ts';

let db: Db;
let end: () => Promise<void>;

beforeAll(async () => {
  ({ db, end } = await freshDatabase());
  await db.collection<{ _id: number; [field: string]: unknown }>('answers').insertMany([
    { _id: 1, city: 'krosno', score: 4, tags: ['a', 'b'], at: new Date('2026-03-01') },
    { _id: 2, city: 'krosno', score: 2, tags: ['b'], at: new Date('2026-04-01') },
    { _id: 3, city: 'przemysl', score: null, tags: [], at: new Date('2026-04-02') },
    { _id: 4, city: 'przemysl', score: 5, at: new Date('2026-05-01') },
  ]);
  await db.collection('answers').createIndex({ city: 1, at: 1 });
});
afterAll(() => end());

const run = (stages: object[]) => db.collection('answers').aggregate(stages).toArray();

test('unknown stages, accumulators and expressions are refused', async () => {
  expect(await refusal(run([{ $foo: 1 }]))).toMatchObject({ code: 40324 });
  expect(await refusal(run([{ $match: {}, $limit: 1 }]))).toMatchObject({ code: 40323 });
  expect(await refusal(run([{ $group: { _id: 1, x: { $foo: 1 } } }]))).toMatchObject({ code: 15952 });
  expect(await refusal(run([{ $project: { x: { $foo: 1 } } }]))).toMatchObject({ code: 31325 });
  expect(await refusal(run([{ $addFields: { x: { $foo: 1 } } }]))).toMatchObject({ code: 168 });
  expect(await refusal(run([{ $limit: 0 }]))).toMatchObject({ code: 15958 });
});

test('groups are summed and averaged; null counts for nothing', async () => {
  expect(
    await run([
      {
        $group: {
          _id: '$city',
          n: { $sum: 1 },
          sum: { $sum: '$score' },
          avg: { $avg: '$score' },
          low: { $min: '$score' },
          last: { $max: '$at' },
        },
      },
      { $sort: { _id: 1 } },
    ]),
  ).toEqual([
    { _id: 'krosno', n: 2, sum: 6, avg: 3, low: 2, last: new Date('2026-04-01') },
    { _id: 'przemysl', n: 2, sum: 5, avg: 5, low: 5, last: new Date('2026-05-01') },
  ]);
});

test('nothing counted gives no document', async () => {
  expect(await run([{ $match: { city: 'x' } }, { $count: 'n' }])).toEqual([]);
  expect(await run([{ $count: 'n' }])).toEqual([{ n: 4 }]);
  expect(await db.collection('answers').countDocuments({ city: 'krosno', at: { $gt: new Date('2026-03-15') } })).toBe(
    1,
  );
});

test('arrays are unwound, with and without those that are empty', async () => {
  expect(await run([{ $unwind: '$tags' }, { $sort: { _id: 1, tags: 1 } }, { $project: { tags: 1 } }])).toEqual([
    { _id: 1, tags: 'a' },
    { _id: 1, tags: 'b' },
    { _id: 2, tags: 'b' },
  ]);
  const kept = await run([
    { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
    { $match: { i: null } },
  ]);
  expect(kept.map(({ _id }) => _id)).toEqual([3, 4]);
});

test('fields are computed, added and left out', async () => {
  expect(
    await run([
      { $match: { city: 'krosno' } },
      { $sort: { at: -1 } },
      { $skip: 1 },
      { $limit: 1 },
      { $addFields: { 'x.double': { $multiply: ['$score', 2] } } },
      { $project: { _id: 0, x: 1, month: { $month: '$at' } } },
    ]),
  ).toEqual([{ x: { double: 8 }, month: 3 }]);
  expect(await run([{ $match: { _id: 1 } }, { $project: { tags: 0, at: 0 } }])).toEqual([
    { _id: 1, city: 'krosno', score: 4 },
  ]);
});

test('a pipeline over nothing gives nothing', async () => {
  expect(
    await db
      .collection('none')
      .aggregate([{ $group: { _id: null, n: { $sum: 1 } } }])
      .toArray(),
  ).toEqual([]);
});

testOfOurs('writing a pipeline out is not offered', async () => {
  expect(await refusal(run([{ $out: 'x' }]))).toMatchObject({ code: 20 });
  expect(await refusal(run([{ $merge: { into: 'x' } }]))).toMatchObject({ code: 20 });
});
