import fc from 'fast-check';
import { raoScott } from '../../../analysis/statistics/rao-scott.ts';
import { weightedDifference } from '../../../analysis/statistics/weighted-difference.ts';
import { weightedRankTest } from '../../../analysis/statistics/weighted-rank-test.ts';

const repeat = (values: number[], times: number) => Array.from({ length: times }, () => values).flat();
const y = repeat([2, 2, 5, 4, 2, 1, 4, 4, 5, 3, 3, 3], 5);
const g = repeat([0, 1], 30);
const w = repeat([2, 1, 0.8, 1.5, 0.5], 12);

test('refuse groups beyond 0 and 1, negative weights, unequal columns', () => {
  expect(() => weightedDifference([1, 2], [0, 2], [1, 1])).toThrow(/g: 0 or 1 expected, found 2/);
  expect(() => weightedRankTest([1, 2], [0, 1], [1, -1])).toThrow(RangeError);
  expect(() => raoScott([0, 1], [0], [1, 1])).toThrow(RangeError);
});

test('are undefined when a group has no weight or nothing varies', () => {
  expect(weightedDifference([1, 2], [0, 1], [1, 0])).toEqual({ diff: null, se: null, t: null, df: null, p: null });
  expect(weightedDifference([], [], []).diff).toBeNull();
  const same = weightedDifference([3, 3, 3, 3], [0, 0, 1, 1], [1, 2, 3, 4]);
  expect([same.diff, same.t, same.p]).toEqual([0, null, null]);
  expect(raoScott([0, 0, 1], [0, 1, 0], [1, 1, 1])).toEqual({ F: null, p: null });
});

test('R svyttest(y ~ g)', () => {
  const { diff, t, df, p } = weightedDifference(y, g, w);
  expect(diff).toBeCloseTo(-0.666666666666666, 13);
  expect(t).toBeCloseTo(-1.9952106321338, 12);
  expect(df).toBe(58);
  expect(p).toBeCloseTo(0.0507249054336261, 12);
});

test('R svychisq(~(y >= 4) + g), Rao–Scott F', () => {
  const { F, p } = raoScott(
    y.map((value) => (value >= 4 ? 1 : 0)),
    g,
    w,
  );
  expect(F).toBeCloseTo(1.39330291330291, 12);
  expect(p).toBeCloseTo(0.24258518098952, 12);
});

test('the rank test depends on the order of answers only, not on that of people or on the scale', () => {
  const person = fc.record({
    y: fc.integer({ min: 1, max: 5 }),
    g: fc.integer({ min: 0, max: 1 }),
    w: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(person, { minLength: 4, maxLength: 30 }), (people) => {
      const test = (list: typeof people, turn: (v: number) => number) =>
        weightedRankTest(
          list.map((one) => turn(one.y)),
          list.map((one) => one.g),
          list.map((one) => one.w / 10),
        );
      const plain = test(people, (v) => v);
      const other = test([...people].reverse(), (v) => Math.exp(v));
      if (plain.t === null) expect(other.t).toBeNull();
      else expect(other.t).toBeCloseTo(plain.t, 8);
    }),
  );
});

test('with equal weights it is the rank test of the counts', () => {
  const { diff } = weightedRankTest([1, 2, 3, 4], [0, 0, 1, 1], [7, 7, 7, 7]);
  expect(diff).toBeCloseTo(0.5, 13);
});
