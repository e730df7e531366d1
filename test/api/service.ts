/** The real application in this process, on a fresh database, with personas who sign in. */
import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import type { Role } from '../../server/domain/permission.ts';
import { passwordHash } from '../../server/http/session.ts';
import { startCheckers } from '../../server/instruments/checkers.ts';
import { readDefinitions } from '../../server/instruments/read-definitions.ts';
import { readStudy } from '../../server/instruments/read-study.ts';
import { publish, seedCodebook } from '../../server/publish.ts';
import { currentResults } from '../../server/results/current.ts';
import { followDesk } from '../../server/results/desk/index.ts';
import { followFieldwork } from '../../server/results/fieldwork.ts';
import { openStore, type Store } from '../../server/store/store.ts';
import { freshDatabase } from '../mongodb-uri.ts';

const password = 'correct horse battery';

/** Somebody signed in: calls carry their cookie and token. */
export interface Persona {
  get(path: string): request.Test;
  post(path: string): request.Test;
  put(path: string): request.Test;
  patch(path: string): request.Test;
  delete(path: string): request.Test;
  csrfToken: string;
}

export interface Service {
  app: Express;
  store: Store;
  dataDir: string;
  uri: string;
  password: string;
  as(role: Role, ...cities: string[]): Promise<Persona>;
  stop(): Promise<void>;
}

/**
 * Starts the application; rate limits are off unless a setting says otherwise.
 * @param prepare puts something into the store before anything is published
 */
export async function startService(
  settings: Record<string, string> = {},
  prepare?: (store: Store) => Promise<void>,
): Promise<Service> {
  const { database, dataDir, stop } = await freshDatabase();
  const config = readConfig({
    DATA_DIR: dataDir,
    LOG_LEVEL: 'fatal',
    SUBMISSIONS_PER_MINUTE: '0',
    SURVEYS_DIR: 'test/fixtures/surveys',
    ...settings,
  });
  const study = readStudy(config.surveysDir);
  const store = await openStore(database.uri);
  await prepare?.(store);
  await publish(store, study, readDefinitions(config.surveysDir));
  await seedCodebook(store, config.surveysDir, study);
  const checkers = startCheckers({});
  const results = currentResults(store, study);
  const fieldwork = followFieldwork(store);
  const desk = followDesk(store, study);
  const setupToken = { value: 'setup-token-for-tests' as string | null };
  const app = createApp({
    config,
    study,
    store,
    checkers,
    results,
    fieldwork,
    desk,
    database: database.kind,
    version: '0',
    setupToken,
  });
  const hash = await passwordHash(password);

  return {
    app,
    store,
    dataDir,
    uri: database.uri,
    password,
    async as(role, ...cities) {
      const name = `${role}-${randomUUID().slice(0, 8)}`;
      await store.users.insert({ _id: randomUUID(), name, role, cities, passwordHash: hash, active: true, epoch: 0 });
      const agent = request.agent(app);
      const { body } = await agent.post('/api/session').send({ name, password }).expect(200);
      const csrfToken = (body as { csrfToken: string }).csrfToken;
      return {
        csrfToken,
        get: (path) => agent.get(path),
        post: (path) => agent.post(path).set('x-csrf-token', csrfToken),
        put: (path) => agent.put(path).set('x-csrf-token', csrfToken),
        patch: (path) => agent.patch(path).set('x-csrf-token', csrfToken),
        delete: (path) => agent.delete(path).set('x-csrf-token', csrfToken),
      };
    },
    async stop() {
      await results.stop();
      await checkers.stop();
      await store.close();
      await stop();
    },
  };
}
