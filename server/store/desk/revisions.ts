/** Former texts of complete interviews: documents of their own, written before the text that follows them. */
import { Schema, type Connection } from 'mongoose';
import type { Notes } from '../../domain/desk/interview.ts';
import { isDuplicateKey } from '../duplicate-key.ts';

/** Notes as they were in one revision. */
export interface RevisionDocument {
  /** `interview@revision` */
  _id: string;
  interview: string;
  revision: number;
  notes: Notes;
  /** Who had saved it, and when. */
  savedBy: string;
  savedAt: Date;
}

const schema = new Schema<RevisionDocument>(
  { _id: String, interview: String, revision: Number, notes: Schema.Types.Mixed, savedBy: String, savedAt: Date },
  { versionKey: false, minimize: false },
);
schema.index({ interview: 1, revision: 1 }, { unique: true });

/** The repository of former texts. */
export function revisionRepository(connection: Connection) {
  const model = connection.model('InterviewRevision', schema, 'revisions');
  return {
    model,

    /** Keeps a former text; a repeat changes nothing. */
    async keep(revision: Omit<RevisionDocument, '_id'>): Promise<void> {
      try {
        await model.collection.insertOne({ _id: `${revision.interview}@${revision.revision}`, ...revision } as never);
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    },

    /** Former texts of an interview, the oldest first. */
    async of(interview: string): Promise<RevisionDocument[]> {
      return model.find({ interview }).sort({ interview: 1, revision: 1 }).lean<RevisionDocument[]>();
    },

    async one(interview: string, revision: number): Promise<RevisionDocument | null> {
      return model.findById(`${interview}@${revision}`).lean<RevisionDocument>();
    },

    /** Replaces notes: only a redaction does so. */
    async rewrite(id: string, notes: Notes): Promise<void> {
      await model.updateOne({ _id: id }, { $set: { notes } });
    },

    async deleteOf(interview: string): Promise<void> {
      await model.deleteMany({ interview });
    },

    /** Deletes every former text. @returns how many there were */
    async deleteAll(): Promise<number> {
      return (await model.deleteMany({})).deletedCount;
    },
  };
}
