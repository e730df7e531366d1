/** On the real questionnaires the checker agrees with survey-core: what is asked, what is kept, what is refused. */
import fc from 'fast-check';
import type { Definition, Question } from '../../server/domain/instrument.ts';
import { compileChecker } from '../../server/instruments/compile/compile-checker.ts';
import { valuesOf } from '../../server/instruments/lint/walk.ts';
import { readDefinitions } from '../../server/instruments/read-definitions.ts';
import { readStudy } from '../../server/instruments/read-study.ts';
import { oracle, withoutEmpty } from './oracle.ts';

const study = readStudy('surveys');
const definitions = readDefinitions('surveys').filter(({ kind }) => kind !== 'guide');

function inside(elements: Question[]): Question[] {
  return elements.flatMap((one) => (one.type === 'panel' ? inside(one.elements ?? []) : [one]));
}

/** Those that may be combined. */
const combinable = (items: Question['choices']) =>
  raw((items ?? []).filter((item) => typeof item !== 'object' || !('isExclusive' in item)));

/** The values as the file has them: numbers stay numbers. */
const raw = (items: Question['choices']) => (items ?? []).map((item) => (typeof item === 'object' ? item.value : item));

/** An answer that the question could offer. */
function fitting(one: Question): fc.Arbitrary<unknown> | null {
  switch (one.type) {
    case 'radiogroup':
    case 'dropdown':
      return fc.constantFrom(...raw(one.choices));
    case 'checkbox':
      return fc.oneof(
        fc.uniqueArray(fc.constantFrom(...combinable(one.choices)), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...raw(one.choices)).map((value) => [value]),
      );
    case 'ranking':
      return fc.shuffledSubarray(raw(one.choices), { minLength: one.choices!.length });
    case 'rating':
      return fc.constantFrom(...(one.rateValues ? raw(one.rateValues) : [one.rateMin ?? 1, one.rateMax ?? 5]));
    case 'matrix':
      return fc.record(
        Object.fromEntries(valuesOf(one.rows).map((row) => [row, fc.constantFrom(...raw(one.columns))])),
      );
    case 'boolean':
      return fc.boolean();
    case 'comment':
      return fc.constantFrom('Chodniki.', 'Nie wiem');
    case 'text':
      if (one.inputType === 'number') return fc.integer({ min: Number(one.min ?? 0), max: Number(one.max ?? 20) });
      return one.inputType === undefined || one.inputType === 'text' ? fc.constantFrom('Rada', '2019') : null;
    default:
      return null;
  }
}

/** Answers to everything, or with gaps. */
function answersTo(definition: Definition, gaps: boolean): fc.Arbitrary<Record<string, unknown>> {
  const record: Record<string, fc.Arbitrary<unknown>> = {};
  for (const one of definition.pages.flatMap((page) => inside(page.elements))) {
    const own = fitting(one);
    if (!own) continue;
    if (!gaps && definition.eligibleIf?.includes(`{${one.name}} = 'yes'`)) {
      record[one.name] = fc.constant('yes');
      continue;
    }
    record[one.name] = gaps
      ? fc.oneof({ weight: 15, arbitrary: own }, { weight: 1, arbitrary: fc.constant(null) })
      : own;
  }
  return fc.record(record);
}

const stricter = new Set(['not_offered', 'exclusive', 'wrong_type', 'too_many', 'out_of_range', 'incomplete']);

describe.each(definitions.map((definition) => [definition.key, definition] as const))('%s', (_key, definition) => {
  const checker = compileChecker(definition);
  const variables = fc.record({
    wave: fc.constantFrom(...definition.waves),
    city: fc.constantFrom(...study.cities.map(({ key }) => key)),
    area: fc.constantFrom(null, study.cities[0]!.areas[0]?.key ?? null),
  });

  test('agrees with survey-core', () => {
    const cases = fc.tuple(variables, fc.oneof(answersTo(definition, false), answersTo(definition, true)));
    let accepted = 0;
    fc.assert(
      fc.property(cases, ([set, answers]) => {
        const ours = checker.check({ answers, variables: set, locale: 'pl' });
        if (!ours.ok || !ours.eligible) {
          const theirs = oracle(definition, set, answers);
          if (!ours.ok && theirs?.accepted) expect(ours.errors.some(({ code }) => stricter.has(code))).toBe(true);
          return;
        }
        accepted++;
        const theirs = oracle(definition, set, ours.answers)!;
        expect(theirs).toEqual({ accepted: true, errors: [], data: withoutEmpty(ours.answers), hidden: ours.hidden });
      }),
      { numRuns: 8, seed: 2019 },
    );
    expect(accepted).toBeGreaterThan(0);
  });
});
