import type { Definition, Question } from '../../server/domain/instrument.ts';
import { variables } from '../../server/exports/variables.ts';
import { definitions, versionOne, versionTwo } from './instrument.ts';

const named = (name: string) => variables(definitions).find((variable) => variable.name === name);
const oneQuestion = (question: Question): Definition => ({
  ...versionTwo,
  pages: [{ name: 'p', elements: [question] }],
});

test('stand in the newest order, then what only older versions had', () => {
  expect(variables(definitions).map(({ name }) => name)).toEqual([
    'knows',
    'knows__other',
    'sources__posters',
    'sources__neighbours',
    'sources__none',
    'sources__other_chosen',
    'sources__market',
    'sources__other',
    'safety',
    'climate__trust',
    'climate__help',
    'needs__park',
    'needs__jobs',
    'needs__club',
    'took_part',
    'hours',
    'since',
    'remarks',
    'old_only',
  ]);
});

test('the order in which the versions are given does not matter', () => {
  const names = (versions: Definition[]) => variables(versions).map(({ name }) => name);
  expect(names([versionTwo, versionOne])).toEqual(names([versionOne, versionTwo]));
});

test('say which versions ask them', () => {
  expect(named('knows')?.versions).toEqual([1, 2]);
  expect(named('sources__market')?.versions).toEqual([1]);
  expect(named('climate__help')?.versions).toEqual([2]);
});

test('carry plain labels in both languages', () => {
  expect(named('knows')?.label).toEqual({
    pl: 'Czy zna Pan/Pani organizatora?',
    en: 'Do you know an organiser?',
  });
  expect(named('climate__trust')?.label).toEqual({ pl: 'Klimat – Zaufanie', en: 'Climate – Trust' });
  expect(named('old_only')?.label).toEqual({ pl: 'Dawne', en: 'Dawne' });
});

test('carry measures: as declared, or as the type suggests', () => {
  expect(named('knows')?.measure).toBe('nominal');
  expect(named('safety')?.measure).toBe('ordinal');
  expect(named('hours')?.measure).toBe('interval');
  expect(named('remarks')?.measure).toBeNull();
  const [declared] = variables([oneQuestion({ type: 'rating', name: 'score', measure: 'interval' })]);
  expect(declared?.measure).toBe('interval');
});

test('carry values with labels and declared missing codes', () => {
  expect(named('knows')?.missing).toEqual([99]);
  expect(named('knows')?.values.map(({ value }) => value)).toEqual([1, 2, 99, 'other']);
  expect(named('safety')?.values.map(({ label }) => label.pl)).toEqual(['1 – wcale', '2', '3', '4', '5 – bardzo']);
  expect(named('took_part')?.values.map(({ value, label }) => [value, label.en])).toEqual([
    [true, 'Yes'],
    [false, 'No'],
  ]);
});

test('say which scale they belong to, and whether reversed', () => {
  expect(named('climate__trust')?.scales).toEqual([{ name: 'climate_scale', reversed: false }]);
  expect(named('climate__help')?.scales).toEqual([{ name: 'climate_scale', reversed: true }]);
});

test('never share a name, with each other or with the first columns', () => {
  const clash: Definition = {
    ...versionTwo,
    pages: [
      {
        name: 'p',
        elements: [
          { type: 'text', name: 'area' },
          { type: 'text', name: 'a__b' },
          { type: 'checkbox', name: 'a', choices: ['b'] },
        ],
      },
    ],
  };
  expect(variables([clash]).map(({ name }) => name)).toEqual(['area_2', 'a__b', 'a__b_2']);
});

test('a rating by count and step has its values', () => {
  const [rating] = variables([oneQuestion({ type: 'rating', name: 'score', rateMin: 0, rateMax: 10, rateStep: 2.5 })]);
  expect(rating?.values.map(({ value }) => value)).toEqual([0, 2.5, 5, 7.5, 10]);
});

test('an option that means "don\'t know" is a declared missing when chosen', () => {
  const question = { type: 'checkbox', name: 'what', choices: ['a', 'dont_know'], missing: ['dont_know'] };
  expect(variables([oneQuestion(question)]).map(({ missing }) => missing)).toEqual([[], [1]]);
});

test('several texts in one question are rows', () => {
  const items = [
    { name: 'first', title: 'Pierwszy' },
    { name: 'second', inputType: 'number' },
  ];
  const found = variables([oneQuestion({ type: 'multipletext', name: 'lines', items })]);
  expect(found.map(({ name, type }) => [name, type])).toEqual([
    ['lines__first', 'text'],
    ['lines__second', 'number'],
  ]);
});
