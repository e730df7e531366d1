import fc from 'fast-check';
import { bootstrapMean } from '../../../analysis/statistics/bootstrap-mean.ts';
import { choose } from '../../../analysis/statistics/choose.ts';
import { detectableChange, detectableDifference } from '../../../analysis/statistics/detectable-effect.ts';
import { differenceOfPairedChanges } from '../../../analysis/statistics/difference-of-paired-changes.ts';
import { noncentralT } from '../../../analysis/statistics/distributions/noncentral-t.ts';
import { equivalence } from '../../../analysis/statistics/equivalence.ts';
import { hedgesG, hedgesGPaired, smallSampleFactor } from '../../../analysis/statistics/hedges-g.ts';
import { lattice } from '../../../analysis/statistics/lattice.ts';
import { permutationTwoSample } from '../../../analysis/statistics/permutation-two-sample.ts';
import { randomStream } from '../../../analysis/statistics/random.ts';
import { signFlip } from '../../../analysis/statistics/sign-flip.ts';
import { smallestPairedP, smallestTwoSampleP } from '../../../analysis/statistics/smallest-p.ts';
import { pairedT, pooledT, welchT } from '../../../analysis/statistics/t-test.ts';

const sum = (list: ArrayLike<number>) => Array.from(list).reduce((total, value) => total + value, 0);
const scale = fc.integer({ min: 3, max: 15 }).map((value) => value / 3);
const real = fc.double({ min: -5, max: 5, noNaN: true });
const few = fc.oneof(
  fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
  fc.array(scale, { minLength: 1, maxLength: 6 }),
  fc.array(real, { minLength: 1, maxLength: 6 }),
);

describe('t tests', () => {
  test('R: t.test(x, y) of two constant groups stops; here the difference and nothing else', () => {
    expect(welchT([3, 3, 3], [2, 2])).toEqual({ difference: 1, se: null, df: null, t: null, p: null, ci: null });
    expect(pooledT([0.1, 0.1, 0.1], [0.1]).t).toBeNull();
    expect(pairedT([1, 2], [0, 1])).toMatchObject({ difference: 1, df: 1, t: null });
  });
  test('one group may be constant for Welch, or have one person for the pooled test', () => {
    // R: t.test(c(1,2,3), c(5,5,5)); t.test(c(1,2,3), 5, var.equal=TRUE)
    expect(welchT([1, 2, 3], [5, 5, 5])).toMatchObject({ df: 2, t: expect.closeTo(-5.196152422706632, 12) });
    expect(welchT([1, 2, 3], [5]).t).toBeNull();
    expect(pooledT([1, 2, 3], [5])).toMatchObject({ df: 2, t: expect.closeTo(-2.598076211353316, 12) });
  });
  test('a tail of 1e-200 is a number: means 1000 SD apart, 80 people', () => {
    const x = Array.from({ length: 40 }, (_, i) => i % 2);
    const { p } = welchT(
      x,
      x.map((value) => value + 500),
    );
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(1e-200);
  });
  test('an offset of a million costs no digits that a double holds', () => {
    const x = [1, 2, 4, 7];
    const y = [2, 3, 3, 9, 11];
    const far = welchT(
      x.map((v) => v + 1e6),
      y.map((v) => v + 1e6),
    );
    expect(far.t).toBeCloseTo(welchT(x, y).t!, 8);
  });
  test('the interval leaves out 0 exactly when p < .05', () =>
    fc.assert(
      fc.property(few, few, (x, y) => {
        for (const { p, ci } of [welchT(x, y), pooledT(x, y)]) {
          if (p !== null && ci !== null && Math.abs(p - 0.05) > 1e-9) expect(ci[0] > 0 || ci[1] < 0).toBe(p < 0.05);
        }
      }),
    ));
  test('equivalence: p < .05 exactly when the 90 % interval lies within the margin', () =>
    fc.assert(
      fc.property(few, few, fc.double({ min: 0.1, max: 4, noNaN: true }), (x, y, margin) => {
        const { p, ci90 } = equivalence(x, y, margin);
        if (p === null || Math.abs(p - 0.05) < 1e-9) return;
        expect(ci90![0] > -margin && ci90![1] < margin).toBe(p < 0.05);
      }),
    ));
  test('misuse is named', () => {
    expect(() => pairedT([1, 2], [1])).toThrow(/^before: expected 2 values/);
    expect(() => equivalence([1, 2], [1, 2], 0)).toThrow(/^margin/);
    expect(() => welchT([1], [Infinity])).toThrow(/^y: /);
  });
});

describe('Hedges’ g', () => {
  test('its interval puts t at the 2.5 % and 97.5 % points of the noncentral t distribution', () =>
    fc.assert(
      fc.property(few, few, (x, y) => {
        const { d, dCI } = hedgesG(x, y);
        if (d === null || dCI === null || Math.abs(d) > 100) return;
        const unit = Math.sqrt(1 / x.length + 1 / y.length);
        const df = x.length + y.length - 2;
        expect(noncentralT(d / unit, df, dCI[0] / unit).upper).toBeCloseTo(0.025, 9);
        expect(noncentralT(d / unit, df, dCI[1] / unit).upper).toBeCloseTo(0.975, 9);
      }),
      { numRuns: 60 },
    ));
  test('R: exp(lgamma(m/2) - log(sqrt(m/2)) - lgamma((m-1)/2))', () => {
    expect(smallSampleFactor(11)).toBeCloseTo(52.34277778455352 / (24 * Math.sqrt(5.5)), 12);
    expect(smallSampleFactor(40000)).toBeCloseTo(0.99998125, 8);
    expect(smallSampleFactor(1)).toBe(0);
  });
  test('nothing varies, or nobody is there', () => {
    expect(hedgesG([3, 3], [2, 2])).toEqual({ d: null, dCI: null, g: null, gCI: null });
    expect(hedgesG([], [1, 2]).g).toBeNull();
    expect(hedgesGPaired([1, 2, 3], [0, 1, 2]).d).toBeNull();
  });
});

describe('power', () => {
  test('what is found with 80 % power, both tails', () => {
    const n = 12;
    const ncp = detectableChange(n, 0.05, 0.8)! * Math.sqrt(n);
    const critical = 2.200985160082949; // qt(.975, 11)
    expect(noncentralT(critical, n - 1, ncp).upper + noncentralT(-critical, n - 1, ncp).lower).toBeCloseTo(0.8, 10);
  });
  test('groups of one, and a power below alpha', () => {
    expect(detectableDifference(1, 0.05, 0.8)).toBeNull();
    expect(detectableDifference(10, 0.05, 0.04)).toBeNull();
    expect(() => detectableDifference(10, 1.5, 0.8)).toThrow(/^alpha/);
  });
});

describe('permutations', () => {
  test('two groups: the share of all splits', () =>
    fc.assert(
      fc.property(few, few, (x, y) => {
        const pooled = [...x, ...y];
        const mean = (list: number[]) => sum(list) / list.length;
        const observed = Math.abs(mean(x) - mean(y));
        let [beyond, all] = [0, 0];
        for (let m = 0; m < 2 ** pooled.length; m++) {
          const inX = pooled.filter((_, i) => (m >> i) & 1);
          if (inX.length !== x.length) continue;
          all++;
          if (Math.abs(mean(inX) - mean(pooled.filter((_, i) => !((m >> i) & 1)))) >= observed - 1e-9) beyond++;
        }
        const result = permutationTwoSample(x, y);
        expect(result).toMatchObject({ labellings: all, exact: true, p: expect.closeTo(beyond / all, 10) });
      }),
      { numRuns: 40 },
    ));
  test('pairs: the share of all signs', () =>
    fc.assert(
      fc.property(few, fc.array(real, { maxLength: 5 }), (a, b) => {
        const d = [...a.map((value) => value - 3), ...b];
        let beyond = 0;
        for (let m = 0; m < 2 ** d.length; m++) {
          const flipped = sum(d.map((value, i) => ((m >> i) & 1 ? value : -value)));
          if (Math.abs(flipped) >= Math.abs(sum(d)) - 1e-9 * d.length) beyond++;
        }
        expect(signFlip(d)).toMatchObject({ labellings: 2 ** d.length, p: expect.closeTo(beyond / 2 ** d.length, 10) });
      }),
      { numRuns: 60 },
    ));
  test('counted on a lattice and listed give the same', () => {
    const random = randomStream(9);
    const x = Array.from({ length: 9 }, () => random.below(9) / 2);
    const y = Array.from({ length: 9 }, () => 1 + random.below(9) / 2);
    // A tiny irrational stretch takes the values off every lattice but keeps their order of sums.
    const off = (list: number[]) => list.map((value) => value * Math.SQRT2);
    expect(lattice(off([...x, ...y]))).toBeNull();
    expect(permutationTwoSample(off(x), off(y)).p).toBeCloseTo(permutationTwoSample(x, y).p!, 10);
    const d = [...x, ...y].map((value) => value - 2);
    expect(signFlip(off(d)).p).toBeCloseTo(signFlip(d).p!, 10);
  });
  test('beyond listing: random labellings that can be repeated, never p = 0', () => {
    const random = randomStream(4);
    const x = Array.from({ length: 60 }, () => random.next());
    const y = x.map((value) => value + 9);
    const result = permutationTwoSample(x, y, { seed: 11, resamples: 499 });
    expect(result).toMatchObject({ p: 1 / 500, exact: false, seed: 11, resamples: 499 });
    expect(signFlip(y, { seed: 11, resamples: 499 }).p).toBe(1 / 500);
  });
  test('2^-999 for a thousand people who all changed by one', () => {
    expect(signFlip(new Array(1000).fill(1)).p).toBe(2 ** -999);
  });
  test('scale means of changes that are equal but for rounding stay equal', () => {
    const before = [1 / 3, 2 / 3, 1, 4 / 3, 5 / 3, 2];
    const after = before.map((value) => value + 1 / 3);
    const { permutation, mannWhitney, did } = differenceOfPairedChanges(
      { before, after },
      { before: after, after: after.map((v) => v + 1 / 3) },
    );
    expect(did).toBeCloseTo(0, 12);
    expect([permutation.p, mannWhitney.p]).toEqual([1, 1]);
  });
});

test('the smallest p: 6 pairs, 6 against 6, nobody', () => {
  expect([smallestPairedP(6), smallestPairedP(4), smallestPairedP(0)]).toEqual([0.03125, 0.125, 1]);
  expect(smallestTwoSampleP(6, 6)).toBe(2 / 924);
  expect(smallestTwoSampleP(0, 6)).toBe(1);
  expect([choose(50, 25), choose(3, 5)]).toEqual([126410606437752, 0]);
});

describe('bootstrap', () => {
  const x = [1, 0, 1, 0, -1, 2, 1, 1, 0, 2, 0, 2, 0, 1, 1, 1, 1, 0, 1, -1];
  test('a seed gives the same interval again, another one nearly so', () => {
    const [a, b, c] = [1, 1, 2].map((seed) => bootstrapMean(x, { seed, resamples: 4999 }));
    expect(a).toEqual(b);
    expect(Math.abs(a!.bca![0] - c!.bca![0])).toBeLessThan(0.11);
  });
  test('no values, and values that do not vary', () => {
    expect(bootstrapMean([]).mean).toBeNull();
    expect(bootstrapMean([2, 2, 2])).toMatchObject({ mean: 2, acceleration: null, bca: null, percentile: [2, 2] });
    expect(() => bootstrapMean(x, { resamples: 1.5 })).toThrow(/^resamples/);
  });
});
