/** Who may do what with an interview. Checked on the server for every call; the pages use it to show what can be done. */
import { may, worksIn, type Person } from '../permission.ts';
import { hasWords, type InterviewFacts, type InterviewState, type Notes } from './interview.ts';

/** What the rules need to know of an interview. */
export interface Guarded {
  city: string | null;
  author: string;
  sealed: boolean;
  state: InterviewState;
}

/** True when the person's cities include the interview's; one about all cities is for those who are not limited. */
export function worksThere(person: Pick<Person, 'cities'>, city: string | null): boolean {
  return city === null ? person.cities.length === 0 : worksIn(person as Person, city);
}

/** Researchers and administrators read notes of the cities they work in; sealed ones only the author and administrators. */
export function mayRead(person: Person, interview: Pick<Guarded, 'city' | 'author' | 'sealed'>): boolean {
  if (!may(person, 'readNotes') || !worksThere(person, interview.city)) return false;
  return !interview.sealed || interview.author === person.name || person.role === 'admin';
}

/** Whoever reads may write, until the interview is approved. */
export function mayWrite(person: Person, interview: Guarded): boolean {
  return mayRead(person, interview) && interview.state !== 'approved';
}

/** Sealing and unsealing: the author and administrators. */
export function maySeal(person: Person, interview: Guarded): boolean {
  return mayRead(person, interview) && (interview.author === person.name || person.role === 'admin');
}

/** A draft its author may delete; anything else takes an administrator. */
export function mayDelete(person: Person, interview: Guarded): boolean {
  if (!mayRead(person, interview)) return false;
  return person.role === 'admin' || (interview.state === 'draft' && interview.author === person.name);
}

/** Why a step is not taken: not the person, not from this state, or nobody agreed to notes. */
export type StepRefusal = 'not_allowed' | 'no_such_step' | 'no_consent';

/**
 * Steps: draft → complete (once it has words and whoever spoke agreed to notes), complete → approved (by somebody other than
 * the author, or an administrator), approved → complete (an administrator reopens it). A complete interview never becomes a
 * draft again: its codings rest on it.
 * @returns null when the step may be taken
 */
export function refuseStep(
  person: Person,
  interview: Guarded & Pick<InterviewFacts, 'consents' | 'speakers'> & { notes: Pick<Notes, 'texts'> },
  to: InterviewState,
): StepRefusal | null {
  if (!mayRead(person, interview)) return 'not_allowed';
  const step = `${interview.state}>${to}`;
  if (step === 'draft>complete') {
    const agreed =
      interview.speakers.length > 0
        ? interview.speakers.some(({ consents }) => consents.notes)
        : interview.consents.notes;
    return hasWords(interview.notes) && !agreed ? 'no_consent' : null;
  }
  if (step === 'complete>approved') {
    return person.role === 'admin' || interview.author !== person.name ? null : 'not_allowed';
  }
  if (step === 'approved>complete') return person.role === 'admin' ? null : 'not_allowed';
  return 'no_such_step';
}
