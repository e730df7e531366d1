/** The HTTP contract: what calls take and give, as zod schemas; types for the client, OpenAPI and checks come from here. */
import { z } from 'zod';
import { accountName, passwordSchema, roleSchema } from './contract/accounts.ts';
import { key } from './contract/key.ts';
import { answersSchema, collectReply, localeSchema } from './contract/submissions.ts';

export * from './contract/accounts.ts';
export * from './contract/aims.ts';
export * from './contract/audit.ts';
export * from './contract/collectors.ts';
export * from './contract/entries.ts';
export * from './contract/invitations.ts';
export * from './contract/results.ts';
export * from './contract/running.ts';
export * from './contract/submissions.ts';
export * from './contract/fieldwork.ts';
export * from './contract/monitoring.ts';
export * from './contract/progress.ts';
export * from './contract/coding.ts';
export * from './contract/interviews.ts';
export * from './contract/themes.ts';
export type { FieldError, ProblemCode } from './problem.ts';

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

export const setupSchema = z.strictObject({
  token: z.string().min(1).max(128),
  name: accountName,
  password: passwordSchema,
});
export const passwordChangeSchema = z.strictObject({ current: z.string().min(1).max(256), next: passwordSchema });

export const sessionReply = z.object({
  name: z.string(),
  role: roleSchema,
  cities: z.array(z.string()),
  csrfToken: z.string(),
});
export type SessionReply = z.infer<typeof sessionReply>;

export const invitationReply = collectReply.extend({
  answered: z.boolean(),
  draft: z
    .object({ version: z.int(), answers: z.record(z.string(), z.unknown()), page: z.string().nullable() })
    .nullable(),
});
export type InvitationReply = z.infer<typeof invitationReply>;

export const csvQuery = z.strictObject({
  layout: z.enum(['wide', 'long']).default('wide'),
  values: z.enum(['codes', 'labels']).default('codes'),
  dialect: z.enum(['rfc4180', 'excel-pl']).default('rfc4180'),
  locale: localeSchema.default('pl'),
  city: key.optional(),
  wave: key.optional(),
});
export const printQuery = z.object({ lang: localeSchema.default('pl'), sheets: z.string().optional() });
