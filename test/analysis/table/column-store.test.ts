/** Columns: levels, the three kinds of missing, versions joined by name, and growth by what changed. */
import { ColumnStore, type TableDefinition } from '../../../analysis/index.ts';
import { DECLARED, NO_ANSWER, NOT_ASKED } from '../../../analysis/table/column.ts';
import { definition, randomResponses, response } from '../synthetic.ts';

/** Value of a column for the newest row; the three kinds of missing by name. */
function read(store: ColumnStore, key: string, row = store.rows - 1): unknown {
  const column = store.columns.get(key)!;
  const code = column.codes.at(row);
  if (code === NOT_ASKED) return 'not asked';
  if (code === NO_ANSWER) return 'no answer';
  if (code === DECLARED) return 'declared';
  return column.plan.shape === 'text' ? 'answered' : column.levels[code]!.value;
}

const storeWith = (answers: Record<string, unknown>, hidden: string[] = []): ColumnStore => {
  const store = new ColumnStore([definition]);
  store.apply([response('one', { answers, hidden })]);
  return store;
};

test.each([
  ['rate', { rate: 4 }, 4],
  ['rate', { rate: '4' }, 4],
  ['rate', { rate: 99 }, 'declared'],
  ['rate', { rate: '99' }, 'declared'],
  ['rate', {}, 'no answer'],
  ['member', { member: false }, false],
  ['sex', { sex: 'f' }, 'f'],
  ['years', { years: '12.5' }, 12.5],
  ['years', { years: 'many' }, 'no answer'],
  ['places.park', { places: ['park'] }, 1],
  ['places.club', { places: ['park'] }, 0],
  ['places.club', { places: [] }, 'no answer'],
  ['places.club', { places: ['none_known'] }, 'declared'],
  ['bonds.help', { bonds: { help: 3 } }, 3],
  ['bonds.help', { bonds: { alone: 3 } }, 'no answer'],
  ['bonds.alone', { bonds: { alone: 9 } }, 'declared'],
  ['wishes.green', { wishes: ['jobs', 'green'] }, 2],
  ['wishes.safety', { wishes: ['jobs', 'green'] }, 'no answer'],
  ['remark', { remark: 'words' }, 'answered'],
  ['remark', { remark: '  ' }, 'no answer'],
])('%s of %j reads as %s', (key, answers, expected) => {
  expect(read(storeWith(answers), key)).toBe(expected);
});

test('what conditions hid was not asked, for a question and for a row', () => {
  const store = storeWith({ rate: 3, bonds: { help: 2 } }, ['member', 'bonds.alone']);
  expect(read(store, 'member')).toBe('not asked');
  expect(read(store, 'bonds.alone')).toBe('not asked');
  expect(read(store, 'bonds.help')).toBe(2);
});

describe('scales', () => {
  test('are the mean of their items, reversed where named', () => {
    // alone runs from 1 to 4 without its "don't know": 1 becomes 4
    expect(read(storeWith({ rate: 5, bonds: { help: 3, alone: 1 } }), 'trust')).toBe(4);
  });
  test('need half of their items', () => {
    expect(read(storeWith({ rate: 5, bonds: { help: 2 } }), 'trust')).toBe(3.5);
    expect(read(storeWith({ rate: 5 }), 'trust')).toBe('no answer');
    expect(read(storeWith({}, ['rate', 'bonds']), 'trust')).toBe('not asked');
  });
});

test('versions are joined by name: what a version does not have was not asked there', () => {
  const newer: TableDefinition = {
    ...definition,
    version: 2,
    scales: [],
    pages: [
      {
        elements: [
          { type: 'rating', name: 'rate', rateMax: 7 },
          { type: 'boolean', name: 'fresh' },
        ],
      },
    ],
  };
  const store = new ColumnStore([definition, newer]);
  store.apply([
    response('old', { answers: { rate: 5, sex: 'm' } }),
    response('new', { version: 2, answers: { rate: 7, fresh: true } }),
  ]);
  expect(store.plan.versions).toEqual([1, 2]);
  expect([read(store, 'rate', 0), read(store, 'rate', 1)]).toEqual([5, 7]);
  expect([read(store, 'fresh', 0), read(store, 'fresh', 1)]).toEqual(['not asked', true]);
  expect([read(store, 'sex', 0), read(store, 'sex', 1)]).toEqual(['m', 'not asked']);
});

describe('apply', () => {
  test('takes a repeat as no change', () => {
    const store = new ColumnStore([definition]);
    const one = response('one', { answers: { rate: 2 } });
    store.apply([one]);
    const { revision } = store;
    store.apply([one]);
    expect([store.size, store.revision]).toEqual([1, revision]);
  });
  test('replaces a changed response and removes a withdrawn one', () => {
    const store = new ColumnStore([definition]);
    store.apply([response('one', { answers: { rate: 2 } }), response('two', { answers: { rate: 3 } })]);
    store.apply([response('one', { answers: { rate: 5 }, changedAt: 2 })]);
    expect([store.size, read(store, 'rate')]).toEqual([2, 5]);
    store.apply([
      response('one', { state: 'withdrawn', changedAt: 3 }),
      response('never seen', { state: 'withdrawn' }),
    ]);
    expect(store.size).toBe(1);
  });
  test('clears deleted rows away and stays right', () => {
    const store = new ColumnStore([definition]);
    const all = randomResponses(3000, 1);
    store.apply(all);
    store.apply(all.slice(0, 1500).map((one) => ({ ...one, state: 'withdrawn' })));
    expect([store.size, store.rows]).toEqual([1500, 1500]);
    const fresh = new ColumnStore([definition]);
    fresh.apply(all.slice(1500));
    const scores = (from: ColumnStore) =>
      Array.from({ length: 1500 }, (_, row) => from.columns.get('trust')!.scoreAt(row));
    expect(scores(store)).toEqual(scores(fresh));
    store.apply([{ ...all[1600]!, state: 'withdrawn' }]);
    expect(store.size).toBe(1499);
  });
});
