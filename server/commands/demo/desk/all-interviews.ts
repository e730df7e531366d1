/** Everything that was told in the demo: a dozen interviews and two working meetings. */
import { institutionsInKrosno } from './institutions-krosno.ts';
import { institutionsInPrzemysl } from './institutions-przemysl.ts';
import { workingMeetings } from './meetings.ts';
import type { NotedInterview } from './noted-interview.ts';
import { organisersInKrosno } from './organisers-krosno.ts';
import { organisersInPrzemysl } from './organisers-przemysl.ts';
import { residentsOfKrosno } from './residents-krosno.ts';
import { residentsOfPrzemysl } from './residents-przemysl.ts';

/** All of them. */
export const allInterviews: readonly NotedInterview[] = [
  ...organisersInKrosno,
  ...organisersInPrzemysl,
  ...institutionsInKrosno,
  ...institutionsInPrzemysl,
  ...residentsOfKrosno,
  ...residentsOfPrzemysl,
  ...workingMeetings,
];
