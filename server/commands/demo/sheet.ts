/** An instrument as somebody goes through it: its questions in order, with what is asked and offered at that point. */
import type { Definition, ItemValue, Question } from '../../domain/instrument.ts';
import type { Answer } from '../../domain/response.ts';
import type { Locale } from '../../domain/study.ts';
import { compileCondition, type Condition } from '../../instruments/compile/expressions.ts';
import { Scope } from '../../instruments/compile/scope.ts';
import type { Occasion } from './people.ts';

/** A value that a question offers. */
export type Value = string | number | boolean;

interface Item {
  value: Value;
  visible: Condition | null;
  exclusive: boolean;
}

/** A question with its conditions compiled. */
export interface SheetQuestion {
  question: Question;
  /** Of its page, its panels and its own. */
  conditions: Condition[];
  choices: Item[];
  rows: Item[];
  columns: Item[];
}

/** Conditions compiled once, for everybody who answers. */
export interface Sheet {
  definition: Definition;
  questions: SheetQuestion[];
  names: Set<string>;
}

/** Reads a definition. @throws UnsupportedDefinition for what the checker would not take either */
export function readSheet(definition: Definition): Sheet {
  const questions: SheetQuestion[] = [];
  const conditionOf = (one: { visibleIf?: string }): Condition[] =>
    one.visibleIf === undefined ? [] : [compileCondition(one.visibleIf, 'visibleIf')].filter((own) => own !== null);
  const enter = (elements: Question[], outer: Condition[]): void => {
    for (const question of elements) {
      const conditions = [...outer, ...conditionOf(question)];
      if (question.type === 'panel') enter(question.elements ?? [], conditions);
      else {
        const items = (list: ItemValue[] | undefined, all: unknown) => (list ?? []).map((item) => itemOf(item, all));
        questions.push({
          ...{ question, conditions },
          choices: items(question.choices, question['choicesVisibleIf']),
          rows: items(question.rows, question['rowsVisibleIf']),
          columns: items(question.columns, question['columnsVisibleIf']),
        });
      }
    }
  };
  for (const page of definition.pages) enter(page.elements, conditionOf(page));
  return { definition, questions, names: new Set(questions.map(({ question }) => question.name.toLowerCase())) };
}

function itemOf(item: ItemValue, all: unknown): Item {
  const { value, visibleIf, isExclusive } = (typeof item === 'object' ? item : { value: item }) as {
    value: Value;
    visibleIf?: string;
    isExclusive?: boolean;
  };
  const condition = visibleIf ?? (typeof all === 'string' ? all : undefined);
  return { value, visible: compileCondition(condition, 'visibleIf'), exclusive: isExclusive === true };
}

/** What one question asks of one person now. */
export interface Asked {
  question: Question;
  occasion: Occasion;
  /** Choices that are offered, those that mean "don't know" left out. */
  choices: Value[];
  rows: Value[];
  columns: Value[];
  /** What may be declared instead of an answer. */
  declared: Value[];
}

/**
 * Goes through the questions that are asked.
 * @param answer what somebody answers, as entries of the stored answers; none to leave it out
 * @returns the answers, as a device would send them
 */
export function walk(
  sheet: Sheet,
  occasion: Occasion,
  locale: Locale,
  answer: (asked: Asked) => [name: string, value: Answer][],
): Record<string, Answer> {
  const { wave, person, area } = occasion;
  const scope = new Scope(sheet.names, new Set(), { wave, city: person.city, area }, locale);
  const answers: Record<string, Answer> = {};
  for (const one of sheet.questions) {
    if (!one.conditions.every((condition) => condition(scope))) continue;
    const { question } = one;
    const missing = question.missing ?? [];
    const offered = (items: Item[]): Item[] => items.filter((item) => isOffered(item, scope));
    const answerable = (items: Item[]): Value[] =>
      offered(items).flatMap(({ value, exclusive }) => (exclusive || missing.includes(value as never) ? [] : [value]));
    const declared = offered([...one.choices, ...one.columns]).flatMap(({ value }) =>
      missing.includes(value as never) ? [value] : [],
    );
    const asked = { question, occasion, declared, rows: offered(one.rows).map(({ value }) => value) };
    for (const [name, value] of answer({
      ...asked,
      choices: answerable(one.choices),
      columns: answerable(one.columns),
    })) {
      answers[name] = value;
      if (name === question.name) scope.answers.set(name.toLowerCase(), value);
    }
  }
  return answers;
}

function isOffered({ value, visible }: Item, scope: Scope): boolean {
  if (visible === null) return true;
  scope.item = value;
  const offered = visible(scope);
  scope.item = undefined;
  return offered;
}
