/** The database that tests run on: a real MongoDB where TEST_MONGODB_URI names one, else the embedded engine. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase, type Database } from '../server/database.ts';

/** A fresh, empty database and the folder beside it. */
export async function freshDatabase(): Promise<{ database: Database; dataDir: string; stop(): Promise<void> }> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sz-test-'));
  const real = process.env.TEST_MONGODB_URI;
  const named = real ? `${real.replace(/\/?(\?|$)/, `/test_${randomBytes(6).toString('hex')}$1`)}` : null;
  const database = await openDatabase({ mongodbUri: named, dataDir }, false, (reason) => {
    throw reason;
  });
  return {
    database,
    dataDir,
    async stop() {
      await database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
