/** What goes into a check of answers and what comes out; shared by the checker, its workers and the callers. */
import type { Answers } from '../domain/response.ts';
import type { Locale } from '../domain/study.ts';

/** The variables a questionnaire may use: `{wave}`, `{city}`, `{area}`. */
export interface CheckVariables {
  wave: string;
  city: string;
  area: string | null;
}

export interface CheckInput {
  /** As received; nothing about it is trusted. */
  answers: unknown;
  variables: CheckVariables;
  /** Language of the messages. */
  locale: Locale;
}

/** One refused answer: `question` is a question's name, or `question.row` within a matrix or a group of texts. */
export interface CheckError {
  question: string;
  code: string;
  message: string;
}

/**
 * Accepted: the answers to keep (empty ones and those of hidden questions dropped, calculated ones recomputed), what was
 * not asked (`question` or `question.row`), and whether the person belongs to the study. Or refused, with every reason.
 */
export type CheckOutcome =
  { ok: true; answers: Answers; hidden: string[]; eligible: boolean } | { ok: false; errors: CheckError[] };

/** The compiled form of one version of an instrument. */
export interface Checker {
  check(input: CheckInput): CheckOutcome;
}
