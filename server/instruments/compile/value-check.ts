/** What every type of question must be able to say about a value. */
import type { Answer } from '../../domain/response.ts';
import type { ErrorCode } from './messages.ts';
import type { Report } from './report.ts';
import type { Scope } from './scope.ts';

/** What is wrong with a value whatever else was answered; `part` is a row or an item. */
export interface Flaw {
  code: ErrorCode;
  part?: string;
  limit?: string | number;
}

export interface ValueCheck {
  /** Shape and membership over everything the question could ever offer; `null` when nothing is wrong. */
  flaw(value: unknown): Flaw | null;
  /** Rows that conditions hide now; absent when the type has none. */
  hiddenRows?(scope: Scope): string[];
  /** Limits and membership over what is offered now. `value` has passed `flaw` and is not empty. */
  judge?(value: Answer, name: string, scope: Scope, report: Report): void;
  /** Called instead of `judge` when the question is visible and has no answer; for rows that are all required. */
  judgeEmpty?(name: string, scope: Scope, report: Report): void;
  /** True when the type holds the answer itself: "other" is chosen, so that its text is asked for. */
  asksComment?(value: Answer | undefined): boolean;
}

/** Own keys only, of a plain object: what came as JSON and is neither a list nor a scalar. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** No answer: nothing, an empty or blank text, an empty list, an object of nothing but empty values. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  if (isPlainObject(value)) {
    for (const key of Object.keys(value)) if (!isEmptyCell(value[key])) return false;
    return true;
  }
  return false;
}

function isEmptyCell(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
