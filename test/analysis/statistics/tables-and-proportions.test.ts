import fc from 'fast-check';
import { contingencyTable } from '../../../analysis/statistics/contingency-table.ts';
import { differenceOfBinaryChanges } from '../../../analysis/statistics/difference-of-binary-changes.ts';
import { differenceOfProportions } from '../../../analysis/statistics/difference-of-proportions.ts';
import { logFactorial } from '../../../analysis/statistics/distributions/gamma.ts';
import { fisherExact } from '../../../analysis/statistics/fisher-exact.ts';
import { sampleFreemanHalton } from '../../../analysis/statistics/freeman-halton-sample.ts';
import { freemanHalton } from '../../../analysis/statistics/freeman-halton.ts';
import { mcnemar } from '../../../analysis/statistics/mcnemar.ts';
import { netScore } from '../../../analysis/statistics/net-score.ts';
import { pairedDifferenceOfProportions } from '../../../analysis/statistics/paired-difference-of-proportions.ts';
import { chiSquare2x2 } from '../../../analysis/statistics/table-2x2.ts';
import { clopperPearson, wilson } from '../../../analysis/statistics/wilson.ts';

const cell = fc.nat(5);
const table = (rows: number, columns: number, most: number) =>
  fc.array(fc.array(fc.nat(most), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);

/** Freeman–Halton by listing every table with the margins. */
function listed(observed: number[][]): number {
  const columns = observed[0]!.map((_, j) => sum(observed.map((row) => row[j]!)));
  const rows = observed.map(sum);
  const values: number[] = [];
  const fill = (i: number, j: number, left: number, free: number[], value: number): void => {
    if (i === rows.length) {
      if (free.every((v) => v === 0)) values.push(value);
      return;
    }
    if (j === columns.length) {
      if (left === 0) fill(i + 1, 0, rows[i + 1] ?? 0, free, value);
      return;
    }
    for (let k = 0; k <= Math.min(left, free[j]!); k++) {
      fill(i, j + 1, left - k, free.with(j, free[j]! - k), value - logFactorial(k));
    }
  };
  fill(0, 0, rows[0]!, columns, 0);
  const limit = -sum(observed.flat().map(logFactorial)) + 1e-7;
  const mass = (list: number[]) => sum(list.map(Math.exp));
  return mass(values.filter((value) => value <= limit)) / mass(values);
}

describe('Freeman–Halton', () => {
  test.each([
    [2, 3, 5],
    [3, 2, 4],
    [2, 5, 2],
    [3, 3, 2],
    [3, 4, 1],
  ])('the sum over all %d × %d tables', (r, c, most) =>
    fc.assert(
      fc.property(table(r, c, most), (t) => expect(freemanHalton(t).p).toBeCloseTo(listed(t), 9)),
      { numRuns: 25 },
    ),
  );
  test('a 2 × 2 table gives Fisher’s p', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 4, maxLength: 4 }), ([a, b, c, d]) => {
        const t = [
          [a!, b!],
          [c!, d!],
        ];
        const p = fisherExact(t).p;
        expect(freemanHalton(t).p / p).toBeCloseTo(1, 8);
      }),
    ));
  test('turning a table round or adding empty rows changes nothing', () => {
    const t = [
      [12, 7, 9, 6, 20],
      [5, 3, 11, 14, 8],
    ];
    const turned = t[0]!.map((_, j) => t.map((row) => row[j]!));
    expect(freemanHalton(turned).p).toBeCloseTo(0.0226407503230415, 10);
    expect(freemanHalton([...turned, [0, 0]]).p).toBeCloseTo(0.0226407503230415, 10);
  });
  test('R: fisher.test(Job, workspace=2e6), 0.7827; tables with one row or nothing give 1', () => {
    const job = [
      [1, 3, 10, 6],
      [2, 3, 10, 7],
      [1, 6, 14, 12],
      [0, 1, 9, 11],
    ];
    expect(freemanHalton(job)).toMatchObject({ exact: true, p: expect.closeTo(0.782684938965639, 9) });
    expect(freemanHalton([[3, 4, 5]]).p).toBe(1);
    expect(freemanHalton([]).p).toBe(1);
    expect(
      freemanHalton([
        [0, 0],
        [0, 0],
      ]).p,
    ).toBe(1);
  });
  test('far into the tail: cities that share no answer, 2/choose(100, 50)', () => {
    const p = freemanHalton([
      [50, 0, 0],
      [0, 30, 20],
    ]).p;
    expect(p / (2 / 1.0089134454556415e29)).toBeCloseTo(1, 9);
  });
  test('too much work hands over to random tables with a seed, near the exact p', () => {
    const t = [
      [6, 7, 5, 6, 10],
      [5, 3, 7, 8, 8],
      [3, 9, 4, 6, 6],
      [4, 4, 8, 2, 3],
    ];
    const drawn = freemanHalton(t, { work: 1000, seed: 5 });
    expect(drawn).toMatchObject({ exact: false, seed: 5, resamples: 9999 });
    expect(Math.abs(drawn.p - 0.5095163265763)).toBeLessThan(0.02);
  });
  test('random tables alone find the p of a table that can be listed', () => {
    const t = [
      [3, 2, 5],
      [1, 6, 1],
      [4, 2, 3],
    ];
    const observed = -sum(t.flat().map(logFactorial)) + 1e-7;
    const p = sampleFreemanHalton(t.map(sum), [8, 10, 9], observed, 9999, 3);
    expect(Math.abs(p - 0.154987888089971)).toBeLessThan(0.015);
  });
});

describe('Fisher’s exact test', () => {
  test('R: fisher.test(matrix(c(6000,5000,4000,5000),2)), p of 1e-46 with 20,000 people', () => {
    const { p, oddsRatio } = fisherExact([
      [6000, 4000],
      [5000, 5000],
    ]);
    expect(p / 7.767005619835729e-46).toBeCloseTo(1, 8);
    expect(oddsRatio).toBeCloseTo(1.49997, 4);
  });
  test('the odds ratio gives the observed count as its mean', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), cell, cell, (a, d, b, c) => {
        const odds = fisherExact([
          [a, b],
          [c, d],
        ]).oddsRatio;
        if (odds === null) return expect(Math.min(b, c)).toBe(0);
        const choose = (n: number, k: number) => Math.exp(logFactorial(n) - logFactorial(k) - logFactorial(n - k));
        let [weights, mean] = [0, 0];
        for (let k = Math.max(0, a - d); k <= Math.min(a + b, a + c); k++) {
          const weight = choose(a + b, k) * choose(c + d, a + c - k) * odds ** (k - a);
          weights += weight;
          mean += k * weight;
        }
        expect(mean / weights).toBeCloseTo(a, 8);
      }),
    ));
  test('a zero margin: p = 1, no odds ratio, no chi-square', () => {
    const t = [
      [0, 6],
      [0, 6],
    ];
    expect(fisherExact(t)).toEqual({ p: 1, pMid: 0.5, oddsRatio: null });
    expect(chiSquare2x2(t)).toEqual({ chi2: null, p: null, pYates: null, minExpected: 0 });
  });
  test('what is no 2 × 2 table of counts is refused by name', () => {
    expect(() => fisherExact([[1, 2]])).toThrow(/^table/);
    expect(() =>
      chiSquare2x2([
        [1, 2],
        [3, -4],
      ]),
    ).toThrow(/^table/);
    expect(() => contingencyTable([[1, 2], [3]])).toThrow(/^table: expected rows of one length/);
    expect(() =>
      freemanHalton([
        [1.5, 2],
        [3, 4],
      ]),
    ).toThrow(RangeError);
  });
});

test('a 2 × 2 table has one chi-square, whichever way it is asked', () =>
  fc.assert(
    fc.property(table(2, 2, 9), (t) => {
      const [small, large] = [chiSquare2x2(t), contingencyTable(t)];
      if (small.chi2 === null) return expect(large.chi2).toBeNull();
      expect(large.chi2).toBeCloseTo(small.chi2, 9);
      expect(large.residuals![0]![0]! ** 2).toBeCloseTo(small.chi2, 9);
    }),
  ));

test('a row of 10^16 people beside a row of one leaves every residual a number', () => {
  const { chi2, residuals } = contingencyTable([
    [4, 9007199254740991],
    [1, 0],
  ]);
  // n(ad − bc)²/(product of the margins) = n·M/(5(M + 4)), M = 2^53 − 1
  expect(chi2! / 1801439850948199).toBeCloseTo(1, 12);
  for (const residual of residuals!.flat()) expect(Math.abs(residual) / Math.sqrt(chi2!)).toBeCloseTo(1, 9);
});

describe('McNemar', () => {
  test('R: 2*pbinom(0, 1000, .5): a thousand people who all went one way', () => {
    expect(mcnemar(1000, 0).pExact / 2 ** -999).toBeCloseTo(1, 9);
    expect(mcnemar(1000, 0).pMid / 2 ** -1000).toBeCloseTo(1, 9);
  });
  test('nobody changed', () =>
    expect(mcnemar(0, 0)).toEqual({ pExact: 1, pMid: 1, pAsymptotic: null, pContinuity: 1 }));
  test('b and c are alike, and mid-p is below the exact p', () =>
    fc.assert(
      fc.property(fc.nat(80), fc.nat(80), (b, c) => {
        expect(mcnemar(b, c)).toEqual(mcnemar(c, b));
        expect(mcnemar(b, c).pMid).toBeLessThanOrEqual(mcnemar(b, c).pExact);
      }),
    ));
});

describe('proportions', () => {
  // Newcombe 1998a, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  test.each([
    [81, 263, [0.2553, 0.3662]],
    [15, 148, [0.0624, 0.1605]],
    [0, 20, [0, 0.1611]],
    [1, 29, [0.0061, 0.1718]],
  ])('Wilson, %d of %d', (x, n, want) => {
    expect(wilson(x, n)!.map((end) => Number(end.toFixed(4)))).toEqual(want);
  });
  test('both intervals hold the proportion, and Clopper–Pearson’s is the wider on both sides of Wilson’s middle', () =>
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (a, b) => {
        const [x, n] = [Math.min(a, b), Math.max(a, b)];
        if (n === 0) return expect([wilson(x, n), clopperPearson(x, n)]).toEqual([null, null]);
        for (const [low, high] of [wilson(x, n)!, clopperPearson(x, n)!]) {
          expect(low).toBeLessThanOrEqual(x / n);
          expect(high).toBeGreaterThanOrEqual(x / n);
        }
      }),
    ));
  // Newcombe 1998b, table II, method 10.
  test.each([
    [56, 70, 48, 80, [0.0524, 0.3339]],
    [9, 10, 3, 10, [0.1705, 0.809]],
    [10, 10, 0, 20, [0.6791, 1]],
  ])('Newcombe, %d of %d against %d of %d', (x1, n1, x2, n2, want) => {
    const { newcombe } = differenceOfProportions(x1, n1, x2, n2);
    expect(newcombe!.map((end) => Number(end.toFixed(4)))).toEqual(want);
  });
  // Newcombe 1998c, table II, method 10.
  test.each([
    [36, 12, 2, 0, [0.0569, 0.3404]],
    [36, 14, 0, 0, [0.1528, 0.4167]],
    [54, 0, 0, 0, [-0.0664, 0.0664]],
  ])('Newcombe paired, %d %d %d %d', (a, b, c, d, want) => {
    const { ci } = pairedDifferenceOfProportions(a, b, c, d);
    for (const i of [0, 1] as const) expect(ci![i]).toBeCloseTo(want[i]!, 3);
  });
  test('more successes than people are refused', () => {
    expect(() => wilson(3, 2)).toThrow(/^x: expected at most n = 2/);
    expect(() =>
      differenceOfBinaryChanges({ before: [3, 2], after: [0, 1] }, { before: [0, 1], after: [0, 1] }),
    ).toThrow(/^city1.before/);
  });
});

describe('difference of changes of a proportion', () => {
  test('the same change in log odds gives p = 1', () => {
    const result = differenceOfBinaryChanges(
      { before: [10, 30], after: [20, 30] },
      { before: [10, 30], after: [20, 30] },
    );
    expect(result).toMatchObject({ did: 0, logOddsRatio: 0 });
    expect(result.p).toBeCloseTo(1, 12);
  });
  test('an empty cell of the table: no odds ratio, but the likelihood still compares; nobody: nulls', () => {
    const result = differenceOfBinaryChanges({ before: [0, 10], after: [5, 10] }, { before: [5, 10], after: [5, 10] });
    expect(result).toMatchObject({ logOddsRatio: null, se: null, did: -0.5 });
    // R: anova(glm(cbind(y,n-y)~city+wave,binomial), glm(cbind(y,n-y)~city*wave,binomial), test='LRT')
    expect(result.p).toBeCloseTo(0.016779712226978293, 8);
    const nobody = differenceOfBinaryChanges({ before: [0, 0], after: [5, 10] }, { before: [5, 10], after: [5, 10] });
    expect(nobody.did).toBeNull();
  });
});

test('the net score of one answer, and answers off the scale', () => {
  expect(netScore([10])).toMatchObject({ score: 100, seWald: 0, seSample: null });
  expect(netScore([]).score).toBeNull();
  expect(() => netScore([11])).toThrow(/^answers.*11 at position 0/);
});
