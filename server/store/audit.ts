/** The audit log: who did what when. An entry is written before the change it tells of. */
import { randomUUID } from 'node:crypto';
import { Schema, type Connection } from 'mongoose';
import type { AuditAction } from '../domain/audit/action.ts';
import { isDuplicateKey } from './duplicate-key.ts';

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

/** Which entries to read; what is absent does not narrow. */
export interface AuditFilter {
  user?: string | undefined;
  action?: string | undefined;
  /** Part of the subject, upper and lower case alike. */
  subject?: string | undefined;
  /** From this moment on. */
  from?: Date | undefined;
  /** Before this moment. */
  until?: Date | undefined;
}

/** Where the page before ended. */
export interface AuditPlace {
  at: Date;
  id: string | undefined;
}

const schema = new Schema<AuditEntry>(
  { _id: String, at: Date, user: String, action: String, subject: String, details: Schema.Types.Mixed },
  { versionKey: false, minimize: false },
);
schema.index({ at: -1 });

const newestFirst = { at: -1, _id: -1 } as const;

function conditions(filter: AuditFilter, older?: AuditPlace) {
  const { user, action, subject, from, until } = filter;
  const all: object[] = [];
  if (user !== undefined) all.push({ user });
  if (action !== undefined) all.push({ action });
  if (subject !== undefined) {
    all.push({ subject: { $regex: subject.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), $options: 'i' } });
  }
  if (from) all.push({ at: { $gte: from } });
  if (until) all.push({ at: { $lt: until } });
  if (older?.id !== undefined) all.push({ $or: [{ at: { $lt: older.at } }, { at: older.at, _id: { $lt: older.id } }] });
  else if (older) all.push({ at: { $lt: older.at } });
  return all.length === 0 ? {} : { $and: all };
}

/** The repository of the audit log. */
export function auditRepository(connection: Connection) {
  const model = connection.model('Audit', schema, 'audit');
  return {
    model,

    async record(
      user: string,
      action: AuditAction,
      subject: string,
      details: Record<string, unknown> = {},
    ): Promise<void> {
      await model.collection.insertOne({ _id: randomUUID(), at: new Date(), user, action, subject, details } as never);
    },

    /** Records what is done again and again: once an hour for each user, action and subject. */
    async recordHourly(user: string, action: AuditAction, subject: string): Promise<void> {
      const at = new Date();
      const _id = `${action}|${subject}|${user}|${at.toISOString().slice(0, 13)}`;
      try {
        await model.collection.insertOne({ _id, at, user, action, subject, details: {} } as never);
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    },

    /** Records many at once, in their order. */
    async recordAll(entries: (Omit<AuditEntry, '_id' | 'at' | 'action'> & { action: AuditAction })[]): Promise<void> {
      const at = new Date();
      const documents = entries.map((entry) => ({ _id: randomUUID(), at, ...entry }));
      for (let i = 0; i < documents.length; i += 500) {
        await model.collection.insertMany(documents.slice(i, i + 500) as never);
      }
    },

    /** The newest entries first; `older` pages on, without leaving out entries of the same moment. */
    async list(filter: AuditFilter, limit: number, older?: AuditPlace): Promise<AuditEntry[]> {
      return model.find(conditions(filter, older)).sort(newestFirst).limit(limit).lean<AuditEntry[]>();
    },

    /** All entries that fit, newest first, streamed. */
    async *all(filter: AuditFilter): AsyncGenerator<AuditEntry> {
      const cursor = model.collection
        .find<AuditEntry>(conditions(filter) as never)
        .sort(newestFirst)
        .batchSize(500);
      try {
        for await (const entry of cursor) yield entry;
      } finally {
        await cursor.close();
      }
    },

    /** The newest entry of an action; null when there is none. */
    async newest(action: AuditAction): Promise<AuditEntry | null> {
      return model.findOne({ action }).sort(newestFirst).lean<AuditEntry>();
    },

    async countBefore(day: Date): Promise<number> {
      return model.countDocuments({ at: { $lt: day } });
    },

    async deleteBefore(day: Date): Promise<number> {
      return (await model.deleteMany({ at: { $lt: day } })).deletedCount;
    },

    /** Takes respondent codes and sheet numbers out of the entries: after the purge nothing leads to a person. */
    async forgetCodes(): Promise<void> {
      for (const name of ['codes', 'code', 'sheet']) {
        await model.collection.updateMany({ [`details.${name}`]: { $exists: true } } as never, {
          $unset: { [`details.${name}`]: '' },
        });
      }
    },
  };
}
