/** Decides what becomes of the database of a demo: kept when it is this demo already, made anew otherwise, never another's. */
import { createHash } from 'node:crypto';
import { StartError } from '../../config.ts';
import type { Definition } from '../../domain/instrument.ts';
import type { Study } from '../../domain/study.ts';
import { canonicalJson } from '../../domain/submission.ts';
import { publish } from '../../publish.ts';
import type { Checkers } from '../../instruments/checkers.ts';
import type { CodebookFile } from '../../instruments/read-codebook.ts';
import type { Store } from '../../store/store.ts';
import { fillDemo, type DemoSize, type Filled } from './fill.ts';

/** Raised when the same seed gives other data than before. */
const edition = 2;

/** What the demo is made from: another study, questionnaire, codebook, seed or size makes another demo. */
export function fingerprintOf(
  study: Study,
  definitions: readonly Definition[],
  codebook: CodebookFile,
  size: DemoSize,
): string {
  return createHash('sha256')
    .update(canonicalJson({ edition, study, definitions, codebook, size }))
    .digest('base64url');
}

/**
 * Makes the database hold the demo.
 * @param fresh makes it anew even when it is there
 * @returns what was filled in; null when it was there already
 * @throws StartError when the database holds anything that is no demo
 */
export async function prepareDemo(
  parts: { store: Store; checkers: Checkers; study: Study; codebook: CodebookFile; secret: string },
  definitions: Definition[],
  size: DemoSize,
  fresh = false,
): Promise<Filled | null> {
  const { store, study, codebook } = parts;
  const fingerprint = fingerprintOf(study, definitions, codebook, size);
  const record = await store.demo.record();
  if (!record && (await holdsAnything(store))) {
    throw new StartError(
      'This database holds a study, not a demo: nothing was changed. Choose a DATA_DIR (or MONGODB_URI) of the demo’s own.',
    );
  }
  if (record?.whole && record.fingerprint === fingerprint && !fresh) return null;
  const { seed } = size;
  await store.demo.mark({ seed, fingerprint, whole: false });
  if (record) await store.erase();
  await publish(store, study, definitions);
  await store.codebook.seed(codebook);
  const filled = await fillDemo(parts, size);
  await store.demo.mark({ seed, fingerprint, whole: true });
  return filled;
}

async function holdsAnything(store: Store): Promise<boolean> {
  return (await store.users.any()) || (await store.instruments.keys()).length > 0;
}
