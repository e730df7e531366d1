/** A table of counts with all its margins: which of them are withheld so that the others do not give a small one back. */
import { hideSmallest, isSmall } from './hide-levels.ts';
import { rangesOf, type Constraint } from './linear-program.ts';
import type { Line, Shape } from './table-shape.ts';

/** What bounds a table from outside. */
export interface Around {
  /** Cells that are withheld whatever they hold, for instance because too few people are in them at all. */
  forced?: readonly boolean[];
  /** People there are in each cell, as far as the reader knows; null where that is withheld. */
  most?: readonly (number | null)[];
}

/**
 * Decides which cells are withheld. A small count (somebody, but under the threshold) is; beside it, in every line, so many
 * others that the hidden ones are at least two and together reach the threshold. Then an attacker tries all that is left with
 * linear programming: while a hidden count is certain to lie in a range that includes small numbers and is narrower than the
 * threshold, the smallest count beside it is withheld too.
 * @param counts per cell of the lattice; a sum may be less than its parts together (people who stand in several)
 * @returns per cell whether it is withheld; zeros stay visible unless they must help to hide others
 */
export function hideTable(shape: Shape, counts: ArrayLike<number>, threshold: number, around: Around = {}): boolean[] {
  const values = ofClasses(shape, 0, (cell) => counts[cell]!);
  const forced = ofClasses(shape, false, (cell) => around.forced?.[cell] === true);
  const hidden = values.map((count, index) => isSmall(count, threshold) || forced[index]!);
  if (hidden.includes(true)) {
    const { most } = around;
    const limits = ofClasses<number | null>(shape, null, (cell) => most?.[cell] ?? null);
    const safe = new Set<number>();
    do hideBeside(shape.lines, values, hidden, threshold);
    while (hideLeak(shape.lines, values, hidden, threshold, limits, safe));
  }
  return Array.from(shape.classOf, (index) => index >= 0 && hidden[index]!);
}

/** What is said of cells, said of their classes. */
function ofClasses<T>({ classOf, classes }: Shape, nothing: T, of: (cell: number) => T): T[] {
  const result = new Array<T>(classes).fill(nothing);
  classOf.forEach((index, cell) => {
    if (index >= 0) result[index] = of(cell);
  });
  return result;
}

/** Withholds others in each line until no hidden count can be had by subtraction. */
function hideBeside(lines: readonly Line[], counts: readonly number[], hidden: boolean[], threshold: number): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const { sum, parts } of lines) {
      const away = parts.filter((part) => hidden[part]);
      if (hidden[sum]) {
        if (away.length === 0 && parts.length > 0) changed = hideOneOf(parts, counts, hidden) || changed;
        continue;
      }
      while (away.length > 0 && !isSafe(away, counts, threshold)) {
        const one = smallestShown(parts, counts, hidden);
        const next = one ?? sum;
        hidden[next] = true;
        changed = true;
        if (one === null) break;
        away.push(one);
      }
    }
  }
}

const isSafe = (away: readonly number[], counts: readonly number[], threshold: number): boolean =>
  away.length > 1 && away.reduce((all, cell) => all + counts[cell]!, 0) >= threshold;

function smallestShown(parts: readonly number[], counts: readonly number[], hidden: readonly boolean[]): number | null {
  const away = parts.map((part) => hidden[part]!);
  const before = [...away];
  if (
    !hideSmallest(
      parts.map((part) => counts[part]!),
      away,
    )
  )
    return null;
  return parts[away.findIndex((now, index) => now !== before[index])]!;
}

function hideOneOf(parts: readonly number[], counts: readonly number[], hidden: boolean[]): boolean {
  const one = smallestShown(parts, counts, hidden);
  if (one === null) return false;
  hidden[one] = true;
  return true;
}

/** Finds a hidden count that can be worked out too closely, and withholds one more cell; false when there is none. */
function hideLeak(
  lines: readonly Line[],
  counts: readonly number[],
  hidden: boolean[],
  threshold: number,
  most: readonly (number | null)[],
  safe: Set<number>,
): boolean {
  const shown = (cell: number) => !hidden[cell] && counts[cell]! > 0;
  if (!counts.some((_, cell) => shown(cell))) return false;
  const leak = leakIn(lines, counts, hidden, threshold, most, safe);
  if (leak === null) return false;
  const beside = lines
    .filter(({ sum, parts }) => sum === leak || parts.includes(leak))
    .flatMap(({ sum, parts }) => [sum, ...parts])
    .filter(shown);
  const candidates = beside.length > 0 ? beside : counts.flatMap((_, cell) => (shown(cell) ? [cell] : []));
  const smallest = candidates.reduce((best, cell) => (counts[cell]! < counts[best]! ? cell : best));
  hidden[smallest] = true;
  return true;
}

/** The attacker: is any withheld count of a table known too closely from what is shown of it? */
export function leaks(
  shape: Shape,
  counts: ArrayLike<number>,
  hidden: readonly boolean[],
  threshold: number,
  most?: readonly (number | null)[],
): boolean {
  const values = ofClasses(shape, 0, (cell) => counts[cell]!);
  const away = ofClasses(shape, false, (cell) => hidden[cell]!);
  const limits = ofClasses<number | null>(shape, null, (cell) => most?.[cell] ?? null);
  return leakIn(shape.lines, values, away, threshold, limits, new Set()) !== null;
}

/**
 * The first hidden count that is known too closely, or null.
 * @param safe those that were tried before: the less is shown, the less is known of them
 */
function leakIn(
  lines: readonly Line[],
  counts: readonly number[],
  hidden: readonly boolean[],
  threshold: number,
  most: readonly (number | null)[],
  safe: Set<number>,
): number | null {
  const unknown = new Map<number, number>();
  hidden.forEach((away, cell) => {
    if (away) unknown.set(cell, unknown.size);
  });
  const constraints = [...unknown.keys()].flatMap((cell): Constraint[] => {
    const limit = most[cell] ?? null;
    return limit === null
      ? []
      : [{ terms: [{ unknown: unknown.get(cell)!, coefficient: 1 }], low: -Infinity, high: limit }];
  });
  for (const line of lines) constraints.push(...lineConstraints(line, counts, unknown));
  const rangeOf = rangesOf(unknown.size, constraints);
  if (!rangeOf) throw new Error('What is shown of a table contradicts itself');
  for (const [cell, index] of unknown) {
    if (counts[cell] === 0 || safe.has(cell)) continue;
    const range = rangeOf([index]);
    const [low, high] = [Math.ceil(range.low - 1e-6), Math.floor(range.high + 1e-6)];
    if (low < threshold && high > 0 && high - low < threshold) return cell;
    safe.add(cell);
  }
  return null;
}

/** Parts add up to the sum; where people stand in several, the sum lies between the largest part and all together. */
function lineConstraints({ sum, parts }: Line, counts: readonly number[], unknown: Map<number, number>): Constraint[] {
  if (!unknown.has(sum) && !parts.some((part) => unknown.has(part))) return [];
  const together = parts.reduce((all, part) => all + counts[part]!, 0);
  const difference = (cells: readonly number[]) => {
    const terms = cells.flatMap((cell) => (unknown.has(cell) ? [{ unknown: unknown.get(cell)!, coefficient: 1 }] : []));
    const known = cells.reduce((all, cell) => (unknown.has(cell) ? all : all + counts[cell]!), 0);
    const index = unknown.get(sum);
    if (index === undefined) return { terms, offset: known - counts[sum]! };
    return { terms: [...terms, { unknown: index, coefficient: -1 }], offset: known };
  };
  const all = difference(parts);
  if (together === counts[sum]) return [{ terms: all.terms, low: -all.offset, high: -all.offset }];
  const each = parts.map((part): Constraint => {
    const one = difference([part]);
    return { terms: one.terms, low: -Infinity, high: -one.offset };
  });
  return [{ terms: all.terms, low: -all.offset, high: Infinity }, ...each.filter(({ terms }) => terms.length > 0)];
}
