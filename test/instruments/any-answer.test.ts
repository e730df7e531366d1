/** Whatever is sent to the real questionnaires gets an outcome; what was accepted is accepted again, unchanged. */
import fc from 'fast-check';
import { compileChecker } from '../../server/instruments/compile/compile-checker.ts';
import { questionsOf, valuesOf } from '../../server/instruments/lint/walk.ts';
import { readDefinitions } from '../../server/instruments/read-definitions.ts';
import { variables } from './definitions.ts';

test.each(readDefinitions('surveys').map((definition) => [definition.key, definition] as const))(
  '%s',
  (_key, definition) => {
    const checker = compileChecker(definition);
    const check = (answers: unknown) => checker.check({ answers, variables, locale: 'en' });
    const questions = questionsOf(definition);
    const values = questions.flatMap((one) => [
      ...valuesOf(one.choices),
      ...valuesOf(one.rows as typeof one.choices),
      1,
      99,
    ]);
    const value = fc.oneof(
      fc.constantFrom<unknown>(...values, true, '__proto__'),
      fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 }),
      fc.jsonValue({ maxDepth: 3 }),
    );
    const keys = fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...questions.map(({ name }) => name)) },
      { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'x-Comment', '') },
    );
    const answers = fc
      .array(fc.tuple(keys, value), { maxLength: 30 })
      .map((pairs): unknown =>
        JSON.parse(`{${pairs.map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one)}`).join(',')}}`),
      );
    fc.assert(
      fc.property(fc.oneof({ weight: 20, arbitrary: answers }, { weight: 1, arbitrary: fc.jsonValue() }), (sent) => {
        const before = JSON.stringify(sent);
        const outcome = check(sent);
        expect(JSON.stringify(sent)).toBe(before);
        if (!outcome.ok) {
          expect(outcome.errors.length).toBeGreaterThan(0);
          for (const error of outcome.errors) expect(error.message).not.toMatch(/\{|undefined|NaN/);
        } else {
          expect(check(outcome.answers)).toEqual(outcome);
        }
      }),
      { numRuns: 150 },
    );
  },
);
