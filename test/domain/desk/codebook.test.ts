/** The life of codes: whatever steps are taken and undone, the tree stays a tree and no coding loses its code. */
import fc from 'fast-check';
import { takeStep, type CodeTexts, type Step } from '../../../server/domain/desk/codebook-change.ts';
import { seeded, type SeedCode } from '../../../server/domain/desk/codebook-seed.ts';
import {
  codeOf,
  emptyCodebook,
  inTree,
  standingCode,
  treeOrder,
  type Codebook,
} from '../../../server/domain/desk/codebook.ts';

const text = (word: string) => ({ pl: word, en: word });
const texts = (word: string): CodeTexts => ({
  name: text(word),
  definition: text(''),
  whenToUse: text(''),
  whenNotToUse: text(''),
  example: null,
  colour: '#123456',
  aims: [],
});
const seed = (key: string, parent: string | null): SeedCode => ({ key, parent, ...texts(key) });
const file = {
  version: 1,
  codes: [
    seed('people', null),
    seed('trust', 'people'),
    seed('needs', 'people'),
    seed('change', null),
    seed('skills', 'change'),
  ],
};
const start = seeded(emptyCodebook, file);

let count = 0;
function take(codebook: Codebook, step: Step, id = `step-${(count += 1)}`) {
  return takeStep(codebook, step, { id, at: new Date(0), by: 'anna' });
}
function taken(codebook: Codebook, ...steps: Step[]): Codebook {
  return steps.reduce((book, step) => {
    const outcome = take(book, step);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    return outcome.codebook;
  }, codebook);
}
const tree = (codebook: Codebook) =>
  treeOrder(codebook.codes).map(({ code, depth }) => `${'-'.repeat(depth)}${code.key}`);

describe('refused', () => {
  test.each<[string, Step, string]>([
    ['a key that is taken', { kind: 'create', key: 'trust', parent: null, texts: texts('x') }, 'key_taken'],
    ['an unknown parent', { kind: 'create', key: 'new', parent: 'nothing', texts: texts('x') }, 'unknown_code'],
    ['a move under itself', { kind: 'move', key: 'people', parent: 'people' }, 'cycle'],
    ['a move under a child', { kind: 'move', key: 'people', parent: 'trust' }, 'cycle'],
    ['a merge into itself', { kind: 'merge', from: ['trust'], into: 'trust' }, 'into_itself'],
    ['an undo of nothing', { kind: 'undo', change: 'nothing' }, 'unknown_change'],
  ])('%s', (_name, step, reason) => {
    expect(take(start, step)).toMatchObject({ ok: false, refusal: { reason } });
  });

  test('anything with a code that was merged away', () => {
    const merged = taken(start, { kind: 'merge', from: ['trust'], into: 'needs' });
    const steps: Step[] = [
      { kind: 'edit', key: 'trust', texts: {} },
      { kind: 'merge', from: ['skills'], into: 'trust' },
      { kind: 'move', key: 'skills', parent: 'trust' },
    ];
    for (const step of steps) expect(take(merged, step)).toMatchObject({ refusal: { reason: 'merged', key: 'trust' } });
  });

  test('an undo that later steps stand on', () => {
    const renamed = take(start, { kind: 'edit', key: 'trust', texts: { name: text('Wiara') } }, 'first');
    const again = taken(renamed.ok ? renamed.codebook : start, {
      kind: 'edit',
      key: 'trust',
      texts: { name: text('Ufność') },
    });
    expect(take(again, { kind: 'undo', change: 'first' })).toMatchObject({ refusal: { reason: 'superseded' } });
  });
});

describe('steps', () => {
  test('create, move in front of a sibling, retire', () => {
    const book = taken(
      start,
      { kind: 'create', key: 'safety', parent: 'people', before: 'needs', texts: texts('safety') },
      { kind: 'move', key: 'skills', parent: 'people', before: 'trust' },
      { kind: 'retire', key: 'needs' },
    );
    expect(tree(book)).toEqual(['people', '-skills', '-trust', '-safety', '-needs', 'change']);
    expect(codeOf(book, 'needs')?.state).toBe('retired');
  });

  test('a merge keeps the codings’ code and moves children along', () => {
    const book = taken(start, { kind: 'merge', from: ['people'], into: 'change' });
    expect(standingCode(book, 'people')?.key).toBe('change');
    expect(tree(book)).toEqual(['change', '-trust', '-needs', '-skills']);
  });

  test('a merge into a code further down: it takes the place above', () => {
    const deep = taken(start, { kind: 'create', key: 'deep', parent: 'trust', texts: texts('deep') });
    expect(tree(taken(deep, { kind: 'merge', from: ['people'], into: 'deep' }))).toEqual([
      'deep',
      '-trust',
      '-needs',
      'change',
      '-skills',
    ]);
  });

  test('an undone split: its codes stand for the one that was split', () => {
    const split = take(
      start,
      {
        kind: 'split',
        key: 'trust',
        into: [
          { key: 'trust_office', texts: texts('o') },
          { key: 'trust_people', texts: texts('p') },
        ],
      },
      's',
    );
    if (!split.ok) throw new Error('refused');
    expect(tree(split.codebook)).toEqual([
      'people',
      '-trust',
      '-trust_office',
      '-trust_people',
      '-needs',
      'change',
      '-skills',
    ]);
    const undone = taken(split.codebook, { kind: 'undo', change: 's' });
    expect(tree(undone)).toEqual(tree(start));
    expect(standingCode(undone, 'trust_office')?.key).toBe('trust');
  });

  test('a repeated step is taken once', () => {
    const step: Step = { kind: 'create', key: 'new', parent: null, texts: texts('new') };
    const first = take(start, step, 'same');
    expect(first.ok && take(first.codebook, step, 'same')).toMatchObject({
      ok: true,
      codebook: { revision: start.revision + 1 },
    });
  });
});

describe('the file', () => {
  test('read again changes nothing; what the team changed stays', () => {
    expect(seeded(start, file)).toBe(start);
    const book = taken(
      start,
      { kind: 'edit', key: 'trust', texts: { name: text('Wiara') } },
      { kind: 'retire', key: 'needs' },
    );
    const next = {
      version: 2,
      codes: [...file.codes.map((code) => ({ ...code, name: text(`${code.key} 2`) })), seed('more', null)],
    };
    const refreshed = seeded(book, next);
    expect(['trust', 'needs', 'more'].map((key) => codeOf(refreshed, key)?.name.pl)).toEqual([
      'Wiara',
      'needs 2',
      'more',
    ]);
    expect(codeOf(refreshed, 'needs')?.state).toBe('retired');
    expect(seeded(refreshed, next)).toBe(refreshed);
  });
});

describe('any steps', () => {
  const keys = ['people', 'trust', 'needs', 'change', 'skills', 'a', 'b', 'c', 'd'];
  const key = fc.constantFrom(...keys);
  const parent = fc.option(key, { nil: null });
  const step: fc.Arbitrary<Step | { kind: 'undo_nth'; nth: number }> = fc.oneof(
    fc.record({ kind: fc.constant('create' as const), key, parent, texts: fc.constant(texts('t')) }),
    fc.record({ kind: fc.constant('move' as const), key, parent, before: parent }),
    fc.record({
      kind: fc.constant('merge' as const),
      from: fc.uniqueArray(key, { minLength: 1, maxLength: 3 }),
      into: key,
    }),
    fc.record({
      kind: fc.constant('split' as const),
      key,
      into: fc
        .uniqueArray(key, { minLength: 1, maxLength: 2 })
        .map((list) => list.map((one) => ({ key: one, texts: texts('s') }))),
    }),
    fc.record({ kind: fc.constantFrom('retire' as const, 'revive' as const), key }),
    fc.record({ kind: fc.constant('undo_nth' as const), nth: fc.nat(20) }),
  );

  test('leave a tree, and a standing code for every coding that was ever made', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let book = start;
        for (const one of steps) {
          const chosen = book.changes[book.changes.length - 1 - ('nth' in one ? one.nth : 0)];
          const outcome = take(book, one.kind === 'undo_nth' ? { kind: 'undo', change: chosen?.id ?? '' } : one);
          if (!outcome.ok) continue;
          const before = book;
          book = outcome.codebook;
          // Nothing disappears, and codings of every code still have one that stands.
          for (const code of before.codes) expect(codeOf(book, code.key)).not.toBeNull();
          for (const code of book.codes) expect(standingCode(book, code.key)?.mergedInto).toBeNull();
          expect(tree(book)).toHaveLength(book.codes.filter(inTree).length);
          // What was just done can be undone at once, and codings are where they were.
          if (one.kind === 'undo_nth') continue;
          const undone = take(book, { kind: 'undo', change: outcome.change.id });
          if (!undone.ok) throw new Error(`not undone: ${JSON.stringify([one, undone.refusal])}`);
          expect(tree(undone.codebook)).toEqual(tree(before));
          for (const code of before.codes) {
            expect(standingCode(undone.codebook, code.key)?.key).toBe(standingCode(before, code.key)?.key);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
