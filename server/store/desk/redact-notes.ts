/** Takes passages out for good. Former texts first, the present one last: whatever interrupts it, doing it again finishes it. */
import { cutsInFormer, occurrences, orderedCuts, redact, shifted, type Cut } from '../../domain/desk/redaction.ts';
import type { Notes } from '../../domain/desk/interview.ts';
import type { Redaction } from '../../domain/desk/settle-coding.ts';
import type { InterviewDocument } from './interviews.ts';
import { settle, type DeskStore } from './settle.ts';

/** Notes without the cut passages of one question; its marked quotes stay where their words are. */
export function notesWithout(notes: Notes, question: string, cuts: readonly Cut[]): Notes {
  return {
    ...notes,
    texts: { ...notes.texts, [question]: redact(notes.texts[question] ?? '', cuts) },
    quotes: notes.quotes.map((quote) => (quote.question === question ? { ...quote, ...shifted(quote, cuts) } : quote)),
  };
}

/**
 * Redacts one question's notes, their history, and codings and memos that hold the words.
 * @param id made by the client: the same one again changes nothing
 * @returns the redacted interview, or null when somebody has saved meanwhile
 */
export async function redactNotes(
  store: DeskStore,
  interview: InterviewDocument,
  redaction: { id: string; question: string; passages: readonly Cut[]; by: string },
  now: Date,
): Promise<InterviewDocument | null> {
  if (interview.redactions.some(({ id }) => id === redaction.id)) return interview;
  await settle(store, interview, now);
  const { question, by, id } = redaction;
  const text = interview.notes.texts[question] ?? '';
  const cuts = orderedCuts(redaction.passages);
  const former: Redaction['former'] = [];
  for (const one of await store.revisions.of(interview._id)) {
    const theirs = cutsInFormer(one.notes.texts[question] ?? '', text, cuts);
    if (theirs.length === 0) continue;
    former.push({ revision: one.revision, cuts: theirs });
    await store.revisions.rewrite(one._id, notesWithout(one.notes, question, theirs));
  }
  const words = cuts.map(({ start, end }) => text.slice(start, end));
  await clearMemos(store, interview._id, words, now);
  const changed = await store.interviews.change(interview, {
    notes: notesWithout(interview.notes, question, cuts),
    redactions: [...interview.redactions, { id, by, at: now, question, from: interview.revision, cuts, former }],
    ...{ revision: interview.revision + 1, savedBy: by, savedAt: now, changedAt: now, settle: true },
  });
  if (changed) await settle(store, changed, now);
  return changed;
}

/** Memos may repeat the words that were taken out. */
async function clearMemos(store: DeskStore, interview: string, words: readonly string[], now: Date): Promise<void> {
  for (const coding of await store.codings.ofInterview(interview)) {
    const { memo } = coding;
    if (memo === null) continue;
    const cuts = orderedCuts(words.flatMap((one) => occurrences(one, memo)));
    if (cuts.length > 0) await store.codings.update(coding._id, { memo: redact(memo, cuts) }, now);
  }
}
