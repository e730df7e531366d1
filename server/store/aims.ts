/** Entries about the aims of the study. A correction keeps the former state inside the document. */
import { Schema, type Connection } from 'mongoose';
import { fieldsOf, type AimEntry, type AimFields } from '../domain/aim-entry.ts';
import { isDuplicateKey } from './duplicate-key.ts';

const state = { value: Number, date: String, source: String, city: String, note: String, retired: Boolean, by: String };

const schema = new Schema<AimEntry>(
  { _id: String, aim: String, ...state, at: Date, revision: Number, revisions: [Schema.Types.Mixed] },
  { versionKey: false, minimize: false },
);
schema.index({ aim: 1, date: 1 });

/** The repository of entries about aims. */
export function aimRepository(connection: Connection) {
  const model = connection.model('AimEntry', schema, 'aims');
  return {
    model,

    /** All entries, by day. */
    async all(): Promise<AimEntry[]> {
      return model.find().sort({ date: 1, _id: 1 }).lean<AimEntry[]>();
    },

    async byId(id: string): Promise<AimEntry | null> {
      return model.findById(id).lean<AimEntry>();
    },

    /** False when the id is taken. */
    async insert(entry: AimEntry): Promise<boolean> {
      try {
        await model.collection.insertOne(entry as never);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },

    /** Changes an entry as it was read, and keeps what it said. `null` when somebody changed it meanwhile. */
    async change(
      before: AimEntry,
      to: AimFields & { retired: boolean },
      by: string,
      at: Date,
    ): Promise<AimEntry | null> {
      const former = { ...fieldsOf(before), retired: before.retired, by: before.by, at: before.at };
      return model
        .findOneAndUpdate(
          { _id: before._id, revision: before.revision },
          {
            $set: { ...fieldsOf(to), retired: to.retired, by, at, revision: before.revision + 1 },
            $push: { revisions: former },
          },
          { returnDocument: 'after' },
        )
        .lean<AimEntry>();
    },
  };
}
