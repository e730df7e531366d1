/** The purge of the desk: after the retention date no words and no codes of people are left, only what was counted. */
import { emptyNotes } from '../../domain/desk/interview.ts';
import type { DeskStore } from './settle.ts';

/** What was erased. */
export interface ErasedNotes {
  interviews: number;
  revisions: number;
  codings: number;
}

export const noNotes: ErasedNotes = { interviews: 0, revisions: 0, codings: 0 };

/** How many interviews and codings still hold words. */
export async function erasableNotes(store: DeskStore): Promise<ErasedNotes> {
  const withWords = { 'notes.texts': { $ne: {} } };
  return {
    interviews: await store.interviews.model.countDocuments(withWords),
    revisions: await store.revisions.model.countDocuments({}),
    codings: await store.codings.model.countDocuments({ text: { $ne: '' } }),
  };
}

/**
 * Erases notes, former texts, passages, memos and codes of people. Codings stay as counts: speakers of a group become s1, s2, …
 * so that people are still told apart.
 */
export async function eraseNotes(store: DeskStore, now: Date): Promise<ErasedNotes> {
  const erased: ErasedNotes = { interviews: 0, revisions: await store.revisions.deleteAll(), codings: 0 };
  for (const row of await store.interviews.list({})) {
    const interview = await store.interviews.byId(row._id);
    if (!interview || interview.state === 'withdrawn') continue;
    const names = new Map(interview.speakers.map(({ code }, index) => [code, `s${index + 1}`]));
    for (const coding of await store.codings.ofInterview(interview._id)) {
      if (coding.text === '') continue;
      const speaker = coding.speaker === null ? null : (names.get(coding.speaker) ?? null);
      await store.codings.update(coding._id, { ...wordless, speaker }, now);
      erased.codings += 1;
    }
    if (Object.keys(interview.notes.texts).length === 0 && interview.respondentCode === null) continue;
    await store.interviews.change(interview, {
      ...{ notes: emptyNotes, respondentCode: null, recording: null, redactions: [], createdHash: '' },
      speakers: interview.speakers.map((speaker) => ({ ...speaker, code: names.get(speaker.code)! })),
      ...{ revision: interview.revision + 1, changedAt: now, settle: false },
    });
    erased.interviews += 1;
  }
  for await (const coding of store.codings.all()) {
    if (coding.source.response === null || coding.text === '') continue;
    await store.codings.update(
      coding._id,
      { ...wordless, person: coding.person && { ...coding.person, respondentCode: null } },
      now,
    );
    erased.codings += 1;
  }
  return erased;
}

const wordless = { text: '', memo: null, cleared: false, lost: true } as const;
