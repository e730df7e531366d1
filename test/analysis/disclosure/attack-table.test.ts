/** The attacker on a table: what showing it tells of a few people, beyond what was known. */
import { firstTold } from '../../../analysis/disclosure/attack-table.ts';
import { extremesOf, rangeOf, type Constraint } from '../../../analysis/disclosure/linear-program.ts';

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
  expect(firstTold({ counts, before: [], added: rows }, cells, 5)).toBe(-1);
});

test('with all margins known a small count may still be anything up to ten', () => {
  expect(firstTold({ counts, before: rows, added: columns }, cells, 5)).toBe(-1);
});

test('one cell shown beside its margins gives the small one away', () => {
  expect(firstTold({ counts, before: [...rows, ...columns], added: [exactly([1], 9)] }, cells, 5)).toBe(0);
});

test('what was known before is not told by the table', () => {
  const before = [...rows, exactly([0], 2)];
  expect(firstTold({ counts, before, added: columns }, cells, 5)).toBe(-1);
});

test('a range that was narrow before and becomes narrower is told', () => {
  const before = [...rows, { ...exactly([0], 0), low: 0, high: 4 }];
  expect(firstTold({ counts, before, added: [exactly([0, 2], 10), exactly([2], 8)] }, cells, 5)).toBe(0);
});

test('a sum of several counts is found as well', () => {
  const several = [2, 1, 40];
  const all = exactly([0, 1, 2], 43);
  expect(firstTold({ counts: several, before: [all], added: [exactly([2], 40)] }, [[0, 1]], 5)).toBe(0);
});

test('constraints that the counts do not satisfy are an error', () => {
  expect(() => firstTold({ counts, before: [exactly([0], 3), exactly([0], 4)], added: [] }, cells, 5)).toThrow(
    'contradicts itself',
  );
});

test('both ends of a sum come with unknowns that reach them', () => {
  const { low, high } = extremesOf(4, [...rows, ...columns])!([0]);
  expect([low.value, high.value]).toEqual([0, 10]);
  expect(Array.from(low.solution!)).toEqual([0, 11, 10, 28]);
  expect(Array.from(high.solution!)).toEqual([10, 1, 0, 38]);
});

test('nothing bounds a sum from above: no unknowns reach it', () => {
  const { low, high } = extremesOf(1, [{ terms: [{ unknown: 0, coefficient: 1 }], low: 3, high: Infinity }])!([0]);
  expect([low.value, high.value, high.solution]).toEqual([3, Infinity, null]);
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
