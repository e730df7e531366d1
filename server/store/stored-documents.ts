/** Many documents as they are stored: the replies of the database cut into documents, without opening a single one. */
import type { Connection } from 'mongoose';

type Client = ReturnType<Connection['getClient']>;
type Session = ReturnType<Client['startSession']>;

/** What is looked for; the sort as MongoDB takes it. */
export interface StoredSearch {
  collection: string;
  filter: Record<string, unknown>;
  sort: Record<string, 1 | -1>;
  batchSize: number;
}

interface Batch {
  documents: Uint8Array[];
  /** The cursor to ask for more; 0 at the end. */
  cursor: bigint;
}

/** What a server says of itself, as far as it matters here. */
type Server = { msg?: string; logicalSessionTimeoutMinutes?: number | null };

/** A batch as the reply holds it: `{firstBatch or nextBatch: […], id, ns}`. */
type Reply = { cursor: Uint8Array };

/** A few documents, by the driver's own cursor: it tries again when the connection was lost meanwhile. */
export async function* fewStoredDocuments(
  connection: Connection,
  { collection, filter, sort, batchSize }: StoredSearch,
): AsyncGenerator<Uint8Array[]> {
  const found = connection.db!.collection(collection).find(filter, { raw: true });
  const cursor = found.sort(sort).batchSize(batchSize);
  try {
    while (await cursor.hasNext()) yield cursor.readBufferedDocuments() as unknown as Uint8Array[];
  } finally {
    await cursor.close();
  }
}

/**
 * Many documents, batch by batch. The driver's own cursor opens every document of a raw batch to find where it ends, which takes
 * longer than everything else; here only the frame around them is read.
 */
export async function* storedDocuments(connection: Connection, search: StoredSearch): AsyncGenerator<Uint8Array[]> {
  const { collection, filter, sort, batchSize } = search;
  const database = connection.db!;
  const server = (await database.command({ hello: 1 })) as Server;
  if (server.msg === 'isdbgrid') {
    // One of several routers: only the driver's cursor asks the same one for more.
    yield* fewStoredDocuments(connection, search);
    return;
  }
  const session = sessionOf(connection, server);
  const run = async (command: Record<string, unknown>): Promise<Batch> =>
    batchOf(((await database.command(command, { raw: true, ...(session && { session }) })) as Reply).cursor);
  let batch: Batch = { documents: [], cursor: 0n };
  try {
    batch = await run({ find: collection, filter, sort, batchSize });
    while (batch.documents.length > 0) {
      yield batch.documents;
      if (batch.cursor === 0n) break;
      batch = await run({ getMore: batch.cursor, collection, batchSize });
    }
  } finally {
    if (batch.cursor !== 0n)
      await database.command({ killCursors: collection, cursors: [batch.cursor] }, { ...(session && { session }) });
    await session?.endSession();
  }
}

/** A cursor belongs to the session that it was opened in; a server without sessions needs none. */
function sessionOf(connection: Connection, { logicalSessionTimeoutMinutes: minutes }: Server): Session | null {
  return minutes == null ? null : connection.getClient().startSession({ causalConsistency: false });
}

function batchOf(cursor: Uint8Array): Batch {
  const view = new DataView(cursor.buffer, cursor.byteOffset, cursor.byteLength);
  const batch: Batch = { documents: [], cursor: 0n };
  let at = 4;
  for (let type = cursor[at]!; type !== 0; type = cursor[at]!) {
    const close = cursor.indexOf(0, at);
    const name = String.fromCharCode(...cursor.subarray(at + 1, close));
    at = close + 1;
    if (name === 'id') batch.cursor = view.getBigInt64(at, true);
    if (name === 'firstBatch' || name === 'nextBatch') batch.documents = documentsOf(cursor, view, at);
    // A 64-bit number, or what begins with its length; of a text without these four bytes themselves.
    at += type === 0x12 ? 8 : view.getInt32(at, true) + (type === 0x02 ? 4 : 0);
  }
  return batch;
}

function documentsOf(cursor: Uint8Array, view: DataView, start: number): Uint8Array[] {
  const documents: Uint8Array[] = [];
  let at = start + 4;
  while (cursor[at] !== 0) {
    const from = cursor.indexOf(0, at) + 1;
    at = from + view.getInt32(from, true);
    documents.push(cursor.subarray(from, at));
  }
  return documents;
}
