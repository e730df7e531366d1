/** All rules for an instrument file, one after the other. */
import type { Definition } from '../../domain/instrument.ts';
import type { Study } from '../../domain/study.ts';
import { compileChecker } from '../compile/compile-checker.ts';
import { surveyOf } from '../compile/survey-of.ts';
import { expressionProblems } from './expression-problems.ts';
import { lengthProblems } from './length-problems.ts';
import { nameProblems } from './name-problems.ts';
import { referenceProblems } from './reference-problems.ts';
import { regexProblems } from './regex-problems.ts';
import { schemaProblems } from './schema-problems.ts';
import { translationProblems } from './translation-problems.ts';

/** Every problem of a definition, each named once; an empty list when there is none. */
export function lint(definition: Definition, study: Study): string[] {
  const tooLong = lengthProblems(definition);
  if (tooLong.length > 0) return tooLong;
  const survey = surveyOf(definition);
  const problems = [
    ...schemaProblems(definition, survey),
    ...nameProblems(definition),
    ...referenceProblems(definition, study),
    ...expressionProblems(definition, survey),
    ...translationProblems(definition, study.languages),
    ...regexProblems(definition),
  ];
  if (problems.length === 0) {
    try {
      compileChecker(definition, survey);
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  return [...new Set(problems)];
}
