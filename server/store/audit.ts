/** The audit log: who did what when. An entry is written before the change it tells of. */
import { randomUUID } from 'node:crypto';
import { Schema, type Connection } from 'mongoose';

export interface AuditEntry {
  _id: string;
  at: Date;
  /** Name of the user, or `command` for the command line. */
  user: string;
  /** What was done, e.g. `collector.update`. */
  action: string;
  /** What it was done to, e.g. a slug. */
  subject: string;
  /** The change itself, without secrets. */
  details: Record<string, unknown>;
}

const schema = new Schema<AuditEntry>(
  { _id: String, at: Date, user: String, action: String, subject: String, details: Schema.Types.Mixed },
  { versionKey: false, minimize: false },
);
schema.index({ at: -1 });

/** The repository of the audit log. */
export function auditRepository(connection: Connection) {
  const model = connection.model('Audit', schema, 'audit');
  return {
    model,

    async record(user: string, action: string, subject: string, details: Record<string, unknown> = {}): Promise<void> {
      await model.collection.insertOne({ _id: randomUUID(), at: new Date(), user, action, subject, details } as never);
    },

    /** The newest entries first; `before` pages on. */
    async list(options: { user?: string; action?: string; before?: Date; limit: number }): Promise<AuditEntry[]> {
      return model
        .find({
          ...(options.user !== undefined ? { user: options.user } : {}),
          ...(options.action !== undefined ? { action: options.action } : {}),
          ...(options.before ? { at: { $lt: options.before } } : {}),
        })
        .sort({ at: -1 })
        .limit(options.limit)
        .lean<AuditEntry[]>();
    },

    async deleteBefore(day: Date): Promise<number> {
      return (await model.deleteMany({ at: { $lt: day } })).deletedCount;
    },
  };
}

export type AuditRepository = ReturnType<typeof auditRepository>;
