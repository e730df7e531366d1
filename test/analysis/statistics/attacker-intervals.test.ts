import fc from 'fast-check';
import { attackerIntervals, isSafe } from '../../../analysis/statistics/attacker-intervals.ts';

const table = [
  [12, 3, 20],
  [15, 9, 14],
  [8, 11, 10],
];

test('refuses cells that do not exist or are named twice, and tables that are not of counts', () => {
  expect(() => attackerIntervals(table, [[0, 3]])).toThrow('suppressed: the table has no cell [0, 3]');
  expect(() => attackerIntervals(table, [[-1, 0]])).toThrow(RangeError);
  expect(() =>
    attackerIntervals(table, [
      [0, 1],
      [0, 1],
    ]),
  ).toThrow(/named twice/);
  expect(() => attackerIntervals([[1.5]], [])).toThrow(RangeError);
});

test('a lone hidden cell is given away by its row', () => {
  const found = attackerIntervals(table, [[0, 1]]);
  expect(found).toEqual([{ row: 0, column: 1, min: 3, max: 3 }]);
  expect(isSafe(found, 5)).toBe(false);
});

test('four in a rectangle hide each other, column by column', () => {
  const found = attackerIntervals(table, [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]);
  expect(found.flatMap(({ min, max }) => [min, max])).toEqual([3, 15, 12, 24, 0, 12, 0, 12]);
  expect(isSafe(found, 12)).toBe(true);
  expect(isSafe(found, 13)).toBe(false);
});

test('nothing hidden is safe; hidden zeros in a rectangle are found out', () => {
  expect(attackerIntervals(table, [])).toEqual([]);
  expect(isSafe([], 5)).toBe(true);
  const zeros = attackerIntervals(
    [
      [0, 5],
      [7, 0],
    ],
    [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
  );
  expect(zeros.map(({ min, max }) => [min, max])).toEqual(
    [
      [0, 5],
      [2, 7],
      [0, 5],
      [0, 5],
    ].map(([a, b]) => [a, b]),
  );
});

/** Every table of whole numbers with the same totals, by trying. */
function bruteForce(counts: number[][], hidden: [number, number][]): number[][] {
  const found = hidden.map(() => [Infinity, -Infinity]);
  const rows = counts.map((row, i) => hidden.reduce((sum, [r, c]) => (r === i ? sum + row[c]! : sum), 0));
  const columns = counts[0]!.map((_, j) => hidden.reduce((sum, [r, c]) => (c === j ? sum + counts[r]![c]! : sum), 0));
  const values: number[] = [];
  const next = (at: number): void => {
    if (at === hidden.length) {
      if (rows.every((left) => left === 0) && columns.every((left) => left === 0)) {
        values.forEach((value, i) => (found[i] = [Math.min(found[i]![0]!, value), Math.max(found[i]![1]!, value)]));
      }
      return;
    }
    const [r, c] = hidden[at]!;
    for (let value = 0; value <= Math.min(rows[r]!, columns[c]!); value++) {
      rows[r]! -= value;
      columns[c]! -= value;
      values.push(value);
      next(at + 1);
      values.pop();
      rows[r]! += value;
      columns[c]! += value;
    }
  };
  next(0);
  return found;
}

test('agrees with trying every table', () => {
  const shape = fc.tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 4 }));
  const input = shape.chain(([r, c]) =>
    fc.tuple(
      fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: c, maxLength: c }), {
        minLength: r,
        maxLength: r,
      }),
      fc.array(fc.boolean(), { minLength: r * c, maxLength: r * c }),
    ),
  );
  fc.assert(
    fc.property(input, ([counts, mask]) => {
      const width = counts[0]!.length;
      const hidden: [number, number][] = [];
      for (let c = 0; c < width; c++)
        for (let r = 0; r < counts.length; r++) if (mask[r * width + c]) hidden.push([r, c]);
      if (hidden.length > 7) hidden.length = 7;
      expect(attackerIntervals(counts, hidden).map(({ min, max }) => [min, max])).toEqual(bruteForce(counts, hidden));
    }),
    { numRuns: 150 },
  );
});

test('a table of 40 × 40 with every second cell hidden has an interval for each', () => {
  const large = Array.from({ length: 40 }, (_, i) => Array.from({ length: 40 }, (_, j) => (i * 7 + j * 13) % 9));
  const hidden = large.flatMap((row, i) =>
    row.flatMap((_, j) => ((i + j) % 2 === 0 ? [[i, j] as [number, number]] : [])),
  );
  expect(attackerIntervals(large, hidden).length).toBe(800);
});
