/** Random definitions and random answers to them. */
import fc from 'fast-check';
import type { Definition, Question } from '../../server/domain/instrument.ts';
import { definitionOf } from './definitions.ts';

const letters = ['a', 'b', 'c', 'd'];
const names = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'];

/** Conditions over all questions, later ones too, and the study's variables. */
const condition: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.constantFrom(...names), fc.constantFrom(...letters)).map(([name, value]) => `{${name}} = '${value}'`),
  fc.constantFrom(...names).map((name) => `{${name}} notempty`),
  fc.constantFrom(...names).map((name) => `{${name}} empty`),
  fc.tuple(fc.constantFrom(...names), fc.integer({ min: 0, max: 5 })).map(([name, value]) => `{${name}} > ${value}`),
  fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...letters))
    .map(([name, value]) => `{${name}} contains '${value}'`),
  fc.tuple(fc.constantFrom(...names), fc.constantFrom('r1', 'r2')).map(([name, row]) => `{${name}.${row}} = 'a'`),
  fc.constantFrom(...names).map((name) => `{${name}.length} >= 2`),
  fc.constantFrom(...names).map((name) => `{${name}[0]} = 'b'`),
  fc.constantFrom(
    "{wave} = 'after'",
    "{city} <> 'krosno'",
    '{area} empty',
    '{sum} >= 3',
    "iif({wave} = 'after', {q1}, 'a') = 'a'",
  ),
);

const compound = fc.oneof(
  { weight: 4, arbitrary: condition },
  fc.tuple(condition, fc.constantFrom('and', 'or'), condition).map((parts) => parts.join(' ')),
  condition.map((one) => `!(${one})`),
);

const conditional = (chance: number) => fc.option(compound, { freq: chance, nil: undefined });

const ofStudy = fc.option(
  fc.constantFrom("{wave} = 'after'", "{city} = 'krosno'", "{item} = 'b' or {area} empty", '{area} notempty'),
  { freq: 3, nil: undefined },
);

/**
 * Choices of which some are offered only under conditions. These read the study's variables alone: where a choice hangs on
 * its own question, survey-core's outcome depends on the order in which its model happens to be filled.
 */
const items = (offered: 'always' | 'conditionally') =>
  fc
    .tuple(ofStudy, ofStudy, ofStudy)
    .map((conditions) =>
      letters.map((value, at) =>
        conditions[at] && offered !== 'always' ? { value, visibleIf: conditions[at] } : value,
      ),
    );

const rows = fc
  .tuple(conditional(5), conditional(5))
  .map((conditions) =>
    ['r1', 'r2'].map((value, at) => ({ value, ...(conditions[at] ? { visibleIf: conditions[at] } : {}) })),
  );

const flag = fc.boolean();

const body = (offered: 'always' | 'conditionally'): fc.Arbitrary<Partial<Question>> =>
  fc.oneof(
    fc.record({
      type: fc.constantFrom('radiogroup', 'dropdown'),
      choices: items(offered),
      showOtherItem: flag,
      showNoneItem: flag,
    }),
    fc.record({
      type: fc.constant('checkbox'),
      choices: items(offered),
      showNoneItem: flag,
      showOtherItem: flag,
      minSelectedChoices: fc.constantFrom(0, 2),
      maxSelectedChoices: fc.constantFrom(0, 3),
    }),
    fc.record({ type: fc.constant('ranking'), choices: fc.constant(letters) }),
    fc.record({ type: fc.constant('rating'), rateMin: fc.constantFrom(0, 1), rateMax: fc.constantFrom(4, 5) }),
    fc.record({ type: fc.constant('matrix'), rows, columns: fc.constant(letters), eachRowRequired: flag }),
    fc.record({
      type: fc.constant('text'),
      inputType: fc.constant('number'),
      min: fc.constantFrom(0, 2),
      max: fc.constantFrom(5, 9),
    }),
    fc.record({ type: fc.constant('text') }),
    fc.record({ type: fc.constant('text'), validators: fc.constant([{ type: 'regex', regex: '^[ab]' }]) }),
    fc.record({
      type: fc.constant('comment'),
      validators: compound.map((expression) => [{ type: 'expression', expression }]),
    }),
    fc.record({ type: fc.constant('boolean') }),
    fc.record({
      type: fc.constant('expression'),
      expression: fc.constantFrom('{q1}', '{q2} + 1', "iif({q3} notempty, 'a', 'b')"),
    }),
  );

const question = (offered: 'always' | 'conditionally') =>
  fc
    .tuple(body(offered), conditional(2), conditional(5), flag, fc.option(compound, { freq: 10, nil: undefined }))
    .map(([own, visibleIf, requiredIf, isRequired, enableIf]) => ({
      ...own,
      isRequired,
      ...(visibleIf ? { visibleIf } : {}),
      ...(requiredIf ? { requiredIf } : {}),
      // survey-core does not recalculate a disabled expression; we always do.
      ...(enableIf && own.type !== 'expression' ? { enableIf } : {}),
    }));

/** Six questions on two pages, the last two in a panel, any of them under conditions. */
export const definitions = (offered: 'always' | 'conditionally'): fc.Arbitrary<Definition> =>
  fc
    .tuple(fc.array(question(offered), { minLength: 6, maxLength: 6 }), conditional(4), conditional(4))
    .map(([bodies, page, panel]) => {
      const named = bodies.map((one, at) => ({ ...one, name: names[at]! })) as Question[];
      const inner = { type: 'panel', name: 'panel', elements: named.slice(4), ...(panel ? { visibleIf: panel } : {}) };
      return definitionOf([], {
        pages: [
          { name: 'page1', elements: named.slice(0, 3) },
          { name: 'page2', elements: [named[3]!, inner], ...(page ? { visibleIf: page } : {}) },
        ],
        calculatedValues: [{ name: 'sum', expression: '{q1} + {q2}', includeIntoResult: false }],
      });
    });

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>('zzz', 99, -1, true, null, '', [], {}, ['a'], { r1: 'a' }, { r9: 'a' }, 'other', [
    'none',
    'a',
  ]),
  fc.jsonValue({ maxDepth: 2 }),
);

/** An answer that the question could offer. */
function fitting(one: Question): fc.Arbitrary<unknown> {
  const specials = [...(one.showOtherItem ? ['other'] : []), ...(one.showNoneItem ? ['none'] : [])];
  switch (one.type) {
    case 'radiogroup':
    case 'dropdown':
      return fc.constantFrom(...letters, ...specials);
    case 'checkbox':
      return fc.oneof(
        fc.uniqueArray(fc.constantFrom(...letters), { minLength: 1 }),
        fc.constantFrom(...[...letters, ...specials].map((value) => [value])),
      );
    case 'ranking':
      return fc.shuffledSubarray(letters, { minLength: 4, maxLength: 4 });
    case 'rating':
      return fc.integer({ min: one.rateMin, max: one.rateMax });
    case 'matrix':
      return fc
        .record({ r1: fc.constantFrom(...letters), r2: fc.constantFrom(...letters) }, { requiredKeys: [] })
        .filter((cells) => Object.keys(cells).length > 0);
    case 'boolean':
      return fc.boolean();
    case 'expression':
      return fc.constant('forged');
    default:
      return one.inputType === 'number'
        ? fc.integer({ min: 0, max: 9 })
        : fc.constantFrom('a', 'b', 'abc', 'zebra', 'ala');
  }
}

/** Answers to a definition: mostly fitting, some missing, some junk when `wild`. */
export function answersTo(definition: Definition, wild: boolean): fc.Arbitrary<Record<string, unknown>> {
  const all = definition.pages.flatMap((page) => page.elements.flatMap((one) => one.elements ?? [one]));
  const record: Record<string, fc.Arbitrary<unknown>> = {};
  for (const one of all) {
    const own = fitting(one);
    record[one.name] = wild ? fc.oneof({ weight: 8, arbitrary: own }, { weight: 1, arbitrary: junk }) : own;
    if (one.showOtherItem) record[`${one.name}-Comment`] = fc.constantFrom('x', 'something else');
  }
  return fc.record(record, { requiredKeys: [] });
}
