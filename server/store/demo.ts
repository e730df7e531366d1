/** Whether the database is a demo. Stored, so that its pages say so whoever starts it; in the backup, so that a restore does. */
import { Schema, type Connection } from 'mongoose';
import { remembered } from './remembered.ts';

/** The one record that everything in the database is made up. */
export interface DemoRecord {
  seed: number;
  /** Of what it was made from: another one is another demo. */
  fingerprint: string;
  /** False while it is being filled: a demo that was interrupted. */
  whole: boolean;
}

const schema = new Schema<DemoRecord & { _id: string }>(
  { _id: String, seed: Number, fingerprint: String, whole: Boolean },
  { versionKey: false },
);

/** The repository of the one record. Each page asks for it, so it is remembered for a moment. */
export function demoRepository(connection: Connection) {
  const model = connection.model('Demo', schema, 'study');
  const known = remembered(async () => (await model.exists({ _id: 'demo' })) !== null);

  return {
    model,

    /** The record; null for a database that is no demo. */
    async record(): Promise<DemoRecord | null> {
      const found = await model.findById('demo').lean<DemoRecord & { _id: string }>();
      return found && { seed: found.seed, fingerprint: found.fingerprint, whole: found.whole };
    },

    /** True when everything in the database is made up. */
    isSynthetic: (): Promise<boolean> => known.get(),

    /** Marks the database as a demo, before anything is put into it and when it is whole. */
    async mark(record: DemoRecord): Promise<void> {
      await model.updateOne({ _id: 'demo' }, { $set: record }, { upsert: true });
      known.forget();
    },
  };
}
