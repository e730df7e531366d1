/** The rules of every instrument. An instrument without rules is answered in a plausible way. */
import type { Rules } from '../models.ts';
import { institutionRules } from './institution.ts';
import { monitoringRules } from './monitoring.ts';
import { participantRules } from './participant.ts';
import { residentRules } from './resident.ts';

const rules: Readonly<Record<string, Rules>> = {
  resident: residentRules,
  participant: participantRules,
  institution: institutionRules,
  monitoring: monitoringRules,
};

/** Rules by instrument; none for one that the demo does not know. */
export const rulesOf = (instrument: string): Rules => rules[instrument] ?? {};
