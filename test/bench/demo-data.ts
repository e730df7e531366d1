/** The demo in a folder of its own, as large as a bench needs it. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoPassword } from '../../server/commands/demo/accounts.ts';
import { demoSeed } from '../../server/commands/demo/planted-effects.ts';
import { prepareDemo } from '../../server/commands/demo/prepare.ts';
import { openDatabase } from '../../server/database.ts';
import { startCheckers } from '../../server/instruments/checkers.ts';
import { readCodebook } from '../../server/instruments/read-codebook.ts';
import { readDefinitions } from '../../server/instruments/read-definitions.ts';
import { readStudy } from '../../server/instruments/read-study.ts';
import { openStore, type Store } from '../../server/store/store.ts';

/** Who signs in. */
export const demoAnalyst = { name: 'demo-analiza', password: demoPassword };
export const demoResearcher = { name: 'demo-badania', password: demoPassword };

/** Makes the demo. @param add puts more into it @returns the folder */
export async function makeDemo(add: (store: Store) => Promise<void> = async () => {}): Promise<string> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sz-demo-'));
  const study = readStudy('surveys');
  const database = await openDatabase({ mongodbUri: null, dataDir }, false, (reason) => {
    throw reason;
  });
  const store = await openStore(database.uri);
  const checkers = startCheckers();
  const codebook = readCodebook('surveys', study);
  const parts = { store, checkers, study, codebook, secret: 'bench' };
  await prepareDemo(parts, readDefinitions('surveys'), { seed: demoSeed });
  await add(store);
  await Promise.all([checkers.stop(), store.close()]);
  await database.stop();
  return dataDir;
}
