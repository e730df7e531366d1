/** Every mistake an instrument file may hold is found, and named with its place. */
import type { Definition, Question } from '../../server/domain/instrument.ts';
import type { Study } from '../../server/domain/study.ts';
import { definitionProblems } from '../../server/instruments/definition-problems.ts';
import { isDangerous } from '../../server/instruments/lint/regex-problems.ts';
import { readStudy } from '../../server/instruments/read-study.ts';
import { definitionOf } from './definitions.ts';

const study: Study = readStudy('surveys');
const text = { pl: 'Pytanie', en: 'Question' };

const problemsOf = (questions: Partial<Question>[], rest: Partial<Definition> = {}) =>
  definitionProblems(
    definitionOf(
      questions.map((one, at) => ({ type: 'text', name: `q${at + 1}`, ...one })),
      rest,
    ),
    study,
  );

beforeAll(() => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterAll(() => {
  jest.restoreAllMocks();
});

test('a sound definition has no problem', async () => {
  const matrix = {
    type: 'matrix',
    rows: ['r1', 'r2'],
    columns: [1, 2, 3],
    reverse: ['r2'],
    measure: 'ordinal' as const,
    missing: [3],
  };
  const scales = [{ name: 'trust', title: text, items: ['q1.r1', 'q1.r2'], reversed: ['q1.r2'] }];
  await expect(
    problemsOf(
      [matrix, { title: text, visibleIf: "{q1.r1} > 2 and {wave} = 'after' and {area} empty", recalls: 'q1' }],
      { scales },
    ),
  ).resolves.toEqual([]);
});

test.each<[string, Partial<Question>[], Partial<Definition>, RegExp]>([
  ['a misspelt property', [{ isRequierd: true }], {}, /q1: .*isRequierd/],
  ['an unknown type', [{ type: 'txt' }], {}, /txt/],
  ['a name that is used twice', [{ name: 'twice' }, { name: 'twice' }], {}, /twice: the name is used twice/],
  ['a name that is no snake_case', [{ name: 'TwoWords' }], {}, /TwoWords: a name is snake_case/],
  ['a name that is too long', [{ name: 'a'.repeat(33) }], {}, /snake_case with 2 to 32/],
  ['a name that SPSS reserves', [{ name: 'with' }], {}, /with: this name is reserved/],
  ['a name that a column of the export has', [{ name: 'respondent_code' }], {}, /reserved/],
  [
    'a choice that stands there twice',
    [{ type: 'radiogroup', choices: ['a', 'a'] }],
    {},
    /q1: choices: the value a stands there twice/,
  ],
  ['a value with a space', [{ type: 'radiogroup', choices: ['very good'] }], {}, /"very good" has other characters/],
  ['a condition that cannot be read', [{ visibleIf: '{q1 = ' }], {}, /q1: visibleIf: the expression cannot be read/],
  [
    'a condition on a question that does not exist',
    [{ visibleIf: "{q9} = 'a'" }],
    {},
    /q1: visibleIf: unknown name \{q9\}/,
  ],
  ['a function that does not exist', [{ visibleIf: 'maximum({q1}) = 3' }], {}, /unknown function \{maximum\}/],
  [
    'eligibility by a question that does not exist',
    [{}],
    { eligibleIf: "{adult} = 'yes'" },
    /eligibleIf: unknown name \{adult\}/,
  ],
  ['a title in one language', [{ title: { pl: 'Pytanie' } }], {}, /title: no text in "en"/],
  ['a title without a language', [{ title: 'Pytanie' }], {}, /title: only one language/],
  [
    'a choice in one language',
    [{ type: 'radiogroup', choices: [{ value: 'a', text: 'Tak' }] }],
    {},
    /choices\[0\].text: only one language/,
  ],
  [
    'a scale that names an unknown item',
    [{}],
    { scales: [{ name: 'trust', title: text, items: ['q7'] }] },
    /scale trust: there is no item "q7"/,
  ],
  [
    'a count of things nobody names',
    [{}],
    { counts: [{ name: 'once', title: text, things: [{ id: 'q1', answer: 'q7' }], when: [1] }] },
    /count once: there is no question "q7"/,
  ],
  [
    'a count with an answer that is not offered',
    [{ type: 'radiogroup', choices: [1, 2] }],
    { counts: [{ name: 'once', title: text, things: [{ id: 'q1', answer: 'q1' }], when: [3] }] },
    /count once: "q1" does not offer "3"/,
  ],
  [
    'a scale that names an unknown row',
    [{ type: 'matrix', rows: ['a'], columns: [1] }],
    { scales: [{ name: 'trust', title: text, items: ['q1.b'] }] },
    /no item "q1.b"/,
  ],
  [
    'a scale that reverses what it has not',
    [{}],
    { scales: [{ name: 'trust', title: text, items: ['q1'], reversed: ['q2'] }] },
    /reversed item "q2"/,
  ],
  ['an unknown wave', [{}], { waves: ['later'] }, /no wave "later"/],
  ['an unknown group', [{}], { group: 'mayors' }, /no group "mayors"/],
  ['an unknown aim', [{ indicator: 'happiness' }], {}, /no aim "happiness"/],
  ['recalling what is not there', [{ recalls: 'q9' }], {}, /recalls: there is no question "q9"/],
  [
    'a missing value that is not offered',
    [{ type: 'radiogroup', choices: ['a'], missing: ['dk'] }],
    {},
    /missing: the value dk is not offered/,
  ],
  ['a catastrophic regular expression', [{ validators: [{ type: 'regex', regex: '^(a+)+$' }] }], {}, /for ever/],
  [
    'a broken regular expression',
    [{ validators: [{ type: 'regex', regex: '(' }] }],
    {},
    /regular expression cannot be read/,
  ],
  [
    'an expression that takes for ever to read',
    [{ visibleIf: Array<string>(200_000).fill('{q2} = 1').join(' or ') }, {}],
    {},
    /visibleIf: an expression of \d+ characters; at most 5000/,
  ],
  ['a type that cannot be checked', [{ type: 'file' }], {}, /type file are not supported/],
  ['a value that is calculated from itself', [{ type: 'expression', expression: '{q1} + 1' }], {}, /depends on itself/],
])('%s', async (_what, questions, rest, message) => {
  expect((await problemsOf(questions, rest)).join('\n')).toMatch(message);
});

test.each([
  '^(a+)+$',
  '(a|aa)+$',
  '(\\w+\\s?)*$',
  '^(\\d{1,20})*$',
  '((a*)b)*',
  '(a)\\1',
  '([a-z]+)*@',
  'x'.repeat(501),
])('the expression %s is dangerous', (source) => expect(isDangerous(source)).toBe(true));

test.each([
  '^\\d{2}-\\d{3}$',
  '^[a-z]+$',
  '^(tak|nie)$',
  '^(\\+48)?[0-9 ]{9,12}$',
  '^[A-Z]{2}\\d+(-[a-z])?$',
  '[(+*)]+',
])('the expression %s is harmless', (source) => expect(isDangerous(source)).toBe(false));
