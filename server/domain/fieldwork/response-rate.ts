/** How many of those invited have answered. */
import { invitationStates, type InvitationState } from '../invitation.ts';

/** An invitation as far as fieldwork looks at it: no code, no draft. */
export interface InvitationHead {
  collector: string;
  state: InvitationState;
  /** How often somebody tried to reach the person. */
  contacts: number;
}

export interface InvitationTally {
  issued: number;
  states: Record<InvitationState, number>;
  /** Attempts to reach people, noted by hand. */
  contacts: number;
  /** People whom somebody tried to reach. */
  contacted: number;
}

/** The invitations of one collector, counted. */
export function tallyInvitations(invitations: Iterable<InvitationHead>): InvitationTally {
  const states = Object.fromEntries(invitationStates.map((state) => [state, 0])) as Record<InvitationState, number>;
  const tally: InvitationTally = { issued: 0, states, contacts: 0, contacted: 0 };
  for (const { state, contacts } of invitations) {
    tally.issued += 1;
    states[state] += 1;
    tally.contacts += contacts;
    if (contacts > 0) tally.contacted += 1;
  }
  return tally;
}

/** A rate with the two numbers it is made of. */
export interface ResponseRate {
  answered: number;
  /** Everybody invited, without invitations that were revoked. */
  of: number;
  /** `null` while nobody is invited. */
  rate: number | null;
}

/**
 * The response rate after RR1 of the AAPOR Standard Definitions (2023): the lowest of its rates, for it counts everybody who
 * has not answered – refusals, people not reached, people who began – as somebody who could have.
 * Answered ÷ (issued − revoked).
 * @example responseRate(tallyInvitations([])) // { answered: 0, of: 0, rate: null }
 */
export function responseRate({ issued, states }: InvitationTally): ResponseRate {
  const of = issued - states.revoked;
  return { answered: states.answered, of, rate: of === 0 ? null : states.answered / of };
}
