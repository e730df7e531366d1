/** The flat variables of an instrument: what stands in the columns of its CSV, over all of its versions. */
import type { Definition, Measure, Question } from '../domain/instrument.ts';
import type { Texts } from '../domain/study.ts';
import { firstColumns } from './first-columns.ts';
import type { VariableType, VariableValue } from './question-values.ts';
import { choicesOf, columnsOf, commentAlways, flagValues, hasComment, isMultipleChoice } from './question-values.ts';
import { measureOf, singleType, valuesOf } from './question-values.ts';
import { itemTexts, itemValue, joinTexts, plainTexts } from './texts.ts';

/** `value`: the answer itself; `option`, `row`, `rank`: one part of it; `comment`: the text beside it. */
export type VariableKind = 'value' | 'option' | 'row' | 'rank' | 'comment';

export interface Variable {
  /** Name of the column, unique within the instrument. */
  name: string;
  question: string;
  kind: VariableKind;
  /** Value of the option, row or ranked item; null where the variable is the whole answer. */
  part: string | number | boolean | null;
  label: Texts;
  /** Label of the part alone (option, row, ranked item); null where the variable is the whole answer. */
  partLabel: Texts | null;
  /** As in the newest version that has it. */
  type: VariableType;
  /** Null for open text. */
  measure: Measure | null;
  /** Values with labels, of all versions together; empty for numbers and texts. */
  values: VariableValue[];
  /** Codes that mean "don't know" or "refuse". */
  missing: (string | number | boolean)[];
  /** The scales it is an item of. */
  scales: { name: string; reversed: boolean }[];
  /** The versions that ask it, ascending. */
  versions: number[];
  /** Its type in each version that asks it. */
  typeIn: Map<number, VariableType>;
  /** The text beside an answer is asked of everybody, not only of those who chose "other". */
  always: boolean;
  /** Its question is a multiple choice. */
  multiple: boolean;
}

/** All questions of a definition that collect an answer, panels opened, in order. */
export function questionsOf(definition: Definition): Question[] {
  const open = (question: Question): Question[] =>
    question.type === 'panel' ? (question.elements ?? []).flatMap(open) : silent.has(question.type) ? [] : [question];
  return definition.pages.flatMap((page) => (page.elements ?? []).flatMap(open));
}

const silent = new Set(['html', 'image']);

/**
 * The variables of an instrument in the order of its CSV: the newest questionnaire's order, then what only older versions
 * had. Versions are joined by question name; an option or row that only an older version had stands at the end of its
 * question. The flag of a checkbox's "other" is `question__other_chosen`, because `question__other` holds the text; a name
 * that is taken already (by another variable or by one of the first columns) gets `_2`, `_3`, …
 * @param definitions versions of one instrument, in any order
 */
export function variables(definitions: readonly Definition[]): Variable[] {
  const newestFirst = [...definitions].sort((a, b) => b.version - a.version);
  const byQuestion = new Map<string, Map<string, Variable>>();
  for (const definition of newestFirst) {
    for (const question of questionsOf(definition)) {
      const known = byQuestion.get(question.name) ?? new Map<string, Variable>();
      byQuestion.set(question.name, known);
      for (const variable of variablesOf(question, definition)) {
        const key = `${variable.kind}:${String(variable.part)}`;
        const newer = known.get(key);
        if (newer) join(newer, variable);
        else known.set(key, variable);
      }
    }
  }
  const all = [...byQuestion.values()].flatMap((known) =>
    [...known.values()].sort((a, b) => Number(a.kind === 'comment') - Number(b.kind === 'comment')),
  );
  return uniquelyNamed(all);
}

function join(newer: Variable, older: Variable): void {
  const values = new Set(newer.values.map(({ value }) => value));
  newer.values.push(...older.values.filter(({ value }) => !values.has(value)));
  newer.missing = [...new Set([...newer.missing, ...older.missing])];
  const scales = new Set(newer.scales.map(({ name }) => name));
  newer.scales.push(...older.scales.filter(({ name }) => !scales.has(name)));
  newer.versions.unshift(...older.versions.filter((version) => !newer.versions.includes(version)));
  for (const [version, type] of older.typeIn) newer.typeIn.set(version, type);
}

function uniquelyNamed(all: Variable[]): Variable[] {
  const taken = new Set<string>(firstColumns);
  return all.map((variable) => {
    let name = variable.name;
    for (let number = 2; taken.has(name); number += 1) name = `${variable.name}_${number}`;
    taken.add(name);
    return name === variable.name ? variable : { ...variable, name };
  });
}

function variablesOf(question: Question, definition: Definition): Variable[] {
  const title = plainTexts(question.title, question.name);
  const make = (own: Partial<Variable> & Pick<Variable, 'kind' | 'type' | 'values'>): Variable => {
    const part = own.part ?? null;
    return {
      name: part === null ? question.name : `${question.name}__${String(part)}`,
      question: question.name,
      part,
      label: own.partLabel ? joinTexts(title, own.partLabel) : title,
      partLabel: null,
      measure: measureOf(question, own.type),
      missing: own.values.filter((value) => value.missing).map(({ value }) => value),
      scales: own.kind === 'value' || own.kind === 'row' ? scalesOf(definition, question, part) : [],
      versions: [definition.version],
      typeIn: new Map([[definition.version, own.type]]),
      always: false,
      multiple: isMultipleChoice(question),
      ...own,
    };
  };
  const comment = (): Variable =>
    make({
      kind: 'comment',
      type: 'text',
      name: `${question.name}__other`,
      label: joinTexts(
        title,
        plainTexts(question['commentText'] as string, { pl: 'własnymi słowami', en: 'own words' }),
      ),
      measure: null,
      values: [],
      always: commentAlways(question),
    });
  return [...answersOf(question, make), ...(hasComment(question) ? [comment()] : [])];
}

type Make = (own: Partial<Variable> & Pick<Variable, 'kind' | 'type' | 'values'>) => Variable;

function answersOf(question: Question, make: Make): Variable[] {
  if (isMultipleChoice(question)) {
    return choicesOf(question).map(({ value, label, missing }) => {
      const own = value === 'other' && hasComment(question) ? { name: `${question.name}__other_chosen` } : {};
      const values = flagValues(missing);
      return make({ kind: 'option', part: value, partLabel: label, type: 'flag', values, ...own });
    });
  }
  if (question.type === 'matrix') {
    return (question.rows ?? []).map((row) =>
      make({
        kind: 'row',
        part: itemValue(row),
        partLabel: itemTexts(row),
        type: 'choice',
        values: columnsOf(question),
      }),
    );
  }
  if (question.type === 'ranking') {
    return choicesOf(question).map(({ value, label }) =>
      make({ kind: 'rank', part: value, partLabel: label, type: 'rank', values: [] }),
    );
  }
  if (question.type === 'multipletext') {
    const items = (question['items'] ?? []) as Question[];
    return items.map((item) =>
      make({
        kind: 'row',
        part: item.name,
        partLabel: plainTexts(item.title, item.name),
        type: singleType({ ...item, type: 'text' }),
        values: [],
      }),
    );
  }
  return [make({ kind: 'value', type: singleType(question), values: valuesOf(question) })];
}

/** The scales that name the question (with all its rows) or this very row. */
function scalesOf(definition: Definition, question: Question, part: Variable['part']): Variable['scales'] {
  const names = part === null ? [question.name] : [question.name, `${question.name}.${String(part)}`];
  const reverse = question.reverse;
  const marked = reverse === true || (Array.isArray(reverse) && part !== null && reverse.includes(String(part)));
  return (definition.scales ?? [])
    .filter((scale) => scale.items.some((item) => names.includes(item)))
    .map((scale) => ({
      name: scale.name,
      reversed: marked || (scale.reversed ?? []).some((item) => names.includes(item)),
    }));
}
