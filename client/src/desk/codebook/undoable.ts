/** Which of the latest steps still stand, and which was undone. */
import type { CodebookReply } from '../../../../server/http/contract.ts';

type Change = CodebookReply['changes'][number];

/** Ids of steps that a later one took back. An undo that was itself taken back takes nothing back. */
export function undoneOf(changes: readonly Pick<Change, 'id' | 'undoes'>[]): Set<string> {
  const undone = new Set<string>();
  for (const { id, undoes } of [...changes].reverse()) if (undoes !== null && !undone.has(id)) undone.add(undoes);
  return undone;
}

/** The step that „undo” takes back: the latest that stands and is not an undo itself. */
export function lastStanding<T extends Pick<Change, 'id' | 'undoes'>>(changes: readonly T[]): T | null {
  const undone = undoneOf(changes);
  return [...changes].reverse().find(({ id, undoes }) => undoes === null && !undone.has(id)) ?? null;
}
