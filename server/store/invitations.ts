/** Invitations: personal links, tokens only as hashes. */
import { Schema, type Connection } from 'mongoose';
import type { Draft, Invitation, InvitationState } from '../domain/invitation.ts';
import { isDuplicateKey } from './duplicate-key.ts';

const schema = new Schema<Invitation>(
  {
    _id: String,
    collector: String,
    code: String,
    tokenHash: String,
    state: String,
    draft: Schema.Types.Mixed,
    changedAt: Date,
  },
  { versionKey: false, minimize: false },
);
schema.index({ tokenHash: 1 }, { unique: true });
schema.index({ collector: 1, code: 1 }, { unique: true });

/** The repository of invitations. */
export function invitationRepository(connection: Connection) {
  const model = connection.model('Invitation', schema, 'invitations');
  return {
    model,

    async byTokenHash(tokenHash: string): Promise<Invitation | null> {
      return model.findOne({ tokenHash }).lean<Invitation>();
    },

    async byId(id: string): Promise<Invitation | null> {
      return model.findById(id).lean<Invitation>();
    },

    async ofCollector(collector: string): Promise<Invitation[]> {
      return model.find({ collector }).sort({ code: 1 }).lean<Invitation[]>();
    },

    /** False when the collector already has an invitation for this code. */
    async insert(invitation: Invitation): Promise<boolean> {
      try {
        await model.collection.insertOne(invitation as never);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },

    /** Keeps a draft unless the invitation was answered or revoked meanwhile; the first one makes it `started`. */
    async saveDraft(id: string, draft: Draft, now: Date): Promise<boolean> {
      const result = await model.updateOne(
        { _id: id, state: { $nin: ['answered', 'revoked'] } },
        { $set: { draft, state: 'started', changedAt: now } },
      );
      return result.matchedCount === 1;
    },

    /** Replaces every code by the invitation's own random id and drops drafts: nobody is linked any more. */
    async erase(now: Date): Promise<number> {
      let erased = 0;
      for (const { _id } of await model.find().select('_id').lean<{ _id: string }[]>()) {
        await model.updateOne(
          { _id },
          { $set: { code: `erased-${_id}`, draft: null, state: 'revoked', changedAt: now } },
        );
        erased += 1;
      }
      return erased;
    },

    /** Marks it answered and forgets the draft; doing it again changes nothing. */
    async answered(id: string, now: Date): Promise<void> {
      await model.updateOne({ _id: id }, { $set: { state: 'answered', draft: null, changedAt: now } });
    },

    async update(
      id: string,
      change: { state?: InvitationState; tokenHash?: string; draft?: null },
      now: Date,
    ): Promise<Invitation | null> {
      return model
        .findByIdAndUpdate(id, { $set: { ...change, changedAt: now } }, { returnDocument: 'after' })
        .lean<Invitation>();
    },
  };
}

export type InvitationRepository = ReturnType<typeof invitationRepository>;
