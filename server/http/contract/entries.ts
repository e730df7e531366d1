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

const texts = z.object({ pl: z.string(), en: z.string() });

/** One item of the sheet, numbered and coded as it is printed. */
export const entryItem = z.object({
  question: z.string(),
  number: z.int(),
  /** `rank`: each choice gets its place; `parts`: several short texts; `elsewhere`: cannot be typed in here. */
  kind: z.enum(['one', 'several', 'grid', 'rank', 'number', 'date', 'text', 'parts', 'elsewhere']),
  title: texts,
  /** `typed` is what stands for the answer when it is typed in; of a grid the answers of every row. */
  choices: z.array(
    z.object({
      typed: z.string(),
      value: z.union([z.string(), z.number(), z.boolean()]),
      label: texts,
      /** Declared as "don't know" or "refuse". */
      missing: z.boolean(),
    }),
  ),
  rows: z.array(z.object({ value: z.string(), letter: z.string(), title: texts })),
  /** The choice `other` takes a text. */
  other: z.boolean(),
  /** A remark asked of everybody: its title. */
  remark: texts.nullable(),
  /** Numbers of the items whose answers decide whether it is asked. */
  dependsOn: z.array(z.int()),
  /** Most answers of a multiple choice or a ranking. */
  most: z.int().nullable(),
  /** A text of several lines. */
  long: z.boolean(),
});
export type EntryItem = z.infer<typeof entryItem>;

/** What the entry page needs of a collector; the definition also after closing, for sheets that were filled in before. */
export const entryFormReply = collectReply.extend({
  mode: z.enum(['open', 'invitation']),
  /** True where people are asked whether results may be shown for their city. */
  asksCityLevel: z.boolean(),
  /** True where people write in their own words, and are asked whether these may be quoted. */
  asksQuoting: z.boolean(),
  /** The sheet; empty while there is no definition. */
  items: z.array(entryItem),
  /** Numbers of sheets that have been typed in. */
  sheets: z.array(z.string()),
});
export type EntryFormReply = z.infer<typeof entryFormReply>;
