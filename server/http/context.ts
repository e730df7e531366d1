/** What every router is given. */
import type { Config } from '../config.ts';
import type { Study } from '../domain/study.ts';
import type { startCheckers } from '../instruments/checkers.ts';
import type { Desk } from '../results/desk/index.ts';
import type { Fieldwork } from '../results/fieldwork.ts';
import type { startResults } from '../results/index.ts';
import type { Store } from '../store/store.ts';

export interface Context {
  config: Config;
  study: Study;
  store: Store;
  checkers: ReturnType<typeof startCheckers>;
  results: ReturnType<typeof startResults>;
  fieldwork: Fieldwork;
  desk: Desk;
  /** "embedded" or "mongodb", for the health check. */
  database: 'embedded' | 'mongodb';
  /** Version of the application. */
  version: string;
  /** Token of the one-time link for the first administrator; null when there are users. */
  setupToken: { value: string | null };
}
