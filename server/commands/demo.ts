/**
 * `npm run demo [-- --seed N] [--fresh]`: the application on a database of its own, filled with synthetic answers. The settings
 * are those of the application; DATA_DIR is `.data-demo` unless it is set.
 */
import { readConfig, StartError, type Config } from '../config.ts';
import { openDatabase } from '../database.ts';
import type { Study } from '../domain/study.ts';
import { startCheckers } from '../instruments/checkers.ts';
import { readCodebook } from '../instruments/read-codebook.ts';
import { readDefinitions } from '../instruments/read-definitions.ts';
import { readStudy } from '../instruments/read-study.ts';
import { SurveysError } from '../instruments/surveys-error.ts';
import { openStore } from '../store/store.ts';
import { accountsFor, demoPassword } from './demo/accounts.ts';
import { demoSeed } from './demo/planted-effects.ts';
import { prepareDemo } from './demo/prepare.ts';

const usage = 'npm run demo [-- --seed NUMBER] [--fresh]';

function readArguments(argv: readonly string[]): { seed: number; fresh: boolean } {
  const words = argv.filter((word) => word !== '--fresh');
  const seed = words.length === 0 ? demoSeed : Number(words[1]);
  const understood = words.length === 0 || (words.length === 2 && words[0] === '--seed');
  if (!understood || !Number.isSafeInteger(seed)) throw new StartError(usage);
  return { seed, fresh: argv.includes('--fresh') };
}

/** Lines to print: who signs in, and a personal link that has not been used. */
async function prepare(config: Config, study: Study): Promise<string[]> {
  const { seed, fresh } = readArguments(process.argv.slice(2));
  const database = await openDatabase(config, false, (reason) => {
    throw reason;
  });
  const checkers = startCheckers();
  try {
    const store = await openStore(database.uri).catch((error: Error) => {
      throw new StartError(`MONGODB_URI: no connection (${error.message})`);
    });
    try {
      const started = performance.now();
      const codebook = readCodebook(config.surveysDir, study);
      const parts = { store, checkers, study, codebook, secret: config.sessionSecret };
      const filled = await prepareDemo(parts, readDefinitions(config.surveysDir), { seed }, fresh);
      return [
        filled === null
          ? `The demo of seed ${seed} was there already (--fresh makes it anew).`
          : `The demo of seed ${seed}: ${filled.responses} made-up responses in ${((performance.now() - started) / 1000).toFixed(1)} s.`,
        ...[...new Set(filled?.refused ?? [])].map((reason) => `Left out, for the demo could not answer it: ${reason}`),
        `Everything in it is made up. Sign in at ${config.publicUrl}/team:`,
        ...accountsFor(seed, study)
          .filter(({ active }) => active)
          .map(({ name, says }) => `  ${name.padEnd(14)} ${demoPassword}   ${says.en}`),
      ];
    } finally {
      await store.close();
    }
  } finally {
    await checkers.stop();
    await database.stop();
  }
}

async function run(): Promise<void> {
  process.env.DATA_DIR ||= '.data-demo';
  const config = readConfig(process.env);
  for (const line of await prepare(config, readStudy(config.surveysDir))) console.log(line);
  await import('../main.ts');
}

run().catch((error: unknown) => {
  console.error(error instanceof StartError || error instanceof SurveysError ? error.message : error);
  process.exit(1);
});
