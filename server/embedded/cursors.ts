/** Open cursors: results that are handed out in batches. */
import { randomInt } from 'node:crypto';
import { MongoError } from './mongo-error.ts';

/** Gives the next documents of a result, about `wanted` of them; null at its end. */
export type Source = (wanted: number) => Promise<Buffer[] | null>;

interface Cursor {
  namespace: string;
  source: Source;
  waiting: Buffer[];
  ended: boolean;
  used: number;
}

/** A batch, and the id to ask for more with; 0 at the end. */
export interface Batch {
  documents: Buffer[];
  id: number;
  namespace: string;
}

const FIRST_BATCH = 101;
const BATCH_BYTES = 4 * 1024 * 1024;
const IDLE_MS = 10 * 60 * 1000;

/** The cursors of one engine. */
export class Cursors {
  readonly #open = new Map<number, Cursor>();

  /**
   * Starts a result and gives its first batch.
   * @param batchSize how many documents at most; null for MongoDB's 101
   * @param single true when no cursor shall stay open
   */
  async start(namespace: string, source: Source, batchSize: number | null, single = false): Promise<Batch> {
    const cursor: Cursor = { namespace, source, waiting: [], ended: false, used: Date.now() };
    const documents = await this.#fill(cursor, batchSize ?? FIRST_BATCH);
    if (single || this.#finished(cursor)) return { documents, id: 0, namespace };
    let id = randomInt(1, 2 ** 47);
    while (this.#open.has(id)) id = randomInt(1, 2 ** 47);
    this.#open.set(id, cursor);
    return { documents, id, namespace };
  }

  /** The next batch; code 43 when the cursor is not (or no longer) there. */
  async more(id: number, batchSize: number | null): Promise<Batch> {
    const cursor = this.#open.get(id);
    if (!cursor) throw new MongoError(43, `cursor id ${id} not found`);
    cursor.used = Date.now();
    try {
      const documents = await this.#fill(cursor, batchSize || Infinity);
      if (this.#finished(cursor)) this.#open.delete(id);
      return { documents, id: this.#finished(cursor) ? 0 : id, namespace: cursor.namespace };
    } catch (error) {
      this.#open.delete(id);
      throw error;
    }
  }

  /** Closes cursors; says which were there. */
  kill(ids: number[]): { killed: number[]; unknown: number[] } {
    const killed = ids.filter((id) => this.#open.delete(id));
    return { killed, unknown: ids.filter((id) => !killed.includes(id)) };
  }

  /** Closes cursors nobody asked for in ten minutes, and those of a namespace that is gone. */
  tidy(now: number): void {
    for (const [id, cursor] of this.#open) if (now - cursor.used > IDLE_MS) this.#open.delete(id);
  }

  #finished(cursor: Cursor): boolean {
    return cursor.ended && cursor.waiting.length === 0;
  }

  async #fill(cursor: Cursor, most: number): Promise<Buffer[]> {
    const batch: Buffer[] = [];
    let bytes = 0;
    while (batch.length < most) {
      if (cursor.waiting.length === 0) {
        if (cursor.ended) break;
        const more = await cursor.source(most - batch.length);
        if (more) cursor.waiting = more;
        else cursor.ended = true;
        continue;
      }
      let taken = 0;
      while (taken < cursor.waiting.length && batch.length < most && (batch.length === 0 || bytes < BATCH_BYTES)) {
        const document = cursor.waiting[taken++]!;
        batch.push(document);
        bytes += document.length;
      }
      cursor.waiting = taken === cursor.waiting.length ? [] : cursor.waiting.slice(taken);
      if (bytes >= BATCH_BYTES) break;
    }
    return batch;
  }
}
