/** Documents as they are stored, batch by batch: all of them once, in order, and nothing left open. */
import { deserialize } from 'bson';
import type { Connection } from 'mongoose';
import { connect } from '../../server/store/connect.ts';
import { fewStoredDocuments, storedDocuments } from '../../server/store/stored-documents.ts';
import { freshDatabase } from '../mongodb-uri.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let connection: Connection;
const search = { collection: 'things', filter: { kind: 'a' }, sort: { n: 1 }, batchSize: 7 } as const;

beforeAll(async () => {
  database = await freshDatabase();
  connection = await connect(database.database.uri);
  const things = Array.from({ length: 50 }, (_, n) => ({
    n: 49 - n,
    kind: n % 5 === 0 ? 'b' : 'a',
    żółć: { in: ['ł'] },
  }));
  await connection.db!.collection('things').insertMany(things);
});
afterAll(async () => {
  await connection.close();
  await database.stop();
});

async function read(wanted: Parameters<typeof storedDocuments>[1]) {
  const batches: Uint8Array[][] = [];
  for await (const batch of storedDocuments(connection, wanted)) batches.push(batch);
  return batches.map((batch) => batch.map((one) => deserialize(one)));
}

test('what the database refuses is an error', async () => {
  await expect(read({ ...search, filter: { $nothing: 1 } })).rejects.toThrow();
});

test('of nothing, no batch', async () => {
  expect(await read({ ...search, collection: 'nothing' })).toEqual([]);
  expect(await read({ ...search, filter: { kind: 'c' } })).toEqual([]);
});

test('every document once, in order, as the driver reads it', async () => {
  const batches = await read(search);
  expect(batches.map(({ length }) => length)).toEqual([7, 7, 7, 7, 7, 5]);
  const expected = await connection.db!.collection('things').find(search.filter).sort(search.sort).toArray();
  expect(batches.flat()).toEqual(expected);
  const few: Uint8Array[] = [];
  for await (const batch of fewStoredDocuments(connection, search)) few.push(...batch);
  expect(few.map((one) => deserialize(one))).toEqual(expected);
});

test('more than one message holds', async () => {
  const large = Array.from({ length: 30 }, (_, n) => ({ n, kind: 'large', text: 'ł'.repeat(250_000) }));
  await connection.db!.collection('things').insertMany(large);
  const batches = await read({ ...search, filter: { kind: 'large' }, batchSize: 2000 });
  expect(batches.length).toBeGreaterThan(0);
  expect(batches.flat().map(({ n }) => n as number)).toEqual(large.map(({ n }) => n));
});

test('whoever stops half-way may begin again', async () => {
  for await (const batch of storedDocuments(connection, search)) {
    expect(batch).toHaveLength(7);
    break;
  }
  expect((await read(search)).flat()).toHaveLength(40);
});
