/** What is read from codings: themes, passages, meetings of codes, search, the joint display. */
import { z } from 'zod';
import { codeInfo } from './coding.ts';

const count = z.int().nullable();

export const themesReply = z.object({
  by: z.array(z.enum(['city', 'wave', 'group'])),
  codes: z.array(codeInfo),
  /** A null city is all cities of groups too small to be told apart by city. */
  columns: z.array(
    z.object({
      city: z.string().nullable(),
      wave: z.string().nullable(),
      group: z.string().nullable(),
      /** People whose words are coded there; null: withheld. */
      people: count,
    }),
  ),
  /** People per code and column; null: withheld. */
  rows: z.array(z.object({ code: z.string(), counts: z.array(count) })),
  threshold: z.int(),
});
export type ThemesReply = z.infer<typeof themesReply>;

export const cooccurrenceReply = z.object({
  city: z.string().nullable(),
  pairs: z.array(z.object({ codes: z.tuple([z.string(), z.string()]), people: count })),
  threshold: z.int(),
});
export type CooccurrenceReply = z.infer<typeof cooccurrenceReply>;

const source = z.object({
  interview: z.string().nullable(),
  response: z.string().nullable(),
  question: z.string().nullable(),
  instrument: z.string(),
});
export const passageReply = z.object({
  id: z.string(),
  code: z.string(),
  text: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  city: z.string().nullable(),
  wave: z.string(),
  group: z.string(),
  cleared: z.boolean(),
  quotable: z.boolean(),
  lost: z.boolean(),
  memo: z.string().nullable(),
  by: z.string().nullable(),
  respondent: z.string().nullable(),
  source,
  revision: z.int().nullable(),
  start: z.int().nullable(),
  end: z.int().nullable(),
});
export type PassageReply = z.infer<typeof passageReply>;
export const passagesReply = z.object({ total: z.int(), passages: z.array(passageReply) });
export type PassagesReply = z.infer<typeof passagesReply>;

export const searchReply = z.object({
  total: z.int(),
  hits: z.array(
    z.object({
      source: source.extend({ question: z.string() }),
      city: z.string().nullable(),
      wave: z.string(),
      group: z.string(),
      date: z.string(),
      snippet: z.string(),
      marks: z.array(z.tuple([z.int(), z.int()])),
    }),
  ),
});
export type SearchReply = z.infer<typeof searchReply>;

const text = z.object({ pl: z.string(), en: z.string() });
export const openAnswersReply = z.object({
  questions: z.array(z.object({ name: z.string(), title: text })),
  total: z.int(),
  answers: z.array(
    z.object({
      response: z.string(),
      question: z.string(),
      text: z.string(),
      city: z.string(),
      wave: z.string(),
      group: z.string(),
      respondent: z.string().nullable(),
      quotable: z.boolean(),
      codings: z.int(),
    }),
  ),
});
export type OpenAnswersReply = z.infer<typeof openAnswersReply>;

export const jointReply = z.object({
  aim: z.object({ key: z.string(), name: text, target: z.number(), unit: text }),
  /** Results of the questions that are indicators of the aim, as the results of their instruments have them. */
  indicators: z.array(z.object({ instrument: z.string(), title: text, results: z.array(z.unknown()) })),
  /** Themes of the codes that name the aim, by city and wave. */
  themes: themesReply,
  quotes: z.array(passageReply),
});
export type JointReply = z.infer<typeof jointReply>;
