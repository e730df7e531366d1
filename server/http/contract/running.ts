/** Going live, retention, withdrawals for others: what concerns the study as a whole. */
import { z } from 'zod';
import { key } from './key.ts';

/** Going live says what was seen: the notice, and how many answers of the trial will be deleted. */
export const goLiveSchema = z.strictObject({
  notice: z.string().min(1).max(64),
  responses: z.int().min(0),
});

export const liveReply = z.object({
  /** Null while the study is a trial. */
  live: z
    .object({
      at: z.string(),
      by: z.string(),
      notice: z.string(),
      erased: z.object({ responses: z.int(), invitations: z.int() }).nullable(),
    })
    .nullable(),
  notice: z.object({
    version: z.string(),
    /** Places still to fill. */
    places: z.array(z.object({ locale: z.enum(['pl', 'en']), what: z.string(), sentence: z.string() })),
  }),
  /** What going live would delete. */
  trial: z.object({ responses: z.int(), invitations: z.int() }),
});
export type LiveReply = z.infer<typeof liveReply>;

export const retentionParts = z.enum(['responses', 'audit']);

const purged = z.object({
  responses: z.array(z.object({ instrument: z.string(), version: z.int(), count: z.int() })),
  invitations: z.int(),
  /** Interviews with notes, former texts, and codings with words. */
  notes: z.object({ interviews: z.int(), revisions: z.int(), codings: z.int() }),
  auditEntries: z.int(),
});

export const retentionReply = z.object({
  today: z.string(),
  /** Days from which the parts have to go. */
  dates: z.object({ responses: z.string(), audit: z.string() }),
  due: z.array(retentionParts),
  /** What a purge would erase if everything were due today. */
  held: purged,
  /** The last purge. */
  last: z.object({ at: z.string(), by: z.string(), due: z.array(z.string()) }).nullable(),
});
export type RetentionReply = z.infer<typeof retentionReply>;

/** A purge names what is to go, as it was shown. */
export const purgeSchema = z.strictObject({ parts: z.array(retentionParts).min(1).max(2) });
export const purgeReply = purged;
export type PurgeReply = z.infer<typeof purgeReply>;

/** A withdrawal for somebody: by the receipt, or by the number of their paper sheet. */
export const withdrawForSchema = z.union([
  z.strictObject({ receipt: z.string().min(8).max(64) }),
  z.strictObject({ collector: key, sheet: z.string().min(1).max(16) }),
]);

export const foundResponseReply = z.object({
  collector: z.string(),
  instrument: z.string(),
  city: z.string(),
  wave: z.string(),
  channel: z.string(),
  completedOn: z.string(),
  withdrawn: z.boolean(),
});
export type FoundResponse = z.infer<typeof foundResponseReply>;

export const withdrawnReply = z.object({
  day: z.string(),
  instrument: z.string(),
  collector: z.string(),
  city: z.string(),
  wave: z.string(),
});
export type WithdrawnReply = z.infer<typeof withdrawnReply>;
