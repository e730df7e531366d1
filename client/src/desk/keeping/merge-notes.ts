/** Puts together notes that were changed in two places since a common text. */
import type { InterviewReply } from '../../../../server/http/contract.ts';

export type Notes = InterviewReply['notes'];
type Quote = Notes['quotes'][number];

const keyOf = ({ question, start, end, speaker }: Quote): string => [question, start, end, speaker].join('|');

/** What both have, and what either added; what either took away is gone. */
function bothOf<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[], key: (one: T) => string): T[] {
  const [before, own, other] = [base, mine, theirs].map((list) => new Set(list.map(key))) as [
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  const kept = mine.filter((one) => other.has(key(one)) || !before.has(key(one)));
  return [...kept, ...theirs.filter((one) => !own.has(key(one)) && !before.has(key(one)))];
}

/**
 * Question by question: the one that changed stands. Where both changed differently, mine stands and the question is named.
 * Ticks are put together; quotes go with their text.
 */
export function mergeNotes(base: Notes, mine: Notes, theirs: Notes): { notes: Notes; conflicts: string[] } {
  const questions = [
    ...new Set([...Object.keys(mine.texts), ...Object.keys(theirs.texts), ...Object.keys(base.texts)]),
  ];
  const texts: Record<string, string> = {};
  const conflicts: string[] = [];
  const quotes: Quote[] = [];
  for (const question of questions) {
    const [before, own, other] = [base, mine, theirs].map(({ texts: all }) => all[question] ?? '') as [
      string,
      string,
      string,
    ];
    const [q0, q1, q2] = [base, mine, theirs].map((notes) =>
      notes.quotes.filter((one) => one.question === question),
    ) as [Quote[], Quote[], Quote[]];
    if (own === other) quotes.push(...bothOf(q0, q1, q2, keyOf));
    else quotes.push(...(own === before ? q2 : q1));
    if (own !== other && own !== before && other !== before) conflicts.push(question);
    const text = own === before ? other : own;
    if (text !== '') texts[question] = text;
  }
  const ticked = bothOf(base.ticked, mine.ticked, theirs.ticked, (one) => one);
  return { notes: { texts, ticked, quotes }, conflicts };
}
