/** What a question offers, with labels: choices, rating values, matrix columns, yes and no. */
import type { ItemValue, LocalisedText, Measure, Question } from '../domain/instrument.ts';
import type { Texts } from '../domain/study.ts';
import { itemTexts, itemValue, plainTexts } from './texts.ts';

/** How the cells of a variable are written and read. */
export type VariableType = 'choice' | 'flag' | 'rank' | 'boolean' | 'number' | 'date' | 'text' | 'json';

/** A value that a variable may take. */
export interface VariableValue {
  value: string | number | boolean;
  label: Texts;
  /** Declared as "don't know" or "refuse". */
  missing: boolean;
}

/** The choices SurveyJS adds by a switch: value in the answer, switch, text, and the text when none is given. */
const special: [value: string, shown: string, text: string, Texts][] = [
  ['none', 'showNoneItem', 'noneText', { pl: 'Żadne z powyższych', en: 'None of the above' }],
  ['refused', 'showRefuseItem', 'refuseText', { pl: 'Odmawiam odpowiedzi', en: 'Refuse to answer' }],
  ['dontknow', 'showDontKnowItem', 'dontKnowText', { pl: 'Nie wiem', en: "Don't know" }],
  ['other', 'showOtherItem', 'otherText', { pl: 'Inne', en: 'Other' }],
];

const single = new Set(['radiogroup', 'dropdown', 'rating', 'imagepicker', 'buttongroup']);
const multiple = new Set(['checkbox', 'tagbox']);

/** True for a question of which several options may be chosen. */
export function isMultipleChoice(question: Question): boolean {
  return multiple.has(question.type) || (question.type === 'imagepicker' && question['multiSelect'] === true);
}

/** True where a text may stand beside the answer (`<name>-Comment`). */
export function hasComment(question: Question): boolean {
  const choices = single.has(question.type) || multiple.has(question.type);
  return (choices && question.showOtherItem === true) || commentAlways(question);
}

/** True where that text is asked of everybody, not only of those who chose "other". */
export function commentAlways(question: Question): boolean {
  return question['showCommentArea'] === true || question['hasComment'] === true;
}

/** The type of the one variable of a question that is neither multiple choice, matrix nor ranking. */
export function singleType(question: Question): VariableType {
  if (single.has(question.type)) return 'choice';
  if (question.type === 'boolean') return 'boolean';
  if (question.type === 'comment') return 'text';
  if (question.type === 'slider') return 'number';
  if (question.type !== 'text') return 'json';
  if (question.inputType === 'number' || question.inputType === 'range') return 'number';
  return question.inputType === 'date' ? 'date' : 'text';
}

/** The level of measurement as the instrument says, or as the type suggests; null for open text. */
export function measureOf(question: Question, type: VariableType): Measure | null {
  if (question.measure) return question.measure;
  if (type === 'number' || type === 'date') return 'interval';
  if (type === 'text' || type === 'json') return null;
  return question.type === 'rating' || question.type === 'matrix' || question.type === 'ranking'
    ? 'ordinal'
    : 'nominal';
}

/** The choices of a question, with those that a switch adds, in the order they are shown. */
export function choicesOf(question: Question): VariableValue[] {
  const added = special
    .filter(([, shown]) => question[shown] === true)
    .map(([value, , text, fallback]) => ({ value, label: plainTexts(question[text] as LocalisedText, fallback) }));
  const listed = (question.choices ?? []).map((item) => ({ value: itemValue(item), label: itemTexts(item) }));
  return declareMissing([...listed, ...added], question);
}

/** The values of a question's single variable; empty where any number or text is possible. */
export function valuesOf(question: Question): VariableValue[] {
  if (question.type === 'rating') return declareMissing(ratingValues(question), question);
  if (question.type === 'boolean') return declareMissing(booleanValues(question), question);
  if (single.has(question.type)) return choicesOf(question);
  return declareMissing(
    (question.missing ?? []).map((value) => ({ value, label: { pl: String(value), en: String(value) } })),
    question,
  );
}

/** The values of every row of a matrix. */
export function columnsOf(question: Question): VariableValue[] {
  const columns = (question.columns ?? []).map((item) => ({ value: itemValue(item), label: itemTexts(item) }));
  return declareMissing(columns, question);
}

type Labelled = Omit<VariableValue, 'missing'>;

function declareMissing(values: Labelled[], question: Question): VariableValue[] {
  const declared = new Set((question.missing ?? []).map(String));
  return values.map((value) => ({ ...value, missing: declared.has(String(value.value)) }));
}

function ratingValues(question: Question): Labelled[] {
  const items = question.rateValues?.length ? question.rateValues : ratingRange(question);
  return items.map((item, place) => {
    const value = itemValue(item);
    const end = place === 0 ? 'minRateDescription' : place === items.length - 1 ? 'maxRateDescription' : null;
    const bare = typeof item !== 'object' || item.text === undefined;
    const described = end && bare ? plainTexts(question[end] as LocalisedText, '') : { pl: '', en: '' };
    const label = itemTexts(item);
    const withEnd = (text: string, description: string) => (description === '' ? text : `${text} – ${description}`);
    return { value, label: { pl: withEnd(label.pl, described.pl), en: withEnd(label.en, described.en) } };
  });
}

function ratingRange(question: Question): ItemValue[] {
  const from = question.rateMin ?? 1;
  const step = Number(question['rateStep'] ?? 1) || 1;
  const to = question.rateMax ?? from + (Number(question['rateCount'] ?? 5) - 1) * step;
  return Array.from(
    { length: Math.max(0, Math.floor((to - from) / step + 1e-9) + 1) },
    (_, place) => from + place * step,
  );
}

function booleanValues(question: Question): Labelled[] {
  const ends: [string, boolean, string, Texts][] = [
    ['valueTrue', true, 'labelTrue', yes],
    ['valueFalse', false, 'labelFalse', no],
  ];
  return ends.map(([own, value, text, fallback]) => ({
    value: (question[own] as string | undefined) ?? value,
    label: plainTexts(question[text] as LocalisedText, fallback),
  }));
}

const yes: Texts = { pl: 'Tak', en: 'Yes' };
const no: Texts = { pl: 'Nie', en: 'No' };

/**
 * The values of an option of a multiple choice: chosen, not chosen.
 * @param declared the option itself means "don't know" or "refuse"
 */
export function flagValues(declared: boolean): VariableValue[] {
  return [
    { value: 1, label: yes, missing: declared },
    { value: 0, label: no, missing: false },
  ];
}

/** The code of a value in the CSV: yes and no are 1 and 0, everything else is itself. */
export function codeOf(value: string | number | boolean): string | number {
  return typeof value === 'boolean' ? (value ? 1 : 0) : value;
}
