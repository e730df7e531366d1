/** Small definitions for tests of the checker. */
import type { Definition, Question } from '../../server/domain/instrument.ts';
import type { CheckOutcome } from '../../server/instruments/check-outcome.ts';
import { compileChecker } from '../../server/instruments/compile/compile-checker.ts';

/** A definition of one page with these questions. */
export function definitionOf(
  elements: (Omit<Question, 'name'> & { name?: string })[],
  rest: Partial<Definition> = {},
): Definition {
  return {
    key: 'test',
    version: 1,
    kind: 'questionnaire',
    group: 'resident',
    waves: ['before', 'after'],
    title: { pl: 'Próba', en: 'Trial' },
    pages: [{ name: 'page', elements: elements.map((element) => ({ name: 'q', ...element })) as Question[] }],
    ...rest,
  };
}

export const variables = { wave: 'after', city: 'krosno', area: null };

/** Checks answers against a definition in this thread. */
export function check(definition: Definition, answers: unknown, locale: 'pl' | 'en' = 'pl'): CheckOutcome {
  return compileChecker(definition).check({ answers, variables, locale });
}

/** The errors as `question code`; an empty list when the answers were accepted. */
export function errorsOf(outcome: CheckOutcome): string[] {
  return outcome.ok ? [] : outcome.errors.map(({ question, code }) => `${question} ${code}`);
}
