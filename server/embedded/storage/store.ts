/** The file: ordered bytes to bytes, and a queue of writes that are flushed to disk together. */
import { chmodSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as immediately, setTimeout as briefly } from 'node:timers/promises';
import { open, type RootDatabase } from 'lmdb';
import { MongoError } from '../mongo-error.ts';

/** A stored entry. */
export interface Entry {
  key: Buffer;
  value: Buffer;
}

interface Job {
  run: () => unknown;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
}

const GIB = 2 ** 30;

/** What people answered is nobody else's to read, whoever may enter the folder. */
const OWNER_ONLY = 0o600;

/** How long a write waits for company, at most, when writes lately came together. */
const LONGEST_WAIT_MS = 2;

/** The address space kept for the file: plenty, and less where the system refuses. It is not memory. */
const MAP_SIZES = [256 * GIB, 32 * GIB, 4 * GIB];

function openFile(dir: string): RootDatabase<Buffer, Buffer> {
  for (const [i, size] of MAP_SIZES.entries()) {
    try {
      const options = {
        keyEncoding: 'binary',
        encoding: 'binary',
        overlappingSync: false,
        mapSize: size,
        maxDbs: 1,
        permissionsMode: OWNER_ONLY,
      } as const;
      const db = open<Buffer, Buffer>(dir, options);
      // Files made before, or by a backup tool, may have been readable by others.
      for (const name of ['data.mdb', 'lock.mdb']) chmodSync(path.join(dir, name), OWNER_ONLY);
      return db;
    } catch (error) {
      if (i === MAP_SIZES.length - 1 || !/cannot allocate|ENOMEM/i.test(String(error))) throw error;
    }
  }
  throw new Error('unreachable');
}

/** Less room than this is a full disk: LMDB reports a write that was cut short as an input/output error. */
const LITTLE_ROOM = 8 * 1024 * 1024;

function isFull(dir: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dir);
    return bavail * bsize < LITTLE_ROOM;
  } catch {
    return false;
  }
}

/** What a failed write means to a client. */
function writeFailure(error: unknown, dir: string): MongoError {
  const message = error instanceof Error ? error.message : String(error);
  if (/MAP_FULL|no space left|ENOSPC|mapsize limit/i.test(message) || isFull(dir)) {
    return new MongoError(14031, `The disk is full: nothing of this write was stored (${message})`);
  }
  return new MongoError(1, `The write failed: ${message}`);
}

/** Values up to this size are cut from pieces of the other: memory for each on its own takes longer than reading it. */
const SMALL = 16 * 1024;
const PIECE = 256 * 1024;

/** One folder's store. */
export class Store {
  readonly #db: RootDatabase<Buffer, Buffer>;
  readonly #dir: string;
  #piece = Buffer.alloc(0);
  #queue: Job[] = [];
  #scheduled: Promise<void> | null = null;
  /** How many writes lately came together. */
  #usual = 1;
  /** Called after a batch was undone, so that what is kept in memory can be read again. */
  onUndone: () => void = () => {};

  /** Opens (or makes) the file. */
  constructor(dir: string) {
    this.#dir = dir;
    this.#db = openFile(dir);
  }

  /** The value under a key, or null. */
  get(key: Buffer): Buffer | null {
    // What comes back is the place where every value is read to, cut off at the value's end.
    const read = this.#db.getBinaryFast(key);
    return read ? this.#copy(read.subarray(0, read.length)) : null;
  }

  #copy(value: Buffer): Buffer {
    const { length } = value;
    if (length > SMALL) return Buffer.from(value);
    if (this.#piece.length < length) this.#piece = Buffer.allocUnsafeSlow(PIECE);
    const copy = this.#piece.subarray(0, length);
    this.#piece = this.#piece.subarray(length);
    copy.set(value);
    return copy;
  }

  /** Entries with `low <= key < high`, at most `limit`, from the low end or, reversed, from the high end. */
  range(low: Buffer, high: Buffer, reverse: boolean, limit: number): Entry[] {
    const options = reverse
      ? { start: high, exclusiveStart: true, end: low, inclusiveEnd: true, reverse, limit }
      : { start: low, end: high, limit };
    const entries: Entry[] = [];
    for (const { key, value } of this.#db.getRange(options)) entries.push({ key, value });
    return entries;
  }

  /** How many keys lie in `low <= key < high`. */
  count(low: Buffer, high: Buffer): number {
    return this.#db.getKeysCount({ start: low, end: high });
  }

  /** Writes within the running batch. */
  put(key: Buffer, value: Buffer): void {
    this.#db.putSync(key, value);
  }

  /** Removes within the running batch. */
  remove(key: Buffer): void {
    this.#db.removeSync(key);
  }

  /** Removes every key in `low <= key < high` within the running batch. */
  removeRange(low: Buffer, high: Buffer): void {
    for (;;) {
      const entries = this.range(low, high, false, 1000);
      if (entries.length === 0) return;
      for (const { key } of entries) this.remove(key);
    }
  }

  /**
   * Runs a write and resolves with its result once that is on disk. All writes that wait at the same moment run one
   * after the other in one transaction and share one flush. A write must check first and change afterwards: when it
   * throws a {@link MongoError}, the others go on; any other failure undoes the whole batch and refuses all of it.
   */
  write<T>(run: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ run, resolve, reject });
      this.#scheduled ??= this.#gather();
    });
  }

  /** Waits for the writes that are about to come, when several clients write, and flushes them together. */
  async #gather(): Promise<void> {
    await immediately();
    const deadline = performance.now() + LONGEST_WAIT_MS;
    while (this.#queue.length < this.#usual * 0.75 && performance.now() < deadline) await briefly(1);
    this.#usual = Math.max(this.#queue.length, this.#usual * 0.8);
    this.#scheduled = null;
    this.#flush();
  }

  #flush(): void {
    const jobs = this.#queue;
    this.#queue = [];
    const settle: (() => void)[] = [];
    try {
      this.#db.transactionSync(() => {
        for (const job of jobs) {
          try {
            const value = job.run() as never;
            settle.push(() => job.resolve(value));
          } catch (error) {
            if (!(error instanceof MongoError)) throw error;
            settle.push(() => job.reject(error));
          }
        }
      });
      for (const done of settle) done();
    } catch (error) {
      this.onUndone();
      const failure = writeFailure(error, this.#dir);
      for (const job of jobs) job.reject(failure);
    }
  }

  /** Waits for the writes under way and closes the file. */
  async close(): Promise<void> {
    while (this.#scheduled) await this.#scheduled;
    await this.#db.close();
  }
}
