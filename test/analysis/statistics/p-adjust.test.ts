import fc from 'fast-check';
import { pAdjust, type Adjustment } from '../../../analysis/statistics/p-adjust.ts';

const p = [0.01, 0.02, 0.03, 0.04, 0.05, 0.0001, 0.2, 0.8, 0.03, 1];
const close = (got: readonly (number | null)[], want: readonly (number | null)[]) => {
  expect(got.length).toBe(want.length);
  got.forEach((value, i) => (want[i] === null ? expect(value).toBeNull() : expect(value).toBeCloseTo(want[i]!, 13)));
};

test('refuses what is no probability, and an unknown method', () => {
  expect(() => pAdjust([0.5, 1.2], 'holm')).toThrow(new RangeError('p[1] must be between 0 and 1, not 1.2'));
  expect(() => pAdjust([NaN], 'BH')).toThrow(RangeError);
  expect(() => pAdjust([0.5], 'sidak' as Adjustment)).toThrow(/method must be/);
});

test('a missing p stays missing and does not count: R p.adjust(c(.01,NA,.02,.04), "holm")', () => {
  close(pAdjust([0.01, null, 0.02, 0.04], 'holm'), [0.03, null, 0.04, 0.04]);
  close(pAdjust([null, null], 'BH'), [null, null]);
  close(pAdjust([], 'BY'), []);
});

test.each([
  ['holm', [0.09, 0.16, 0.21, 0.21, 0.21, 0.001, 0.6, 1, 0.21, 1]],
  ['hochberg', [0.09, 0.16, 0.18, 0.2, 0.2, 0.001, 0.6, 1, 0.18, 1]],
  ['bonferroni', [0.1, 0.2, 0.3, 0.4, 0.5, 0.001, 1, 1, 0.3, 1]],
  ['BH', [0.05, 0.06, 0.06, 0.0666666666666667, 0.0714285714285714, 0.001, 0.25, 0.888888888888889, 0.06, 1]],
] as [Adjustment, number[]][])('R p.adjust(p, "%s")', (method, want) => close(pAdjust(p, method), want));

test('keeps the far tail and does not underflow the order', () => {
  expect(pAdjust([1e-300, 5e-324, 1], 'holm')).toEqual([2e-300, 1.5e-323, 1]);
});

test('never below the raw p, never above Bonferroni, in the same order', () => {
  const some = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
  const methods = fc.constantFrom<Adjustment>('holm', 'hochberg', 'bonferroni', 'BH');
  fc.assert(
    fc.property(some, methods, (raw, method) => {
      const adjusted = pAdjust(raw, method) as number[];
      raw.forEach((value, i) => {
        expect(adjusted[i]).toBeGreaterThanOrEqual(value);
        expect(adjusted[i]).toBeLessThanOrEqual(Math.min(1, value * raw.length));
        raw.forEach((other, j) => value < other && expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!));
      });
    }),
    { numRuns: 200 },
  );
});
