/** Interviews and their notes. */
import { z } from 'zod';
import { interviewForms, interviewStates, placeTypes } from '../../domain/desk/interview.ts';
import { respondentCode } from './invitations.ts';
import { key } from './key.ts';
import { uuid } from './submissions.ts';
import { wellFormed } from './words.ts';

const offset = z.int().min(0).max(2_000_000);
const revision = z.int().min(1);

const consentsSchema = z.strictObject({
  /** Notes may be taken. */
  notes: z.boolean(),
  /** Their words may be quoted. */
  quoting: z.boolean(),
  /** Results of a small group may be shown for their city; null: not asked. */
  cityLevel: z.boolean().nullable().default(null),
});
const speakerSchema = z.strictObject({ code: respondentCode, group: key, consents: consentsSchema });
const recordingSchema = z.strictObject({ where: wellFormed.min(1).max(200), until: z.iso.date() }).nullable();

/** What can be changed of an interview besides its notes. */
const facts = {
  /** Null: a working meeting about all cities. */
  city: key.nullable(),
  wave: key,
  respondentCode: respondentCode.nullable(),
  date: z.iso.date(),
  place: z.enum(placeTypes).nullable(),
  form: z.enum(interviewForms),
  consents: consentsSchema,
  recording: recordingSchema,
  speakers: z.array(speakerSchema).max(40),
};
export const newInterviewSchema = z.strictObject({
  id: uuid,
  guide: key,
  version: z.int().min(1),
  group: key,
  ...facts,
  respondentCode: facts.respondentCode.default(null),
  place: facts.place.default(null),
  form: facts.form.default('in_person'),
  recording: facts.recording.default(null),
  speakers: facts.speakers.default([]),
});
export type NewInterview = z.input<typeof newInterviewSchema>;

export const notesSchema = z.strictObject({
  /** By question of the guide; `_free` holds what belongs to none. */
  texts: z.record(z.string().max(64), wellFormed),
  /** Questions (`name`) and probes (`name.0`) ticked off. */
  ticked: z.array(z.string().max(80)).max(1000),
  /** Verbatim passages, in UTF-16 units of their question's text. */
  quotes: z
    .array(
      z.strictObject({ question: z.string().max(64), start: offset, end: offset, speaker: respondentCode.nullable() }),
    )
    .max(2000),
});
export const saveInterviewSchema = z.strictObject({
  /** The revision that the notes were written on. */
  revision,
  notes: notesSchema,
  about: z.strictObject(facts).optional(),
});
export type SaveInterview = z.input<typeof saveInterviewSchema>;

export const interviewPatchSchema = z
  .strictObject({ state: z.enum(interviewStates), sealed: z.boolean() })
  .partial()
  .refine((patch) => Object.keys(patch).length === 1, { message: 'either state or sealed' });

export const interviewsQuery = z.strictObject({
  city: key.optional(),
  group: key.optional(),
  wave: key.optional(),
  guide: key.optional(),
  state: z.enum(interviewStates).optional(),
  /** Only those that I have made. */
  mine: z.literal('true').optional(),
});

const row = {
  id: z.string(),
  guide: z.string(),
  version: z.int(),
  city: z.string().nullable(),
  group: z.string(),
  wave: z.string(),
  respondentCode: z.string().nullable(),
  date: z.string(),
  place: z.enum(placeTypes).nullable(),
  form: z.enum(interviewForms),
  consents: consentsSchema,
  recording: recordingSchema,
  speakers: z.array(speakerSchema),
  author: z.string(),
  state: z.enum(interviewStates),
  sealed: z.boolean(),
  revision: z.int(),
  savedBy: z.string(),
  savedAt: z.string(),
};
export const interviewRow = z.object(row);
export type InterviewInfo = z.infer<typeof interviewRow>;
export const interviewReply = z.object({
  ...row,
  notes: notesSchema,
  /** What was taken out for good, and when: no words. */
  redactions: z.array(z.object({ id: z.string(), by: z.string(), at: z.string(), question: z.string() })),
  /** What the one who asks may do. */
  may: z.object({
    write: z.boolean(),
    seal: z.boolean(),
    delete: z.boolean(),
    /** States it can be brought to. */
    steps: z.array(z.enum(interviewStates)),
  }),
});
export type InterviewReply = z.infer<typeof interviewReply>;

export const revisionInfo = z.object({
  revision: z.int(),
  savedBy: z.string(),
  savedAt: z.string(),
  notes: notesSchema,
});
export type RevisionInfo = z.infer<typeof revisionInfo>;

/** Puts a former text in place of the present one, which becomes a former one itself. */
export const restoreSchema = z.strictObject({ revision, restore: revision });

/** Takes passages out for good. The same id again changes nothing. */
export const redactionSchema = z.strictObject({
  id: uuid,
  revision,
  question: z.string().max(64),
  passages: z
    .array(z.strictObject({ start: offset, end: offset }))
    .min(1)
    .max(500),
});

export const withdrawPersonSchema = z.strictObject({ respondentCode, group: key });
export const withdrawnPersonReply = z.object({
  /** Interviews that are gone. */
  interviews: z.array(z.string()),
  /** Group interviews without this person's turns: to be read once more, for what others said of them. */
  groups: z.array(z.string()),
});
