/** Suppression rule by rule. */
import fc from 'fast-check';
import { blurredMedian, boundsGivenMean, meanStep, medianOfCounts } from '../../../analysis/disclosure/blur.ts';
import { hideLevels, hideMissing, isSmall, tellsTooMuch } from '../../../analysis/disclosure/hide-levels.ts';
import { hideInParts, hideParts, hidePartsAndRest } from '../../../analysis/disclosure/hide-parts.ts';
import { apart, hiddenIn, joinLevels, membersOf } from '../../../analysis/disclosure/join-levels.ts';
import { meansLeaveRoom } from '../../../analysis/disclosure/means-in-parts.ts';
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
    expect(hideParts([3, 40, 2], [true, true, false], threshold)).toEqual([true, false, true]);
    expect(hideParts([3, 40, 1], [true, true, false], threshold)).toEqual([true, true, true]);
  });

  test('who is in no part is reported, unless all know each other', () => {
    expect(hideParts([30, 40, 2], [true, true, false], threshold)).toEqual([false, false, true]);
    expect(hidePartsAndRest([30, 40, 2], [true, true, false], threshold)).toEqual([true, false, true]);
  });

  const cut = (rows: number[][], groups: number[], order: number[] | null) => ({
    ...{ total: rows[0]!.map((_, level) => add(rows.map((row) => row[level]!))), missing: [0, 0, 0], groups, order },
    ...{ hiddenMissing: [false, false, false], hiddenParts: rows.map(() => false) },
    parts: rows.map((row) => ({ counts: row, missing: [0, 0, 0], offered: true })),
  });

  test.each([
    ['names', null],
    ['a scale', [0, 1, 2, 3]],
  ])('of %s hold against an attacker who knows the whole and every shown part', (_, order) => {
    fc.assert(
      fc.property(fc.array(counts(4), { minLength: 2, maxLength: 5 }), (rows) => {
        const { total } = cut(rows, [], order);
        fc.pre(add(total) >= threshold);
        const whole = joinLevels([total], apart(4), order, threshold)!;
        const verdict = hideInParts(cut(rows, whole, order), threshold);
        const rest = total.map((_, level) =>
          add(rows.flatMap((row, part) => (verdict.parts[part] ? [row[level]!] : []))),
        );
        const table = [...rows.filter((_, part) => !verdict.parts[part]), rest].filter((row) => add(row) > 0);
        fc.pre(table.length > 1);
        // Stronger than the real attacker: who knows of every group its people in every part, and what the unfiltered table hides.
        const strong = !hiddenIn(whole).includes(true);
        for (const members of membersOf(verdict.groups)) {
          const part = table.map((row) => members.map((level) => row[level]!));
          for (const row of part) expect(isSmall(add(row), threshold)).toBe(false);
          if (members.length === 1 || !strong) continue;
          const cells = part.flatMap((row, r) => row.map((_, level): [number, number] => [r, level]));
          for (const { min, max } of attackerIntervals(part, cells))
            expect(tellsTooMuch(min, max, threshold)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('levels taken together', () => {
  test.each([
    [
      [3, 40, 60, 30, 2],
      [0, 0, 2, 3, 3],
    ],
    [
      [0, 40, 60],
      [0, 1, 2],
    ],
    [
      [2, 0, 7, 60],
      [0, 1, 0, 3],
    ],
    [
      [60, 1, 1, 1, 30],
      [0, 1, 1, 1, 1],
    ],
    [
      [1, 1, 1, 1],
      [0, 0, 0, 0],
    ],
  ])('of the scale %j are %j', (given, expected) => {
    expect(joinLevels([given], apart(given.length), given.map((_, level) => level), threshold) ?? given.map(() => 0)).toEqual(expected); // prettier-ignore
  });

  test('of names are one group', () => {
    expect(joinLevels([[3, 40, 60, 7, 2]], apart(5), null, threshold)).toEqual([0, 1, 2, 3, 0]);
    expect(joinLevels([[3, 40, 60, 7, 1]], apart(5), null, threshold)).toEqual([0, 1, 2, 0, 0]);
  });

  test('hold nobody, or as many as the threshold, in every row', () => {
    fc.assert(
      fc.property(fc.array(counts(5), { minLength: 1, maxLength: 3 }), fc.boolean(), (rows, named) => {
        const groups = joinLevels(rows, apart(5), named ? null : [0, 1, 2, 3, 4], threshold);
        if (groups === null) return expect(rows.some((row) => isSmall(add(row), threshold))).toBe(true);
        for (const members of membersOf(groups))
          for (const row of rows) expect(isSmall(add(members.map((level) => row[level]!)), threshold)).toBe(false);
      }),
    );
  });
});

describe('means and medians beside hidden counts', () => {
  const levels = (counts: number[], groups: number[]) =>
    counts.map((count, index) => ({
      score: index + 1,
      count,
      group: groups[index]!,
      hidden: hiddenIn(groups)[index]!,
    }));

  test('a mean is as exact as it may be', () => {
    expect(meanStep(levels([3, 0, 0, 20, 30], [0, 1, 2, 3, 4]), threshold)).toBe(0);
    expect(meanStep(levels([3, 0, 0, 20, 30], [0, 1, 2, 0, 4]), threshold)).toBeGreaterThan(0.1);
    // Three levels together leave room even beside the exact mean.
    expect(meanStep(levels([3, 9, 20, 20, 30], [0, 0, 0, 3, 4]), threshold)).toBe(0);
  });

  test('bounds follow from the sums and the mean', () => {
    const two = [0, 0].map((group, index) => ({ score: index + 1, group }));
    expect(boundsGivenMean(two, new Map([[0, 10]]), { low: 13, high: 15 })).toEqual([
      { low: 5, high: 7 },
      { low: 3, high: 5 },
    ]);
    // Two groups: the other one takes up between 4 · 5 and 5 · 5.
    const four = [1, 2, 4, 5].map((score, index) => ({ score, group: index < 2 ? 0 : 1 }));
    const sums = new Map([[0, 10], [1, 5]]); // prettier-ignore
    expect(boundsGivenMean(four, sums, { low: 34, high: 34 })[0]).toEqual({ low: 6, high: 10 });
  });

  test('a median shows when it does not depend on where the hidden people stand', () => {
    expect(blurredMedian(levels([2, 3, 50, 4], [0, 0, 2, 0]))).toBe(3);
    expect(blurredMedian(levels([3, 4], [0, 0]))).toBeNull();
    expect(medianOfCounts([{ score: 1, count: 1 }, { score: 4, count: 1 }])).toBe(2.5); // prettier-ignore
    expect(medianOfCounts([])).toBeNull();
  });

  test('means of parts leave room, or say that they do not', () => {
    const scores = [1, 2, 3, 4, 5];
    const rich = [[4, 10, 20, 30, 12], [3, 9, 15, 25, 20]]; // prettier-ignore
    expect(meansLeaveRoom({ parts: rich, hidden: [false, false], kept: false }, apart(5), scores, threshold)).toBe(
      true,
    );
    // Only two answers were given: people and mean of a part tell how many gave which.
    const poor = [[3, 9, 0, 0, 0], [7, 9, 0, 0, 0]]; // prettier-ignore
    expect(meansLeaveRoom({ parts: poor, hidden: [false, false], kept: false }, apart(5), scores, threshold)).toBe(false); // prettier-ignore
    // The small count stands among the withheld: it is told only where those must be kept.
    const withheld = { parts: [[9, 10, 20, 30, 12], [3, 9, 0, 0, 0]], hidden: [false, true] }; // prettier-ignore
    expect(meansLeaveRoom({ ...withheld, kept: true }, apart(5), scores, threshold)).toBe(false);
    expect(meansLeaveRoom({ ...withheld, kept: false }, apart(5), scores, threshold)).toBe(true);
  });
});
