/** Collects what is wrong with one submission. */
import type { CheckError } from '../check-outcome.ts';
import type { Locale } from '../../domain/study.ts';
import { messageFor } from './messages.ts';
import type { ErrorCode } from './messages.ts';

/** A text of the definition that replaces the usual message, by locale. */
export type OwnMessage = ((locale: Locale) => string | null) | null;

const mostErrors = 200;

export class Report {
  readonly errors: CheckError[] = [];
  readonly locale: Locale;

  constructor(locale: Locale) {
    this.locale = locale;
  }

  /** Adds an error; beyond 200 of them further ones are left out. */
  add(question: string, code: ErrorCode, limit?: string | number, own?: OwnMessage): void {
    if (this.errors.length >= mostErrors) return;
    const message = own?.(this.locale) ?? messageFor(code, this.locale, limit);
    this.errors.push({ question: question.slice(0, 100), code, message });
  }
}
