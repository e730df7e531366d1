/** Notes as a device keeps them: what is written here, what the server has, and what came from elsewhere meanwhile. */
import type { InterviewInfo, InterviewReply, NewInterview, SaveInterview } from '../../../../server/http/contract.ts';
import { mergeNotes, type Notes } from './merge-notes.ts';

/** What is known of an interview besides its notes, and can be changed. */
export type Facts = Pick<
  InterviewInfo,
  'city' | 'wave' | 'respondentCode' | 'date' | 'place' | 'form' | 'consents' | 'recording' | 'speakers'
>;

/** A text of the same question that somebody else, or another device, has written. */
export interface Foreign {
  text: string;
  by: string;
}

export interface KeptNotes {
  id: string;
  /** Who writes: another account on the same device does not see it. */
  user: string;
  /** What it is made with, as long as the server has not got it. */
  made: NewInterview | null;
  /** What the server has, as far as this device knows. */
  base: InterviewReply | null;
  facts: Facts;
  notes: Notes;
  /** Questions with two texts; both stay until somebody decides. */
  conflicts: Record<string, Foreign>;
  /** Marks of what was sent and not acknowledged: an answer that got lost is recognised by them. */
  attempts: string[];
  changedAt: number;
}

export const noNotes: Notes = { texts: {}, ticked: [], quotes: [] };

/** JSON with sorted keys: equal contents give equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

/** A short mark of a content, to recognise it by. */
export function markOf(value: unknown): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (const letter of canonical(value)) {
    const code = letter.codePointAt(0)!;
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}`;
}

/** The facts of what the server has. */
export function factsOf(reply: Facts): Facts {
  const { city, wave, respondentCode, date, place, form, consents, recording, speakers } = reply;
  return { city, wave, respondentCode, date, place, form, consents, recording, speakers };
}

/** What is sent: for a question with two texts, the one that the server has. */
export function outgoing({ notes, conflicts, base }: Pick<KeptNotes, 'notes' | 'conflicts' | 'base'>): Notes {
  const open = Object.keys(conflicts);
  if (open.length === 0 || base === null) return notes;
  const texts = { ...notes.texts };
  for (const question of open) texts[question] = base.notes.texts[question] ?? '';
  const quotes = [
    ...notes.quotes.filter(({ question }) => !open.includes(question)),
    ...base.notes.quotes.filter(({ question }) => open.includes(question)),
  ];
  return { ...notes, texts, quotes };
}

/** A text that is empty is the same as none. */
const withoutEmpty = (notes: Notes): Notes => ({
  ...notes,
  texts: Object.fromEntries(Object.entries(notes.texts).filter(([, text]) => text !== '')),
});

const sameNotes = (one: Notes, other: Notes): boolean =>
  canonical(withoutEmpty(one)) === canonical(withoutEmpty(other));

/** True when the server has not got everything yet. */
export function isWaiting(kept: KeptNotes): boolean {
  if (kept.base === null) return true;
  return !sameNotes(outgoing(kept), kept.base.notes) || canonical(kept.facts) !== canonical(factsOf(kept.base));
}

/** True when the device holds something that the server has not. */
export function holdsMore(kept: KeptNotes): boolean {
  return isWaiting(kept) || Object.keys(kept.conflicts).length > 0;
}

/** Kept notes of what the server has. */
export function keptOf(reply: InterviewReply, user: string, now: number): KeptNotes {
  const { id, notes } = reply;
  const common = { made: null, conflicts: {}, attempts: [], changedAt: now };
  return { id, user, base: reply, facts: factsOf(reply), notes, ...common };
}

/** The body of the next save. */
export function savingOf(kept: KeptNotes): SaveInterview {
  const { base, facts } = kept;
  const about = base !== null && canonical(facts) === canonical(factsOf(base)) ? {} : { about: facts };
  return { revision: base?.revision ?? 1, notes: outgoing(kept), ...about };
}

/** The mark of a save, or of what the server has. */
export const markOfSave = (notes: Notes, facts: Facts): string => markOf([withoutEmpty(notes), facts]);

/** After the server took a save: what was typed meanwhile stays. */
export function acknowledged(kept: KeptNotes, reply: InterviewReply): KeptNotes {
  return { ...kept, made: null, base: reply, attempts: [] };
}

/** Brings in what the server has now: other questions are put together, the same one shows both texts. */
export function met(kept: KeptNotes, current: InterviewReply): KeptNotes {
  const { base } = kept;
  if (base !== null && base.revision === current.revision) return { ...kept, base: current };
  // The save whose answer got lost.
  if (kept.attempts.includes(markOfSave(current.notes, factsOf(current)))) return acknowledged(kept, current);
  const before = base?.notes ?? noNotes;
  const { notes, conflicts: fresh } = mergeNotes(before, kept.notes, current.notes);
  const conflicts = { ...kept.conflicts };
  for (const question of fresh) {
    conflicts[question] = { text: current.notes.texts[question] ?? '', by: current.savedBy };
  }
  const untouched = base !== null && canonical(kept.facts) === canonical(factsOf(base));
  const facts = untouched ? factsOf(current) : kept.facts;
  return { ...kept, made: null, base: current, notes, facts, conflicts, attempts: [] };
}

/** How somebody decides between two texts. */
export type Decision = 'mine' | 'theirs' | 'both';

/** Between two texts in one: so that it is seen where one ends. */
const between = '\n\n';

/** Ends the conflict of a question. */
export function decided(kept: KeptNotes, question: string, decision: Decision): KeptNotes {
  const { [question]: foreign, ...conflicts } = kept.conflicts;
  if (foreign === undefined) return kept;
  if (decision === 'mine') return { ...kept, conflicts };
  const mine = kept.notes.texts[question] ?? '';
  const shift = decision === 'both' ? mine.length + between.length : 0;
  const theirs = (kept.base?.notes.quotes ?? [])
    .filter((quote) => quote.question === question)
    .map((quote) => ({ ...quote, start: quote.start + shift, end: quote.end + shift }));
  const own = kept.notes.quotes.filter((quote) => decision === 'both' || quote.question !== question);
  const text = decision === 'both' ? mine + between + foreign.text : foreign.text;
  const notes = { ...kept.notes, texts: { ...kept.notes.texts, [question]: text }, quotes: [...own, ...theirs] };
  return { ...kept, conflicts, notes };
}
