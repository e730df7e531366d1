/** Collectors, as staff list, make and change them. */
import { z } from 'zod';
import { key, moment } from './key.ts';

const collectorFields = {
  instrument: key,
  group: key.optional(),
  city: key,
  wave: key,
  area: key.nullable(),
  source: z.string().max(200).nullable(),
  mode: z.enum(['open', 'invitation']),
  kiosk: z.boolean(),
  opens: moment,
  closes: moment,
  target: z.int().min(1).max(1_000_000).nullable(),
};

export const newCollectorSchema = z.strictObject({
  slug: key,
  ...collectorFields,
  area: collectorFields.area.default(null),
  source: collectorFields.source.default(null),
  mode: collectorFields.mode.default('open'),
  kiosk: z.boolean().default(false),
  opens: moment.default(null),
  closes: moment.default(null),
  target: collectorFields.target.default(null),
});

/** A change; with the `revision` it was made from, it is refused as `stale` when somebody else changed the collector since. */
export const collectorPatchSchema = z.strictObject({ ...collectorFields, revision: z.int().min(0) }).partial();

export const collectorReply = z.object({
  slug: z.string(),
  instrument: z.string(),
  group: z.string(),
  city: z.string(),
  wave: z.string(),
  area: z.string().nullable(),
  source: z.string().nullable(),
  mode: z.enum(['open', 'invitation']),
  kiosk: z.boolean(),
  state: z.enum(['open', 'upcoming', 'closed']),
  opens: z.string().nullable(),
  closes: z.string().nullable(),
  target: z.int().nullable(),
  count: z.int(),
  /** Raised by every change. */
  revision: z.int(),
});
export type CollectorReply = z.infer<typeof collectorReply>;
