/** Suppression rule by rule. */
import fc from 'fast-check';
import { blurredMedian, boundsGivenMean, meanStep, medianOfCounts } from '../../../analysis/disclosure/blur.ts';
import { hideLevels, hideMissing } from '../../../analysis/disclosure/hide-levels.ts';
import { hideInParts, hideParts } from '../../../analysis/disclosure/hide-parts.ts';
import { attackerIntervals } from '../../../analysis/statistics/attacker-intervals.ts';

const threshold = 5;
const counts = (length: number) => fc.array(fc.integer({ min: 0, max: 40 }), { minLength: length, maxLength: length });
const add = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0);

describe('levels', () => {
  test.each([
    [
      [3, 40, 60],
      [true, true, false],
    ],
    [
      [0, 40, 60],
      [false, false, false],
    ],
    [
      [2, 3, 60],
      [true, true, false],
    ],
    [
      [1, 2, 60, 9],
      [true, true, false, true],
    ],
    [
      [4, 0, 60],
      [true, false, true],
    ],
  ])('of %j hide %j', (given, expected) => {
    expect(hideLevels(given, threshold)).toEqual(expected);
  });

  test('what is hidden adds up to the threshold whenever the total does', () => {
    fc.assert(
      fc.property(counts(5), (given) => {
        fc.pre(add(given) >= threshold);
        const hidden = hideLevels(given, threshold);
        given.forEach((count, level) => {
          if (count > 0 && count < threshold) expect(hidden[level]).toBe(true);
        });
        if (hidden.includes(true)) {
          expect(add(given.filter((_, level) => hidden[level]))).toBeGreaterThanOrEqual(threshold);
          expect(hidden.filter(Boolean).length).toBeGreaterThan(1);
        }
      }),
    );
  });
});

test('kinds of missing are hidden in twos', () => {
  expect(hideMissing([0, 9, 12], threshold)).toEqual([false, false, false]);
  expect(hideMissing([0, 2, 12], threshold)).toEqual([false, true, true]);
  expect(hideMissing([0, 2, 0], threshold).filter(Boolean)).toHaveLength(2);
});

describe('parts of a filter', () => {
  test('a small part takes another with it; those of no part count as hidden', () => {
    expect(hideParts([3, 40, 60, 0], [true, true, true, false], threshold)).toEqual([true, true, false, true]);
    expect(hideParts([30, 40, 0], [true, true, false], threshold)).toEqual([false, false, true]);
    expect(hideParts([30, 40, 2], [true, true, false], threshold)).toEqual([true, false, true]);
  });

  test('hold against an attacker who knows the whole and every shown part', () => {
    fc.assert(
      fc.property(fc.array(counts(4), { minLength: 2, maxLength: 5 }), (rows) => {
        const total = rows[0]!.map((_, level) => add(rows.map((row) => row[level]!)));
        fc.pre(add(total) >= threshold);
        const none = [0, 0, 0];
        const hiddenLevels = hideLevels(total, threshold);
        const verdict = hideInParts(
          {
            ...{
              total,
              missing: none,
              hiddenLevels,
              hiddenMissing: none.map(() => false),
              hiddenParts: rows.map(() => false),
            },
            parts: rows.map((row) => ({ counts: row, missing: none, offered: true })),
          },
          threshold,
        );
        const rest = total.map((_, level) =>
          add(rows.flatMap((row, part) => (verdict.parts[part] ? [row[level]!] : []))),
        );
        const table = [...rows.filter((_, part) => !verdict.parts[part]), rest].filter((row) => add(row) > 0);
        // Stronger than the real attacker: column totals of what the unfiltered table hides are known as well.
        fc.pre(!hiddenLevels.includes(true) && table.length > 1);
        const suppressed = table.flatMap((row, r) =>
          row.flatMap((_, level): [number, number][] => (verdict.levels[level] ? [[r, level]] : [])),
        );
        for (const { row, column, min, max } of attackerIntervals(table, suppressed)) {
          const count = table[row]![column]!;
          if (count > 0 && count < threshold) expect(max - min).toBeGreaterThanOrEqual(threshold);
        }
        table.forEach((row) =>
          row.forEach((count, level) => {
            if (count > 0 && count < threshold) expect(verdict.levels[level]).toBe(true);
          }),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('means and medians beside hidden counts', () => {
  test('a mean is as exact as it may be', () => {
    const levels = (hidden: boolean) =>
      [3, 0, 0, 20, 30].map((count, index) => ({ score: index + 1, count, hidden: hidden && [0, 3].includes(index) }));
    expect(meanStep(levels(false), threshold)).toBe(0);
    const step = meanStep(levels(true), threshold)!;
    expect(step).toBeGreaterThan(0.1);
  });

  test('bounds follow from the sum and the mean', () => {
    const bounds = boundsGivenMean([{ score: 1 }, { score: 2 }], 10, { low: 13, high: 15 });
    expect(bounds).toEqual([
      { low: 5, high: 7 },
      { low: 3, high: 5 },
    ]);
  });

  test('a median shows when it does not depend on where the hidden people stand', () => {
    const at = (hidden: number[]) =>
      blurredMedian([2, 3, 50, 4].map((count, index) => ({ score: index, count, hidden: hidden.includes(index) })));
    expect(at([0, 1, 3])).toBe(2);
    expect(blurredMedian([3, 4].map((count, index) => ({ score: index, count, hidden: true })))).toBeNull();
    expect(
      medianOfCounts([
        { score: 1, count: 1 },
        { score: 4, count: 1 },
      ]),
    ).toBe(2.5);
    expect(medianOfCounts([])).toBeNull();
  });
});
