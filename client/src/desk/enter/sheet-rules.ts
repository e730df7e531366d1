/** The rules of the questionnaire while a sheet is typed in: what is asked after which answers, and what may be answered. */
import type { SurveyModel } from 'survey-core';
import type { EntryFormReply, EntryItem } from '../../../../server/http/contract.ts';
import type { Locale } from '../../i18n/index.ts';
import { makeSurvey } from '../../respond/survey-model.ts';
import { fieldsOf, readItem, type Answers, type SheetField, type Typed, type TypingProblem } from './sheet-fields.ts';

/** A sheet as far as it is typed in. */
export interface SheetState {
  /** Of the questions that are asked. */
  answers: Answers;
  /** Fields to type into, in the order of the sheet. */
  shown: ReadonlySet<string>;
  /** Questions left out after the answers given. */
  skipped: ReadonlySet<string>;
  /** Questions left out as long as others have no answer: the numbers of those. */
  undecided: ReadonlyMap<string, number[]>;
  problems: Readonly<Record<string, TypingProblem>>;
}

/** The questionnaire of a collector without its pages. @throws when there is no definition */
export function surveyOf(form: EntryFormReply, locale: Locale): SurveyModel {
  const { definition, variables } = form;
  return makeSurvey({ definition, variables, locale, answers: {}, page: null, changed: false });
}

function isAsked(survey: SurveyModel, name: string): boolean {
  const question = survey.getQuestionByName(name);
  return question !== null && question.isVisible && question.isParentVisible;
}

function isRowAsked(survey: SurveyModel, { question: name, row, kind }: SheetField): boolean {
  if (kind !== 'grid') return true;
  const { visibleRows } = survey.getQuestionByName(name) as unknown as { visibleRows?: { name: unknown }[] };
  return visibleRows === undefined || visibleRows.some((one) => String(one.name) === row);
}

/** What was asked last: seldom does a letter typed change it, and one round is then enough. */
const lastAsked = new WeakMap<SurveyModel, Set<string>>();

/** Reads what was typed and drops what is not asked after that, until nothing changes any more. */
export function readSheet(survey: SurveyModel, items: readonly EntryItem[], typed: Typed): SheetState {
  const read = items.map((item) => ({ item, ...readItem(item, typed) }));
  let asked = lastAsked.get(survey) ?? new Set(items.map(({ question }) => question));
  let answers: Answers = {};
  // Conditions do not run in circles; should they, the rounds end all the same.
  for (let round = 0; round <= items.length; round += 1) {
    answers = {};
    for (const { item, answer, comment } of read) {
      if (!asked.has(item.question)) continue;
      if (answer !== undefined) answers[item.question] = answer;
      const chosen = Array.isArray(answer) ? answer : [answer];
      if (comment !== undefined && (item.remark !== null || chosen.includes('other')))
        answers[`${item.question}-Comment`] = comment;
    }
    survey.data = structuredCopy(answers);
    const now = new Set(items.filter(({ question }) => isAsked(survey, question)).map(({ question }) => question));
    const same = now.size === asked.size && [...now].every((name) => asked.has(name));
    asked = now;
    if (same) break;
  }
  lastAsked.set(survey, asked);
  const shown = new Set<string>();
  const problems: Record<string, TypingProblem> = {};
  for (const one of read) {
    if (!asked.has(one.item.question)) continue;
    const chosen = Array.isArray(one.answer) ? one.answer : [one.answer];
    for (const field of fieldsOf(one.item)) {
      if (field.kind === 'other' && !chosen.includes('other')) continue;
      if (isRowAsked(survey, field)) shown.add(field.key);
    }
    for (const [key, problem] of Object.entries(one.problems)) if (shown.has(key)) problems[key] = problem;
  }
  const open = new Set(
    items.filter(({ question }) => asked.has(question) && !(question in answers)).map(({ number }) => number),
  );
  const skipped = new Set<string>();
  const undecided = new Map<string, number[]>();
  for (const { question, dependsOn } of items) {
    if (asked.has(question)) continue;
    const waitsFor = dependsOn.filter((number) => open.has(number));
    if (waitsFor.length > 0) undecided.set(question, waitsFor);
    else skipped.add(question);
  }
  return { answers, shown, skipped, undecided, problems };
}

const structuredCopy = (answers: Answers): Answers => JSON.parse(JSON.stringify(answers)) as Answers;

/**
 * What the questionnaire has against the answers, by question, in words of its language; empty when they may be sent.
 * A missing text beside "other" stands under the field of that text.
 */
export function complaintsOf(survey: SurveyModel, items: readonly EntryItem[]): Record<string, string> {
  const complaints: Record<string, string> = {};
  for (const { question: name } of items) {
    if (!isAsked(survey, name)) continue;
    const question = survey.getQuestionByName(name);
    if (question.validate(true)) continue;
    const textMissing = question.errors.every((error) => error.getErrorType() === 'otherempty');
    complaints[textMissing ? `${name}#other` : name] = question.errors.map((error) => error.getText()).join(' ');
  }
  return complaints;
}
