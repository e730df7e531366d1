/** First look at what was sent: which questions it answers, and what is wrong with it whatever else was answered. */
import type { Answer } from '../../domain/response.ts';
import type { Compiled } from './compile-checker.ts';
import type { CompiledQuestion } from './questions.ts';
import type { Report } from './report.ts';
import { textFlaw } from './texts.ts';
import { isEmpty, isPlainObject } from './value-check.ts';
import type { Flaw } from './value-check.ts';

export interface Received {
  /** Answers of the right shape, empty ones left out. */
  values: Map<CompiledQuestion, Answer>;
  comments: Map<CompiledQuestion, string>;
  /** Answers that are refused if their question turns out to be visible. */
  flaws: Map<CompiledQuestion, Flaw>;
}

const commentSuffix = '-Comment';

/** Sorts the keys that were sent; unknown ones are reported at once. `null` when it is no object at all. */
export function receive(answers: unknown, compiled: Compiled, report: Report): Received | null {
  if (!isPlainObject(answers)) {
    report.add('', 'wrong_type');
    return null;
  }
  const received: Received = { values: new Map(), comments: new Map(), flaws: new Map() };
  for (const key of Object.keys(answers)) {
    const question = compiled.byName.get(key);
    const value = answers[key];
    if (question) receiveValue(question, value, received);
    else if (!receiveComment(key, value, compiled, received) && !compiled.calculatedByName.has(key)) {
      report.add(key, 'unknown_question');
    }
  }
  return received;
}

function receiveValue(question: CompiledQuestion, value: unknown, received: Received): void {
  if (question.calculate || value === undefined || value === null || value === '') return;
  const flaw = question.check.flaw(value);
  if (flaw) received.flaws.set(question, flaw);
  else if (!isEmpty(value)) received.values.set(question, withoutEmptyCells(value as Answer));
}

function receiveComment(key: string, value: unknown, compiled: Compiled, received: Received): boolean {
  if (!key.endsWith(commentSuffix)) return false;
  const question = compiled.byName.get(key.slice(0, -commentSuffix.length));
  if (!question?.comment) return false;
  if (value === undefined || value === null || value === '') return true;
  const flaw = textFlaw(value, question.comment.most);
  if (flaw) received.flaws.set(question, { ...flaw });
  else received.comments.set(question, value as string);
  return true;
}

/** Rows that were cleared again are no answers. The value is copied, so that later steps may take rows out. */
function withoutEmptyCells(value: Answer): Answer {
  if (!isPlainObject(value)) return value;
  const cells: Record<string, Answer> = {};
  for (const key of Object.keys(value)) if (!isEmpty(value[key])) cells[key] = value[key] as Answer;
  return cells;
}
