/** Answers of a preview as rows: one per stored value. */
import type { Definition, LocalisedText, Question } from '../../../../server/domain/instrument.ts';
import type { Locale } from '../../i18n/index.ts';

export interface StoredRow {
  /** `question`, or `question.row` inside a matrix. */
  variable: string;
  title: string;
  value: string;
}

/** A text of an instrument in a language; falls back to its default, to Polish, to nothing. */
export function textIn(text: LocalisedText | undefined, locale: Locale): string {
  if (text === undefined) return '';
  return typeof text === 'string' ? text : (text[locale] ?? text.default ?? text.pl ?? '');
}

/** Every question of a list, also those inside panels. */
export function questionsIn(elements: readonly Question[]): Question[] {
  return elements.flatMap((one) => (one.elements === undefined ? [one] : questionsIn(one.elements)));
}

const written = (value: unknown): string =>
  Array.isArray(value) ? value.map(written).join(', ') : typeof value === 'object' ? JSON.stringify(value) : `${value}`;

function rowsOf(question: Question, answer: unknown, locale: Locale): StoredRow[] {
  const title = textIn(question.title, locale) || question.name;
  if (answer === null || typeof answer !== 'object' || Array.isArray(answer))
    return [{ variable: question.name, title, value: written(answer) }];
  return Object.entries(answer).map(([part, value]) => {
    const row = question.rows?.find((one) => String(typeof one === 'object' ? one.value : one) === part);
    const label = typeof row === 'object' ? textIn(row.text, locale) : '';
    return { variable: `${question.name}.${part}`, title: `${title} – ${label || part}`, value: written(value) };
  });
}

/** The answers in the questionnaire's order; what belongs to no question (comments, computed values) comes last. */
export function storedRows(definition: Definition, answers: Record<string, unknown>, locale: Locale): StoredRow[] {
  const questions = definition.pages.flatMap((page) => questionsIn(page.elements));
  const names = new Set(questions.map(({ name }) => name));
  const others = Object.keys(answers).filter((name) => !names.has(name));
  return [
    ...questions.filter(({ name }) => name in answers).flatMap((one) => rowsOf(one, answers[one.name], locale)),
    ...others.map((name) => ({ variable: name, title: name, value: written(answers[name]) })),
  ];
}
