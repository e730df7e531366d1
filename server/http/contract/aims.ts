/** The aims of the study: entries against their targets. */
import { z } from 'zod';
import { key } from './key.ts';
import { uuid } from './submissions.ts';

const fields = {
  /** How many more. */
  value: z.int().min(1).max(1_000_000),
  date: z.iso.date(),
  source: z.string().trim().min(1).max(300),
  city: key.nullable(),
  note: z.string().trim().min(1).max(1000).nullable(),
};

export const newAimEntrySchema = z.strictObject({
  id: uuid,
  aim: key,
  ...fields,
  city: fields.city.default(null),
  note: fields.note.default(null),
});

/** A correction, or retiring an entry; made to the revision that was read. */
export const aimEntryPatchSchema = z
  .strictObject({ ...fields, retired: z.boolean() })
  .partial()
  .extend({ revision: z.int().min(0) });

const state = z.object({
  value: z.number(),
  date: z.string(),
  source: z.string(),
  city: z.string().nullable(),
  note: z.string().nullable(),
  retired: z.boolean(),
  by: z.string(),
  at: z.string(),
});

export const aimEntryReply = state.extend({
  id: z.string(),
  revision: z.int(),
  /** What it said before, oldest first. */
  revisions: z.array(state),
});
export type AimEntryReply = z.infer<typeof aimEntryReply>;

const aim = z.object({
  key: z.string(),
  name: z.object({ pl: z.string(), en: z.string() }),
  /** Null for an aim that study.json no longer has. */
  target: z.number().nullable(),
  unit: z.object({ pl: z.string(), en: z.string() }),
  /** Sum of all entries that stand, those of other cities included. */
  reached: z.number(),
  entries: z.array(aimEntryReply),
  /** Entries of cities that one is not allowed to see. */
  elsewhere: z.int(),
});
export type AimReply = z.infer<typeof aim>;

export const aimsReply = z.object({ aims: z.array(aim) });
export type AimsReply = z.infer<typeof aimsReply>;
