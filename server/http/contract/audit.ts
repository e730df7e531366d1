/** The audit log as it is asked for and answered. */
import { z } from 'zod';

const filters = {
  user: z.string().max(64).optional(),
  action: z.string().max(64).optional(),
  /** Part of the subject, upper and lower case alike. */
  subject: z.string().max(100).optional(),
  /** First and last day, in Polish time. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
};

export const auditQuery = z.strictObject({
  ...filters,
  /** Entries older than this moment and, among those of the same moment, than `beforeId`. */
  before: z.iso.datetime({ offset: true }).optional(),
  beforeId: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const auditCsvQuery = z.strictObject({
  ...filters,
  dialect: z.enum(['rfc4180', 'excel-pl']).default('rfc4180'),
  locale: z.enum(['pl', 'en']).default('pl'),
});

export const auditEntryReply = z.object({
  id: z.string(),
  at: z.string(),
  user: z.string(),
  action: z.string(),
  subject: z.string(),
  details: z.record(z.string(), z.unknown()),
});
export type AuditEntryReply = z.infer<typeof auditEntryReply>;

export const auditReply = z.object({ entries: z.array(auditEntryReply), more: z.boolean() });
export type AuditReply = z.infer<typeof auditReply>;
