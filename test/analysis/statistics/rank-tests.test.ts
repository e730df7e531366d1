import fc from 'fast-check';
import { brunnerMunzelPermutation } from '../../../analysis/statistics/brunner-munzel-permutation.ts';
import { brunnerMunzel, brunnerMunzelCounts } from '../../../analysis/statistics/brunner-munzel.ts';
import { cliffDelta, cliffDeltaCounts } from '../../../analysis/statistics/cliff-delta.ts';
import { hodgesLehmannPaired } from '../../../analysis/statistics/hodges-lehmann-paired.ts';
import { hodgesLehmann, hodgesLehmannCounts } from '../../../analysis/statistics/hodges-lehmann.ts';
import { levelsOf } from '../../../analysis/statistics/levels.ts';
import { mannWhitney, mannWhitneyCounts } from '../../../analysis/statistics/mann-whitney.ts';
import { kthDifference, kthWalshAverage } from '../../../analysis/statistics/pairwise-order.ts';
import { randomStream } from '../../../analysis/statistics/random.ts';
import { signedRankInterval } from '../../../analysis/statistics/signed-rank-interval.ts';
import { wilcoxonSignedRank } from '../../../analysis/statistics/wilcoxon-signed-rank.ts';

const rating = fc.integer({ min: 1, max: 5 });
const reading = fc.integer({ min: -400, max: 400 }).map((value) => value / 8);
const few = fc.oneof(
  fc.array(rating, { minLength: 1, maxLength: 6 }),
  fc.array(reading, { minLength: 1, maxLength: 6 }),
);
const ascending = (a: number, b: number) => a - b;

/** All choices of k of n places. */
function choices(n: number, k: number): number[][] {
  if (k === 0) return [[]];
  if (n < k) return [];
  return [...choices(n - 1, k), ...choices(n - 1, k - 1).map((rest) => [...rest, n - 1])];
}

/** The share of all splits of x and y whose statistic is at least as far out as the observed one. */
function shareOfSplits(x: number[], y: number[], far: (x: number[], y: number[]) => number, slack: number): number {
  const pooled = [...x, ...y];
  const observed = far(x, y);
  const all = choices(pooled.length, x.length).map((places) => {
    const taken = new Set(places);
    return far(
      pooled.filter((_, i) => taken.has(i)),
      pooled.filter((_, i) => !taken.has(i)),
    );
  });
  return all.filter((value) => value >= observed - slack || value === observed).length / all.length;
}

const u = (x: number[], y: number[]) =>
  x.flatMap((a) => y.map((b) => (a > b ? 1 : a === b ? 0.5 : 0))).reduce<number>((sum, value) => sum + value, 0);

/** Brunner and Munzel's |W| as published, through ranks. */
function studentised(x: number[], y: number[]): number {
  const rank = (list: number[]) => list.map((a) => u([a], list) + 0.5);
  const joint = rank([...x, ...y]);
  const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const part = (values: number[], ranks: number[]) => {
    const inside = rank(values);
    const m = mean(ranks);
    const n = values.length;
    const v = ranks.reduce((sum, r, i) => sum + (r - inside[i]! - m + (n + 1) / 2) ** 2, 0) / (n - 1);
    return { n, m, v };
  };
  const a = part(x, joint.slice(0, x.length));
  const b = part(y, joint.slice(x.length));
  if (Math.abs(b.m - a.m) < 1e-9) return 0;
  const below = a.n * a.v + b.n * b.v;
  return below < 1e-12 ? Infinity : (a.n * b.n * Math.abs(b.m - a.m)) / ((a.n + b.n) * Math.sqrt(below));
}

describe('Mann–Whitney', () => {
  test('the exact p is the share of all splits, ties or not', () =>
    fc.assert(
      fc.property(few, few, (x, y) => {
        const far = (a: number[], b: number[]) => Math.abs(u(a, b) - (a.length * b.length) / 2);
        expect(mannWhitney(x, y).p).toBeCloseTo(shareOfSplits(x, y, far, 1e-9), 10);
      }),
      { numRuns: 30 },
    ));
  test('the result says which method ran', () => {
    expect(mannWhitney(new Array(25).fill(1), new Array(25).fill(2)).exact).toBe(true);
    expect(mannWhitney(new Array(25).fill(1), new Array(26).fill(2)).exact).toBe(false);
  });
  test('R: 2/choose(120, 60), two groups of 60 apart', () => {
    const low = Array.from({ length: 60 }, (_, i) => i);
    const p = mannWhitney(
      low,
      low.map((v) => v + 100),
      { exactUpTo: Infinity },
    ).p!;
    expect(p / 2.0700738881869631e-35).toBeCloseTo(1, 10);
  });
  test('all tied: p = 1, no z; an empty group: nulls', () => {
    expect(mannWhitney([3, 3], [3, 3, 3])).toMatchObject({ p: 1, z: null, pAsymptotic: 1, superiority: 0.5 });
    expect(mannWhitney([], [1])).toMatchObject({ p: null, u: null, exact: false });
  });
  test('NaN and infinities are refused by name', () => {
    expect(() => mannWhitney([1, NaN], [1])).toThrow(/^x: .*NaN at position 1/);
    expect(() => mannWhitney([1], [Infinity])).toThrow(RangeError);
    expect(() => mannWhitneyCounts([2, 1], [1, 1], [1, 1])).toThrow(/^levels/);
    expect(() => mannWhitneyCounts([1, 2], [1, -1], [1, 1])).toThrow(/^countsX/);
  });
});

describe('counts and values give the same', () => {
  const counts = fc.tuple(...Array.from({ length: 5 }, () => fc.nat(7)));
  const spread = (list: readonly number[]) => list.flatMap((n, l) => new Array<number>(n).fill(l + 1));
  test.each([
    ['mannWhitney', mannWhitney, mannWhitneyCounts],
    ['cliffDelta', cliffDelta, cliffDeltaCounts],
    ['brunnerMunzel', brunnerMunzel, brunnerMunzelCounts],
    ['hodgesLehmann', hodgesLehmann, hodgesLehmannCounts],
  ])('%s', (_name, ofValues, ofCounts) =>
    fc.assert(
      fc.property(counts, counts, (x, y) => {
        expect(ofCounts([1, 2, 3, 4, 5], x, y)).toEqual(ofValues(spread(x), spread(y)));
      }),
      { numRuns: 60 },
    ),
  );
});

describe('Brunner–Munzel', () => {
  test('agrees with the published formula through ranks', () =>
    fc.assert(
      fc.property(few, few, (x, y) => {
        const { statistic, pEffect } = brunnerMunzel(x, y);
        expect(pEffect).toBeCloseTo(u(y, x) / (x.length * y.length), 12);
        if (statistic !== null) expect(Math.abs(statistic)).toBeCloseTo(studentised(x, y), 9);
      }),
    ));
  test('the permuted p is the share of all splits, W computed anew', () =>
    fc.assert(
      fc.property(few, few, (x, y) => {
        const { p } = brunnerMunzelPermutation(x, y);
        if (x.length < 2 || y.length < 2) expect(p).toBeNull();
        else expect(p).toBeCloseTo(shareOfSplits(x, y, studentised, 1e-9), 10);
      }),
      { numRuns: 25 },
    ));
  test('many values without ties fall back on random splits with a seed', () => {
    const random = randomStream(3);
    const x = Array.from({ length: 14 }, () => random.next());
    const y = Array.from({ length: 14 }, () => random.next() + 0.3);
    const first = brunnerMunzelPermutation(x, y, { seed: 7, resamples: 1999 });
    expect(first).toMatchObject({ exact: false, seed: 7, resamples: 1999 });
    expect(first).toEqual(brunnerMunzelPermutation(x, y, { seed: 7, resamples: 1999 }));
    expect(Math.abs(first.p! - brunnerMunzel(x, y).p!)).toBeLessThan(0.05);
  });
});

describe('signed ranks', () => {
  const changes = fc.oneof(
    fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 9 }),
    fc.array(reading, { minLength: 1, maxLength: 9 }),
  );
  test.each(['pratt', 'wilcoxon'] as const)('the exact p is the share of all signs (%s)', (zeros) =>
    fc.assert(
      fc.property(changes, (d) => {
        const ranked = (zeros === 'pratt' ? d : d.filter((value) => value !== 0)).map(Math.abs);
        const ranks = d.filter((v) => v !== 0).map((v) => u([Math.abs(v)], ranked) + 0.5);
        const signs = d.filter((value) => value !== 0).map(Math.sign);
        const observed = Math.abs(ranks.reduce((sum, r, i) => sum + r * signs[i]!, 0));
        let beyond = 0;
        for (let m = 0; m < 2 ** ranks.length; m++) {
          const sum = ranks.reduce((total, r, i) => total + ((m >> i) & 1 ? r : -r), 0);
          if (Math.abs(sum) >= observed - 1e-9) beyond++;
        }
        expect(wilcoxonSignedRank(d, { zeros }).p).toBeCloseTo(beyond / 2 ** ranks.length, 12);
      }),
      { numRuns: 60 },
    ),
  );
  test('differences equal but for rounding tie: 3.6 − 3.3 and 2.6 − 2.3', () => {
    const d = [3.6 - 3.3, 2.6 - 2.3, 1.3 - 1];
    expect(wilcoxonSignedRank(d).z).toBe(wilcoxonSignedRank([1, 1, 1]).z);
  });
  test('R: 2^-999, a thousand people who all went up', () => {
    const d = Array.from({ length: 1000 }, (_, i) => i + 1);
    expect(wilcoxonSignedRank(d, { exactUpTo: Infinity }).p).toBe(2 ** -999);
  });
  test('nothing, and nothing changed', () => {
    expect(wilcoxonSignedRank([])).toMatchObject({ p: null, v: null });
    expect(wilcoxonSignedRank([0, 0])).toMatchObject({ p: 1, z: null, zero: 2 });
    expect(signedRankInterval([0, 0])).toBeNull();
    expect(hodgesLehmannPaired([]).estimate).toBeNull();
  });
  test('the interval with ties lies among the Walsh averages and holds the estimate', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 6, maxLength: 14 }), (d) => {
        const nonzero = d.filter((value) => value !== 0);
        const ci = signedRankInterval(d);
        if (ci === null) return expect(nonzero).toEqual([]);
        const estimate = hodgesLehmannPaired(nonzero).estimate!;
        expect(ci[0]).toBeLessThanOrEqual(estimate);
        expect(ci[1]).toBeGreaterThanOrEqual(estimate);
      }),
    ));
});

describe('Hodges–Lehmann without listing the pairs', () => {
  test('with ties: the interval of coin, by its own steps through the permutation distribution', () =>
    fc.assert(
      fc.property(
        fc.array(rating, { minLength: 3, maxLength: 5 }),
        fc.array(rating, { minLength: 3, maxLength: 5 }),
        (x, y) => {
          fc.pre(new Set([...x, ...y]).size < x.length + y.length);
          const pooled = [...x, ...y];
          const ranks = pooled.map((a) => u([a], pooled) + 0.5);
          const sums = choices(pooled.length, x.length).map((places) => places.reduce((sum, i) => sum + ranks[i]!, 0));
          sums.sort(ascending);
          const quantile = (p: number) => sums[Math.ceil(p * sums.length - 1e-9) - 1]!;
          const [low, high] = [quantile(0.025), quantile(0.975)];
          const s = [...new Set(x.flatMap((a) => y.map((b) => a - b)))].sort(ascending);
          const w = s.map((shift) => {
            const moved = x.map((a) => a - shift - 0.5);
            return u(moved, y) + (x.length * (x.length + 1)) / 2;
          });
          const { ci } = hodgesLehmann(x, y);
          const ends = [s.find((_, i) => w[i]! <= high), s.find((_, i) => w[i]! < low)];
          if (low < Math.min(...w) || high > Math.max(...w) || ends.includes(undefined)) expect(ci).toBeNull();
          else expect(ci).toEqual(ends);
        },
      ),
      { numRuns: 60 },
    ));
  test('every place among the differences and the Walsh averages', () =>
    fc.assert(
      fc.property(few, few, (x, y) => {
        const differences = x.flatMap((a) => y.map((b) => a - b)).sort(ascending);
        expect(differences.map((_, i) => kthDifference(levelsOf(x, y), i + 1))).toEqual(differences);
        const d = [...x].sort(ascending);
        const walsh = d.flatMap((a, i) => d.slice(0, i + 1).map((b) => (a + b) / 2)).sort(ascending);
        expect(walsh.map((_, i) => kthWalshAverage(d, new Array(d.length).fill(1), i + 1))).toEqual(walsh);
      }),
    ));
  test('20,000 against 20,000 readings', () => {
    const random = randomStream(1);
    const x = Float64Array.from({ length: 20000 }, () => random.next() + 0.25);
    const y = Float64Array.from({ length: 20000 }, () => random.next());
    const { estimate, ci, exact } = hodgesLehmann(x, y);
    expect(estimate).toBeCloseTo(0.25, 2);
    expect(ci![0]).toBeLessThan(estimate!);
    expect(ci![1]).toBeGreaterThan(estimate!);
    expect(exact).toBe(false);
  });
});

describe('Cliff’s δ', () => {
  test('agrees with its definition over all pairs', () =>
    fc.assert(
      fc.property(few, few, (x, y) => {
        const d = x.map((a) => y.map((b) => Math.sign(a - b)));
        const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
        const { delta, variance, varianceUnbiased } = cliffDelta(x, y);
        expect(delta).toBeCloseTo(mean(d.flat()), 12);
        if (x.length < 2 || y.length < 2) return expect(variance).toBeNull();
        const [n1, n2] = [x.length, y.length];
        const dd = Math.abs(delta!) === 1 ? (delta! * (n1 * n2 - 1)) / (n1 * n2) : delta!;
        const a = d.reduce((sum, row) => sum + (mean(row) - dd) ** 2, 0);
        const b = y.reduce((sum, _, j) => sum + (mean(d.map((row) => row[j]!)) - dd) ** 2, 0);
        const s = d.flat().reduce((sum, value) => sum + (value - dd) ** 2, 0);
        const below = (n1 - 1) * (n2 - 1);
        const consistent = ((n2 - 1) * a) / (n1 - 1) + ((n1 - 1) * b) / (n2 - 1) + s / below;
        expect(variance).toBeCloseTo(consistent / (n1 * n2), 10);
        expect(varianceUnbiased).toBeCloseTo((n2 * n2 * a + n1 * n1 * b - s) / (n1 * n2 * below), 10);
      }),
    ));
  test('the interval stays inside −1 and 1 and holds δ', () =>
    fc.assert(
      fc.property(few, few, (x, y) => {
        const { delta, ci } = cliffDelta(x, y);
        if (ci === null) return;
        expect(ci[0]).toBeGreaterThanOrEqual(-1);
        expect(ci[1]).toBeLessThanOrEqual(1);
        expect(delta! - ci[0]).toBeGreaterThanOrEqual(-1e-12);
        expect(ci[1] - delta!).toBeGreaterThanOrEqual(-1e-12);
      }),
    ));
});
