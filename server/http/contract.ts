/** The HTTP contract: what calls take and give, as zod schemas; types for the client, OpenAPI and checks come from here. */
import { z } from 'zod';

export type { FieldError, ProblemCode } from './problem.ts';

const key = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'small letters, digits, - and _ only');
const moment = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((text) => new Date(text))
  .nullable();
/** Any UUID, in the usual spelling. */
export const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'a UUID')
  .transform((id) => id.toLowerCase());

export const localeSchema = z.enum(['pl', 'en']);

/** Answers as received, not copied: a key such as `__proto__` must reach the checker, which refuses it. */
const answersSchema = z
  .custom<Record<string, unknown>>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), {
    message: 'an object of answers by question name',
  })
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

export const draftSchema = z.strictObject({
  version: z.int().min(1),
  answers: answersSchema,
  page: z.string().max(64).nullable().default(null),
});

export const withdrawalSchema = z.strictObject({ receipt: z.string().min(8).max(64) });

export const credentialsSchema = z.strictObject({
  name: z.string().min(1).max(64),
  password: z.string().min(1).max(256),
});

/** A password somebody chooses. */
export const passwordSchema = z.string().min(10, 'at least 10 characters').max(256);

export const setupSchema = z.strictObject({
  token: z.string().min(1).max(128),
  name: z.string().regex(/^[\p{L}\p{N}._@-]{2,64}$/u, '2 to 64 letters, digits, . _ @ -'),
  password: passwordSchema,
});
export const passwordChangeSchema = z.strictObject({ current: z.string().min(1).max(256), next: passwordSchema });

export const roleSchema = z.enum(['admin', 'researcher', 'analyst']);
export const sessionReply = z.object({
  name: z.string(),
  role: roleSchema,
  cities: z.array(z.string()),
  csrfToken: z.string(),
});
export type SessionReply = z.infer<typeof sessionReply>;

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
  /** SurveyJS variables to set: wave, city, area. */
  variables: z.record(z.string(), z.string()),
  /** Null unless open. */
  definition: z.unknown(),
});
export type CollectReply = z.infer<typeof collectReply>;

export const invitationReply = collectReply.extend({
  answered: z.boolean(),
  draft: z
    .object({ version: z.int(), answers: z.record(z.string(), z.unknown()), page: z.string().nullable() })
    .nullable(),
});
export type InvitationReply = z.infer<typeof invitationReply>;

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
export const collectorPatchSchema = z.strictObject(collectorFields).partial();

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
});
export type CollectorReply = z.infer<typeof collectorReply>;

/** A respondent code: never a name. */
export const respondentCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{1,31}$/, '2 to 32 letters, digits, - and _');
export const newInvitationsSchema = z.strictObject({ codes: z.array(respondentCode).min(1).max(2000) });
export const invitationPatchSchema = z
  .strictObject({
    state: z.enum(['prepared', 'sent', 'refused', 'unreachable', 'revoked']),
    reissue: z.literal(true),
  })
  .partial();

export const newUserSchema = z.strictObject({
  name: setupSchema.shape.name,
  role: roleSchema,
  cities: z.array(key).max(100).default([]),
  password: passwordSchema,
});
export const userPatchSchema = z
  .strictObject({ role: roleSchema, cities: z.array(key).max(100), password: passwordSchema, active: z.boolean() })
  .partial();

export const csvQuery = z.strictObject({
  layout: z.enum(['wide', 'long']).default('wide'),
  values: z.enum(['codes', 'labels']).default('codes'),
  dialect: z.enum(['rfc4180', 'excel-pl']).default('rfc4180'),
  locale: localeSchema.default('pl'),
  city: key.optional(),
  wave: key.optional(),
});
export const printQuery = z.object({ lang: localeSchema.default('pl'), sheets: z.string().optional() });
export const auditQuery = z.strictObject({
  user: z.string().max(64).optional(),
  action: z.string().max(64).optional(),
  before: z.iso.datetime({ offset: true }).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
