/** The codebook in the browser: keys of new codes, one place up, down, in and out, and which step is undone next. */
import { codeKeyOf } from '../../client/src/desk/codebook/code-key.ts';
import { movedBy } from '../../client/src/desk/codebook/move-step.ts';
import { lastStanding, undoneOf } from '../../client/src/desk/codebook/undoable.ts';

const code = (key: string, parent: string | null, more = {}) => ({
  ...{ key, parent, state: 'active' as const, mergedInto: null },
  ...more,
});
const codes = [
  code('people', null),
  code('trust', 'people'),
  code('gone', 'people', { mergedInto: 'trust' }),
  code('networks', 'people'),
  code('needs', 'people'),
  code('change', null),
];

describe('moving by one place', () => {
  it.each([
    ['trust', 'up'],
    ['needs', 'down'],
    ['people', 'in'],
    ['people', 'out'],
    ['unknown', 'up'],
  ] as const)('%s has no place %s', (key, direction) => expect(movedBy(codes, key, direction)).toBeNull());

  it('steps over what was merged away', () => {
    expect(movedBy(codes, 'networks', 'up')).toEqual({ parent: 'people', before: 'trust' });
    expect(movedBy(codes, 'trust', 'down')).toEqual({ parent: 'people', before: 'needs' });
    expect(movedBy(codes, 'networks', 'down')).toEqual({ parent: 'people', before: null });
    expect(movedBy(codes, 'networks', 'in')).toEqual({ parent: 'trust', before: null });
    expect(movedBy(codes, 'networks', 'out')).toEqual({ parent: null, before: 'change' });
  });
});

describe('the step that is undone next', () => {
  const step = (id: string, undoes: string | null = null) => ({ id, undoes });
  it('none, when none stands', () => {
    expect(lastStanding([])).toBeNull();
    expect(lastStanding([step('a'), step('u', 'a')])).toBeNull();
  });
  it('goes back one by one, and comes again once an undo was undone', () => {
    expect(lastStanding([step('a'), step('b'), step('u', 'b')])?.id).toBe('a');
    expect(lastStanding([step('a'), step('b'), step('u', 'b'), step('v', 'u')])?.id).toBe('b');
    expect(undoneOf([step('a'), step('u', 'a'), step('v', 'u')])).toEqual(new Set(['u']));
  });
});

describe('the key of a new code', () => {
  it.each([
    ['Zaufanie do sąsiadów', 'zaufanie_do_sasiadow'],
    ['  2. Łączność!  ', 'lacznosc'],
    ['Ż', 'kod_z'],
    ['', 'kod'],
    ['Włączenie osób w trudniejszym położeniu', 'wlaczenie_osob_w_trudniejszym_po'],
  ])('%j is %s', (name, key) => expect(codeKeyOf(name, [])).toBe(key));

  it('is never one that is taken, and never too long', () => {
    expect(codeKeyOf('Zaufanie', ['zaufanie', 'zaufanie_2'])).toBe('zaufanie_3');
    const long = 'a'.repeat(40);
    expect(codeKeyOf(long, ['a'.repeat(32)])).toBe(`${'a'.repeat(30)}_2`);
  });
});
