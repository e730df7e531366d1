/** Submissions, and what a respondent's page needs to make one. */
import { z } from 'zod';

/** Any UUID, in the usual spelling. */
export const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'a UUID')
  .transform((id) => id.toLowerCase());

export const localeSchema = z.enum(['pl', 'en']);

/** Answers lie in each other at most this deep: a matrix of lists takes four. */
const deepest = 16;

function isShallow(value: unknown, left = deepest): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return left > 0 && Object.values(value).every((part) => isShallow(part, left - 1));
}

/** Answers as received, not copied: a key such as `__proto__` must reach the checker, which refuses it. */
export const answersSchema = z
  .custom<Record<string, unknown>>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), {
    message: 'an object of answers by question name',
    abort: true,
  })
  .refine((answers) => isShallow(answers), `answers in each other, more than ${deepest} deep`)
  .meta({ type: 'object' });

/** Body of a submission. The answers themselves are checked against their version. */
export const submissionSchema = z.strictObject({
  id: uuid,
  version: z.int().min(1),
  locale: localeSchema,
  startedAt: z.iso.datetime({ offset: true }),
  finishedAt: z.iso.datetime({ offset: true }).optional(),
  consent: z.strictObject({
    notice: z.string().min(1).max(64),
    cityLevel: z.boolean().nullable().optional(),
    quoting: z.boolean().nullable().optional(),
  }),
  answers: answersSchema,
});
export type Submission = z.infer<typeof submissionSchema>;

export const submissionReply = z.object({
  id: z.string(),
  /** Null for someone who was screened out. */
  receipt: z.string().nullable(),
  ineligible: z.literal(true).optional(),
});
export type SubmissionReply = z.infer<typeof submissionReply>;

/** What a respondent's page needs of a collector. */
export const collectReply = z.object({
  slug: z.string(),
  instrument: z.string(),
  version: z.int(),
  group: z.string(),
  city: z.string(),
  area: z.string().nullable(),
  wave: z.string(),
  state: z.enum(['open', 'upcoming', 'closed']),
  kiosk: z.boolean(),
  trial: z.boolean(),
  title: z.object({ pl: z.string(), en: z.string() }),
  minutes: z.number().nullable(),
  notice: z.object({ version: z.string(), text: z.string() }),
  /** SurveyJS variables to set: wave, city, area, and place_pl, place_en for texts. */
  variables: z.record(z.string(), z.string()),
  /** Null unless open. */
  definition: z.unknown(),
});
export type CollectReply = z.infer<typeof collectReply>;
