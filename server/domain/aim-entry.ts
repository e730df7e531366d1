/** What the team notes of an aim of the study: so many more, on such a day, known from there. */

/** What an entry says. Entries of an aim add up. */
export interface AimFields {
  /** How many more: institutions, people, initiatives. */
  value: number;
  /** The day it was reached, YYYY-MM-DD. */
  date: string;
  /** Where it is known from: a document, a minute, a letter. No names of people. */
  source: string;
  /** The city it belongs to; `null`: the study as a whole. */
  city: string | null;
  note: string | null;
}

/** What an entry said until it was corrected, retired or restored. */
export interface AimRevision extends AimFields {
  retired: boolean;
  /** Who put it so, and when. */
  by: string;
  at: Date;
}

export interface AimEntry extends AimRevision {
  /** The UUID that the client made. */
  _id: string;
  /** Key of the aim in study.json. */
  aim: string;
  /** Counts up with every change; a change names the one it was made to. */
  revision: number;
  /** Former states, oldest first. */
  revisions: AimRevision[];
}

/** The fields of an entry alone. */
export function fieldsOf({ value, date, source, city, note }: AimFields): AimFields {
  return { value, date, source, city, note };
}

/** True when both say the same. */
export function saysTheSame(one: AimFields, other: AimFields): boolean {
  return JSON.stringify(fieldsOf(one)) === JSON.stringify(fieldsOf(other));
}

/** How much of an aim has been reached: the sum of the entries that stand. */
export function reached(entries: readonly AimEntry[]): number {
  return entries.reduce((sum, { retired, value }) => (retired ? sum : sum + value), 0);
}

/** What the entry said at first. */
export const firstState = (entry: AimEntry): AimRevision => entry.revisions[0] ?? entry;
