/** A response as it is stored, and what its parts mean. */
import type { Locale } from './study.ts';

export const channels = ['web', 'paper', 'phone', 'interviewer', 'assisted'] as const;
/** How the answers reached the system. */
export type Channel = (typeof channels)[number];

/** What the respondent agreed to; `null` where it was not asked. */
export interface Consent {
  /** The version of the privacy notice that was shown. */
  notice: string;
  cityLevel: boolean | null;
  quoting: boolean | null;
}

/** A single answer: scalar, list (multiple choice, ranking) or object (matrix rows). */
export type Answer = string | number | boolean | null | Answer[] | { [key: string]: Answer };
/** Answers by question name; `<name>-Comment` holds the text beside "other", as in SurveyJS. */
export type Answers = Record<string, Answer>;

export interface StoredResponse {
  /** The UUID that the client made. */
  _id: string;
  instrument: string;
  version: number;
  /** Slug of the collector. */
  collector: string;
  group: string;
  city: string;
  area: string | null;
  wave: string;
  respondentCode: string | null;
  channel: Channel;
  /** Name of the user who typed it in; null for web. */
  administeredBy: string | null;
  locale: Locale;
  /** Day of completion, YYYY-MM-DD (times are never exported). */
  completedOn: string;
  durationMinutes: number | null;
  consent: Consent;
  /** `complete` counts; `ineligible` was screened out and holds no answers; `withdrawn` is a tombstone without content. */
  state: 'complete' | 'ineligible' | 'withdrawn';
  answers: Answers;
  /** Names of questions, or `question.row`, that conditions hid: "not asked", as against asked and not answered. */
  hidden: string[];
  /** SHA-256 of the receipt, so that it can be found again but not read. */
  receiptHash: string;
  /** SHA-256 of what was sent, so that a repeat is told from other content under a used id. */
  contentHash: string;
  /** When it was stored or last changed; the column store reads what changed since. */
  changedAt: Date;
}
