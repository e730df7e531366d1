/** Typing in answers that somebody gave on paper, by phone or in conversation. */
import { z } from 'zod';
import { channels } from '../../domain/response.ts';
import { respondentCode } from './invitations.ts';
import { collectReply, submissionSchema } from './submissions.ts';

/** Channels that staff enter. */
export const entryChannels = channels.filter((channel) => channel !== 'web') as Exclude<
  (typeof channels)[number],
  'web'
>[];

/** A submission with what only the person typing it in knows. */
export const entrySchema = submissionSchema.extend({
  channel: z.enum(entryChannels),
  /** Number of the paper sheet. */
  sheet: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9/-]{1,16}$/, '1 to 16 letters, digits, / and -')
    .nullable()
    .default(null),
  /** Respondent code; required where the collector goes by invitation. */
  code: respondentCode.nullable().default(null),
  /** The day the answers were given; today when absent. */
  completedOn: z.iso.date().optional(),
});
export type Entry = z.infer<typeof entrySchema>;

/** What the entry page needs of a collector; the definition also after closing, for sheets that were filled in before. */
export const entryFormReply = collectReply.extend({
  mode: z.enum(['open', 'invitation']),
  /** True where people are asked whether results may be shown for their city. */
  asksCityLevel: z.boolean(),
  /** Numbers of sheets that have been typed in. */
  sheets: z.array(z.string()),
});
export type EntryFormReply = z.infer<typeof entryFormReply>;
