/** What a good instrument file has and the server does not insist on. */
import { SurveyModel } from 'survey-core';
import type { Definition, ItemValue, Question } from '../../server/domain/instrument.ts';
import type { Study } from '../../server/domain/study.ts';
import { registerStudyProperties } from '../../server/instruments/properties.ts';

const lists = ['choices', 'rows', 'columns', 'rateValues'] as const;

/** All questions of a definition (our instruments have no panels). */
export function questionsOf(definition: Definition): Question[] {
  return definition.pages.flatMap((page) => page.elements);
}

/** The values of a list of items. */
export function valuesOf(items: ItemValue[] | undefined): (string | number | boolean)[] {
  return (items ?? []).map((item) => (typeof item === 'object' ? item.value : item));
}

/** One sentence per fault; `file` is the name of the file without its ending. */
export function editorialFaults(file: string, definition: Definition, study: Study): string[] {
  const questions = questionsOf(definition);
  return [
    ...(definition.key === file ? [] : [`the key "${definition.key}" is not the name of the file`]),
    ...(definition.locale === 'pl' ? [] : ['locale is not "pl"']),
    ...definition.pages.filter((page) => !page.title).map((page) => `page ${page.name}: no title`),
    ...questions.flatMap(textFaults),
    ...questions.flatMap(scaleOfMeasurementFaults),
    ...questions.flatMap((question) => recallFaults(question, definition, study)),
    ...reversalFaults(definition),
    ...comparedValueFaults(definition, study),
    ...(questions.filter((question) => question.filter).length > 3 ? ['more than three filters'] : []),
  ];
}

/** A question without a title, or an item without a text, would show its key to people. */
function textFaults(question: Question): string[] {
  const bare = lists.flatMap((list) =>
    (question[list] ?? []).filter(
      (item) => typeof item !== 'object' || (item.text === undefined && list !== 'rateValues'),
    ),
  );
  return [
    ...(question.title ? [] : [`${question.name}: no title`]),
    ...bare.map((item) => `${question.name}: the item ${JSON.stringify(item)} has no text`),
  ];
}

/** Scores are the values when all are numbers, else the places in the list: a mixture would follow neither. */
function scaleOfMeasurementFaults(question: Question): string[] {
  if (question.measure !== 'ordinal' && question.measure !== 'interval') return [];
  const values = [...valuesOf(question.choices), ...valuesOf(question.columns), ...valuesOf(question.rateValues)];
  const scored = values.filter((value) => !question.missing?.includes(value as string | number));
  const numbers = scored.filter((value) => typeof value === 'number').length;
  if (numbers === scored.length || (numbers === 0 && question.measure === 'ordinal')) return [];
  return [`${question.name}: ${question.measure}, but some values are no numbers`];
}

/** "Before, as recalled" must offer the very answers of "now", and may not be asked before. */
function recallFaults(question: Question, definition: Definition, study: Study): string[] {
  if (question.recalls === undefined) return [];
  const now = questionsOf(definition).find((one) => one.name === question.recalls);
  const faults: string[] = [];
  const same = lists.every(
    (list) => JSON.stringify(valuesOf(question[list])) === JSON.stringify(valuesOf(now?.[list])),
  );
  if (now?.type !== question.type || !same) faults.push(`${question.name}: other answers than ${question.recalls}`);
  registerStudyProperties();
  const survey = new SurveyModel(definition);
  survey.setVariable('wave', study.compare.before);
  const asked = survey.getQuestionByName(question.name);
  if (asked?.isVisible && asked.page?.isVisible)
    faults.push(`${question.name}: recalled, but asked in the wave before`);
  return faults;
}

/** `reversed` of the scales and `reverse` of the questions say the same. */
function reversalFaults(definition: Definition): string[] {
  const ofScales = new Set((definition.scales ?? []).flatMap((scale) => scale.reversed ?? []));
  const inScales = new Set((definition.scales ?? []).flatMap((scale) => scale.items));
  const ofQuestions = questionsOf(definition).flatMap((question) =>
    Array.isArray(question.reverse)
      ? question.reverse.map((row) => `${question.name}.${row}`)
      : question.reverse
        ? [question.name]
        : [],
  );
  return [
    ...ofQuestions
      .filter((item) => inScales.has(item) && !ofScales.has(item))
      .map((item) => `${item}: reversed, but not in its scale`),
    ...[...ofScales].filter((item) => !ofQuestions.includes(item)).map((item) => `${item}: reversed in its scale only`),
  ];
}

/** `{sex} = 'womn'` is never true: a value that a condition compares with must be one that can be given. */
function comparedValueFaults(definition: Definition, study: Study): string[] {
  const known = new Map<string, unknown[]>([
    ['wave', study.waves.map((wave) => wave.key)],
    ['city', study.cities.map((city) => city.key)],
    ['area', study.cities.flatMap((city) => city.areas.map((area) => area.key))],
  ]);
  for (const question of questionsOf(definition))
    if (question.choices) known.set(question.name, valuesOf(question.choices));
  const conditions = [...JSON.stringify(definition).matchAll(/\{(\w+)\} (?:=|<>|contains) '([^']*)'/g)];
  return conditions
    .filter(([, name, value]) => known.has(name!) && !known.get(name!)!.includes(value))
    .map(([, name, value]) => `{${name}} can never be '${value}'`);
}
