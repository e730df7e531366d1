/** Invitations in the order somebody asked for. */
import { invitationStates } from '../../../../server/domain/invitation.ts';
import type { InvitationInfo } from './queries.ts';

/** The last day somebody tried to reach the person; "" for never. */
export const lastContact = ({ contacts }: InvitationInfo): string =>
  contacts.reduce((last, { at }) => (at > last ? at : last), '');

/** By code as people count ("K-2" before "K-10"), or by `state`, `changed` (newest first), `contact` (longest ago first). */
export function sortedInvitations(invitations: readonly InvitationInfo[], by: string): InvitationInfo[] {
  const first = [...invitations].sort((a, b) => a.code.localeCompare(b.code, 'pl', { numeric: true }));
  if (by === 'state')
    return first.sort((a, b) => invitationStates.indexOf(a.state) - invitationStates.indexOf(b.state));
  if (by === 'changed') return first.sort((a, b) => b.changedAt.localeCompare(a.changedAt));
  if (by === 'contact') return first.sort((a, b) => lastContact(a).localeCompare(lastContact(b)));
  return first;
}
