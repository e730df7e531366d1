import fc from 'fast-check';
import { attackerIntervals } from '../../../analysis/statistics/attacker-intervals.ts';
import { cochranArmitage } from '../../../analysis/statistics/cochran-armitage.ts';
import { cochranMantelHaenszel } from '../../../analysis/statistics/cochran-mantel-haenszel.ts';
import { cronbachAlpha, reverseItem } from '../../../analysis/statistics/cronbach-alpha.ts';
import { didClustered } from '../../../analysis/statistics/did-clustered.ts';
import { didIndependent } from '../../../analysis/statistics/did-independent.ts';
import { didOrdinal } from '../../../analysis/statistics/did-ordinal.ts';
import { friedman } from '../../../analysis/statistics/friedman.ts';
import { kendall } from '../../../analysis/statistics/kendall.ts';
import { kruskalWallis } from '../../../analysis/statistics/kruskal-wallis.ts';
import { marginalHomogeneity } from '../../../analysis/statistics/marginal-homogeneity.ts';
import { oneFactor } from '../../../analysis/statistics/one-factor.ts';
import { pAdjust, type Adjustment } from '../../../analysis/statistics/p-adjust.ts';
import { poststratify } from '../../../analysis/statistics/poststratify.ts';
import { rake } from '../../../analysis/statistics/rake.ts';
import { raoScott } from '../../../analysis/statistics/rao-scott.ts';
import { spearman } from '../../../analysis/statistics/spearman.ts';
import { weightedDifference } from '../../../analysis/statistics/weighted-difference.ts';
import { weightedMean } from '../../../analysis/statistics/weighted-mean.ts';
import { weightedProportion } from '../../../analysis/statistics/weighted-proportion.ts';
import { weightedRankTest } from '../../../analysis/statistics/weighted-rank-test.ts';
import { effectiveSample } from '../../../analysis/statistics/weights.ts';

/** Answers as they come, and numbers no questionnaire would give. */
const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 5 }) },
  { weight: 2, arbitrary: fc.double({ min: -10, max: 10, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 1e308, -1e308, 5e-324, 1e-200, 1e16, 0.1, 1e155) },
);
const broken = fc.constantFrom(NaN, Infinity, -Infinity);
const kind = fc.constantFrom('answers', 'answers', 'answers', 'odd', 'broken');
const one = kind.chain((k) =>
  k === 'answers'
    ? fc.constant(fc.integer({ min: 1, max: 5 }))
    : fc.constant(k === 'odd' ? value : fc.oneof(value, broken)),
);
const vector = (n?: number) =>
  one.chain((v) => fc.array(v, n === undefined ? { maxLength: 12 } : { minLength: n, maxLength: n }));
const mask = (n: number) => fc.array(fc.integer({ min: 0, max: 1 }), { minLength: n, maxLength: n });
const size = fc.integer({ min: 0, max: 14 });
const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constantFrom(0, 0, 1, 1000, 1e9, 2 ** 53 - 1, -1, 0.5));
const table = (r: number, c: number) =>
  fc.array(fc.array(count, { minLength: c, maxLength: c }), { minLength: r, maxLength: r });
const equal = <T>(build: (n: number) => fc.Arbitrary<T>) => size.chain(build);

function unsound(result: unknown, path = 'result'): string[] {
  if (typeof result === 'number') return Number.isFinite(result) ? [] : [`${path} is ${result}`];
  if (result === undefined) return [`${path} is undefined`];
  if (result === null || typeof result !== 'object') return [];
  return Object.entries(result).flatMap(([key, inner]) => unsound(inner, `${path}.${key}`));
}

function neverUnsound<T>(arbitrary: fc.Arbitrary<T>, compute: (input: T) => unknown, runs = 600): void {
  fc.assert(
    fc.property(arbitrary, (input) => {
      try {
        expect(unsound(compute(input))).toEqual([]);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        expect(error.message).toMatch(/\S/);
      }
    }),
    { numRuns: runs },
  );
}

describe('whatever comes in, a number, null or a RangeError comes out', () => {
  const pairs = equal((n) => fc.tuple(vector(n), vector(n)));
  const unequal = fc.tuple(vector(), vector());
  const lists = fc.oneof(
    fc.array(vector(), { maxLength: 5 }),
    equal((n) => fc.array(vector(n), { maxLength: 6 })),
  );
  const cells = fc.record({
    firstBefore: vector(),
    firstAfter: vector(),
    secondBefore: vector(),
    secondAfter: vector(),
  });
  const grouped = equal((n) => fc.tuple(vector(n), mask(n), vector(n)));
  const square = fc.integer({ min: 0, max: 5 }).chain((k) => table(k, k));

  test.each(['holm', 'hochberg', 'bonferroni', 'BH', 'BY', 'none'])('pAdjust %s', (method) => {
    const p = fc.array(fc.option(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 2, NaN))));
    neverUnsound(p, (values) => pAdjust(values, method as Adjustment), 200);
  });
  test('cronbachAlpha', () => neverUnsound(lists, cronbachAlpha));
  test('oneFactor', () => neverUnsound(lists, oneFactor));
  test('reverseItem', () =>
    neverUnsound(fc.tuple(vector(), value, value), ([x, a, b]) => Array.from(reverseItem(x, a, b))));
  test('spearman', () => neverUnsound(fc.oneof(pairs, unequal), ([x, y]) => spearman(x, y)));
  test('kendall', () => neverUnsound(fc.oneof(pairs, unequal), ([x, y]) => kendall(x, y)));
  test('kruskalWallis', () => neverUnsound(lists, kruskalWallis));
  test('friedman', () => neverUnsound(lists, friedman));
  test('marginalHomogeneity', () => neverUnsound(fc.oneof(square, table(2, 3)), marginalHomogeneity));
  test('weightedMean', () => neverUnsound(fc.oneof(pairs, unequal), ([y, w]) => weightedMean(y, w)));
  test('weightedProportion', () =>
    neverUnsound(
      equal((n) => fc.tuple(mask(n), vector(n))),
      ([b, w]) => weightedProportion(b, w),
    ));
  test('effectiveSample', () => neverUnsound(vector(), effectiveSample));
  test('weightedDifference', () => neverUnsound(grouped, ([y, g, w]) => weightedDifference(y, g, w)));
  test('weightedRankTest', () => neverUnsound(grouped, ([y, g, w]) => weightedRankTest(y, g, w)));
  test('raoScott', () =>
    neverUnsound(
      equal((n) => fc.tuple(mask(n), mask(n), vector(n))),
      ([b, g, w]) => raoScott(b, g, w),
    ));
  test('didIndependent', () => neverUnsound(cells, didIndependent));
  test('didOrdinal', () => neverUnsound(cells, didOrdinal));
  test('didClustered', () =>
    neverUnsound(
      equal((n) =>
        fc.tuple(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: n, maxLength: n }), mask(n), mask(n), vector(n)),
      ),
      ([id, city, wave, y]) => didClustered(id, city, wave, y),
    ));
  test('cochranMantelHaenszel', () => neverUnsound(fc.array(table(2, 2), { maxLength: 4 }), cochranMantelHaenszel));
  test('cochranArmitage', () =>
    neverUnsound(
      fc.array(fc.tuple(count, count), { maxLength: 6 }).map((ps) => ps.map(([a, b]) => (a <= b ? [a, b] : [b, a]))),
      (groups) =>
        cochranArmitage(
          groups.map(([x]) => x!),
          groups.map(([, n]) => n!),
        ),
    ));
  test('attackerIntervals', () =>
    neverUnsound(
      fc.tuple(
        table(3, 4),
        fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), { selector: String }),
      ),
      ([t, hidden]) => attackerIntervals(t, hidden),
    ));
  test('rake', () => {
    const label = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', '');
    const totals = fc.dictionary(label, fc.oneof(fc.integer({ min: 0, max: 9 }), value));
    const margin = (n: number) =>
      fc.record({ name: fc.constant('m'), labels: fc.array(label, { minLength: n, maxLength: n }), totals });
    const even = fc
      .integer({ min: 0, max: 8 })
      .chain((n) =>
        fc
          .array(fc.array(fc.constantFrom('a', 'b'), { minLength: n, maxLength: n }), { maxLength: 3 })
          .map((all) => all.map((labels, i) => ({ name: `m${i}`, labels, totals: { a: 1 + i, b: 9 - i } }))),
      );
    neverUnsound(
      fc.oneof(
        equal((n) => fc.array(margin(n), { maxLength: 3 })),
        even,
      ),
      rake,
      300,
    );
  });
  test('poststratify', () => {
    const label = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 2 });
    neverUnsound(fc.tuple(fc.array(label), fc.array(fc.record({ labels: label, total: value }))), ([people, known]) =>
      poststratify(people, known),
    );
  });
});
