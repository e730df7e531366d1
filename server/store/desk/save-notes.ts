/** Saving notes: the former text of a complete interview is kept first, then the new one takes its place if nobody came between. */
import type { InterviewFacts, Notes } from '../../domain/desk/interview.ts';
import { canonicalJson } from '../../domain/submission.ts';
import type { InterviewDocument } from './interviews.ts';
import { settle, type DeskStore } from './settle.ts';

/** What is saved. */
export interface Saving {
  /** The revision that it was written on. */
  revision: number;
  notes: Notes;
  facts: InterviewFacts;
  by: string;
}

export type SaveOutcome =
  { kind: 'saved'; interview: InterviewDocument } | { kind: 'stale'; current: InterviewDocument | null };

const contentOf = (one: InterviewFacts & { notes: Notes }): string =>
  canonicalJson([
    one.notes,
    [one.city, one.wave, one.respondentCode, one.date, one.place, one.form, one.consents, one.recording, one.speakers],
  ]);

/** The same save again, whose answer got lost: it is stored already. */
function isRepeat(current: InterviewDocument, { revision, notes, facts, by }: Saving): boolean {
  if (current.revision !== revision + 1 || current.savedBy !== by) return false;
  return contentOf(current) === contentOf({ ...facts, notes });
}

/**
 * Saves notes and facts.
 * @param known the interview as it was read
 * @returns `stale` with what stands there when somebody else has saved since `revision`
 */
export async function saveNotes(
  store: DeskStore,
  known: InterviewDocument,
  saving: Saving,
  now: Date,
): Promise<SaveOutcome> {
  if (isRepeat(known, saving)) return { kind: 'saved', interview: known };
  if (known.revision !== saving.revision) return { kind: 'stale', current: known };
  if (contentOf(known) === contentOf({ ...saving.facts, notes: saving.notes })) {
    return { kind: 'saved', interview: known };
  }
  const complete = known.state === 'complete';
  if (complete) await keepFormer(store, known);
  const interview = await store.interviews.change(known, {
    ...saving.facts,
    notes: saving.notes,
    revision: known.revision + 1,
    savedBy: saving.by,
    savedAt: now,
    changedAt: now,
    ...(complete ? { settle: true } : {}),
  });
  if (!interview) {
    const current = await store.interviews.byId(known._id);
    if (current && isRepeat(current, saving)) return { kind: 'saved', interview: current };
    return { kind: 'stale', current };
  }
  if (complete) await settle(store, interview, now);
  return { kind: 'saved', interview };
}

/** Keeps the present text as a former one. */
export async function keepFormer(store: Pick<DeskStore, 'revisions'>, interview: InterviewDocument): Promise<void> {
  const { _id, revision, notes, savedBy, savedAt } = interview;
  await store.revisions.keep({ interview: _id, revision, notes, savedBy, savedAt });
}
