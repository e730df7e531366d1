/** A personal link for one collector, carrying a respondent code. */

export const invitationStates = [
  'prepared',
  'sent',
  'started',
  'answered',
  'refused',
  'unreachable',
  'revoked',
] as const;
export type InvitationState = (typeof invitationStates)[number];

/** States that staff may set by hand; the others follow from what the respondent does. */
export const statesSetByHand = [
  'prepared',
  'sent',
  'refused',
  'unreachable',
  'revoked',
] as const satisfies InvitationState[];

/** How somebody was contacted. */
export const contactChannels = ['letter', 'email', 'sms', 'phone', 'visit'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** What came of a contact; a fixed list, so that no names or remarks enter. */
export const contactOutcomes = [
  'sent',
  'no_answer',
  'reached',
  'promised',
  'call_back',
  'refused',
  'wrong_contact',
] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];

/** An attempt to reach somebody. */
export interface Contact {
  /** The day, YYYY-MM-DD. */
  at: string;
  channel: ContactChannel;
  outcome: ContactOutcome;
}

/** Answers kept on the server so that they can be resumed on another device. */
export interface Draft {
  version: number;
  answers: Record<string, unknown>;
  page: string | null;
}

export interface Invitation {
  _id: string;
  collector: string;
  code: string;
  /** SHA-256 of the token; the token itself is shown once and never stored. */
  tokenHash: string;
  state: InvitationState;
  draft: Draft | null;
  /** Attempts to reach the person, in the order of noting. */
  contacts: Contact[];
  changedAt: Date;
}

/**
 * The state after a contact was noted: a refusal and a wrong address or number close the case, any other contact shows that
 * the link went out. What the respondent did meanwhile, and a revoked link, stand.
 */
export function stateAfter(contact: Pick<Contact, 'outcome'>, state: InvitationState): InvitationState {
  if (state === 'answered' || state === 'revoked') return state;
  if (contact.outcome === 'refused') return 'refused';
  if (state === 'started') return state;
  if (contact.outcome === 'wrong_contact') return 'unreachable';
  if (contact.outcome === 'no_answer') return state === 'prepared' ? 'sent' : state;
  return 'sent';
}
