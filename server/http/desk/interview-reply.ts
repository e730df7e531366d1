/** An interview as calls give it. */
import { interviewStates, type InterviewFacts } from '../../domain/desk/interview.ts';
import { mayDelete, maySeal, mayWrite, refuseStep } from '../../domain/desk/interview-rights.ts';
import type { Person } from '../../domain/permission.ts';
import type { InterviewDocument, InterviewRow } from '../../store/desk/interviews.ts';
import type { InterviewInfo, InterviewReply } from '../contract.ts';
import { Problem } from '../problem.ts';

/** An interview that is there: not withdrawn. */
export type Standing<T extends Pick<InterviewRow, 'state'>> = T & { state: InterviewInfo['state'] };

/** Narrows to one that is there. @throws Problem `not_found`, saying so when it was withdrawn */
export function standing<T extends Pick<InterviewRow, 'state'>>(found: T | null): Standing<T> {
  if (!found) throw new Problem('not_found');
  if (found.state === 'withdrawn') throw new Problem('not_found', { withdrawn: true });
  return found as Standing<T>;
}

/** The facts of an interview. */
export function factsOf(interview: InterviewFacts): InterviewFacts {
  const { guide, version, city, group, wave, respondentCode, date, place, form, consents, recording, speakers } =
    interview;
  return { guide, version, city, group, wave, respondentCode, date, place, form, consents, recording, speakers };
}

/** A row of the list. */
export function shownRow(row: Standing<InterviewRow>): InterviewInfo {
  const { _id, author, state, sealed, revision, savedBy, savedAt } = row;
  return { id: _id, ...factsOf(row), author, state, sealed, revision, savedBy, savedAt: savedAt.toISOString() };
}

/** The whole interview, with what the person may do. */
export function shownInterview(interview: Standing<InterviewDocument>, person: Person): InterviewReply {
  return {
    ...shownRow(interview),
    notes: interview.notes,
    redactions: interview.redactions.map(({ id, by, at, question }) => ({ id, by, at: at.toISOString(), question })),
    may: {
      write: mayWrite(person, interview),
      seal: maySeal(person, interview),
      delete: mayDelete(person, interview),
      steps: interviewStates.filter((state) => refuseStep(person, interview, state) === null),
    },
  };
}
