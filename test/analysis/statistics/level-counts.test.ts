import { levelCounts } from '../../../analysis/statistics/level-counts.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

test('refuses columns of different length and numbers beyond their bound', () => {
  expect(() => levelCounts(bytes(0), bytes(0, 1), 2, 3)).toThrow(/code: expected 1 values/);
  expect(() => levelCounts(bytes(0, 0), bytes(0, 3), 2, 3)).toThrow(RangeError);
  expect(() => levelCounts(bytes(0, 3), bytes(0, 1), 3, 3)).toThrow(RangeError);
  expect(() => levelCounts(bytes(0, 4), bytes(0, 1), 2, 3)).toThrow(RangeError);
  expect(() => levelCounts(bytes(0), Int32Array.of(-1), 2, 3)).toThrow(RangeError);
});

test('counts by cell and level, cell fastest, for any number of people', () => {
  expect([...levelCounts(bytes(), bytes(), 2, 2)]).toEqual([0, 0, 0, 0]);
  expect([...levelCounts(bytes(2), bytes(1), 3, 2)]).toEqual([0, 0, 0, 0, 0, 1]);
  expect([...levelCounts(bytes(0, 1, 2, 2, 0), bytes(0, 0, 1, 1, 0), 3, 2)]).toEqual([2, 1, 0, 0, 0, 2]);
  expect([...levelCounts(bytes(0, 0, 0), Int32Array.of(0, 1, 1), 1, 2)]).toEqual([1, 2]);
});
