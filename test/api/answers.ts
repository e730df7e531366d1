/** Submissions to the test survey (test/fixtures/surveys). */
import { randomUUID } from 'node:crypto';

/** A complete set of right answers. */
export const rightAnswers = {
  adult: 'yes',
  influence: { say: 3, no_point: 98 },
  belonging: 7,
  activities: ['meeting', 'other'],
  'activities-Comment': 'śpiewanie; "chór"',
  contact: 'yes',
  times: 4,
  since: '2019-08-01',
  again: true,
  needs: 'Ławka\nprzed blokiem',
  sex: 'woman',
};

/** A submission under a new id, changed where asked. */
export function submission(answers: Record<string, unknown> = rightAnswers, change: Record<string, unknown> = {}) {
  return {
    id: randomUUID(),
    version: 1,
    locale: 'pl',
    startedAt: '2020-02-01T10:00:00.000Z',
    finishedAt: '2020-02-01T10:07:00.000Z',
    consent: { notice: '2020-01' },
    answers,
    ...change,
  };
}
