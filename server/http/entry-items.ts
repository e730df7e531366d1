/** The items of a paper sheet as the entry page needs them: numbered as they are printed, with what is typed for each answer. */
import type { Definition, LocalisedText, Question } from '../domain/instrument.ts';
import {
  choicesOf,
  columnsOf,
  commentAlways,
  hasComment,
  isMultipleChoice,
  singleType,
  valuesOf,
  type VariableValue,
} from '../exports/question-values.ts';
import { itemTexts, itemValue, plainTexts } from '../exports/texts.ts';
import { typedCodes } from '../exports/typed-code.ts';
import { variablesIn } from '../instruments/sheet/condition.ts';
import { layOut, rowLetter, type Item } from '../instruments/sheet/sheet-items.ts';
import type { EntryItem } from './contract.ts';

const written = new Set(['text', 'comment', 'slider']);

function kindOf(question: Question): EntryItem['kind'] {
  if (isMultipleChoice(question)) return 'several';
  if (question.type === 'matrix') return 'grid';
  if (question.type === 'ranking') return 'rank';
  if (question.type === 'multipletext') return 'parts';
  const type = singleType(question);
  if (type === 'choice' || type === 'boolean') return 'one';
  if (!written.has(question.type)) return 'elsewhere';
  return type === 'number' || type === 'date' ? type : 'text';
}

function offered(question: Question, kind: EntryItem['kind']): VariableValue[] {
  if (kind === 'several' || kind === 'rank') return choicesOf(question);
  if (kind === 'grid') return columnsOf(question);
  return kind === 'one' ? valuesOf(question) : [];
}

function rowsOf(question: Question, kind: EntryItem['kind']): EntryItem['rows'] {
  if (kind === 'grid') {
    return (question.rows ?? []).map((row, place) => ({
      value: String(itemValue(row)),
      letter: rowLetter(place),
      title: itemTexts(row),
    }));
  }
  if (kind !== 'parts') return [];
  const items = (question['items'] ?? []) as { name: string; title?: LocalisedText }[];
  return items.map(({ name, title }, place) => ({
    value: name,
    letter: rowLetter(place),
    title: plainTexts(title, name),
  }));
}

/** The items that a condition asks about, by their numbers. */
function dependsOn({ condition }: Item, items: readonly Item[]): number[] {
  const names = new Set(variablesIn(condition).map((variable) => variable.split('.')[0]));
  return items.filter(({ question }) => names.has(question.name.toLowerCase())).map(({ number }) => number);
}

function entryItem(item: Item, items: readonly Item[]): EntryItem {
  const { question, number } = item;
  const kind = kindOf(question);
  const values = offered(question, kind);
  const typed = typedCodes(values, kind === 'several' || kind === 'rank');
  const most = question['maxSelectedChoices'];
  const remark = hasComment(question) && commentAlways(question);
  return {
    question: question.name,
    number,
    kind,
    title: plainTexts(question.title, question.name),
    choices: values.map(({ value, label, missing }, place) => ({ typed: typed[place]!, value, label, missing })),
    rows: rowsOf(question, kind),
    other: question.showOtherItem === true && values.some(({ value }) => value === 'other'),
    remark: remark ? plainTexts(question['commentText'] as LocalisedText | undefined, '') : null,
    dependsOn: dependsOn(item, items),
    most: typeof most === 'number' && most > 0 ? most : null,
    long: question.type === 'comment' || (question.maxLength ?? 0) > 200,
  };
}

/** The items of an instrument for one collector, in the order of the sheet. */
export function entryItems(
  definition: Definition,
  place: { wave: string; city: string; area: string | null },
): EntryItem[] {
  const { items } = layOut(definition, place);
  return items.map((item) => entryItem(item, items));
}
