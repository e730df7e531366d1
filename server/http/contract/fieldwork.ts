/** Fieldwork as staff see it: what came in, how far people get, what is missing. */
import { z } from 'zod';

const texts = z.object({ pl: z.string(), en: z.string() });

/** How many used a channel or language; null: withheld, for a few people could be told by it. */
const share = z.object({ value: z.string(), count: z.int().nullable() });

const fieldworkCollector = z.object({
  slug: z.string(),
  instrument: z.string(),
  title: texts,
  group: z.string(),
  city: z.string(),
  wave: z.string(),
  area: z.string().nullable(),
  source: z.string().nullable(),
  mode: z.enum(['open', 'invitation']),
  kiosk: z.boolean(),
  state: z.enum(['open', 'upcoming', 'closed']),
  target: z.int().nullable(),
  /** Complete responses that still stand. */
  answers: z.int(),
  /** Screened out: only counted. */
  ineligible: z.int(),
  withdrawn: z.int(),
  /** Complete responses by day, oldest first; days without any are left out. */
  days: z.array(z.object({ day: z.string(), count: z.int() })),
  /** Minutes from start to end; null below the group's threshold. */
  minutes: z.object({ n: z.int(), q1: z.number(), median: z.number(), q3: z.number() }).nullable(),
  channels: z.array(share),
  locales: z.array(share),
  /** How far people get, newest version first; only versions that somebody saw. */
  progress: z.array(
    z.object({
      version: z.int(),
      pages: z.array(z.object({ name: z.string(), title: texts, reached: z.int(), finished: z.int() })),
    }),
  ),
  /** Null for an open link. */
  invitations: z
    .object({
      issued: z.int(),
      states: z.record(z.string(), z.int()),
      contacts: z.int(),
      contacted: z.int(),
      /** Answered ÷ (issued − revoked); null while nobody is invited. */
      answered: z.int(),
      of: z.int(),
      rate: z.number().nullable(),
    })
    .nullable(),
});
export type FieldworkCollector = z.infer<typeof fieldworkCollector>;

const pictureCell = z.object({
  instrument: z.string(),
  group: z.string(),
  kind: z.enum(['questionnaire', 'monitoring']),
  wave: z.string(),
  city: z.string(),
  collectors: z.int(),
  collected: z.int(),
  expected: z.int().nullable(),
  missing: z.int().nullable(),
});
export type PictureCell = z.infer<typeof pictureCell>;

export const fieldworkReply = z.object({
  /** When this was counted. */
  at: z.string(),
  collectors: z.array(fieldworkCollector),
  picture: z.array(pictureCell),
});
export type FieldworkReply = z.infer<typeof fieldworkReply>;
