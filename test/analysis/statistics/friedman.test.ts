import { friedman } from '../../../analysis/statistics/friedman.ts';

test('refuses rankings of different length', () => {
  expect(() =>
    friedman([
      [1, 2, 3],
      [1, 2],
    ]),
  ).toThrow(/rows\[1\]/);
  expect(() => friedman([[1, NaN]])).toThrow(/rows\[0\]/);
});

test('is undefined when everybody ties everything, with one thing, or nobody', () => {
  expect(
    friedman([
      [2, 2, 2],
      [2, 2, 2],
    ]),
  ).toEqual({ chi2: null, df: 2, p: null, kendallW: null, meanRanks: [2, 2, 2] });
  expect(friedman([[1], [1]])).toEqual({ chi2: null, df: null, p: null, kendallW: null, meanRanks: [1] });
  expect(friedman([])).toEqual({ chi2: null, df: null, p: null, kendallW: null, meanRanks: [] });
});

test('R friedman.test(M); W = chi2/(n(k−1))', () => {
  const { chi2, df, p, kendallW, meanRanks } = friedman([
    [1, 2, 3, 4],
    [2, 1, 3, 4],
    [1, 3, 2, 4],
    [1, 2, 4, 3],
    [2, 1, 4, 3],
    [1, 4, 2, 3],
  ]);
  expect(chi2).toBeCloseTo(9.8, 12);
  expect(df).toBe(3);
  expect(p).toBeCloseTo(0.0203449985152084, 12);
  expect(kendallW).toBeCloseTo(0.544444444444445, 13);
  [1.33333333333333, 2.16666666666667, 3, 3.5].forEach((r, i) => expect(meanRanks[i]).toBeCloseTo(r, 13));
});

test('full agreement is W = 1, also with ties', () => {
  expect(friedman(Array(20).fill([1, 2.5, 2.5, 4])).kendallW).toBeCloseTo(1, 13);
});
