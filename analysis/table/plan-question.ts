/** The columns that one question of one version makes. */
import type { Measure, ResultTexts } from '../compare/result.ts';
import type { TableItem, TableQuestion } from './input.ts';
import type { ColumnPlan, Level, ParentPlan, Shape } from './plan.ts';
import { bothTexts, itemText, itemValue } from './text.ts';

export interface PlannedQuestion {
  columns: ColumnPlan[];
  parent: ParentPlan | null;
}

const yes: ResultTexts = { pl: 'Tak', en: 'Yes' };
const no: ResultTexts = { pl: 'Nie', en: 'No' };
const chosen: ResultTexts = { pl: 'Wybrano', en: 'Chosen' };
const answered: Level = { value: 'answered', label: { pl: 'Odpowiedź', en: 'Answered' }, score: null };
const notChosen: ResultTexts = { pl: 'Nie wybrano', en: 'Not chosen' };

/** The level of measurement of a question; inferred from its type when it does not say. */
export function measureOf(question: TableQuestion): Measure {
  if (question.measure) return question.measure;
  if (['rating', 'matrix', 'ranking'].includes(question.type)) return 'ordinal';
  return isNumber(question) || ['paneldynamic', 'matrixdynamic'].includes(question.type) ? 'interval' : 'nominal';
}

function isNumber(question: TableQuestion): boolean {
  const byInput = question.type === 'text' && (question.inputType === 'number' || question.inputType === 'range');
  return byInput || question.type === 'slider' || question.type === 'expression';
}

/** Plans the columns of a question: one, or one per option, item of a ranking or row of a matrix. */
export function planQuestion(question: TableQuestion, version: number): PlannedQuestion {
  const measure = measureOf(question);
  const column = (shape: Shape, levels: Level[], part?: { item: TableItem; kind: 'option' | 'row' }): ColumnPlan =>
    planColumn(question, version, measure, shape, levels, part);
  switch (question.type) {
    case 'boolean':
      return { columns: [column('level', booleanLevels(question))], parent: null };
    case 'rating':
      return { columns: [column('level', levelsOf(ratingItems(question), measure, question))], parent: null };
    case 'radiogroup':
    case 'dropdown':
    case 'imagepicker':
    case 'buttongroup':
      if (question.type === 'imagepicker' && question['multiSelect'] === true)
        return planChoices(question, column, measure);
      return { columns: [column('level', levelsOf(choiceItems(question), measure, question))], parent: null };
    case 'checkbox':
    case 'tagbox':
      return planChoices(question, column, measure);
    case 'ranking': {
      const items = choiceItems(question);
      const places = items.map((_, index): Level => ({
        ...{ value: index + 1, score: index + 1, label: { pl: String(index + 1), en: String(index + 1) } },
      }));
      const columns = items.map((item) => column('rank', places.slice(), { item, kind: 'option' }));
      return { columns, parent: planParent(question, measure, 'ranking', columns) };
    }
    case 'matrix': {
      const levels = levelsOf(question.columns ?? [], measure, question);
      return {
        columns: (question.rows ?? []).map((item) => column('row', levels.slice(), { item, kind: 'row' })),
        parent: null,
      };
    }
    case 'paneldynamic':
    case 'matrixdynamic':
      return { columns: [column('entries', [])], parent: null };
    default:
      return { columns: [isNumber(question) ? column('number', []) : column('text', [answered])], parent: null };
  }
}

type MakeColumn = (shape: Shape, levels: Level[], part?: { item: TableItem; kind: 'option' | 'row' }) => ColumnPlan;

function planChoices(question: TableQuestion, column: MakeColumn, measure: Measure): PlannedQuestion {
  const missing = new Set((question.missing ?? []).map(String));
  const items = choiceItems(question).filter((item) => !missing.has(String(itemValue(item))));
  const levels = (item: TableItem): Level[] => [
    { value: 1, label: chosen, score: 1, ...offeredIn(item) },
    { value: 0, label: notChosen, score: 0 },
  ];
  const columns = items.map((item) => column('option', levels(item), { item, kind: 'option' }));
  return { columns, parent: planParent(question, measure, 'choices', columns) };
}

function planParent(
  question: TableQuestion,
  measure: Measure,
  kind: ParentPlan['kind'],
  columns: ColumnPlan[],
): ParentPlan {
  return {
    ...{ question: question.name, title: bothTexts(question.title, question.name), measure, kind },
    ...{
      indicator: question.indicator ?? null,
      recalls: question.recalls ?? null,
      background: isBackground(question),
      parts: columns.map(({ key }) => key),
    },
  };
}

function planColumn(
  question: TableQuestion,
  version: number,
  measure: Measure,
  shape: Shape,
  levels: Level[],
  part?: { item: TableItem; kind: 'option' | 'row' },
): ColumnPlan {
  const value = part ? itemValue(part.item) : null;
  const name = part ? String(value) : null;
  return {
    ...{
      key: name === null ? question.name : `${question.name}.${name}`,
      question: question.name,
      kind: part?.kind ?? 'question',
    },
    ...{ part: name, partValue: value, shape, title: bothTexts(question.title, question.name) },
    ...{ partTitle: part ? itemText(part.item) : null, measure: shape === 'option' ? 'nominal' : measure, levels },
    ...{ other: question.showOtherItem === true, missing: new Set((question.missing ?? []).map(String)) },
    ...{ versions: new Set([version]), reverse: isReversed(question, name), indicator: question.indicator ?? null },
    ...{ recalls: question.recalls ?? null, filter: question.filter === true, background: isBackground(question) },
    ...{ items: [], minItems: 0 },
  };
}

const isBackground = ({ background, filter }: TableQuestion): boolean => background === true || filter === true;

function isReversed(question: TableQuestion, part: string | null): boolean {
  if (Array.isArray(question.reverse)) return part !== null && question.reverse.includes(part);
  return question.reverse === true;
}

function choiceItems(question: TableQuestion): TableItem[] {
  const items = [...(question.choices ?? [])];
  const text = (key: string, pl: string, en: string) => (question[key] as TableItem | undefined) ?? { pl, en };
  if (question.showNoneItem) items.push({ value: 'none', text: text('noneText', 'Żadne', 'None') as never });
  if (question.showOtherItem) items.push({ value: 'other', text: text('otherText', 'Inne', 'Other') as never });
  return items;
}

function ratingItems(question: TableQuestion): TableItem[] {
  if (question.rateValues?.length) return question.rateValues;
  const low = question.rateMin ?? 1;
  const high = question.rateMax ?? (typeof question['rateCount'] === 'number' ? low + question['rateCount'] - 1 : 5);
  const step = typeof question['rateStep'] === 'number' && question['rateStep'] > 0 ? question['rateStep'] : 1;
  const values: number[] = [];
  for (let value = low; value <= high + 1e-9; value += step) values.push(value);
  return values;
}

function booleanLevels(question: TableQuestion): Level[] {
  const value = (key: string, otherwise: boolean) =>
    (question[key] as string | number | boolean | undefined) ?? otherwise;
  const text = (key: string, otherwise: ResultTexts) => bothTexts((question[key] as never) ?? otherwise, '');
  return [
    { value: value('valueTrue', true), label: text('labelTrue', yes), score: 1 },
    { value: value('valueFalse', false), label: text('labelFalse', no), score: 0 },
  ];
}

/** Levels in the order of the definition; scores are the values when all are numbers, else the places in the list. */
function levelsOf(items: readonly TableItem[], measure: Measure, question: TableQuestion): Level[] {
  const missing = new Set((question.missing ?? []).map(String));
  const asked = items.filter((item) => !missing.has(String(itemValue(item))));
  const values = asked.map(itemValue);
  const numeric = values.every((value) => typeof value !== 'boolean' && value !== '' && Number.isFinite(Number(value)));
  return asked.map((item, index) => ({
    value: itemValue(item),
    label: itemText(item),
    score: measure === 'nominal' ? null : numeric ? Number(itemValue(item)) : index + 1,
    ...offeredIn(item),
  }));
}

/** An answer that is shown on the condition of a city is offered to its people alone. */
function offeredIn(item: TableItem): { onlyIn?: string } {
  const condition = typeof item === 'object' ? item['visibleIf'] : undefined;
  const [, city] = (typeof condition === 'string' && /^\s*\{city\}\s*==?\s*'([^']+)'\s*$/.exec(condition)) || [];
  return city === undefined ? {} : { onlyIn: city };
}
