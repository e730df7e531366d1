/** From an answer to the code of one column. */
import { DECLARED, NO_ANSWER, NOT_ASKED, type Column } from './column.ts';

/** True for what counts as "left out": nothing, an empty text, an empty list. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/**
 * Reads what the answer to a question that was asked means for one of its columns (scales are derived elsewhere).
 * @returns the number of the level, or NO_ANSWER, DECLARED
 */
export function readAnswer(column: Column, answer: unknown): number {
  const { plan } = column;
  if (isEmpty(answer)) return NO_ANSWER;
  switch (plan.shape) {
    case 'level':
      if (typeof answer === 'object') return NO_ANSWER;
      return isDeclared(column, answer) ? DECLARED : column.levelOf(answer);
    case 'number':
      return readNumber(column, answer);
    case 'text':
      return isDeclared(column, answer) ? DECLARED : 0;
    case 'option':
      return readOption(column, answer);
    case 'rank':
      return readRank(column, answer);
    case 'row':
      return readRow(column, answer);
    case 'entries':
      return Array.isArray(answer) ? column.levelOf(answer.length) : NO_ANSWER;
    case 'scale':
      return NOT_ASKED;
  }
}

function isDeclared(column: Column, answer: unknown): boolean {
  return column.plan.missing.size > 0 && column.plan.missing.has(String(answer));
}

function readNumber(column: Column, answer: unknown): number {
  if (isDeclared(column, answer)) return DECLARED;
  const number = typeof answer === 'number' ? answer : typeof answer === 'string' ? Number(answer) : Number.NaN;
  return Number.isFinite(number) ? column.levelOf(number) : NO_ANSWER;
}

function readOption(column: Column, answer: unknown): number {
  const chosen: unknown[] = Array.isArray(answer) ? answer : [answer];
  if (chosen.some((value) => isDeclared(column, value))) return DECLARED;
  const wanted = column.plan.part;
  return column.levelOf(chosen.some((value) => String(value) === wanted) ? 1 : 0);
}

function readRank(column: Column, answer: unknown): number {
  if (!Array.isArray(answer)) return NO_ANSWER;
  const place = answer.findIndex((value) => String(value) === column.plan.part);
  return place < 0 ? NO_ANSWER : column.levelOf(place + 1);
}

function readRow(column: Column, answer: unknown): number {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return NO_ANSWER;
  const cell = (answer as Record<string, unknown>)[column.plan.part ?? ''];
  if (isEmpty(cell) || typeof cell === 'object') return NO_ANSWER;
  return isDeclared(column, cell) ? DECLARED : column.levelOf(cell);
}
