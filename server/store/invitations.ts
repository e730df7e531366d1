/** Invitations: personal links, tokens only as hashes. */
import { Schema, type Connection } from 'mongoose';
import type { Contact, Draft, Invitation, InvitationState } from '../domain/invitation.ts';
import { isDuplicateKey } from './duplicate-key.ts';

/** The answers of a draft are unchecked: as JSON text, keys of any kind pass. Drafts kept before were not texts. */
type StoredDraft = Omit<Draft, 'answers'> & { answers: string | Draft['answers'] };
type StoredInvitation = Omit<Invitation, 'draft' | 'contacts'> & {
  draft: StoredDraft | null;
  /** Absent in what was stored before contacts were noted. */
  contacts?: Contact[];
};

function readDraft({ answers, ...draft }: StoredDraft): Draft {
  return { ...draft, answers: typeof answers === 'string' ? (JSON.parse(answers) as Draft['answers']) : answers };
}

const read = (found: StoredInvitation | null): Invitation | null =>
  found && { ...found, draft: found.draft && readDraft(found.draft), contacts: found.contacts ?? [] };

const schema = new Schema<StoredInvitation>(
  {
    _id: String,
    collector: String,
    code: String,
    tokenHash: String,
    state: String,
    draft: Schema.Types.Mixed,
    contacts: Schema.Types.Mixed,
    changedAt: Date,
  },
  { versionKey: false, minimize: false },
);
schema.index({ tokenHash: 1 }, { unique: true });
schema.index({ collector: 1, code: 1 }, { unique: true });

/** Somebody began to answer, or was contacted. */
const used = {
  $or: [
    { state: { $nin: ['prepared', 'revoked'] } },
    { draft: { $ne: null } },
    { contacts: { $exists: true, $ne: [] } },
  ],
};

/** Those whose code has not been erased yet. */
const named = { code: { $not: /^erased-/ } };

/** The repository of invitations. */
export function invitationRepository(connection: Connection) {
  const model = connection.model('Invitation', schema, 'invitations');
  return {
    model,

    async byTokenHash(tokenHash: string): Promise<Invitation | null> {
      return read(await model.findOne({ tokenHash }).lean<StoredInvitation>());
    },

    async byId(id: string): Promise<Invitation | null> {
      return read(await model.findById(id).lean<StoredInvitation>());
    },

    async ofCollector(collector: string): Promise<Invitation[]> {
      return (await model.find({ collector }).sort({ code: 1 }).lean<StoredInvitation[]>()).map((one) => read(one)!);
    },

    async byCode(collector: string, code: string): Promise<Invitation | null> {
      return read(await model.findOne({ collector, code }).lean<StoredInvitation>());
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
        { $set: { draft: { ...draft, answers: JSON.stringify(draft.answers) }, state: 'started', changedAt: now } },
      );
      return result.matchedCount === 1;
    },

    /** Replaces every code by the invitation's own random id and drops drafts: nobody is linked any more. */
    async erase(now: Date): Promise<number> {
      let erased = 0;
      for (const { _id } of await model.find(named).select('_id').lean<{ _id: string }[]>()) {
        await model.updateOne(
          { _id },
          { $set: { code: `erased-${_id}`, draft: null, state: 'revoked', changedAt: now } },
        );
        erased += 1;
      }
      return erased;
    },

    async countErasable(): Promise<number> {
      return model.countDocuments(named);
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
      return read(
        await model
          .findByIdAndUpdate(id, { $set: { ...change, changedAt: now } }, { returnDocument: 'after' })
          .lean<StoredInvitation>(),
      );
    },

    /** Notes a contact, with the state it leads to; unless the invitation was answered meanwhile, that state is set. */
    async addContact(id: string, contact: Contact, state: InvitationState, now: Date): Promise<Invitation | null> {
      await model.updateOne({ _id: id }, { $push: { contacts: contact }, $set: { changedAt: now } });
      await model.updateOne({ _id: id, state: { $nin: ['answered', 'revoked'] } }, { $set: { state } });
      return this.byId(id);
    },

    /** Takes back one contact: the last noted that is like it. */
    async removeContact(id: string, contact: Contact, now: Date): Promise<Invitation | null> {
      const contacts = (await this.byId(id))?.contacts ?? [];
      const same = ({ at, channel, outcome }: Contact): boolean =>
        at === contact.at && channel === contact.channel && outcome === contact.outcome;
      const place = contacts.findLastIndex(same);
      if (place >= 0) {
        const kept = contacts.filter((_, index) => index !== place);
        // Nothing else may have been noted in between.
        await model.updateOne({ _id: id, contacts } as never, { $set: { contacts: kept, changedAt: now } });
      }
      return this.byId(id);
    },

    /** How many were used or contacted; `before` counts those last changed before it. */
    async countUsedBefore(before: Date | null): Promise<number> {
      return model.countDocuments({ ...used, ...(before ? { changedAt: { $lt: before } } : {}) } as never);
    },

    /** After the trial: links and codes stay, everything else begins anew; what changed since `before` is left alone. */
    async startAnew(before: Date, now: Date): Promise<number> {
      const old = { changedAt: { $lt: before } };
      const anew = { draft: null, contacts: [], changedAt: now };
      const revoked = await model.updateMany({ ...used, ...old, state: 'revoked' } as never, { $set: anew });
      const others = await model.updateMany({ ...used, ...old } as never, { $set: { ...anew, state: 'prepared' } });
      return revoked.modifiedCount + others.modifiedCount;
    },
  };
}
