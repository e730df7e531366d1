/** Answers that are right, among them some that look odd. */
import { check, definitionOf } from './definitions.ts';

const matrix = { type: 'matrix', rows: ['r1', 'r2'], columns: [1, 2, 3] };

test.each<[string, Record<string, unknown> & { type: string }, unknown]>([
  ['the lowest rating, zero', { type: 'rating', rateMin: 0, rateMax: 10 }, 0],
  ['a rating by its own values', { type: 'rating', rateValues: ['low', 'high'] }, 'low'],
  ['a number among choices', { type: 'radiogroup', choices: [1, 2] }, 2],
  ['false among choices', { type: 'radiogroup', choices: [true, false] }, false],
  ['a number between choicesMin and choicesMax', { type: 'dropdown', choicesMin: 1, choicesMax: 12 }, 12],
  ['"none" alone', { type: 'checkbox', choices: ['a'], showNoneItem: true, minSelectedChoices: 2 }, ['none']],
  ['"don’t know"', { type: 'radiogroup', choices: ['a'], showDontKnowItem: true }, 'dontknow'],
  ['"refused"', { type: 'radiogroup', choices: ['a'], showRefuseItem: true }, 'refused'],
  ['two of a tagbox', { type: 'tagbox', choices: ['a', 'b', 'c'] }, ['c', 'a']],
  ['a ranking', { type: 'ranking', choices: ['a', 'b', 'c'] }, ['c', 'a', 'b']],
  ['the first two of a ranking', { type: 'ranking', choices: ['a', 'b', 'c'], selectToRankEnabled: true }, ['c', 'a']],
  ['one row of a matrix', matrix, { r2: 3 }],
  ['check boxes in a matrix', { ...matrix, cellType: 'checkbox' }, { r1: [1, 3] }],
  ['a decimal', { type: 'text', inputType: 'number' }, 2.5],
  ['a negative number', { type: 'text', inputType: 'number', max: 5 }, -3],
  ['a number at the edge', { type: 'text', inputType: 'number', min: 18, max: 18 }, 18],
  ['0.3 in steps of 0.1', { type: 'text', inputType: 'number', step: 0.1 }, 0.3],
  ['29 February', { type: 'text', inputType: 'date' }, '2020-02-29'],
  ['the first day allowed', { type: 'text', inputType: 'date', min: '2019-08-01' }, '2019-08-01'],
  ['a moment', { type: 'text', inputType: 'datetime-local' }, '2019-08-01T09:30'],
  ['midnight', { type: 'text', inputType: 'time' }, '00:00'],
  ['a month', { type: 'text', inputType: 'month' }, '2019-08'],
  ['an address', { type: 'text', inputType: 'email' }, 'osoba.druga@ops.krosno.pl'],
  ['a telephone number', { type: 'text', inputType: 'tel' }, '+48 13 43 000 00'],
  ['a text as long as allowed', { type: 'text', maxLength: 5 }, 'zażół'],
  ['a comment of several lines with signs of every kind', { type: 'comment' }, '„Tak” –\n<b>nie</b> 😀 {wave}'],
  ['no', { type: 'boolean', isRequired: true }, false],
  ['what stands for yes', { type: 'boolean', valueTrue: 'yes', valueFalse: 'no' }, 'yes'],
  ['a group of texts', { type: 'multipletext', items: [{ name: 'street' }, { name: 'town' }] }, { town: 'Krosno' }],
  ['the end of a slider', { type: 'slider', min: 0, max: 10 }, 10],
])('%s is kept as it is', (_what, question, answer) => {
  expect(check(definitionOf([question]), { q: answer })).toEqual({
    ok: true,
    answers: { q: answer },
    hidden: [],
    eligible: true,
  });
});

test.each([null, '', [], undefined])('%j is no answer and is not kept', (answer) => {
  expect(check(definitionOf([{ type: 'checkbox', choices: ['a'] }]), { q: answer })).toMatchObject({
    ok: true,
    answers: {},
  });
});

test('rows that were cleared again are not kept', () => {
  expect(check(definitionOf([matrix]), { q: { r1: null, r2: 2 } })).toMatchObject({ answers: { q: { r2: 2 } } });
  expect(check(definitionOf([matrix]), { q: { r1: null } })).toMatchObject({ ok: true, answers: {} });
});

test('answers come back in the order of the questionnaire', () => {
  const definition = definitionOf([
    { name: 'one', type: 'text' },
    { name: 'two', type: 'text' },
  ]);
  const outcome = check(definition, { two: 'b', one: 'a' });
  expect(outcome.ok && Object.keys(outcome.answers)).toEqual(['one', 'two']);
});

test('the variables of the study may be read anywhere', () => {
  const definition = definitionOf([
    {
      name: 'one',
      type: 'text',
      visibleIf: "{wave} = 'after' and {city} = 'krosno' and {area} empty and {locale} = 'pl'",
    },
    { name: 'two', type: 'text', visibleIf: "{WAVE} <> 'after'" },
  ]);
  expect(check(definition, {})).toMatchObject({ hidden: ['two'] });
  expect(check(definition, {}, 'en')).toMatchObject({ hidden: ['one', 'two'] });
});
