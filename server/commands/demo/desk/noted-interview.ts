/** An interview or working meeting of the demo, as it is written down in its file. */
import type {
  Consents,
  InterviewForm,
  InterviewState,
  PlaceType,
  Recording,
  Speaker,
} from '../../../domain/desk/interview.ts';

/** Notes with codings marked in them, by question of the guide. */
export type MarkedNotes = Readonly<Record<string, string>>;

export interface NotedInterview {
  /** Names it in draws: its ids are made from it. */
  key: string;
  guide: string;
  /** Place of the city in the study; null: about all cities. */
  town: number | null;
  /** Code of the person, the same as in the questionnaire. */
  code: string | null;
  date: string;
  place: PlaceType;
  form: InterviewForm;
  /** Who took the notes: the researcher of all cities, or the one of the city alone. */
  by: 'all' | 'city';
  consents: Consents;
  recording?: Recording;
  speakers?: readonly Speaker[];
  state: InterviewState;
  sealed?: true;
  notes: MarkedNotes;
  /** Questions that read otherwise before, the oldest text first. */
  former?: readonly MarkedNotes[];
  /** Words that are taken out for good at last. */
  redacted?: { question: string; words: string };
}

/** Agreed to everything. */
export const agreed: Consents = { notes: true, quoting: true, cityLevel: true };

/** Agreed to notes, and not to being quoted. */
export const unquoted: Consents = { notes: true, quoting: false, cityLevel: true };
