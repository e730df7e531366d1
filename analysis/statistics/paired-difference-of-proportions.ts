import { people } from './check.ts';
import { wilson } from './wilson.ts';

export interface PairedDifferenceOfProportions {
  /** (a+b)/n − (a+c)/n = (b − c)/n; null without people. */
  readonly difference: number | null;
  /** Newcombe's paired interval (95 %). */
  readonly ci: readonly [number, number] | null;
}

/**
 * Difference of two proportions of the same people: `a` yes in both, `b` yes in the first only, `c` yes in the second only, `d`
 * no in both. Newcombe's paired method 10: Wilson's limits joined with the correlation φ, its numerator ad − bc drawn towards 0
 * by n/2.
 *
 * Reference: Newcombe 1998, Statistics in Medicine 17, 2635–2650.
 * @throws RangeError for what is not a count
 * @example
 * pairedDifferenceOfProportions(36, 12, 2, 0).ci.map((end) => end.toFixed(4)) // => ["0.0569", "0.3404"]
 */
export function pairedDifferenceOfProportions(
  a: number,
  b: number,
  c: number,
  d: number,
): PairedDifferenceOfProportions {
  const n = people('a', a) + people('b', b) + people('c', c) + people('d', d);
  const first = wilson(a + b, n);
  const second = wilson(a + c, n);
  if (!first || !second) return { difference: null, ci: null };
  const p1 = (a + b) / n;
  const p2 = (a + c) / n;
  const phi = correctedPhi(a, b, c, d);
  const difference = (b - c) / n;
  const half = (x: number, y: number) => Math.sqrt(Math.max(0, x * x - 2 * phi * x * y + y * y));
  return {
    difference,
    ci: [difference - half(p1 - first[0], second[1] - p2), difference + half(first[1] - p1, p2 - second[0])],
  };
}

function correctedPhi(a: number, b: number, c: number, d: number): number {
  const below = Math.sqrt(a + b) * Math.sqrt(c + d) * Math.sqrt(a + c) * Math.sqrt(b + d);
  if (below === 0) return 0;
  const balance = a * d - b * c;
  const half = (a + b + c + d) / 2;
  const drawn = balance > half ? balance - half : Math.min(balance, 0);
  return drawn / below;
}
