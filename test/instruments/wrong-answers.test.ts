/** Answers that survey-core lets through and we must refuse, and those that look odd but are right. */
import { check, definitionOf, errorsOf } from './definitions.ts';

const matrix = { type: 'matrix', rows: ['r1', 'r2'], columns: [1, 2, 3] };
const checkbox = { type: 'checkbox', choices: ['a', 'b', 'c'], showNoneItem: true };

describe('an answer that is not among those offered is refused', () => {
  test.each([
    ['a rating of 99', { type: 'rating' }, 99, 'q not_offered'],
    ['a rating as text', { type: 'rating' }, '3', 'q not_offered'],
    ['a rating between two values', { type: 'rating' }, 2.5, 'q not_offered'],
    ['an object for a rating', { type: 'rating' }, { value: 3 }, 'q wrong_type'],
    ['a radio value', { type: 'radiogroup', choices: ['a', 'b'] }, 'z', 'q not_offered'],
    ['a list for a radio', { type: 'radiogroup', choices: ['a', 'b'] }, ['a'], 'q wrong_type'],
    ['a dropdown value', { type: 'dropdown', choices: [1, 2] }, 3, 'q not_offered'],
    ['the text of a number', { type: 'dropdown', choices: [1, 2] }, '1', 'q not_offered'],
    ['"other" where it is not offered', { type: 'radiogroup', choices: ['a'] }, 'other', 'q not_offered'],
    [
      'an unlisted value where "other" is',
      { type: 'radiogroup', choices: ['a'], showOtherItem: true },
      'z',
      'q not_offered',
    ],
    ['a checkbox value', checkbox, ['a', 'z'], 'q not_offered'],
    ['a scalar for a checkbox', checkbox, 'a', 'q wrong_type'],
    ['a value twice', checkbox, ['a', 'a'], 'q duplicate'],
    ['an object in a checkbox', checkbox, [{ value: 'a' }], 'q wrong_type'],
    ['"none" beside another', checkbox, ['none', 'a'], 'q exclusive'],
    [
      'an exclusive choice beside another',
      { type: 'checkbox', choices: ['a', { value: 'x', isExclusive: true }] },
      ['a', 'x'],
      'q exclusive',
    ],
    ['more than the most', { ...checkbox, maxSelectedChoices: 2 }, ['a', 'b', 'c'], 'q too_many'],
    ['fewer than the least', { ...checkbox, minSelectedChoices: 2 }, ['a'], 'q too_few'],
    ['a wrong row', matrix, { r9: 1 }, 'q.r9 unknown_row'],
    ['a wrong column', matrix, { r1: 9 }, 'q.r1 not_offered'],
    ['a list in a matrix', matrix, { r1: [1] }, 'q.r1 wrong_type'],
    ['an object in a matrix', matrix, { r1: { r2: 1 } }, 'q.r1 wrong_type'],
    ['a scalar for a matrix', matrix, 1, 'q wrong_type'],
    ['a list for a matrix', matrix, [1], 'q wrong_type'],
    ['a scalar for a matrix of check boxes', { ...matrix, cellType: 'checkbox' }, { r1: 1 }, 'q.r1 wrong_type'],
    ['a wrong column among check boxes', { ...matrix, cellType: 'checkbox' }, { r1: [1, 9] }, 'q.r1 not_offered'],
    ['text in a number', { type: 'text', inputType: 'number' }, 'abc', 'q wrong_type'],
    ['a number as text', { type: 'text', inputType: 'number' }, '12', 'q wrong_type'],
    ['a number below the least', { type: 'text', inputType: 'number', min: 18 }, 17, 'q out_of_range'],
    ['a number above the most', { type: 'text', inputType: 'number', max: 99 }, 100, 'q out_of_range'],
    ['a banana as date', { type: 'text', inputType: 'date' }, 'banana', 'q wrong_type'],
    ['30 February', { type: 'text', inputType: 'date' }, '2019-02-30', 'q wrong_type'],
    ['a day too early', { type: 'text', inputType: 'date', min: '2019-08-01' }, '2019-07-31', 'q out_of_range'],
    ['a day too late', { type: 'text', inputType: 'date', max: '2019-12-31' }, '2020-01-01', 'q out_of_range'],
    [
      'a day after today',
      { type: 'text', inputType: 'date', maxValueExpression: 'today()' },
      '2999-01-01',
      'q out_of_range',
    ],
    ['25 hours', { type: 'text', inputType: 'time' }, '25:00', 'q wrong_type'],
    ['a month 13', { type: 'text', inputType: 'month' }, '2019-13', 'q wrong_type'],
    ['no address', { type: 'text', inputType: 'email' }, 'somebody', 'q wrong_type'],
    ['a script as address', { type: 'text', inputType: 'url' }, 'javascript:alert(1)', 'q wrong_type'],
    ['a banana as boolean', { type: 'boolean' }, 'banana', 'q wrong_type'],
    ['"true" as boolean', { type: 'boolean' }, 'true', 'q wrong_type'],
    ['true where "yes" is stored', { type: 'boolean', valueTrue: 'yes', valueFalse: 'no' }, true, 'q wrong_type'],
    ['a list in a text', { type: 'text' }, ['a'], 'q wrong_type'],
    ['a number in a text', { type: 'text' }, 5, 'q wrong_type'],
    ['an over-long text', { type: 'text', maxLength: 5 }, 'abcdef', 'q too_long'],
    ['a text beyond the usual limit', { type: 'text' }, 'a'.repeat(1001), 'q too_long'],
    ['a comment beyond the usual limit', { type: 'comment' }, 'a'.repeat(10_001), 'q too_long'],
    ['an incomplete ranking', { type: 'ranking', choices: ['a', 'b', 'c'] }, ['a', 'b'], 'q incomplete'],
    ['a ranking with a stranger', { type: 'ranking', choices: ['a', 'b'] }, ['a', 'z'], 'q not_offered'],
    ['a ranking with one item twice', { type: 'ranking', choices: ['a', 'b'] }, ['a', 'a'], 'q duplicate'],
    [
      'an unknown item of a group of texts',
      { type: 'multipletext', items: [{ name: 'street' }] },
      { town: 'x' },
      'q.town unknown_row',
    ],
    [
      'an object in a group of texts',
      { type: 'multipletext', items: [{ name: 'street' }] },
      { street: {} },
      'q.street wrong_type',
    ],
    ['a slider beyond its end', { type: 'slider', min: 0, max: 10 }, 11, 'q out_of_range'],
  ])('%s', (_what, question, answer, error) => {
    expect(errorsOf(check(definitionOf([question]), { q: answer }))).toEqual([error]);
  });
});

describe('required', () => {
  test.each([
    ['nothing', { type: 'text', isRequired: true }, undefined, 'q required'],
    ['null', { type: 'rating', isRequired: true }, null, 'q required'],
    ['an empty text', { type: 'comment', isRequired: true }, '', 'q required'],
    ['an empty list', { ...checkbox, isRequired: true }, [], 'q required'],
    ['an empty matrix', { ...matrix, isRequired: true }, {}, 'q required'],
    ['a matrix with one row of two', { ...matrix, eachRowRequired: true }, { r1: 1 }, 'q.r2 required'],
    ['the text of "other"', { type: 'radiogroup', choices: ['a'], showOtherItem: true }, 'other', 'q required'],
  ])('%s is no answer', (_what, question, answer, error) => {
    expect(errorsOf(check(definitionOf([question]), answer === undefined ? {} : { q: answer }))).toEqual([error]);
  });

  test('only under its condition', () => {
    const definition = definitionOf([
      { name: 'why', type: 'comment', requiredIf: '{rating} < 3' },
      { name: 'rating', type: 'rating' },
    ]);
    expect(errorsOf(check(definition, { rating: 2 }))).toEqual(['why required']);
    expect(check(definition, { rating: 4 }).ok).toBe(true);
  });

  test('not while the question is disabled', () => {
    const definition = definitionOf([{ type: 'text', isRequired: true, enableIf: "{wave} = 'before'" }]);
    expect(check(definition, {}).ok).toBe(true);
  });

  test('a required panel wants one answer', () => {
    const inner = [
      { type: 'text', name: 'one' },
      { type: 'text', name: 'two' },
    ];
    const definition = definitionOf([{ type: 'panel', name: 'panel', isRequired: true, elements: inner }]);
    expect(errorsOf(check(definition, {}))).toEqual(['one required']);
    expect(check(definition, { two: 'x' }).ok).toBe(true);
  });
});

describe('keys that nobody asked for', () => {
  test.each([
    'stranger',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'q-Comment',
    'Q',
    'q.r1',
    'wave',
    '',
  ])('the key %j is refused', (key) => {
    const answers: unknown = JSON.parse(`{ "q": "a", ${JSON.stringify(key)}: "x" }`);
    expect(errorsOf(check(definitionOf([{ type: 'text' }]), answers))).toEqual([`${key} unknown_question`]);
  });

  test.each(['__proto__', 'constructor', 'toString', 'r1.r2', '0'])('the row %j is refused', (key) => {
    const answers: unknown = JSON.parse(`{ "q": { "r1": 1, ${JSON.stringify(key)}: 1 } }`);
    expect(errorsOf(check(definitionOf([matrix]), answers))).toEqual([`q.${key} unknown_row`]);
  });

  test.each([null, [], 'text', 5, true, undefined])('%j instead of answers is refused', (answers) => {
    expect(errorsOf(check(definitionOf([{ type: 'text' }]), answers))).toEqual([' wrong_type']);
  });

  test('a choice cannot be reached through the prototype', () => {
    for (const value of ['__proto__', 'constructor', 'toString']) {
      const definition = definitionOf([{ type: 'radiogroup', choices: ['a'] }]);
      expect(errorsOf(check(definition, { q: value }))).toEqual(['q not_offered']);
    }
  });

  test('ten thousand strangers give two hundred errors, and long names are cut', () => {
    const answers = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`${at}`.padEnd(500, 'x'), 1]));
    const outcome = check(definitionOf([{ type: 'text' }]), answers);
    expect(outcome.ok || outcome.errors.length).toBe(200);
    expect(outcome.ok || outcome.errors[0]!.question.length).toBe(100);
  });

  test('a list nested ten thousand deep is refused and breaks nothing', () => {
    const deep: unknown = JSON.parse('['.repeat(10_000) + ']'.repeat(10_000));
    const definition = definitionOf([
      { type: 'text', name: 'a', visibleIf: '{q} notempty' },
      { type: 'checkbox', choices: ['a'] },
    ]);
    expect(errorsOf(check(definition, { q: deep }))).toEqual(['q wrong_type']);
  });
});

describe('texts beside choices', () => {
  const other = { type: 'radiogroup', choices: ['a'], showOtherItem: true };

  test('are kept with "other" and dropped without', () => {
    expect(check(definitionOf([other]), { q: 'other', 'q-Comment': 'x' })).toMatchObject({
      answers: { q: 'other', 'q-Comment': 'x' },
    });
    expect(check(definitionOf([other]), { q: 'a', 'q-Comment': 'x' })).toMatchObject({ answers: { q: 'a' } });
    expect(check(definitionOf([{ type: 'rating', showCommentArea: true }]), { 'q-Comment': 'x' })).toMatchObject({
      answers: { 'q-Comment': 'x' },
    });
  });

  test.each([
    [5, 'q wrong_type'],
    [{ a: 1 }, 'q wrong_type'],
    ['a'.repeat(1001), 'q too_long'],
  ])('are texts of limited length', (comment, error) => {
    expect(errorsOf(check(definitionOf([other]), { q: 'other', 'q-Comment': comment }))).toEqual([error]);
  });
});

describe('validators', () => {
  test.each([
    ['regex', { type: 'text', validators: [{ type: 'regex', regex: '^\\d{2}-\\d{3}$' }] }, '38400', 'q pattern'],
    ['numeric', { type: 'text', validators: [{ type: 'numeric', maxValue: 5 }] }, '6', 'q too_large'],
    ['text', { type: 'text', validators: [{ type: 'text', minLength: 3 }] }, 'ab', 'q too_short'],
    [
      'answercount',
      { type: 'checkbox', choices: [1, 2, 3], validators: [{ type: 'answercount', maxCount: 2 }] },
      [1, 2, 3],
      'q too_many',
    ],
    ['email', { type: 'text', validators: [{ type: 'email' }] }, 'somebody', 'q pattern'],
    [
      'expression',
      { type: 'rating', validators: [{ type: 'expression', expression: '{q} < 3' }] },
      4,
      'q invalid_expression',
    ],
  ])('%s', (_what, question, answer, error) => {
    expect(errorsOf(check(definitionOf([question]), { q: answer }))).toEqual([error]);
  });

  test('speak with their own text, else in Polish or English', () => {
    const text = { pl: 'Za dużo', en: 'Too much' };
    const own = definitionOf([{ type: 'text', validators: [{ type: 'text', maxLength: 1, text }] }]);
    expect(check(own, { q: 'ab' })).toMatchObject({ errors: [{ message: 'Za dużo' }] });
    expect(check(own, { q: 'ab' }, 'en')).toMatchObject({ errors: [{ message: 'Too much' }] });
    const usual = definitionOf([{ type: 'text', maxLength: 1 }]);
    expect(check(usual, { q: 'ab' })).toMatchObject({
      errors: [{ message: 'Odpowiedź jest za długa. Najwięcej znaków: 1.' }],
    });
    expect(check(usual, { q: 'ab' }, 'en')).toMatchObject({
      errors: [{ message: 'The answer is too long. Most characters: 1.' }],
    });
  });

  test('that only warn do not refuse', () => {
    const warning = { type: 'expression', expression: '{q} < 3', notificationType: 'warning' };
    expect(check(definitionOf([{ type: 'rating', validators: [warning] }]), { q: 4 }).ok).toBe(true);
  });
});

describe('what is not asked', () => {
  test('answers of hidden questions are dropped, whatever they are, and listed as hidden', () => {
    const definition = definitionOf([
      { name: 'member', type: 'boolean' },
      { name: 'since', type: 'text', inputType: 'number', isRequired: true, visibleIf: '{member} = true' },
      { name: 'why', type: 'comment', visibleIf: '{since} > 2000' },
    ]);
    expect(check(definition, { member: false, since: 'banana', why: 'x' })).toEqual({
      ok: true,
      answers: { member: false },
      hidden: ['since', 'why'],
      eligible: true,
    });
    expect(check(definition, { member: false, since: 2010, why: 'x' })).toMatchObject({ answers: { member: false } });
    expect(errorsOf(check(definition, { member: true }))).toEqual(['since required']);
  });

  test('hidden rows are dropped and listed', () => {
    const rows = [{ value: 'r1' }, { value: 'r2', visibleIf: "{wave} = 'before'" }];
    const definition = definitionOf([{ ...matrix, rows, eachRowRequired: true }]);
    expect(check(definition, { q: { r1: 1, r2: 2 } })).toMatchObject({ answers: { q: { r1: 1 } }, hidden: ['q.r2'] });
  });

  test('hidden choices are not offered', () => {
    const choices = ['a', { value: 'b', visibleIf: "{city} = 'przemysl'" }];
    expect(errorsOf(check(definitionOf([{ type: 'radiogroup', choices }]), { q: 'b' }))).toEqual(['q not_offered']);
    const filtered = { type: 'checkbox', choices: ['a', 'b'], choicesVisibleIf: "{item} = 'a'" };
    expect(errorsOf(check(definitionOf([filtered]), { q: ['a', 'b'] }))).toEqual(['q not_offered']);
  });

  test('calculated values are recomputed and never trusted', () => {
    const definition = definitionOf(
      [
        { name: 'a', type: 'rating' },
        { name: 'high', type: 'comment', visibleIf: '{double} > 6' },
        { name: 'shown', type: 'expression', expression: '{a} + 1' },
      ],
      { calculatedValues: [{ name: 'double', expression: '{a} * 2', includeIntoResult: true }] },
    );
    expect(check(definition, { a: 2, double: 10, high: 'x', shown: 99 })).toEqual({
      ok: true,
      answers: { a: 2, shown: 3, double: 4 },
      hidden: ['high'],
      eligible: true,
    });
  });

  test('whoever is not eligible leaves the rest unanswered', () => {
    const definition = definitionOf(
      [
        { name: 'adult', type: 'radiogroup', choices: ['yes', 'no'], isRequired: true },
        { name: 'trust', type: 'rating', isRequired: true },
      ],
      { eligibleIf: "{adult} = 'yes'" },
    );
    expect(check(definition, { adult: 'no' })).toMatchObject({ ok: true, eligible: false });
    expect(errorsOf(check(definition, { adult: 'yes' }))).toEqual(['trust required']);
    expect(errorsOf(check(definition, {}))).toEqual(['adult required']);
  });
});

describe('what cannot be checked is refused when it is compiled', () => {
  // survey-core logs what it cannot read.
  beforeAll(() => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterAll(() => {
    jest.restoreAllMocks();
  });

  test.each([
    [{ type: 'file' }, /questions of type file are not supported/],
    [{ type: 'signaturepad' }, /signaturepad/],
    [{ type: 'paneldynamic' }, /paneldynamic/],
    [{ type: 'matrixdropdown' }, /matrixdropdown/],
    [{ type: 'radiogroup', choicesFromQuestion: 'other' }, /choicesFromQuestion/],
    [{ type: 'text', visibleIf: '{a = 1' }, /cannot be read/],
    [{ type: 'text', visibleIf: "displayValue('q') = 1" }, /displayValue/],
    [{ type: 'text', validators: [{ type: 'regex', regex: '(' }] }, /regular expression cannot be read/],
  ])('%j', (question, message) => {
    expect(() => check(definitionOf([question]), {})).toThrow(message);
  });

  test('html only shows something', () => {
    expect(check(definitionOf([{ type: 'html', html: 'x' }]), {})).toMatchObject({ ok: true, hidden: [] });
  });
});
