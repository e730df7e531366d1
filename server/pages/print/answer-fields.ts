/** Where answers are written on paper: boxes with codes, tables, lines. */
import type { LocalisedText, Question } from '../../domain/instrument.ts';
import type { Locale } from '../../domain/study.ts';
import {
  choicesOf,
  codeOf,
  commentAlways,
  hasComment,
  isMultipleChoice,
  singleType,
  valuesOf,
  type VariableValue,
} from '../../exports/question-values.ts';
import { plainTexts } from '../../exports/texts.ts';
import { isTypedByPlace, typedCodes } from '../../exports/typed-code.ts';
import { html, type Html } from '../html.ts';
import { answerTable } from './answer-table.ts';
import { printTexts } from './print-texts.ts';

export interface Field {
  question: Question;
  locale: Locale;
  /** What stands beside an answer: where it leads, or under which condition it counts. */
  beside: (value: string | number | boolean) => string | null;
}

const box = html`<span class="box"></span>`;

/** Empty lines to write on. */
export const lines = (count: number): Html =>
  html`<div class="lines">${Array.from({ length: count }, () => html`<div class="line"></div>`)}</div>`;

/** Small letters for the person who types: the code as in the CSV. */
const code = (value: string | number | boolean): Html => html`<span class="code">${codeOf(value)}</span>`;

/** Short answers stand side by side, so that a sheet of large type stays thin. */
function columnsFor(question: Question, labels: string[]): 1 | 2 | 4 {
  const longest = Math.max(0, ...labels.map((label) => label.length));
  if (longest <= 6 && labels.length > 6) return 4;
  if (longest <= 22 && (labels.length > 8 || Number(question['colCount'] ?? 1) > 1)) return 2;
  return 1;
}

function choice(value: VariableValue, typed: string, byPlace: boolean, field: Field): Html {
  const { question, locale } = field;
  const other = value.value === 'other' && question.showOtherItem === true;
  const beside = field.beside(value.value);
  return html`<li>
    ${box}<span class="num">${typed}${byPlace ? '.' : ''}</span
    ><span class="label"
      >${value.label[locale]}${other ? html`<span class="write"></span>` : null}
      ${byPlace ? code(value.value) : null}${
        beside === null ? null : html` <strong class="lead">${beside}</strong>`
      }</span
    >
  </li>`;
}

function choices(field: Field, values: VariableValue[]): Html {
  const labels = values.map((value) => value.label[field.locale]);
  const columns = columnsFor(field.question, labels);
  const several = isMultipleChoice(field.question);
  const typed = typedCodes(values, several);
  const byPlace = isTypedByPlace(values, several);
  return html`<ul class="choices columns-${columns}">
    ${values.map((value, place) => choice(value, typed[place]!, byPlace, field))}
  </ul>`;
}

function rating(field: Field): Html {
  const { question, locale } = field;
  const values = valuesOf(question);
  const end = (name: string): string => plainTexts(question[name] as LocalisedText | undefined, '')[locale];
  const labelled = (question.rateValues ?? []).some((item) => typeof item === 'object' && item.text !== undefined);
  if (labelled || values.length > 11) return choices(field, values);
  const [least, most] = [end('minRateDescription'), end('maxRateDescription')];
  return html`<div class="rating">
    ${least === '' && most === '' ? null : html`<div class="ends"><span>${least}</span><span>${most}</span></div>`}
    <div class="steps">
      ${values.map(({ value }) => html`<span class="step">${box}<span class="num">${codeOf(value)}</span></span>`)}
    </div>
  </div>`;
}

function ranking(field: Field): Html {
  const { question, locale } = field;
  const most = question['maxSelectedChoices'];
  return html`<p class="hint">${printTexts[locale].rank(typeof most === 'number' && most > 0 ? most : null)}</p>
    <ul class="choices columns-1">
      ${choicesOf(question).map(
        ({ value, label }) =>
          html`<li><span class="box wide"></span><span class="label">${label[locale]} ${code(value)}</span></li>`,
      )}
    </ul>`;
}

function written(field: Field): Html {
  const { question, locale } = field;
  const t = printTexts[locale];
  const limit = (value: unknown): string | null =>
    typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : null;
  switch (singleType(question)) {
    case 'number':
      return html`<p class="number">
        ${t.number(limit(question.min), limit(question.max))} <span class="box wide"></span>
      </p>`;
    case 'date':
      return html`<p class="number">
        ${t.date.map((part, place) => html`<span class="date">${part} <span class="digits-${place === 0 ? 4 : 2}"></span></span> `)}
      </p>`;
    default:
      return lines(question.type === 'comment' || (question.maxLength ?? 0) > 200 ? commentLines(question) : 1);
  }
}

/** About 60 handwritten letters fit a line; nobody fills a page. */
function commentLines(question: Question): number {
  return Math.min(8, Math.max(3, Math.ceil((question.maxLength ?? 600) / 160)));
}

function several(field: Field): Html {
  const items = (field.question['items'] ?? []) as { name: string; title?: LocalisedText }[];
  return html`${items.map(
    ({ name, title }) =>
      html`<div class="part"><span>${plainTexts(title, name)[field.locale]} ${code(name)}</span>${lines(1)}</div>`,
  )}`;
}

function main(field: Field): Html {
  const { question, locale } = field;
  if (isMultipleChoice(question)) return choices(field, choicesOf(question));
  switch (question.type) {
    case 'radiogroup':
    case 'dropdown':
    case 'imagepicker':
    case 'buttongroup':
    case 'boolean':
      return choices(field, valuesOf(question));
    case 'rating':
      return rating(field);
    case 'ranking':
      return ranking(field);
    case 'matrix':
      return answerTable(question, locale);
    case 'multipletext':
      return several(field);
    case 'text':
    case 'comment':
    case 'slider':
      return written(field);
    default:
      return html`<p class="hint">${printTexts[locale].openAnswer}</p>
        ${lines(6)}`;
  }
}

/** The place for an answer, and lines for the remark that goes with it. */
export function answerField(field: Field): Html {
  const { question, locale } = field;
  const remark = hasComment(question) && commentAlways(question);
  const remarkTitle = plainTexts(question['commentText'] as LocalisedText | undefined, printTexts[locale].comment);
  return html`${main(field)}${
    remark &&
    html`<p class="hint">${remarkTitle[locale]}</p>
      ${lines(2)}`
  }`;
}
