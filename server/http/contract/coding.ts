/** Codebook, codings, and what is read from them. */
import { z } from 'zod';
import { changeKinds } from '../../domain/desk/codebook.ts';
import { respondentCode } from './invitations.ts';
import { key } from './key.ts';
import { localeSchema, uuid } from './submissions.ts';
import { wellFormed } from './words.ts';

const codeKey = z.string().regex(/^[a-z][a-z0-9_]{1,31}$/, 'a small letter, then small letters, digits and _, 2 to 32');
const texts = (max: number) => z.strictObject({ pl: wellFormed.max(max), en: wellFormed.max(max) });
const named = z.strictObject({ pl: wellFormed.trim().min(1).max(100), en: wellFormed.trim().min(1).max(100) });

const codeTexts = {
  name: named,
  definition: texts(2000),
  whenToUse: texts(2000),
  whenNotToUse: texts(2000),
  example: texts(2000).nullable(),
  colour: z.string().regex(/^#[0-9a-f]{6}$/i, '#rrggbb'),
  /** Keys of the study's aims that it speaks of. */
  aims: z.array(key).max(20),
};
const empty = { pl: '', en: '' };
const newTexts = {
  ...codeTexts,
  definition: codeTexts.definition.default(empty),
  whenToUse: codeTexts.whenToUse.default(empty),
  whenNotToUse: codeTexts.whenNotToUse.default(empty),
  example: codeTexts.example.default(null),
  colour: codeTexts.colour.default('#5d4037'),
  aims: codeTexts.aims.default([]),
};

/** Every step carries an id that the client makes: the same one again is not taken twice, and it names the step to undo. */
export const newCodeSchema = z.strictObject({
  id: uuid,
  key: codeKey,
  parent: codeKey.nullable().default(null),
  /** The sibling it is put in front of; null or absent: at the end. */
  before: codeKey.nullable().optional(),
  ...newTexts,
});
export const codePatchSchema = z.union([
  z.strictObject({ id: uuid, parent: codeKey.nullable(), before: codeKey.nullable().optional() }),
  z.strictObject({ id: uuid, state: z.enum(['active', 'retired']) }),
  z
    .strictObject({ id: uuid, ...codeTexts })
    .partial()
    .required({ id: true }),
]);
export const mergeSchema = z.strictObject({ id: uuid, from: z.array(codeKey).min(1).max(50), into: codeKey });
export const splitSchema = z.strictObject({
  id: uuid,
  code: codeKey,
  into: z
    .array(z.strictObject({ key: codeKey, ...newTexts, codings: z.array(uuid).max(20_000) }))
    .min(1)
    .max(20),
});
export const undoSchema = z.strictObject({ id: uuid, change: uuid });

export const codeInfo = z.object({
  key: z.string(),
  parent: z.string().nullable(),
  position: z.number(),
  ...codeTexts,
  state: z.enum(['active', 'retired', 'removed']),
  mergedInto: z.string().nullable(),
  depth: z.int(),
});
export type CodeInfo = z.infer<typeof codeInfo>;
export const codebookReply = z.object({
  revision: z.int(),
  /** In the order of the tree; then those that were merged away or taken out. */
  codes: z.array(codeInfo),
  /** The latest steps, oldest first. */
  changes: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      by: z.string(),
      kind: z.enum(changeKinds),
      keys: z.array(z.string()),
      undoes: z.string().nullable(),
    }),
  ),
});
export type CodebookReply = z.infer<typeof codebookReply>;

const offset = z.int().min(0).max(2_000_000);
const sourceSchema = z.union([
  z.strictObject({ interview: uuid, question: z.string().max(64) }),
  z.strictObject({ response: uuid, question: z.string().max(80) }),
]);
/** A passage as it was read: offsets in UTF-16 units on a revision, and the words themselves. Answers have revision 1. */
const passage = { revision: z.int().min(1), start: offset, end: offset, text: wellFormed.max(20_000) };
const details = {
  code: codeKey,
  /** Who speaks, in a group interview; absent: whoever's turn it is in the notes. */
  speaker: respondentCode.nullable(),
  memo: wellFormed.max(5000).nullable(),
  /** The passage may be published; only with the speaker's consent. */
  cleared: z.boolean(),
};
export const newCodingSchema = z.strictObject({
  id: uuid,
  source: sourceSchema,
  ...passage,
  ...details,
  speaker: details.speaker.optional(),
  memo: details.memo.default(null),
  cleared: details.cleared.default(false),
});
export type NewCoding = z.input<typeof newCodingSchema>;
export const codingPatchSchema = z.strictObject({ ...details, passage: z.strictObject(passage) }).partial();

export const codingReply = z.object({
  id: z.string(),
  source: z.object({ interview: z.string().nullable(), response: z.string().nullable(), question: z.string() }),
  /** The revision that start and end belong to: the last one in which the words stood. */
  revision: z.int(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  /** True when the words are gone from the present text. */
  lost: z.boolean(),
  /** The revision it was made on. */
  madeOn: z.int(),
  /** The code that stands for the one it was made with. */
  code: z.string(),
  speaker: z.string().nullable(),
  memo: z.string().nullable(),
  cleared: z.boolean(),
  /** Whether the speaker agreed to be quoted. */
  quotable: z.boolean(),
  by: z.string(),
  madeAt: z.string(),
});
export type CodingReply = z.infer<typeof codingReply>;
export const codingsQuery = z
  .strictObject({ interview: uuid, response: uuid })
  .partial()
  .refine((asked) => Object.keys(asked).length === 1, { message: 'either interview or response' });

const places = { city: key.optional(), wave: key.optional(), group: key.optional() };
export const themesQuery = z.strictObject({
  /** Any of city, wave, group, with commas between. */
  by: z
    .string()
    .regex(/^(city|wave|group)?(,(city|wave|group))*$/, 'city, wave, group')
    .default(''),
  ...places,
});
export const cooccurrenceQuery = z.strictObject({ city: key.optional() });
const shownPage = {
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
export const passagesQuery = z.strictObject({
  ...places,
  cleared: z.enum(['true', 'false']).optional(),
  source: z.enum(['interviews', 'answers']).optional(),
  /** With the codes below it; `false`: of the code itself alone. */
  below: z.enum(['true', 'false']).default('true'),
  ...shownPage,
});
export const searchQuery = z.strictObject({ q: z.string().trim().min(2).max(200), ...places, ...shownPage });
export const openAnswersQuery = z.strictObject({
  instrument: key,
  question: z.string().max(80).optional(),
  city: key.optional(),
  wave: key.optional(),
  /** Words that an answer must have, in any form. */
  q: z.string().trim().min(2).max(200).optional(),
  ...shownPage,
});
export const jointQuery = z.strictObject({ aim: key, city: key.optional() });
export const deskCsvQuery = z.strictObject({
  dialect: z.enum(['rfc4180', 'excel-pl']).default('rfc4180'),
  locale: localeSchema.default('pl'),
});
