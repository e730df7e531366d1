/** Results as bars: withheld is never zero, small groups are counted in people. */
import type { Cell, Result } from '../../analysis/compare/result.ts';
import { barsOf } from '../../client/src/results/chart-data.ts';

const label = (text: string) => ({ pl: text, en: text });
const cell = (city: string, n: number | null, counts: (number | null)[]): Cell => ({
  city,
  wave: 'after',
  n,
  missing: { notAsked: 0, noAnswer: 0, declared: 0 },
  distribution: counts.map((count, i) => ({
    value: i,
    label: label(`a${i}`),
    count,
    share: count === null || n === null ? null : count / n,
  })),
  joined: [],
  mean: null,
  median: null,
  sd: null,
  sum: null,
  net: null,
  nEffective: null,
  deff: null,
  suppressed: n === null,
});
const result = (cells: Cell[], open = false): Result => ({
  question: 'q',
  kind: 'question',
  part: null,
  title: label('q'),
  partTitle: null,
  measure: 'ordinal',
  open,
  indicator: null,
  recalls: null,
  base: null,
  reliability: null,
  items: null,
  cells,
  comparisons: [],
});
const nameOf = (one: Cell): string => one.city ?? '';

it('leaves a withheld cell out and a withheld count empty', () => {
  const bars = barsOf(result([cell('a', 25, [20, null]), cell('b', null, [null, null])]), 'pl', nameOf);
  expect(bars?.sets.map((set) => set.label)).toEqual(['a']);
  expect(bars?.sets[0]?.values).toEqual([80, null]);
});

it('draws nothing for open text or when everything is withheld', () => {
  expect(barsOf(result([cell('a', 25, [25])], true), 'pl', nameOf)).toBeNull();
  expect(barsOf(result([cell('a', null, [null])]), 'pl', nameOf)).toBeNull();
});

it('shows people, not percentages, while any shown group is under 20', () => {
  expect(barsOf(result([cell('a', 20, [10, 10]), cell('b', 19, [10, 9])]), 'pl', nameOf)).toMatchObject({
    unit: 'people',
    sets: [{ values: [10, 10] }, { values: [10, 9] }],
  });
  expect(barsOf(result([cell('a', 20, [10, 10])]), 'pl', nameOf)).toMatchObject({
    unit: 'percent',
    sets: [{ values: [50, 50] }],
  });
});
