/** From trial to the real study: the trial's answers go, once, whatever interrupts it. */
import { setTimeout as pause } from 'node:timers/promises';
import { eraseOrphanCodings } from './desk/erase-orphans.ts';
import { memory } from './remembered.ts';
import type { LiveRecord } from './stage.ts';
import type { Store } from './store.ts';

/** What going live deletes. */
export interface TrialContent {
  responses: number;
  /** Invitations that were used or contacted in the trial; they become `prepared` again. */
  invitations: number;
}

/** What the trial has brought so far. */
export async function trialContent(store: Store): Promise<TrialContent> {
  const [responses, invitations] = await Promise.all([
    store.responses.countTrial(),
    store.invitations.countUsedBefore(null),
  ]);
  return { responses, invitations };
}

/** Deletes what was stored during the trial. What came since the study is live is never touched. */
async function eraseTrial(store: Store, live: LiveRecord): Promise<void> {
  const responses = await store.responses.deleteTrial();
  await eraseOrphanCodings(store, new Date());
  const invitations = await store.invitations.startAnew(live.at, new Date());
  // The counters of pages carry no time: only the first step may forget them.
  if (live.erased === null) await store.progress.clear();
  await store.stage.settle({
    responses: (live.erased?.responses ?? 0) + responses,
    invitations: live.erased?.invitations ?? invitations,
  });
  await store.epoch.renew();
}

/**
 * Makes the study live and deletes the trial's answers. Again, or after an interruption, it only finishes what is left.
 * Another process of the server may take it for a trial a moment longer: what it stored then is deleted as well.
 */
export async function goLive(store: Store, by: string, notice: string): Promise<LiveRecord> {
  const first = await store.stage.begin({ at: new Date(), by, notice });
  const live = (await store.stage.live())!;
  if (first || live.erased === null) {
    await eraseTrial(store, live);
    await pause(memory);
  }
  await finishGoingLive(store);
  return (await store.stage.live())!;
}

/** Deletes what an interrupted step left behind; for a trial, or a study that is live as a whole, it does nothing. */
export async function finishGoingLive(store: Store): Promise<void> {
  const live = await store.stage.live();
  if (live && (live.erased === null || (await store.responses.countTrial()) > 0)) await eraseTrial(store, live);
}
