/** The step of a respondent to another page, as it is counted: no id, no time, no answer. */
import { z } from 'zod';

const page = z.string().min(1).max(64);

/** Names of pages of the version: the one that was reached, the one that was finished, or both. */
export const progressSchema = z
  .strictObject({ version: z.int().min(1), page: page.optional(), finished: page.optional() })
  .refine((step) => step.page !== undefined || step.finished !== undefined, 'page or finished');
export type ProgressStep = z.infer<typeof progressSchema>;
