/** An interview or working meeting: notes taken along a guide, who spoke, and what they agreed to. */
import type { Definition, LocalisedText } from '../instrument.ts';

/** `draft` is being written, `complete` can be coded, `approved` is closed to changes. */
export const interviewStates = ['draft', 'complete', 'approved'] as const;
export type InterviewState = (typeof interviewStates)[number];

export const interviewForms = ['in_person', 'phone', 'online', 'group'] as const;
export type InterviewForm = (typeof interviewForms)[number];

export const placeTypes = ['home', 'office', 'institution', 'outdoors', 'meeting_place', 'other'] as const;
export type PlaceType = (typeof placeTypes)[number];

/** What a speaker agreed to. `null`: not asked. */
export interface Consents {
  /** That notes are taken of what they say. */
  notes: boolean;
  /** That they are quoted. */
  quoting: boolean;
  /** That results of a small group are shown for their city. */
  cityLevel: boolean | null;
}

/** A recording is never in the system: where it is kept, and until which day. */
export interface Recording {
  where: string;
  until: string;
}

/** Somebody who speaks in a group interview. Turns in the notes begin with their code and a colon. */
export interface Speaker {
  code: string;
  group: string;
  consents: Consents;
}

/** What is known of an interview besides its notes. */
export interface InterviewFacts {
  guide: string;
  version: number;
  /** Null: a working meeting about all cities. */
  city: string | null;
  group: string;
  wave: string;
  /** The code of the person, the same as in the questionnaire; null in a group interview or when there is none. */
  respondentCode: string | null;
  /** Day, YYYY-MM-DD. */
  date: string;
  place: PlaceType | null;
  form: InterviewForm;
  consents: Consents;
  recording: Recording | null;
  /** In a group interview; empty otherwise. */
  speakers: Speaker[];
}

/** A verbatim passage marked in the notes. */
export interface Quote {
  question: string;
  start: number;
  end: number;
  /** Code of who said it, in a group interview. */
  speaker: string | null;
}

/** The notes themselves. */
export interface Notes {
  /** By question of the guide; `freeNotes` holds what belongs to none. */
  texts: Record<string, string>;
  /** Questions (`name`) and probes (`name.0`) ticked off. */
  ticked: string[];
  quotes: Quote[];
}

/** Key of the notes that belong to no question. */
export const freeNotes = '_free';

/** A note with all its texts, in UTF-8 bytes. */
export const largestNotes = 1024 * 1024;

export const emptyNotes: Notes = { texts: {}, ticked: [], quotes: [] };

/** A question of a guide, as the notes need it. */
export interface GuideQuestion {
  name: string;
  title: LocalisedText | undefined;
  probes: number;
}

/** The questions of a guide, in order. */
export function guideQuestions(definition: Pick<Definition, 'pages'>): GuideQuestion[] {
  const walk = (elements: Definition['pages'][number]['elements']): GuideQuestion[] =>
    elements.flatMap((one) =>
      one.elements
        ? walk(one.elements)
        : one.type === 'html'
          ? []
          : [{ name: one.name, title: one.title, probes: one.probes?.length ?? 0 }],
    );
  return definition.pages.flatMap((page) => walk(page.elements));
}

/** How large the texts of notes are, in UTF-8 bytes. */
export function notesSize(texts: Readonly<Record<string, string>>): number {
  const encoder = new TextEncoder();
  return Object.values(texts).reduce((sum, text) => sum + encoder.encode(text).length, 0);
}

/** True when anything is written. */
export function hasWords(notes: Pick<Notes, 'texts'>): boolean {
  return Object.values(notes.texts).some((text) => text.trim() !== '');
}
