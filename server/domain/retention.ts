/** What may be kept until when (study.json), and what has to go then. */
import type { Definition, Question } from './instrument.ts';
import { isOpen } from './open-questions.ts';
import type { Study } from './study.ts';

/** `responses`: respondent codes, drafts, open answers, sheet numbers. `audit`: entries of the log from before its date. */
export type RetentionPart = 'responses' | 'audit';

/** What is due on a day, YYYY-MM-DD. */
export function dueOn(retention: Study['retention'], today: string): RetentionPart[] {
  return (['responses', 'audit'] as const).filter((part) => today >= retention[part]);
}

function openIn(elements: Question[]): string[] {
  return elements.flatMap((question) => [
    `${question.name}-Comment`,
    ...(isOpen(question) ? [question.name] : []),
    ...openIn(question.elements ?? []),
  ]);
}

/** Names of all answers in people's own words that an instrument can hold. */
export function openAnswers(definition: Definition): string[] {
  return definition.pages.flatMap((page) => openIn(page.elements));
}
