/** Configuration → database → application → listen → graceful stop. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { createApp } from './app.ts';
import { readConfig, StartError } from './config.ts';
import { openDatabase } from './database.ts';
import { collectorState } from './domain/collector.ts';
import type { Context } from './http/context.ts';
import { startCheckers } from './instruments/checkers.ts';
import { readDefinitions } from './instruments/read-definitions.ts';
import { readStudy } from './instruments/read-study.ts';
import { SurveysError } from './instruments/surveys-error.ts';
import { publish, seedCodebook } from './publish.ts';
import { currentResults } from './results/current.ts';
import { finishGoingLive } from './store/go-live.ts';
import { followDesk } from './results/desk/index.ts';
import { followFieldwork } from './results/fieldwork.ts';
import { readLarge } from './results/read-large.ts';
import { settleAll } from './store/desk/settle.ts';
import { openStore } from './store/store.ts';
import { projectRoot } from './worker-file.ts';

/** How long a stop waits for requests under way, in milliseconds. */
const patience = 10_000;

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const study = readStudy(config.surveysDir);
  const definitions = readDefinitions(config.surveysDir);
  const database = await openDatabase(config, false, (reason) => {
    console.error(`The database stopped: ${reason.message}`);
    process.exit(1);
  });
  const store = await openStore(database.uri).catch(async (error: Error) => {
    await database.stop();
    throw new StartError(`MONGODB_URI: no connection (${error.message})`);
  });
  await publish(store, study, definitions);
  await seedCodebook(store, config.surveysDir, study);
  await settleAll(store, new Date());
  await finishGoingLive(store);

  const checkers = startCheckers({});
  const results = currentResults(store, study);
  const fieldwork = followFieldwork(store);
  const desk = followDesk(store, study);
  const setupToken = { value: (await store.users.any()) ? null : randomBytes(18).toString('base64url') };
  const { version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  const context: Context = {
    config,
    study,
    store,
    checkers,
    results,
    fieldwork,
    desk,
    database: database.kind,
    version,
    setupToken,
  };

  const open = (await store.collectors.all()).filter(
    (collector) => collector.mode === 'open' && collectorState(collector, new Date()) === 'open',
  );

  const server = createServer(createApp(context));
  // Longer than a proxy keeps its side (60 s): an answer never meets a connection that is just being closed.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new StartError(
          error.code === 'EADDRINUSE'
            ? `PORT ${config.port}: already in use; stop the other server or choose another PORT`
            : `PORT ${config.port}: ${error.message}`,
        ),
      ),
    );
    server.listen(config.port, config.host, resolve);
  });

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const impatient = setTimeout(() => server.closeAllConnections(), patience);
    await closed;
    clearTimeout(impatient);
    await results.stop();
    await checkers.stop();
    await store.close();
    await database.stop();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());

  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const url = config.publicUrl.replace(/:0$/, `:${port}`);
  console.log(`Serving on ${url}`);
  // So that the first matrix of themes and the first results do not wait; should it fail, whoever asks first reads then.
  void Promise.all([readLarge(store, results), desk.state()]).catch(() => undefined);
  for (const { slug } of open) console.log(`  ${url}/s/${slug}`);
  if (setupToken.value !== null) {
    console.log(`Create the first administrator (one-time link): ${url}/setup#${setupToken.value}`);
  }
}

start().catch((error: unknown) => {
  const expected = error instanceof StartError || error instanceof SurveysError;
  console.error(expected ? error.message : error);
  process.exit(1);
});
