import { cronbachAlpha, reverseItem } from '../../../analysis/statistics/cronbach-alpha.ts';

const items = [
  [4, 3, 5, 2, 4, 3, 5, 1, 4, 2, 3, 4],
  [4, 2, 5, 2, 3, 3, 4, 2, 5, 2, 3, 4],
  [5, 3, 4, 1, 4, 2, 5, 2, 4, 3, 2, 5],
  [2, 4, 1, 4, 2, 3, 1, 5, 2, 4, 3, 2],
];
const turned = [...items.slice(0, 3), reverseItem(items[3]!, 1, 5)];

test('refuses items of different people and values that are not numbers', () => {
  expect(() => cronbachAlpha([[1, 2], [1]])).toThrow(/items\[1\]: expected 2 values/);
  expect(() => cronbachAlpha([[1, NaN]])).toThrow(/items\[0\]/);
  expect(() => reverseItem([1], 1, Infinity)).toThrow(/max/);
});

test('is undefined for one item, one person, and without variance', () => {
  expect(cronbachAlpha([[1, 2, 3]]).alpha).toBeNull();
  expect(cronbachAlpha([[1], [2]])).toEqual({
    alpha: null,
    stdAlpha: null,
    feldtCI: null,
    itemRestCorr: [null, null],
    alphaIfDropped: [null, null],
  });
  expect(
    cronbachAlpha([
      [3, 3, 3],
      [2, 2, 2],
    ]).alpha,
  ).toBeNull();
  // An item and its mirror: their sum never varies, though rounding would like it to.
  expect(
    cronbachAlpha([
      [0.1, 0.7, 0.3],
      [0.9, 0.3, 0.7],
    ]).alpha,
  ).toBeNull();
  expect(cronbachAlpha([]).alpha).toBeNull();
});

test('R psych::alpha, item 4 reversed; Feldt by qf', () => {
  const { alpha, stdAlpha, feldtCI, itemRestCorr, alphaIfDropped } = cronbachAlpha(turned);
  expect(alpha).toBeCloseTo(0.948045977011494, 13);
  expect(stdAlpha).toBeCloseTo(0.950402521669564, 13);
  expect(feldtCI![0]).toBeCloseTo(0.874673133738419, 11);
  expect(feldtCI![1]).toBeCloseTo(0.983226111538998, 11);
  [0.939339513891927, 0.852041161402395, 0.781158463355736, 0.946199759187837].forEach((r, i) =>
    expect(itemRestCorr[i]).toBeCloseTo(r, 13),
  );
  [0.912162162162162, 0.940123111359821, 0.964285714285714, 0.90897517504774].forEach((a, i) =>
    expect(alphaIfDropped[i]).toBeCloseTo(a, 13),
  );
});

test('is negative when an item was not turned round: R psych::alpha(check.keys=FALSE)', () => {
  expect(cronbachAlpha(items).alpha).toBeCloseTo(-0.309803921568627, 13);
});
