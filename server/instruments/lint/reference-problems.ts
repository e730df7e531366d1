/** What a definition says of the study and of its own questions must exist. */
import type { Count, Definition, Question } from '../../domain/instrument.ts';
import type { Study } from '../../domain/study.ts';
import { questionsOf, valuesOf } from './walk.ts';

/** Working meetings are no group of respondents; their guides belong to this one. */
const team = 'team';

/** Unknown waves and groups; scales, counts, `recalls`, `reverse`, `missing` and `indicator` that name what is not there. */
export function referenceProblems(definition: Definition, study: Study): string[] {
  const problems: string[] = [];
  const waves = new Set(study.waves.map((wave) => wave.key));
  for (const wave of definition.waves) if (!waves.has(wave)) problems.push(`waves: the study has no wave "${wave}"`);
  const groups = new Set([...study.groups.map((group) => group.key), team]);
  if (!groups.has(definition.group)) problems.push(`group: the study has no group "${definition.group}"`);

  const questions = questionsOf(definition);
  const parts = new Set(questions.flatMap(partsOf));
  const aims = new Set(study.aims.map((aim) => aim.key));
  for (const scale of definition.scales ?? []) {
    const items = scale.items ?? [];
    if (items.length === 0) problems.push(`scale ${scale.name}: it has no items`);
    for (const item of items) if (!parts.has(item)) problems.push(`scale ${scale.name}: there is no item "${item}"`);
    for (const item of scale.reversed ?? []) {
      if (!items.includes(item)) problems.push(`scale ${scale.name}: the reversed item "${item}" is none of its items`);
    }
    if (scale.minItems !== undefined && (scale.minItems < 1 || scale.minItems > items.length)) {
      problems.push(`scale ${scale.name}: minItems is not between 1 and ${items.length}`);
    }
    if (scale.indicator !== undefined && !aims.has(scale.indicator)) {
      problems.push(`scale ${scale.name}: the study has no aim "${scale.indicator}"`);
    }
  }
  for (const count of definition.counts ?? []) problems.push(...countProblems(count, questions, aims));
  for (const question of questions) problems.push(...questionProblems(question, questions, aims));
  return problems;
}

function countProblems(count: Count, questions: Question[], aims: Set<string>): string[] {
  const problems: string[] = [];
  const problem = (text: string) => problems.push(`count ${count.name}: ${text}`);
  const named = (name: string) => questions.find((question) => question.name === name);
  if ((count.things ?? []).length === 0) problem('it has no things');
  if ((count.when ?? []).length === 0) problem('it has no answers with which a thing counts');
  for (const { id, answer } of count.things ?? []) {
    for (const name of [id, answer]) if (!named(name)) problem(`there is no question "${name}"`);
    const offered = offeredBy(named(answer) ?? { type: '', name: '' });
    for (const value of offered ? (count.when ?? []) : [])
      if (!offered!.has(String(value))) problem(`"${answer}" does not offer "${value}"`);
  }
  if (count.base !== undefined && !named(count.base)) problem(`there is no question "${count.base}"`);
  if (count.indicator !== undefined && !aims.has(count.indicator)) problem(`the study has no aim "${count.indicator}"`);
  return problems;
}

function questionProblems(question: Question, questions: Question[], aims: Set<string>): string[] {
  const problems: string[] = [];
  if (question.recalls !== undefined && !questions.some((one) => one.name === question.recalls)) {
    problems.push(`${question.name}: recalls: there is no question "${question.recalls}"`);
  }
  if (question.indicator !== undefined && !aims.has(question.indicator)) {
    problems.push(`${question.name}: indicator: the study has no aim "${question.indicator}"`);
  }
  if (question.measure !== undefined && !['nominal', 'ordinal', 'interval'].includes(question.measure)) {
    problems.push(`${question.name}: measure: "${question.measure}" is none of nominal, ordinal, interval`);
  }
  if (Array.isArray(question.reverse)) {
    const rows = valuesOf(question.rows);
    for (const row of question.reverse) {
      if (!rows.includes(row)) problems.push(`${question.name}: reverse: there is no row "${row}"`);
    }
  }
  const offered = offeredBy(question);
  for (const value of offered ? (question.missing ?? []) : []) {
    if (!offered!.has(String(value))) problems.push(`${question.name}: missing: the value ${value} is not offered`);
  }
  return problems;
}

/** A question, and its rows: what a scale may be made of. */
function partsOf(question: Question): string[] {
  return [
    question.name,
    ...valuesOf(question.rows && Array.isArray(question.rows) ? question.rows : []).map(
      (row) => `${question.name}.${row}`,
    ),
  ];
}

/** The values a question offers; `null` when it does not list them. */
function offeredBy(question: Question): Set<string> | null {
  const lists = [question.choices, question.columns, question.rateValues].filter(Array.isArray);
  if (lists.length === 0) return null;
  const values = lists.flatMap((list) => valuesOf(list));
  if (question.showNoneItem) values.push('none');
  if (question['showRefuseItem']) values.push('refused');
  if (question['showDontKnowItem']) values.push('dontknow');
  return new Set([...values, 'other']);
}
