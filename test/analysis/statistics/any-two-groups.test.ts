import fc from 'fast-check';
import { bootstrapMean } from '../../../analysis/statistics/bootstrap-mean.ts';
import { brunnerMunzelPermutation } from '../../../analysis/statistics/brunner-munzel-permutation.ts';
import { brunnerMunzel, brunnerMunzelCounts } from '../../../analysis/statistics/brunner-munzel.ts';
import { cliffDelta, cliffDeltaCounts } from '../../../analysis/statistics/cliff-delta.ts';
import { contingencyTable } from '../../../analysis/statistics/contingency-table.ts';
import { detectableChange, detectableDifference } from '../../../analysis/statistics/detectable-effect.ts';
import { differenceOfBinaryChanges } from '../../../analysis/statistics/difference-of-binary-changes.ts';
import { differenceOfPairedChanges } from '../../../analysis/statistics/difference-of-paired-changes.ts';
import { differenceOfProportions } from '../../../analysis/statistics/difference-of-proportions.ts';
import { equivalence } from '../../../analysis/statistics/equivalence.ts';
import { fisherExact } from '../../../analysis/statistics/fisher-exact.ts';
import { freemanHalton } from '../../../analysis/statistics/freeman-halton.ts';
import { hedgesG, hedgesGPaired } from '../../../analysis/statistics/hedges-g.ts';
import { hodgesLehmannPaired } from '../../../analysis/statistics/hodges-lehmann-paired.ts';
import { hodgesLehmann, hodgesLehmannCounts } from '../../../analysis/statistics/hodges-lehmann.ts';
import { mannWhitney, mannWhitneyCounts } from '../../../analysis/statistics/mann-whitney.ts';
import { mcnemar } from '../../../analysis/statistics/mcnemar.ts';
import { netScore } from '../../../analysis/statistics/net-score.ts';
import { pairedDifferenceOfProportions } from '../../../analysis/statistics/paired-difference-of-proportions.ts';
import { permutationTwoSample } from '../../../analysis/statistics/permutation-two-sample.ts';
import { signFlip } from '../../../analysis/statistics/sign-flip.ts';
import { signedRankInterval } from '../../../analysis/statistics/signed-rank-interval.ts';
import { smallestPairedP, smallestTwoSampleP } from '../../../analysis/statistics/smallest-p.ts';
import { pairedT, pooledT, welchT } from '../../../analysis/statistics/t-test.ts';
import { chiSquare2x2 } from '../../../analysis/statistics/table-2x2.ts';
import { wilcoxonSignedRank } from '../../../analysis/statistics/wilcoxon-signed-rank.ts';
import { clopperPearson, wilson } from '../../../analysis/statistics/wilson.ts';

const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 5 }) },
  { weight: 2, arbitrary: fc.double({ min: -10, max: 10, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 1e308, -1e308, 5e-324, 1e-200, 1e16, 0.1, 1e155) },
  { weight: 1, arbitrary: fc.constantFrom(3, 3, 3, NaN, Infinity, -Infinity) },
);
const vector = fc.oneof(
  fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 9 }),
  fc.array(value, { maxLength: 9 }),
  fc.tuple(value, fc.nat(6)).map(([same, n]) => new Array<number>(n).fill(same)),
);
const two = fc.tuple(vector, vector);
const paired = fc.oneof(
  two,
  fc
    .array(fc.tuple(value, value), { maxLength: 9 })
    .map((list) => [list.map(([a]) => a), list.map(([, b]) => b)] as const),
);
const count = fc.oneof(fc.nat(9), fc.nat(9), fc.constantFrom(0, 1, 1000, 1e9, 2 ** 53 - 1, -1, 0.5, NaN));
const four = fc.tuple(count, count, count, count);
const row = (n: number) => fc.array(count, { minLength: n, maxLength: n });
const table = fc.tuple(fc.nat(4), fc.nat(4)).chain(([r, c]) => fc.array(row(c), { minLength: r, maxLength: r }));
const twoRows = fc.array(fc.oneof(row(2), row(2), row(2), row(3)), { minLength: 2, maxLength: 2 });
const levels = fc.tuple(
  fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 5 }),
  fc.array(count),
  fc.array(count),
);
const even = fc.nat(5).chain((n) => fc.tuple(fc.constant(Array.from({ length: n }, (_, i) => i + 1)), row(n), row(n)));

function unsound(result: unknown, path: string): string[] {
  if (typeof result === 'number') return Number.isFinite(result) ? [] : [`${path} is ${result}`];
  if (result === undefined) return [`${path} is undefined`];
  if (result === null || typeof result !== 'object') return [];
  return Object.entries(result).flatMap(([key, inner]) => unsound(inner, `${path}.${key}`));
}

function neverUnsound<T>(arbitrary: fc.Arbitrary<T>, compute: (input: T) => unknown): () => void {
  return () =>
    fc.assert(
      fc.property(arbitrary, (input) => {
        let result: unknown;
        try {
          result = compute(input);
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          // Names its argument, and is not the engine's own.
          expect(error.message).toMatch(/^[\w., ]+: /);
          return;
        }
        expect(unsound(result, 'result')).toEqual([]);
      }),
      { numRuns: 300 },
    );
}

const ofTwo = {
  mannWhitney, cliffDelta, brunnerMunzel, brunnerMunzelPermutation, hodgesLehmann, welchT, pooledT, hedgesG, permutationTwoSample,
}; // prettier-ignore
const ofPairs = { pairedT, hedgesGPaired };
const ofDifferences = { wilcoxonSignedRank, hodgesLehmannPaired, signedRankInterval, signFlip, netScore };
const ofLevels = { mannWhitneyCounts, cliffDeltaCounts, brunnerMunzelCounts, hodgesLehmannCounts };
const ofTables = { contingencyTable, freemanHalton };
const of2x2 = { fisherExact, chiSquare2x2 };

describe('whatever two groups come in, a number, null or a RangeError comes out', () => {
  for (const [name, f] of Object.entries(ofTwo))
    test(
      name,
      neverUnsound(two, ([x, y]) => f(x, y)),
    );
  for (const [name, f] of Object.entries(ofPairs))
    test(
      name,
      neverUnsound(paired, ([x, y]) => f(x, y)),
    );
  for (const [name, f] of Object.entries(ofDifferences))
    test(
      name,
      neverUnsound(vector, (d) => f(d)),
    );
  for (const [name, f] of Object.entries(ofLevels)) {
    test(
      name,
      neverUnsound(fc.oneof(levels, even, even), ([l, x, y]) => f(l, x, y)),
    );
  }
  for (const [name, f] of Object.entries(ofTables))
    test(
      name,
      neverUnsound(table, (t) => f(t)),
    );
  for (const [name, f] of Object.entries(of2x2))
    test(
      name,
      neverUnsound(fc.oneof(table, twoRows, twoRows), (t) => f(t)),
    );
  test(
    'wilcoxonSignedRank, zeros dropped',
    neverUnsound(vector, (d) => wilcoxonSignedRank(d, { zeros: 'wilcoxon' })),
  );
  test(
    'equivalence',
    neverUnsound(fc.tuple(vector, vector, value), ([x, y, m]) => equivalence(x, y, m)),
  );
  test(
    'bootstrapMean',
    neverUnsound(vector, (x) => bootstrapMean(x, { resamples: 99 })),
  );
  test(
    'bootstrapMean, few resamples',
    neverUnsound(fc.tuple(vector, count), ([x, b]) => bootstrapMean(x, { resamples: b > 1000 ? 3 : b })),
  );
  test(
    'mcnemar',
    neverUnsound(four, ([b, c]) => mcnemar(b, c)),
  );
  test(
    'wilson',
    neverUnsound(four, ([x, n]) => wilson(x, n)),
  );
  test(
    'clopperPearson',
    neverUnsound(four, ([x, n]) => clopperPearson(x, n)),
  );
  test(
    'differenceOfProportions',
    neverUnsound(four, (c) => differenceOfProportions(...c)),
  );
  test(
    'pairedDifferenceOfProportions',
    neverUnsound(four, (c) => pairedDifferenceOfProportions(...c)),
  );
  test('smallestPairedP', neverUnsound(count, smallestPairedP));
  test(
    'smallestTwoSampleP',
    neverUnsound(four, ([a, b]) => smallestTwoSampleP(a, b)),
  );
  test(
    'detectableDifference, detectableChange',
    neverUnsound(fc.tuple(count, fc.double(), fc.double({ min: 0, max: 1 })), ([n, a, p]) => [
      detectableDifference(n, a % 1, p),
      detectableChange(n, a % 1, p),
    ]),
  );
  test(
    'differenceOfPairedChanges',
    neverUnsound(fc.tuple(paired, paired), ([a, b]) =>
      differenceOfPairedChanges({ before: a[0], after: a[1] }, { before: b[0], after: b[1] }),
    ),
  );
  test(
    'differenceOfBinaryChanges',
    neverUnsound(fc.tuple(four, four), ([[a, b, c, d], [e, f, g, h]]) =>
      differenceOfBinaryChanges({ before: [a, b], after: [c, d] }, { before: [e, f], after: [g, h] }),
    ),
  );
});
