/** Expressions so long that reading them alone would hold the start. */
import type { Definition } from '../../domain/instrument.ts';
import { everyValue } from './walk.ts';

/** Longer than any that a person wrote; survey-core reads one of this length in a moment. */
const longest = 5_000;

/** Problems of every condition and calculation of the definition. Comes before survey-core sees any of them. */
export function lengthProblems(definition: Definition): string[] {
  const problems: string[] = [];
  everyValue(definition, (value, path, key) => {
    if (!/(If|[eE]xpression)$/.test(key) || typeof value !== 'string' || value.length <= longest) return;
    problems.push(`${path}: an expression of ${value.length} characters; at most ${longest} are read`);
  });
  return problems;
}
