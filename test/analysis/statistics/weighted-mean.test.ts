import { weightedMean } from '../../../analysis/statistics/weighted-mean.ts';
import { weightedProportion } from '../../../analysis/statistics/weighted-proportion.ts';
import { effectiveSample } from '../../../analysis/statistics/weights.ts';

const y = [1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 4, 2];
const w = [1.2, 0.8, 1.5, 0.5, 2, 1, 0.7, 1.3, 0.9, 1.1, 1.6, 0.4];
const binary = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0];

test('refuses negative weights, unequal columns and answers beyond 0 and 1', () => {
  expect(() => weightedMean([1, 2], [1, -1])).toThrow(/w: weights must be 0 or more/);
  expect(() => weightedMean([1, 2], [1])).toThrow(RangeError);
  expect(() => weightedProportion([0, 2], [1, 1])).toThrow(/binary: 0 or 1 expected, found 2/);
});

test('is undefined without people or weight, and has no error for one person', () => {
  expect(weightedMean([], [])).toEqual({
    n: 0,
    mean: null,
    se: null,
    meanCI: null,
    deff: null,
    kishNeff: null,
    kishDeff: null,
  });
  expect(weightedMean([1, 2], [0, 0]).mean).toBeNull();
  expect(weightedMean([4], [2])).toEqual({
    n: 1,
    mean: 4,
    se: null,
    meanCI: null,
    deff: null,
    kishNeff: 1,
    kishDeff: 1,
  });
  expect(weightedProportion([], [])).toEqual({ prop: null, propSE: null, propDeff: null, propLogitCI: null });
  expect(weightedProportion([1, 1], [1, 3])).toEqual({ prop: 1, propSE: 0, propDeff: null, propLogitCI: null });
});

test("R svymean(deff = 'replace')", () => {
  const got = weightedMean(y, w);
  expect(got.mean).toBeCloseTo(3.19230769230769, 13);
  expect(got.se).toBeCloseTo(0.369440965121165, 13);
  expect(got.deff).toBeCloseTo(1.04824887028818, 13);
  expect(got.kishNeff).toBeCloseTo(10.2424242424242, 12);
  expect(got.kishDeff).toBeCloseTo(1.17159763313609, 13);
  expect(got.meanCI![0]).toBeCloseTo(2.37917361054607, 10);
  expect(got.meanCI![1]).toBeCloseTo(4.00544177406931, 10);
});

test("R svymean and svyciprop(method = 'logit')", () => {
  const got = weightedProportion(binary, w);
  expect(got.prop).toBeCloseTo(0.430769230769231, 13);
  expect(got.propSE).toBeCloseTo(0.160642372701037, 13);
  expect(got.propDeff).toBeCloseTo(1.15765689611843, 13);
  expect(got.propLogitCI![0]).toBeCloseTo(0.151788306144268, 12);
  expect(got.propLogitCI![1]).toBeCloseTo(0.7619166990648, 12);
});

test('the scale of weights does not matter, not even at its ends', () => {
  for (const scale of [1e-300, 1e-3, 1e300]) {
    const scaled = w.map((value) => value * scale);
    expect(weightedMean(y, scaled).se).toBeCloseTo(0.369440965121165, 12);
    expect(effectiveSample(scaled).kishNeff).toBeCloseTo(10.2424242424242, 11);
    expect(weightedProportion(binary, scaled).propLogitCI![0]).toBeCloseTo(0.151788306144268, 12);
  }
});

test('equal weights give the plain mean and its standard error', () => {
  const got = weightedMean([1, 2, 3, 6], [5, 5, 5, 5]);
  expect(got.mean).toBe(3);
  expect(got.se).toBeCloseTo(Math.sqrt(14 / 3 / 4), 13);
  expect(got.deff).toBeCloseTo(1, 13);
});
