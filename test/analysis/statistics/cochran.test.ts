import { cochranArmitage } from '../../../analysis/statistics/cochran-armitage.ts';
import { cochranMantelHaenszel } from '../../../analysis/statistics/cochran-mantel-haenszel.ts';

describe('strata', () => {
  test('refuses other tables than 2×2 counts', () => {
    expect(() =>
      cochranMantelHaenszel([
        [
          [1, 2, 3],
          [1, 2, 3],
        ],
      ]),
    ).toThrow(/tables\[0\]: two rows of two counts/);
    expect(() =>
      cochranMantelHaenszel([
        [
          [1, 2],
          [1, 0.5],
        ],
      ]),
    ).toThrow(RangeError);
  });

  test('is undefined when every stratum has an empty margin; the odds ratio when it is infinite', () => {
    expect(
      cochranMantelHaenszel([
        [
          [3, 4],
          [0, 0],
        ],
      ]),
    ).toEqual({ chi2: null, p: null, commonOR: null });
    expect(cochranMantelHaenszel([])).toEqual({ chi2: null, p: null, commonOR: null });
    const infinite = cochranMantelHaenszel([
      [
        [3, 0],
        [0, 4],
      ],
    ]);
    expect(infinite.commonOR).toBeNull();
    expect(infinite.chi2).toBeCloseTo(6, 12);
  });

  test('R mantelhaen.test(array, correct = FALSE)', () => {
    const got = cochranMantelHaenszel([
      [
        [12, 5],
        [8, 9],
      ],
      [
        [20, 6],
        [11, 14],
      ],
    ]);
    expect(got.chi2).toBeCloseTo(7.35464345497154, 12);
    expect(got.p).toBeCloseTo(0.0066889773325042, 13);
    expect(got.commonOR).toBeCloseTo(3.50793650793651, 13);
  });

  test('a stratum with an empty margin changes nothing; large counts do not overflow', () => {
    const one = cochranMantelHaenszel([
      [
        [12, 5],
        [8, 9],
      ],
    ]);
    expect(
      cochranMantelHaenszel([
        [
          [12, 5],
          [8, 9],
        ],
        [
          [5, 0],
          [9, 0],
        ],
      ]),
    ).toEqual(one);
    const far = cochranMantelHaenszel([
      [
        [4e9, 5e9],
        [5e9, 4e9],
      ],
    ]);
    expect(far.commonOR).toBeCloseTo(0.64, 12);
    expect(far.chi2).toBeGreaterThan(1e7);
    expect(far.p).toBe(0);
  });
});

describe('trend', () => {
  test('refuses more events than people', () => {
    expect(() => cochranArmitage([3], [2])).toThrow('x: 3 events among 2 people in group 0');
    expect(() => cochranArmitage([1, 2], [3])).toThrow(RangeError);
  });

  test('is undefined when all, none, or one group', () => {
    for (const [x, n] of [
      [
        [0, 0],
        [3, 4],
      ],
      [
        [3, 4],
        [3, 4],
      ],
      [[1], [4]],
      [[], []],
    ] as [number[], number[]][]) {
      expect(cochranArmitage(x, n)).toEqual({ chi2: null, p: null });
    }
  });

  test('R prop.trend.test(x, n)', () => {
    const { chi2, p } = cochranArmitage([2, 5, 9, 14], [10, 12, 15, 18]);
    expect(chi2).toBeCloseTo(9.69398832329867, 12);
    expect(p).toBeCloseTo(0.00184871837726836, 13);
  });

  test('a far tail stays a number', () => {
    const { p } = cochranArmitage([100, 500, 800], [1000, 1000, 1000]);
    expect(p).toBeGreaterThan(1e-250);
    expect(p).toBeLessThan(1e-200);
  });
});
