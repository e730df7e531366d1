/** Everything in the store as one compressed file, and back. Works while the server runs, on both databases. */
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { EJSON } from 'bson';
import type { Connection } from 'mongoose';

/** What a backup holds. Sessions are left out: people sign in again. */
const collections = [
  'instruments',
  'notices',
  'collectors',
  'invitations',
  'responses',
  'progress',
  'aims',
  'users',
  'audit',
  'study',
  'interviews',
  'revisions',
  'codings',
  'codebook',
] as const;
const format = 'spolecznie-zorganizowani-backup';

type Line =
  | { kind: 'head'; format: string; version: 1; at: string }
  | { kind: 'document'; collection: string; document: { _id: unknown } & Record<string, unknown> }
  | { kind: 'end'; counts: Record<string, number> };

/** Why a file cannot be restored; nothing has been changed. */
export class BackupError extends Error {}

type Counts = Record<string, number>;

/**
 * Writes the backup: one line of canonical extended JSON per document, gzip. The file appears only when it is whole.
 * @returns documents per collection
 */
export async function backup(connection: Connection, file: string): Promise<Counts> {
  const counts: Counts = {};
  async function* lines(): AsyncGenerator<string> {
    yield `${JSON.stringify({ kind: 'head', format, version: 1, at: new Date().toISOString() } satisfies Line)}\n`;
    for (const collection of collections) {
      counts[collection] = 0;
      for await (const document of connection.db!.collection(collection).find({}).sort({ _id: 1 })) {
        yield `${EJSON.stringify({ kind: 'document', collection, document }, { relaxed: false })}\n`;
        counts[collection] += 1;
      }
    }
    yield `${JSON.stringify({ kind: 'end', counts } satisfies Line)}\n`;
  }
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(unfinished, { mode: 0o600, flush: true }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return counts;
}

async function* read(file: string): AsyncGenerator<Line> {
  const source = createReadStream(file);
  const plain = source.pipe(createGunzip());
  source.on('error', (error) => plain.destroy(error));
  let number = 0;
  try {
    for await (const text of createInterface({ input: plain, crlfDelay: Infinity })) {
      number += 1;
      yield EJSON.parse(text, { relaxed: false }) as Line;
    }
    if (plain.errored) throw plain.errored;
  } catch (error) {
    throw new BackupError(`${file}: damaged after line ${number} (${(error as Error).message}); nothing was restored`);
  }
}

/** Reads the whole file once. @returns the ids per collection. @throws BackupError when it is not a whole backup */
async function examine(file: string): Promise<Map<string, Set<unknown>>> {
  const ids = new Map<string, Set<unknown>>(collections.map((name) => [name, new Set()]));
  let first = true;
  let whole = false;
  for await (const line of read(file)) {
    if (first && (line.kind !== 'head' || line.format !== format)) {
      throw new BackupError(`${file}: not a backup of this application; nothing was restored`);
    }
    first = false;
    if (line.kind === 'document') {
      const known = ids.get(line.collection);
      if (!known) throw new BackupError(`${file}: unknown collection ${line.collection}; nothing was restored`);
      known.add(line.document._id);
    } else if (line.kind === 'end') {
      whole = Object.entries(line.counts).every(([name, count]) => ids.get(name)?.size === Number(count));
    }
  }
  if (!whole) throw new BackupError(`${file}: incomplete; nothing was restored`);
  return ids;
}

/**
 * Makes the store hold exactly what the backup holds. The file is read whole before anything changes; interrupted, it can
 * simply be run again.
 * @throws BackupError when the file is not a whole backup
 */
export async function restore(connection: Connection, file: string): Promise<Counts> {
  const ids = await examine(file);
  const counts: Counts = {};
  for (const [name, kept] of ids) {
    counts[name] = kept.size;
    const collection = connection.db!.collection(name);
    const surplus: unknown[] = [];
    for await (const { _id } of collection.find({}, { projection: { _id: 1 } })) if (!kept.has(_id)) surplus.push(_id);
    for (let i = 0; i < surplus.length; i += 1000) {
      await collection.deleteMany({ _id: { $in: surplus.slice(i, i + 1000) } } as never);
    }
  }
  let batch: { collection: string; documents: { _id: unknown }[] } = { collection: '', documents: [] };
  const flush = async (): Promise<void> => {
    if (batch.documents.length === 0) return;
    await connection.db!.collection(batch.collection).bulkWrite(
      batch.documents.map((document) => ({
        replaceOne: { filter: { _id: document._id }, replacement: document, upsert: true },
      })) as never,
    );
    batch = { collection: '', documents: [] };
  };
  for await (const line of read(file)) {
    if (line.kind !== 'document') continue;
    if (line.collection !== batch.collection || batch.documents.length >= 500) {
      await flush();
      batch.collection = line.collection;
    }
    batch.documents.push(line.document);
  }
  await flush();
  return counts;
}
