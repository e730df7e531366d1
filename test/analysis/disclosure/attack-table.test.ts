/** The attacker on a table: what showing it tells of a few people, beyond what was known. */
import { attackerOn } from '../../../analysis/disclosure/attack-table.ts';
import { rangeOf, seekIn, type Constraint } from '../../../analysis/disclosure/linear-program.ts';

const exactly = (unknowns: number[], value: number): Constraint => ({
  terms: unknowns.map((unknown) => ({ unknown, coefficient: 1 })),
  ...{ low: value, high: value },
});

/** A table of two rows and two columns: unknowns 0 1 / 2 3. */
const counts = [2, 9, 8, 30];
const rows = [exactly([0, 1], 11), exactly([2, 3], 38)];
const columns = [exactly([0, 2], 10), exactly([1, 3], 39)];
const cells = counts.map((_, cell) => [cell]);

test('row sums alone leave a small count anywhere from nobody to all of the row', () => {
  expect(attackerOn(counts, [], cells, 5)()(rows)).toBe(-1);
});

test('with all margins known a small count may still be anything up to ten', () => {
  expect(attackerOn(counts, rows, cells, 5)()(columns)).toBe(-1);
});

test('one cell shown beside its margins gives the small one away', () => {
  expect(attackerOn(counts, [...rows, ...columns], cells, 5)()([exactly([1], 9)])).toBe(0);
});

test('what was known before is not told by the table', () => {
  const before = [...rows, exactly([0], 2)];
  expect(attackerOn(counts, before, cells, 5)()(columns)).toBe(-1);
});

test('a range that was narrow before and becomes narrower is told', () => {
  const before = [...rows, { ...exactly([0], 0), low: 0, high: 4 }];
  expect(attackerOn(counts, before, cells, 5)()([exactly([0, 2], 10), exactly([2], 8)])).toBe(0);
});

test('a sum of several counts is found as well', () => {
  const several = [2, 1, 40];
  const all = exactly([0, 1, 2], 43);
  expect(attackerOn(several, [all], [[0, 1]], 5)()([exactly([2], 40)])).toBe(0);
});

test('constraints that the counts do not satisfy are an error', () => {
  expect(() => attackerOn(counts, [exactly([0], 3), exactly([0], 4)], cells, 5)()([])).toThrow('contradicts itself');
});

test('both ends of a sum come with unknowns that reach them', () => {
  const seek = seekIn(4, [...rows, ...columns])!;
  const [low, high] = [seek([0], -1), seek([0], 1)];
  expect([low.value, high.value]).toEqual([0, 10]);
  expect(Array.from(low.solution!)).toEqual([0, 11, 10, 28]);
  expect(Array.from(high.solution!)).toEqual([10, 1, 0, 38]);
});

test('a search that has enough still ends at unknowns that satisfy the constraints', () => {
  const seek = seekIn(4, [...rows, ...columns])!;
  const { value, solution } = seek([0], 1, 4);
  expect(value).toBeGreaterThanOrEqual(4);
  const [a, b, c, d] = solution!;
  expect([a! + b!, c! + d!, a! + c!, b! + d!]).toEqual([11, 38, 10, 39]);
});

test('nothing bounds a sum from above: no unknowns reach it', () => {
  const seek = seekIn(1, [{ terms: [{ unknown: 0, coefficient: 1 }], low: 3, high: Infinity }])!;
  expect(seek([0], 1)).toEqual({ value: Infinity, solution: null });
  expect(seek([0], -1).value).toBe(3);
});

test('a program that goes in circles under the steepest rule ends (Beale 1955)', () => {
  // Minimise −¾a + 150b − d/50 + 6e; the least is −1/20, at d = 1. Here the objective is an unknown of its own, shifted above 0.
  const least = rangeOf(
    5,
    [
      { terms: [[0, 0.25], [1, -60], [2, -1 / 25], [3, 9]].map(([unknown, coefficient]) => ({ unknown: unknown!, coefficient: coefficient! })), low: -Infinity, high: 0 },
      { terms: [[0, 0.5], [1, -90], [2, -1 / 50], [3, 3]].map(([unknown, coefficient]) => ({ unknown: unknown!, coefficient: coefficient! })), low: -Infinity, high: 0 },
      { terms: [{ unknown: 2, coefficient: 1 }], low: -Infinity, high: 1 },
      { terms: [[0, 0.75], [1, -150], [2, 1 / 50], [3, -6], [4, 1]].map(([unknown, coefficient]) => ({ unknown: unknown!, coefficient: coefficient! })), low: 1, high: 1 },
    ],
    [4],
  )!;
  expect(least.low).toBeCloseTo(0.95, 9);
}); // prettier-ignore
