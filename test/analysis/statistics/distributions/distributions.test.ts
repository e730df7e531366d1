import fc from 'fast-check';
import { betaQuantile, incompleteBeta } from '../../../../analysis/statistics/distributions/beta.ts';
import { binomialCdf, binomialPmf, binomialUpper } from '../../../../analysis/statistics/distributions/binomial.ts';
import { chiSquareLower, chiSquareUpper } from '../../../../analysis/statistics/distributions/chi-square.ts';
import { fQuantile, fUpper } from '../../../../analysis/statistics/distributions/f.ts';
import { logFactorial, logGamma } from '../../../../analysis/statistics/distributions/gamma.ts';
import { hypergeometricPmf } from '../../../../analysis/statistics/distributions/hypergeometric.ts';
import { noncentralT } from '../../../../analysis/statistics/distributions/noncentral-t.ts';
import { normalCdf, normalQuantile, normalTwoSided } from '../../../../analysis/statistics/distributions/normal.ts';
import {
  rankSumCdf,
  rankSumProbabilities,
  rankSumQuantile,
  tiedRankSumProbabilities,
} from '../../../../analysis/statistics/distributions/rank-sum.ts';
import {
  firstRanks,
  signedRankCdf,
  signedRankQuantile,
} from '../../../../analysis/statistics/distributions/signed-rank.ts';
import { tQuantile, tTwoSided, tUpper, tUpperQuantile } from '../../../../analysis/statistics/distributions/t.ts';

function expectRelative(got: number, want: number, tolerance = 1e-10): void {
  expect(Math.abs(got - want) / (Math.abs(want) || 1)).toBeLessThanOrEqual(tolerance);
}

/** Values computed to 50 digits (mpmath 1.3); each is what the R call beside its name gives to 15. */
describe('values far into the tails', () => {
  test.each([
    [0.3, 0.7, 0.8292351863713351],
    [8.94, 30, 5.813820297959065e-10],
    [50, 0.7, 0.040201822052297595],
    [50, 30, 1.8715417659222714e-30],
    [1e20, 0.7, 6.216580107022036e-15],
    [3, 1e7, 0.0026998027110371616],
    [37, 1e9, 1.1456516857553888e-299],
    [8.94, 200000, 3.9236732446129756e-19],
  ])('2*pt(-%d, %d)', (t, df, want) => expectRelative(tTwoSided(t, df), want));

  test.each([
    [5, 2, 0.0820849986238988],
    [700, 3, 2.0991308534204087e-151],
    [1380, 1, 4.661158455673913e-302],
    [1380, 1300, 0.060467248415757985],
    [101000, 100000, 0.012868840377233669],
  ])('pchisq(%d, %d, lower=FALSE)', (x, df, want) => expectRelative(chiSquareUpper(x, df), want));

  test.each([
    [0.001, 1, 1, 0.9798750216963559],
    [0.9, 33.3, 40000, 0.6330454606941427],
    [5, 4, 500, 0.0005855997860759766],
    [700, 2000, 1, 0.030146250903045357],
  ])('pf(%d, %d, %d, lower=FALSE)', (x, a, b, want) => expectRelative(fUpper(x, a, b), want));

  test.each([
    [0.67, 0.5028577901906202],
    [0.68, 0.496504460907141],
    [5.7, 1.1980742802127056e-8],
    [37, 1.1451142445049154e-299],
  ])('2*pnorm(-%d)', (z, want) => expectRelative(normalTwoSided(z), want, 1e-13));

  test.each([
    [10, 1000, 0.01, 0.12574021112620737],
    [33333, 100000, 0.3, 6.60820173428203e-116],
    [19999, 20000, 0.9999, 0.2706705660220925],
  ])('dbinom(%d, %d, %d)', (k, n, p, want) => expectRelative(binomialPmf(k, n, p), want));

  test.each([
    [200, 1000, 1000, 1000, 2.137866510319113e-169],
    [0, 1000, 1000, 500, 4.785315293716087e-188],
    [4000, 10000, 10000, 10000, 1.4973310369502222e-177],
    [1, 1, 5, 3, 0.5],
  ])('dhyper(%d, %d, %d, %d)', (k, a, b, d, want) => expectRelative(hypergeometricPmf(k, a, b, d), want));

  test.each([
    [2, 10, 1, 0.8076115625303752],
    [-1, 3, 2, 0.003005247595398506],
    [17.3, 2, 16, 0.426130416685409],
    [50, 300, 48.5, 0.7385289811616899],
  ])('pt(%d, %d, ncp=%d)', (t, df, ncp, want) => expectRelative(noncentralT(t, df, ncp).lower, want, 1e-12));

  test('lgamma(0.5), lgamma(1e5), lfactorial(20)', () => {
    expectRelative(logGamma(0.5), 0.5723649429247001, 1e-14);
    expectRelative(logGamma(1e5), 1051287.708973657, 1e-14);
    expectRelative(Math.exp(logFactorial(20)), 2432902008176640000, 1e-13);
  });
});

const p = fc.double({ min: 1e-12, max: 1 - 1e-9, noNaN: true });
const df = fc.double({ min: 0.3, max: 5000, noNaN: true });

describe('quantiles undo distribution functions', () => {
  test('normal', () => fc.assert(fc.property(p, (q) => expectRelative(normalCdf(normalQuantile(q)), q, 1e-12))));
  test('t', () =>
    fc.assert(
      fc.property(p, df, (q, n) => expectRelative(1 - tUpper(tQuantile(q, n), n), q, q < 0.01 ? 1e-4 : 1e-10)),
    ));
  test('t, small upper tails', () => {
    for (const q of [1e-250, 1e-30, 1e-3]) expectRelative(tUpper(tUpperQuantile(q, 40), 40), q, 1e-11);
  });
  test('beta', () =>
    fc.assert(
      fc.property(p, df, df, (q, a, b) => {
        const x = betaQuantile(q, a, b);
        if (x > 1e-300 && x < 0.999) expectRelative(incompleteBeta(a, b, x, 1 - x).lower, q, 1e-8);
      }),
    ));
  test('F', () =>
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), df, df, (q, a, b) =>
        expectRelative(1 - fUpper(fQuantile(q, a, b), a, b), q, 1e-7),
      ),
    ));
});

describe('tails belong together', () => {
  test('chi-square', () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e4, noNaN: true }), df, (x, n) =>
        expectRelative(chiSquareLower(x, n) + chiSquareUpper(x, n), 1, 1e-12),
      ),
    ));
  test('binomial: cdf, upper tail and sum of probabilities', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), p, (n, k, q) => {
        let sum = 0;
        for (let i = 0; i <= Math.min(k, n); i++) sum += binomialPmf(i, n, q);
        expectRelative(binomialCdf(k, n, q), sum, 1e-9);
        expectRelative(binomialCdf(k, n, q) + binomialUpper(k, n, q), 1, 1e-12);
      }),
    ));
});

describe('exact rank distributions', () => {
  test('psignrank(0, 1000) and pwilcox(0, 500, 500): the smallest tails stay numbers', () => {
    expect(signedRankCdf(0, firstRanks(1000))).toBe(2 ** -1000);
    expectRelative(rankSumCdf(0, 500, 500), 3.6996e-300, 1e-4);
  });
  test('qsignrank(.025, n), qwilcox(.025, m, n)', () => {
    expect([6, 9, 20].map((n) => signedRankQuantile(0.025, firstRanks(n)))).toEqual([1, 6, 53]);
    expect(rankSumQuantile(0.025, 6, 6)).toBe(6);
    expect(rankSumQuantile(0.025, 20, 30)).toBe(201);
  });
  test('without ties the subtracting recursion agrees with the one that only adds, in every tail', () => {
    for (const [n1, n2] of [
      [60, 60],
      [5, 120],
      [1, 9],
      [40, 13],
    ] as const) {
      const fast = rankSumProbabilities(n1, n2, n1 * n2);
      const slow = tiedRankSumProbabilities(new Array<number>(n1 + n2).fill(1), n1);
      for (let u = 0; u <= n1 * n2; u++) expectRelative(fast[u]!, slow[2 * u]!, 1e-11);
    }
  });
  test('probabilities with ties sum to 1', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 }),
        fc.nat(20),
        (levels, n1) => {
          const n = levels.reduce((a, b) => a + b, 0);
          const all = tiedRankSumProbabilities(levels, Math.min(n1, n));
          expectRelative(
            all.reduce((a, b) => a + b, 0),
            1,
            1e-12,
          );
        },
      ),
    ));
});
