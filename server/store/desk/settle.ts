/** Brings former texts and codings in line with their interview. Interrupted, it is simply done again: the interview says so. */
import { settledCoding } from '../../domain/desk/settle-coding.ts';
import type { Store } from '../store.ts';
import type { CodingDocument } from './codings.ts';
import type { InterviewDocument } from './interviews.ts';

/** What of the store settling needs. */
export type DeskStore = Pick<Store, 'interviews' | 'revisions' | 'codings'>;

/** Settles one interview after a save, a redaction or a withdrawal. */
export async function settle(store: DeskStore, interview: InterviewDocument, now: Date): Promise<void> {
  if (interview.state === 'withdrawn') {
    await store.revisions.deleteOf(interview._id);
    await store.codings.erase({ interview: interview._id }, now);
  } else {
    const codings = await store.codings.ofInterview(interview._id);
    await store.codings.rewrite(await followed(store, interview, codings), now);
  }
  await store.interviews.settled(interview);
}

/** Settles whatever a stop left unsettled; costs one look into an index when there is nothing. */
export async function settleAll(store: DeskStore, now: Date): Promise<void> {
  for (const interview of await store.interviews.unsettled()) await settle(store, interview, now);
}

/** Those codings that have to move, as they are in the present text. */
async function followed(
  store: DeskStore,
  interview: InterviewDocument,
  codings: readonly CodingDocument[],
): Promise<CodingDocument[]> {
  const behind = codings.filter(({ seen }) => seen !== interview.revision);
  if (behind.length === 0) return [];
  const wanted = new Set(behind.map(({ anchor }) => anchor.revision));
  for (const { from } of interview.redactions) wanted.add(from + 1);
  const texts = new Map([[interview.revision, interview.notes.texts]]);
  for (const revision of wanted) {
    if (texts.has(revision)) continue;
    const former = await store.revisions.one(interview._id, revision);
    if (former) texts.set(revision, former.notes.texts);
  }
  return behind.map((coding) => {
    const { question } = coding.source;
    return settledCoding(coding, question, interview, (revision) => {
      const known = texts.get(revision);
      return known ? (known[question] ?? '') : null;
    });
  });
}
