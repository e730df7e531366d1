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
  changedAt: Date;
}
