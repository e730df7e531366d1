/* eslint-disable @typescript-eslint/no-explicit-any -- the edits break the types on purpose */
/** A version that people have answered must stay as it was. */
import fc from 'fast-check';
import { publicationConflict } from '../../server/instruments/publication-conflict.ts';
import type { Definition } from '../../server/domain/instrument.ts';
import { definitionOf } from './definitions.ts';

const published = definitionOf([{ type: 'radiogroup', name: 'trust', choices: ['a', 'b'] }]);
const changed = (edit: (copy: any) => void): Definition => {
  const copy = structuredClone(published);
  edit(copy);
  return copy;
};

test.each<[string, (copy: any) => void, string]>([
  ['another title', (copy) => (copy.title.en = 'New'), 'changed: title.en'],
  ['another choice', (copy) => copy.pages[0].elements[0].choices.push('c'), 'added: pages[0].elements[0].choices[2]'],
  ['a choice less', (copy) => copy.pages[0].elements[0].choices.pop(), 'removed: pages[0].elements[0].choices[1]'],
  [
    'another type of value',
    (copy) => (copy.pages[0].elements[0].choices[0] = ['a']),
    'changed: pages[0].elements[0].choices[0]',
  ],
  ['a condition', (copy) => (copy.pages[0].elements[0].visibleIf = 'x'), 'added: pages[0].elements[0].visibleIf'],
  ['null for nothing', (copy) => (copy.minutes = null), 'added: minutes'],
])('%s is named', (_what, edit, message) => {
  expect(publicationConflict(published, changed(edit))).toBe(message);
});

test('many changes are named in part', () => {
  const conflict = publicationConflict(
    published,
    changed((copy) => (copy.pages[0].elements[0].choices = [...'abcdefghijklmn'])),
  );
  expect(conflict).toMatch(/, and 4 more$/);
});

test('the order of keys is no change', () => {
  const turned = Object.fromEntries(Object.entries(published).reverse()) as unknown as Definition;
  expect(publicationConflict(published, turned)).toBeNull();
});

test('there is a conflict exactly when two contents differ', () => {
  const contents = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }));
  fc.assert(
    fc.property(contents, contents, (one, other) => {
      const [before, after] = [JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other))] as Definition[];
      expect(publicationConflict(before!, structuredClone(before!))).toBeNull();
      let equal = true;
      try {
        expect(after).toEqual(before);
      } catch {
        equal = false;
      }
      expect(publicationConflict(before!, after!) === null).toBe(equal);
    }),
  );
});
