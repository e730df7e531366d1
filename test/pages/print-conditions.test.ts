/** Conditions in words, on an instrument made for it: every kind of question and of condition. */
import type { Definition, Question } from '../../server/domain/instrument.ts';
import { conjuncts, readCondition, settle } from '../../server/instruments/sheet/condition.ts';
import { inWords } from '../../server/pages/print/condition-words.ts';
import { renderPaperForm } from '../../server/pages/print/index.ts';
import { layOut } from '../../server/instruments/sheet/sheet-items.ts';
import { assets, collectorOf, plain, study } from './printing.ts';

const both = (text: string) => ({ pl: text, en: text });
const choices = (...values: (string | number)[]) => values.map((value) => ({ value, text: both(String(value)) }));

function definitionOf(elements: Question[], more: Partial<Definition> = {}): Definition {
  const definition = { key: 'made', version: 1, kind: 'questionnaire' as const, group: 'resident', waves: ['after'] };
  return { ...definition, title: both('Made'), pages: [{ name: 'one', elements }], ...more };
}

const asked: Question[] = [
  { type: 'radiogroup', name: 'single', choices: choices('a', 'b', 'c') },
  { type: 'checkbox', name: 'several', choices: choices('x', 'y', 'z') },
  { type: 'text', name: 'years', inputType: 'number', min: 0, max: 99 },
  { type: 'matrix', name: 'grid', rows: choices('r1', 'r2'), columns: choices(1, 2, 3) },
  { type: 'boolean', name: 'sure' },
  { type: 'comment', name: 'words' },
];
const collector = collectorOf(definitionOf(asked), {});
const items = layOut(definitionOf(asked), collector).items;

describe('conditions in words', () => {
  test.each([
    ["{single} = 'a'", 'w pytaniu 1 zaznaczono „a”', 'you ticked “a” in question 1'],
    ["{single} != 'a'", 'w pytaniu 1 nie zaznaczono „a”', 'you did not tick “a” in question 1'],
    ["!({single} = 'a')", 'w pytaniu 1 nie zaznaczono „a”', 'you did not tick “a” in question 1'],
    ["{single} = 'a' or {single} = 'b'", 'w pytaniu 1 zaznaczono „a” lub „b”', 'you ticked “a” or “b” in question 1'],
    ["{single} anyof ['a', 'b']", 'w pytaniu 1 zaznaczono „a” lub „b”', 'you ticked “a” or “b” in question 1'],
    ['{single} empty', 'na pytanie 1 nie ma odpowiedzi', 'you did not answer question 1'],
    ['{single} notempty', 'na pytanie 1 jest odpowiedź', 'you answered question 1'],
    ["{several} contains 'x'", 'w pytaniu 2 zaznaczono „x”', 'you ticked “x” in question 2'],
    ["{several} notcontains 'x'", 'w pytaniu 2 nie zaznaczono „x”', 'you did not tick “x” in question 2'],
    ["{several} anyof ['x', 'z']", 'w pytaniu 2 zaznaczono „x” lub „z”', 'you ticked “x” or “z” in question 2'],
    ["{several} allof ['x', 'z']", 'w pytaniu 2 zaznaczono „x” i „z”', 'you ticked “x” and “z” in question 2'],
    ['{several} empty', 'na pytanie 2 nie ma odpowiedzi', 'you did not answer question 2'],
    ['{years} >= 18', 'w pytaniu 3 wpisano co najmniej 18', 'you wrote at least 18 in question 3'],
    ['{grid.r2} > 1', 'w pytaniu 4 b) zaznaczono „2” lub „3”', 'you ticked “2” or “3” in question 4 b)'],
    ['{sure} = true', 'w pytaniu 5 zaznaczono „Tak”', 'you ticked “Yes” in question 5'],
    [
      "{single} = 'a' and ({years} < 5 or {sure} = false)",
      'w pytaniu 1 zaznaczono „a” i (w pytaniu 3 wpisano mniej niż 5 lub w pytaniu 5 zaznaczono „Nie”)',
      'you ticked “a” in question 1 and (you wrote less than 5 in question 3 or you ticked “No” in question 5)',
    ],
    [
      "!({single} = 'a' and {sure} = true)",
      'w pytaniu 1 nie zaznaczono „a” lub w pytaniu 5 nie zaznaczono „Tak”',
      'you did not tick “a” in question 1 or you did not tick “Yes” in question 5',
    ],
    ['{years} + 2 > 10', '((pytanie 3 + 2) > 10)', '((question 3 + 2) > 10)'],
  ])('%s', (expression, pl, en) => {
    const condition = readCondition(expression);
    expect(inWords(condition, items, 'pl')).toBe(pl);
    expect(inWords(condition, items, 'en')).toBe(en);
  });
});

describe('what is known beforehand', () => {
  const known = new Map([
    ['wave', 'after'],
    ['area', null],
  ]);
  test.each([
    ["{wave} = 'after'", { kind: 'always', value: true }],
    ["{wave} = 'before'", { kind: 'always', value: false }],
    ['{area} empty', { kind: 'always', value: true }],
    ["{area} = 'x'", { kind: 'always', value: false }],
    ["{wave} = 'before' and {single} = 'a'", { kind: 'always', value: false }],
    ["{wave} = 'after' or {single} = 'a'", { kind: 'always', value: true }],
    ["!({wave} = 'after')", { kind: 'always', value: false }],
    ['', { kind: 'always', value: true }],
    ['{{{', { kind: 'always', value: true }],
  ])('%s is settled', (expression, settled) => expect(settle(readCondition(expression), known)).toEqual(settled));

  test('only what is open is left', () => {
    const left = settle(readCondition("{wave} = 'after' and {single} = 'a' and {sure} = true"), known);
    expect(conjuncts(left)).toHaveLength(2);
  });
});

describe('a form of every kind of question', () => {
  const more: Question[] = [
    ...asked,
    { type: 'dropdown', name: 'pick', choices: [1, 2, 3], showOtherItem: true, visibleIf: "{single} = 'a'" },
    { type: 'rating', name: 'rate', rateMin: 1, rateMax: 7, visibleIf: "{single} = 'a' and {sure} = true" },
    { type: 'ranking', name: 'order', choices: choices('p', 'q'), visibleIf: "{single} = 'a'" },
    {
      type: 'panel',
      name: 'group',
      title: both('Together'),
      visibleIf: '{years} > 17',
      elements: [
        { type: 'text', name: 'day', inputType: 'date' },
        { type: 'text', name: 'line', showCommentArea: true },
        { type: 'html', name: 'said', html: both('<b>Read this</b> in {city}') },
        { type: 'multipletext', name: 'parts', items: [{ name: 'one' }, { name: 'two' }] },
      ],
    },
    { type: 'expression', name: 'sum', expression: '{years} + 1' },
    { type: 'matrixdynamic', name: 'rows_of_own' },
    { type: 'radiogroup', name: 'late', choices: [{ value: 'k', visibleIf: "{several} contains 'x'" }, 'm'] },
    { type: 'text', name: 'never', visibleIf: "{wave} = 'before'" },
    { type: 'text', name: 'after_never', visibleIf: '{never} notempty' },
  ];
  const data = { study, collector, definition: definitionOf(more), version: 1, locale: 'en' as const, trial: false };
  const page = renderPaperForm({ ...data, sheets: null }, assets);
  const text = plain(page);
  const names = [...page.matchAll(/data-question="([^"]+)"/g)].map((match) => match[1]);

  test('leaves out what is computed and what depends on questions that are not asked', () => {
    for (const name of ['sum', 'never', 'after_never', 'group', 'said']) expect(names).not.toContain(name);
  });

  test('numbers everything else', () => {
    expect(names).toEqual([
      ...asked.map((question) => question.name),
      ...['pick', 'rate', 'order', 'day', 'line', 'parts', 'rows_of_own', 'late'],
    ]);
  });

  test('nests skips: the wide one first, each with where it ends', () => {
    expect(text).toContain('in question 1 → please answer questions 7–9. Otherwise please go to question 10.');
    expect(text).toContain('in question 5 → please answer question 8. Otherwise please go to question 9.');
    expect(text).toContain('If you wrote more than 17 in question 3 → please answer questions 10–12.');
  });

  test('shows texts between questions with names filled in, as text', () => {
    expect(text).toContain('Read this in Krosno');
    expect(page).not.toContain('<b>Read');
  });

  test('says beside an answer when it may be given', () => {
    expect(text).toMatch(/\(only if you ticked .* in question 2\)/);
  });

  test('has places for dates, remarks, parts and anything else', () => {
    for (const part of [
      'year',
      'Remarks on this question:',
      'one',
      'two',
      'Space for your answer:',
      'a number from 0 to 99',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('a whole survey may depend on nothing, on the city, or be empty', () => {
    const empty = definitionOf([], { eligibleIf: "{city} = 'krosno'" });
    expect(plain(renderPaperForm({ ...data, definition: empty, sheets: [1] }, assets))).toContain('Sheet no. 1');
  });
});
