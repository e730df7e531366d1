/** Everything that is wrong with an instrument file, before it is published. */
import type { Definition } from '../domain/instrument.ts';
import type { Study } from '../domain/study.ts';

/**
 * Examines a definition: unknown properties and types, names, references, expressions, translations, scales, waves and
 * group, regular expressions that could run for ever, and whether the checker supports it.
 * Loads survey-core when it is first called (about 100 ms), so that an ordinary start does not.
 * @returns one sentence per problem, with the place; empty when there is none
 */
export async function definitionProblems(definition: Definition, study: Study): Promise<string[]> {
  const { lint } = await import('./lint/lint.ts');
  return lint(definition, study);
}
