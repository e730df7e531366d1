/** Turns one version of an instrument into a checker of answers. */
import type { Question, SurveyModel } from 'survey-core';
import type { Definition } from '../../domain/instrument.ts';
import type { Checker } from '../check-outcome.ts';
import { checkSubmission } from './check-submission.ts';
import type { Container } from './containers.ts';
import { layOut } from './containers.ts';
import { compileCalculation, compileCondition, variablesOf } from './expressions.ts';
import type { Calculation, Condition } from './expressions.ts';
import type { CompiledQuestion } from './questions.ts';
import { surveyOf } from './survey-of.ts';
import { UnsupportedDefinition } from './unsupported.ts';

export interface CalculatedValue {
  name: string;
  lower: string;
  calculate: Calculation;
  /** Part of the stored answers (SurveyJS: includeIntoResult). */
  included: boolean;
}

/** Everything that is known about a version before anybody answers. */
export interface Compiled {
  questions: CompiledQuestion[];
  byName: Map<string, CompiledQuestion>;
  containers: Container[];
  /** The questions whose value is calculated. */
  expressions: CompiledQuestion[];
  calculated: CalculatedValue[];
  calculatedByName: Map<string, CalculatedValue>;
  eligible: Condition | null;
  /** Lower-case names that the condition of eligibility reads. */
  eligibleReads: Set<string>;
  known: Set<string>;
  rankings: Set<string>;
}

/**
 * Compiles a definition; takes 20–50 ms, so that a version is compiled once and kept.
 * @param survey survey-core's model of it, where there is one already
 * @throws UnsupportedDefinition when it asks for what cannot be checked on the server
 */
export function compileChecker(definition: Definition, survey: SurveyModel = surveyOf(definition)): Checker {
  const compiled = compile(definition, survey);
  return { check: (input) => checkSubmission(compiled, input) };
}

function compile(definition: Definition, survey: SurveyModel): Compiled {
  if (survey.triggers.length > 0) throw new UnsupportedDefinition('triggers are not supported');
  const { questions, containers } = layOut(survey);
  const byName = new Map<string, CompiledQuestion>();
  const known = new Set<string>();
  for (const question of questions) {
    if (known.has(question.lower)) throw new UnsupportedDefinition(`${question.name}: the name is used twice`);
    byName.set(question.name, question);
    known.add(question.lower);
  }
  const calculated: CalculatedValue[] = [];
  for (const value of survey.calculatedValues) {
    const calculate = compileCalculation(value.expression, `calculated value ${value.name}`);
    const included = value.includeIntoResult;
    if (calculate) calculated.push({ name: value.name, lower: value.name.toLowerCase(), calculate, included });
  }
  refuseCircles(survey);
  const rankings = survey.getAllQuestions().filter((question) => question.getType() === 'ranking');
  return {
    questions,
    byName,
    containers,
    expressions: questions.filter((question) => question.calculate),
    calculated,
    calculatedByName: new Map(calculated.map((value) => [value.name, value])),
    eligible: compileCondition(definition.eligibleIf, 'eligibleIf'),
    eligibleReads: new Set(definition.eligibleIf ? variablesOf(definition.eligibleIf) : []),
    known,
    rankings: new Set(rankings.map((question) => question.name.toLowerCase())),
  };
}

/** A value that is calculated from itself, directly or through others, would have no end. */
function refuseCircles(survey: SurveyModel): void {
  const reads = new Map<string, string[]>();
  for (const value of survey.calculatedValues) reads.set(value.name.toLowerCase(), variablesOf(value.expression));
  for (const question of survey.getAllQuestions()) {
    if (question.getType() !== 'expression') continue;
    reads.set(question.name.toLowerCase(), variablesOf((question as Question & { expression: string }).expression));
  }
  for (const start of reads.keys()) {
    const seen = new Set<string>();
    const next = [...reads.get(start)!];
    for (let name = next.pop(); name !== undefined; name = next.pop()) {
      if (name === start) throw new UnsupportedDefinition(`${start}: its expression depends on itself`);
      if (!seen.has(name)) next.push(...(reads.get(name) ?? []));
      seen.add(name);
    }
  }
}
