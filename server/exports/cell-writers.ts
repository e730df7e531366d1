/** Functions made once per variable that write its cell from the answers of a response. */
import type { Answer, Answers } from '../domain/response.ts';
import type { Locale } from '../domain/study.ts';
import type { CellEncoder } from './dialect.ts';
import { noAnswer } from './dialect.ts';
import { codeOf } from './question-values.ts';
import type { Variable } from './variables.ts';
import { inLocale } from './texts.ts';

/** Writes one cell, encoded for its dialect; '' means "not asked". */
export type CellWriter = (answers: Answers) => string;

export interface CellStyle {
  values: 'codes' | 'labels';
  locale: Locale;
  encoder: CellEncoder;
}

/** How "asked and not answered" reads with labels. */
export const noAnswerLabel = { pl: 'brak odpowiedzi', en: 'no answer' };
/** How "not asked" reads in the codebook; in the data it is an empty cell. */
export const notAskedLabel = { pl: 'nie zadano pytania', en: 'not asked' };

/**
 * The writer of a variable, for responses that were asked it.
 * Missing: an absent, null, empty or blank answer is -9 (or its label); a declared missing is written as the code it is; the text
 * beside "other" is empty while "other" is not chosen.
 */
export function cellWriter(variable: Variable, style: CellStyle): CellWriter {
  const none = style.values === 'labels' ? style.encoder.text(inLocale(noAnswerLabel, style.locale)) : noAnswer;
  const write = scalarWriter(variable, style, none);
  const { question, part } = variable;
  if (variable.kind === 'value') return (answers) => write(answers[question]);
  if (variable.kind === 'row') {
    const row = String(part);
    return (answers) => {
      const rows = answers[question];
      return isRecord(rows) ? write(rows[row]) : none;
    };
  }
  if (variable.kind === 'option') {
    const [chosen, not] = [write(1), write(0)];
    return (answers) => {
      const options = answers[question];
      if (!Array.isArray(options) || options.length === 0) return none;
      return placeOf(part, options) >= 0 ? chosen : not;
    };
  }
  if (variable.kind === 'rank') {
    return (answers) => {
      const items = answers[question];
      const place = Array.isArray(items) ? placeOf(part, items) : -1;
      return place < 0 ? none : String(place + 1);
    };
  }
  return commentWriter(variable, write, none);
}

function commentWriter(variable: Variable, write: (answer: Answer | undefined) => string, none: string): CellWriter {
  const { question, always } = variable;
  const comment = `${question}-Comment`;
  return (answers) => {
    const text = answers[comment];
    if (typeof text === 'string' && text.trim() !== '') return write(text);
    const answer = answers[question];
    const other = answer === 'other' || (Array.isArray(answer) && answer.includes('other'));
    return always || other ? none : '';
  };
}

/** A number may have been sent as text, as SurveyJS allows. */
function placeOf(part: Answer, list: Answer[]): number {
  const place = list.indexOf(part);
  return place < 0 && typeof part === 'number' ? list.indexOf(String(part)) : place;
}

function isRecord(answer: Answer | undefined): answer is { [key: string]: Answer } {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer);
}

/** Known values are encoded once; others are encoded as they come. */
function scalarWriter(variable: Variable, style: CellStyle, none: string): (answer: Answer | undefined) => string {
  const { text, number } = style.encoder;
  const known = new Map<Answer | undefined, string>([
    [undefined, none],
    [null, none],
    ['', none],
  ]);
  for (const { value, label } of variable.values) {
    const code = codeOf(value);
    const cell = typeof code === 'number' ? number(code) : text(code);
    const written = style.values === 'labels' ? labelCell(inLocale(label, style.locale), code, style) : cell;
    known.set(value, written);
    if (!known.has(String(value))) known.set(String(value), written);
  }
  return (answer) => {
    const cell = known.get(answer);
    if (cell !== undefined) return cell;
    if (typeof answer === 'string') return answer.trim() === '' ? none : text(answer);
    if (typeof answer === 'number') return Number.isFinite(answer) ? number(answer) : none;
    if (typeof answer === 'boolean') return answer ? '1' : '0';
    return text(JSON.stringify(answer));
  };
}

/** A value without a text of its own stays a number in the labels too. */
function labelCell(label: string, code: string | number, { encoder }: CellStyle): string {
  return label === String(code) && typeof code === 'number' ? encoder.number(code) : encoder.text(label);
}
