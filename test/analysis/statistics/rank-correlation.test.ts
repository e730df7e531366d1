import fc from 'fast-check';
import { kendall } from '../../../analysis/statistics/kendall.ts';
import { spearman } from '../../../analysis/statistics/spearman.ts';

const x = [1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 4, 2];
const y = [3, 4, 4, 5, 5, 3, 4, 2, 5, 4, 5, 5];

test.each([spearman, kendall])('%p refuses unequal columns and what is no number', (correlation) => {
  expect(() => correlation([1, 2], [1])).toThrow(RangeError);
  expect(() => correlation([1, NaN], [1, 2])).toThrow(/^x/);
});

test.each([spearman, kendall])('%p is undefined for a constant; two pairs have no p', (correlation) => {
  expect(correlation([1, 1, 1], [1, 2, 3])).toEqual({ estimate: null, p: null });
  expect(correlation([], [])).toEqual({ estimate: null, p: null });
  expect(correlation([1, 2], [5, 3])).toEqual({ estimate: -1, p: null });
});

test('R cor.test(x, y, method = "spearman", exact = FALSE)', () => {
  const { estimate, p } = spearman(x, y);
  expect(estimate).toBeCloseTo(0.153498313949248, 13);
  expect(p).toBeCloseTo(0.633868653451533, 12);
  expect(spearman([1, 2, 3, 4], [4, 3, 2, 1])).toEqual({ estimate: -1, p: 0 });
});

test('R cor.test(x, y, method = "kendall", exact = FALSE)', () => {
  const { estimate, p } = kendall(x, y);
  expect(estimate).toBeCloseTo(0.133630620956212, 13);
  expect(p).toBeCloseTo(0.598819992830963, 12);
});

test("Kendall's exchanges count what comparing all pairs counts", () => {
  const column = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 7 })), {
    minLength: 2,
    maxLength: 30,
  });
  fc.assert(
    fc.property(column, (pairs) => {
      let s = 0;
      let distinctX = 0;
      let distinctY = 0;
      pairs.forEach(([a, b], i) =>
        pairs.slice(0, i).forEach(([c, d]) => {
          s += Math.sign(a - c) * Math.sign(b - d);
          distinctX += a === c ? 0 : 1;
          distinctY += b === d ? 0 : 1;
        }),
      );
      const { estimate } = kendall(
        pairs.map(([a]) => a),
        pairs.map(([, b]) => b),
      );
      if (distinctX === 0 || distinctY === 0) expect(estimate).toBeNull();
      else expect(estimate).toBeCloseTo(s / Math.sqrt(distinctX * distinctY), 12);
    }),
  );
});

test('100,000 pairs: a far tail stays a number', () => {
  const many = Float64Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 100_003);
  const other = many.map((value, i) => (i % 100 < 4 ? value : (i * 104_729) % 100_003));
  for (const correlation of [spearman, kendall]) {
    const { p } = correlation(many, other);
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(1e-8);
  }
});
