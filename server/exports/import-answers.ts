/** The cells of one record put together into answers, as the respondent's device would have sent them. */
import type { Answer, Answers } from '../domain/response.ts';
import type { CellReading } from './import-cells.ts';
import type { Variable } from './variables.ts';

/** A cell of a record that was read. */
export interface ReadCell {
  variable: Variable;
  header: string;
  reading: CellReading;
}

export interface AssembledAnswers {
  answers: Answers;
  /** Questions, or `question.part`, that were not asked. */
  hidden: string[];
  errors: { column: string; message: string }[];
}

/**
 * Options become a list in the instrument's order, rows an object, ranks a list by place, and the text beside "other"
 * `<question>-Comment`. What was not answered is absent.
 * @param cells in the instrument's order
 * @param impliesOther other tools' files: a text beside "other" means that "other" was chosen
 */
export function assembleAnswers(cells: readonly ReadCell[], impliesOther = false): AssembledAnswers {
  const result: AssembledAnswers = { answers: {}, hidden: [], errors: [] };
  const byQuestion = new Map<string, ReadCell[]>();
  for (const cell of cells) {
    const { reading, header, variable } = cell;
    if (reading.is === 'wrong') result.errors.push({ column: header, message: reading.message });
    const known = byQuestion.get(variable.question);
    if (known) known.push(cell);
    else byQuestion.set(variable.question, [cell]);
  }
  for (const [question, parts] of byQuestion) assembleQuestion(question, parts, result, impliesOther);
  return result;
}

function assembleQuestion(question: string, cells: ReadCell[], result: AssembledAnswers, impliesOther: boolean): void {
  const main = cells.filter(({ variable }) => variable.kind !== 'comment');
  const notAsked = main.filter(({ reading }) => reading.is === 'notAsked');
  if (main.length > 0 && notAsked.length === main.length) result.hidden.push(question);
  else result.hidden.push(...notAsked.map(({ variable }) => `${question}.${String(variable.part)}`));
  const answer = answerOf(main, result);
  if (answer !== null) result.answers[question] = answer;
  for (const { variable, reading } of cells) {
    if (reading.is === 'other') {
      result.answers[question] = 'other';
      result.answers[`${question}-Comment`] = reading.text;
    }
    if (variable.kind === 'comment' && reading.is === 'answer') {
      result.answers[`${question}-Comment`] = reading.value;
      if (impliesOther && !variable.always) addOther(question, variable.multiple, result.answers);
    }
  }
}

function addOther(question: string, multiple: boolean, answers: Answers): void {
  const answer = answers[question] ?? (multiple ? [] : null);
  if (Array.isArray(answer)) answers[question] = answer.includes('other') ? answer : [...answer, 'other'];
  else answers[question] = answer ?? 'other';
}

function answerOf(main: ReadCell[], result: AssembledAnswers): Answer {
  const given = main.flatMap(({ variable, reading }) =>
    reading.is === 'answer' ? [{ variable, value: reading.value }] : [],
  );
  const kind = main[0]?.variable.kind;
  if (given.length === 0 || kind === undefined) return null;
  if (kind === 'value') return given[0]?.value ?? null;
  if (kind === 'row') return Object.fromEntries(given.map(({ variable, value }) => [String(variable.part), value]));
  if (kind === 'option') {
    const options = given.filter(({ value }) => value === 1).map(({ variable }) => variable.part);
    return options.length > 0 ? options : null;
  }
  const ranked = given.sort((a, b) => Number(a.value) - Number(b.value));
  if (ranked.some(({ value }, place) => value !== place + 1)) {
    const column = main[0]?.header ?? '';
    const ranks = ranked.map(({ value }) => String(value)).join(', ');
    result.errors.push({
      column,
      message: `the ranks of ${main[0]?.variable.question} must be 1, 2, 3 …, not ${ranks}`,
    });
    return null;
  }
  return ranked.map(({ variable }) => variable.part);
}
