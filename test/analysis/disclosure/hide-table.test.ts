/** A table with its margins: nothing that is withheld can be worked out from the rest. */
import fc from 'fast-check';
import { hideTable, leaks } from '../../../analysis/disclosure/hide-table.ts';
import { latticeOf, shapeOf, type Shape } from '../../../analysis/disclosure/table-shape.ts';

/** All sums of a table given by its finest cells. */
function sums(
  axes: { size: number }[],
  fine: (at: number[]) => number,
): { lattice: ReturnType<typeof latticeOf>; counts: number[]; shape: Shape } {
  const lattice = latticeOf(axes);
  const indexes = (cell: number) =>
    axes.map(({ size }, axis) => Math.floor(cell / lattice.strides[axis]!) % (size + 1));
  const counts = Array.from({ length: lattice.cells }, () => 0);
  for (let cell = 0; cell < lattice.cells; cell++) {
    const at = indexes(cell);
    if (at.some((index, axis) => index === axes[axis]!.size)) continue;
    for (let other = 0; other < lattice.cells; other++) {
      const there = indexes(other);
      if (there.every((index, axis) => index === axes[axis]!.size || index === at[axis])) counts[other]! += fine(at);
    }
  }
  return { lattice, counts, shape: shapeOf(lattice) };
}

describe('one axis', () => {
  const line = (...parts: number[]) => {
    const { shape, counts } = sums([{ size: parts.length }], ([at]) => parts[at!]!);
    return hideTable(shape, counts, 5).map((hidden, cell) => (hidden ? '·' : counts[cell]));
  };

  test.each([
    ['nothing small: all is shown', [5, 9], [5, 9, 14]],
    ['one small: another hides it', [3, 9, 20], ['·', '·', 20, 32]],
    ['two small that together are few: a third joins', [1, 2, 9, 20], ['·', '·', '·', 20, 32]],
    ['everything small', [1, 2], ['·', '·', '·']],
    ['nobody is no secret', [0, 7], [0, 7, 7]],
    ['one small beside nobody: even that nobody is there helps to hide it', [0, 3], [0, '·', '·']],
  ])('%s', (_name, parts, expected) => {
    expect(line(...parts)).toEqual(expected);
  });
});

test('two margins that would give a small cell away: more is withheld', () => {
  // 18 of 20 in the first row and 18 of 20 in the first column leave little room for the rest.
  const { lattice, shape, counts } = sums([{ size: 2 }, { size: 2 }], ([a, b]) =>
    a === 0 && b === 0 ? 17 : a === 1 && b === 1 ? 1 : 1,
  );
  const hidden = hideTable(shape, counts, 5);
  expect(leaks(shape, counts, hidden, 5)).toBe(false);
  expect(hidden[lattice.whole]).toBe(false);
});

test('the people there are in a cell bound it: that is reckoned with', () => {
  // Nine of ten spoke of it: four and five of five.
  const { shape, counts } = sums([{ size: 2 }], ([at]) => [4, 5][at!]!);
  expect(hideTable(shape, counts, 5)).toEqual([true, true, false]);
  expect(hideTable(shape, counts, 5, { most: [5, 5, 10] })).toEqual([true, true, true]);
});

test('no table gives a small count away, whoever stands in several parts', () => {
  const axes = [{ size: 2 }, { size: 2 }, { size: 3 }];
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(8), fc.nat(30)), {
        minLength: 12,
        maxLength: 12,
      }),
      fc.nat(4),
      (fine, twice) => {
        const { shape, counts } = sums(axes, ([a, b, c]) => fine[a! * 6 + b! * 3 + c!]!);
        // Some people stand in both parts of the second axis: sums over it count them once.
        const both = Math.min(twice, fine[0]!, fine[3]!);
        for (const [a, c] of [
          [0, 0],
          [0, 3],
          [2, 0],
          [2, 3],
        ])
          counts[a! * 12 + 2 * 4 + c!]! -= both;
        const hidden = hideTable(shape, counts, 5);
        counts.forEach((count, cell) => expect(count > 0 && count < 5 && !hidden[cell]).toBe(false));
        expect(leaks(shape, counts, hidden, 5)).toBe(false);
      },
    ),
    { numRuns: 60 },
  );
});
