import { counts, finiteVector } from './check.ts';
import type { Vector } from './vector.ts';

/**
 * Two groups laid out by level: the distinct values, ascending, and how often each stands in x and in y. Rank statistics work
 * on this form, so that for an item of five levels they cost the same for ten people as for a hundred thousand.
 */
export interface Levels {
  readonly values: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly n1: number;
  readonly n2: number;
}

/**
 * Two groups by level, from their values.
 * @throws RangeError for a value that is not finite
 * @example
 * levelsOf([1, 2, 2], [3]).n1 // => 3
 */
export function levelsOf(x: Vector, y: Vector): Levels {
  const a = finiteVector('x', x).sort();
  const b = finiteVector('y', y).sort();
  const values: number[] = [];
  const inX: number[] = [];
  const inY: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const value = j >= b.length || (i < a.length && a[i]! <= b[j]!) ? a[i]! : b[j]!;
    const fromI = i;
    const fromJ = j;
    while (i < a.length && a[i] === value) i++;
    while (j < b.length && b[j] === value) j++;
    values.push(value);
    inX.push(i - fromI);
    inY.push(j - fromJ);
  }
  return checked(Float64Array.from(values), Float64Array.from(inX), Float64Array.from(inY));
}

/**
 * Two groups by level, from counts; levels that nobody chose are left out.
 * @throws RangeError for levels that do not ascend, a count that is none, or lists of different length
 * @example
 * levelsFromCounts([1, 2, 3], [1, 2, 0], [0, 0, 1]).n1 // => 3
 */
export function levelsFromCounts(levels: Vector, countsX: Vector, countsY: Vector): Levels {
  const values = finiteVector('levels', levels);
  const x = counts('countsX', countsX);
  const y = counts('countsY', countsY);
  if (x.length !== values.length) throw new RangeError(`countsX: expected ${values.length} counts, one for each level`);
  if (y.length !== values.length) throw new RangeError(`countsY: expected ${values.length} counts, one for each level`);
  for (let i = 1; i < values.length; i++) {
    if (!(values[i]! > values[i - 1]!)) throw new RangeError('levels: expected ascending values, none twice');
  }
  const used = (_: number, i: number) => x[i]! + y[i]! > 0;
  return checked(values.filter(used), x.filter(used), y.filter(used));
}

function checked(values: Float64Array, x: Float64Array, y: Float64Array): Levels {
  if (values.length > 0 && !Number.isFinite(values[values.length - 1]! - values[0]!)) {
    throw new RangeError('x, y: values too far apart for their differences to be numbers');
  }
  const total = (list: Float64Array) => list.reduce((sum, value) => sum + value, 0);
  return { values, x, y, n1: total(x), n2: total(y) };
}

/**
 * Twice the placements, level by level: for somebody of x at this level, twice the number of y below plus the number of y
 * beside; and the same for y among x. Whole numbers, so that sums of them are exact.
 * @example
 * Array.from(placements(levelsOf([1, 2], [2, 3])).ofX) // => [0, 1, 3]
 */
export function placements({ x, y }: Pick<Levels, 'x' | 'y'>): { ofX: Float64Array; ofY: Float64Array } {
  const ofX = new Float64Array(x.length);
  const ofY = new Float64Array(x.length);
  let belowX = 0;
  let belowY = 0;
  for (let l = 0; l < x.length; l++) {
    ofX[l] = 2 * belowY + y[l]!;
    ofY[l] = 2 * belowX + x[l]!;
    belowX += x[l]!;
    belowY += y[l]!;
  }
  return { ofX, ofY };
}

/**
 * Twice Mann and Whitney's U, the number of pairs with x above y and half of those that tie; exact.
 * @example
 * doubledU(levelsOf([1, 2], [2, 3])) // => 1
 */
export function doubledU(levels: Pick<Levels, 'x' | 'y'>): number {
  const { ofX } = placements(levels);
  let sum = 0;
  for (let l = 0; l < ofX.length; l++) sum += levels.x[l]! * ofX[l]!;
  return sum;
}
