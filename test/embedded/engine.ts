/** An engine of its own for a test file, and a client of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import mongoose from 'mongoose';
import { startEmbedded, type EmbeddedOptions } from '../../server/embedded/index.ts';

export const { MongoClient, Double, Int32, Long, Decimal128, ObjectId, Binary } = mongoose.mongo;
export type Db = mongoose.mongo.Db;

/** A fresh empty folder. */
export function freshFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'embedded-test-'));
}

/** Starts an engine in a fresh folder. */
export async function freshEngine(options: Partial<EmbeddedOptions> = {}) {
  const dir = freshFolder();
  const engine = await startEmbedded({ dir, ...options });
  const client = await MongoClient.connect(engine.uri, { maxPoolSize: 32 });
  return {
    dir,
    engine,
    client,
    db: client.db('test'),
    end: async () => {
      await client.close();
      await engine.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/**
 * A database to try behaviour on: of an engine of its own or, when TEST_MONGODB_URI names a real MongoDB
 * (test/mongodb/start.sh gives one), of that, so that the same expectations are held against both.
 */
export async function freshDatabase() {
  const real = process.env.TEST_MONGODB_URI;
  if (!real) return freshEngine();
  const client = await MongoClient.connect(real);
  const db = client.db(`test_${process.pid}_${Date.now()}`);
  return {
    db,
    end: async () => {
      await db.dropDatabase();
      await client.close();
    },
  };
}

/** A test of what this engine alone does: left out on a real MongoDB. */
export const testOfOurs = process.env.TEST_MONGODB_URI ? test.skip : test;

/** The code and further fields of the error that a promise ends in. */
export async function refusal(
  promise: Promise<unknown>,
): Promise<{ code: unknown; message: string; keyValue?: unknown; keyPattern?: unknown }> {
  try {
    await promise;
  } catch (error) {
    const { code, message, keyValue, keyPattern } = error as {
      code: unknown;
      message: string;
      keyValue?: unknown;
      keyPattern?: unknown;
    };
    return { code, message, keyValue, keyPattern };
  }
  throw new Error('It was not refused');
}
