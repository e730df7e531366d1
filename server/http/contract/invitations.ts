/** Invitations, as administrators make and follow them. */
import { z } from 'zod';
import { contactChannels, contactOutcomes, invitationStates, statesSetByHand } from '../../domain/invitation.ts';

/** A respondent code: never a name. */
export const respondentCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{1,31}$/, '2 to 32 letters, digits, - and _');

export const newInvitationsSchema = z.strictObject({ codes: z.array(respondentCode).min(1).max(2000) });

/** An attempt to reach somebody, noted by hand: from fixed lists, so that no names enter. */
export const contactSchema = z.strictObject({
  /** The day. */
  at: z.iso.date(),
  channel: z.enum(contactChannels),
  outcome: z.enum(contactOutcomes),
});

export const invitationPatchSchema = z
  .strictObject({
    state: z.enum(statesSetByHand),
    reissue: z.literal(true),
    /** Adds a contact. */
    contact: contactSchema,
    /** Takes back a contact that was noted by mistake. */
    removeContact: contactSchema,
  })
  .partial();

export const invitationInfo = z.object({
  id: z.string(),
  code: z.string(),
  state: z.enum(invitationStates),
  contacts: z.array(contactSchema),
  changedAt: z.string(),
  /** Only in the reply to making or reissuing it. */
  link: z.string().optional(),
});
export type InvitationInfo = z.infer<typeof invitationInfo>;
