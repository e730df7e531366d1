/** Whether the database is a demo. Stored, so that its pages say so whoever starts it; in the backup, so that a restore does. */
import { Schema, type Connection } from 'mongoose';

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

/** How long another process's restore may go unseen, in milliseconds. */
const memory = 1000;

/** The repository of the one record. Each page asks for it, so it is remembered for a moment. */
export function demoRepository(connection: Connection) {
  const model = connection.model('Demo', schema, 'study');
  let known: { until: number; synthetic: Promise<boolean> } | null = null;

  return {
    model,

    /** The record; null for a database that is no demo. */
    async record(): Promise<DemoRecord | null> {
      const found = await model.findById('demo').lean<DemoRecord & { _id: string }>();
      return found && { seed: found.seed, fingerprint: found.fingerprint, whole: found.whole };
    },

    /** True when everything in the database is made up. */
    async isSynthetic(): Promise<boolean> {
      const now = Date.now();
      if (known && known.until > now) return known.synthetic;
      const synthetic = this.record().then((record) => record !== null);
      known = { until: now + memory, synthetic };
      synthetic.catch(() => (known = null));
      return synthetic;
    },

    /** Marks the database as a demo, before anything is put into it and when it is whole. */
    async mark(record: DemoRecord): Promise<void> {
      await model.updateOne({ _id: 'demo' }, { $set: record }, { upsert: true });
      known = null;
    },
  };
}

export type DemoRepository = ReturnType<typeof demoRepository>;
