/** Whether the study is still a trial or has gone live. Stored, so that a restart keeps it; in the backup, so that a restore does. */
import { Schema, type Connection } from 'mongoose';
import { remembered } from './remembered.ts';

/** The one record that the study has gone live. */
export interface LiveRecord {
  at: Date;
  /** Name of the user. */
  by: string;
  /** Version of the notice it went live with. */
  notice: string;
  /** What was deleted; null until that has been done. */
  erased: { responses: number; invitations: number } | null;
}

const schema = new Schema<LiveRecord & { _id: string }>(
  { _id: String, at: Date, by: String, notice: String, erased: Schema.Types.Mixed },
  { versionKey: false },
);

/** The repository of the one stage. Each page and submission asks for it, so it is remembered for a moment. */
export function stageRepository(connection: Connection) {
  const model = connection.model('Stage', schema, 'study');
  const known = remembered(async (): Promise<LiveRecord | null> => {
    const found = await model.findById('live').lean<LiveRecord & { _id: string }>();
    return found && { at: found.at, by: found.by, notice: found.notice, erased: found.erased ?? null };
  });

  return {
    model,

    /** The record of going live; null while the study is a trial. */
    live: (): Promise<LiveRecord | null> => known.get(),

    async isTrial(): Promise<boolean> {
      return (await this.live()) === null;
    },

    /** Goes live, once. False when it was live already. */
    async begin(record: Omit<LiveRecord, 'erased'>): Promise<boolean> {
      const result = await model.updateOne(
        { _id: 'live' },
        { $setOnInsert: { ...record, erased: null } },
        { upsert: true },
      );
      known.forget();
      return result.upsertedCount === 1;
    },

    /** Notes that the trial's answers are gone. */
    async settle(erased: NonNullable<LiveRecord['erased']>): Promise<void> {
      await model.updateOne({ _id: 'live' }, { $set: { erased } });
      known.forget();
    },
  };
}

export type StageRepository = ReturnType<typeof stageRepository>;
