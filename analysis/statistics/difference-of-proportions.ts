import { wilson } from './wilson.ts';

const Z = 1.959963984540054;

export interface DifferenceOfProportions {
  /** x1/n1 − x2/n2; null when a group is empty. */
  readonly difference: number | null;
  /** Newcombe's hybrid score interval (95 %), the one to report. */
  readonly newcombe: readonly [number, number] | null;
  /** Agresti and Caffo's adjusted Wald interval (95 %). */
  readonly agrestiCaffo: readonly [number, number] | null;
}

/**
 * Difference of two independent proportions. Newcombe's method 10 joins Wilson's limits: below √((p1−l1)² + (u2−p2)²), above
 * √((u1−p1)² + (p2−l2)²). Agresti & Caffo: Wald with one success and one failure added to each group.
 *
 * Reference: Newcombe 1998, Statistics in Medicine 17, 873–890; Agresti & Caffo 2000, The American Statistician 54.
 * @throws RangeError for what is not a count, or successes above their n
 * @example
 * differenceOfProportions(56, 70, 48, 80).newcombe.map((end) => end.toFixed(4)) // => ["0.0524", "0.3339"]
 */
export function differenceOfProportions(x1: number, n1: number, x2: number, n2: number): DifferenceOfProportions {
  const first = wilson(x1, n1);
  const second = wilson(x2, n2);
  if (!first || !second) return { difference: null, newcombe: null, agrestiCaffo: null };
  const p1 = x1 / n1;
  const p2 = x2 / n2;
  const difference = p1 - p2;
  const a1 = (x1 + 1) / (n1 + 2);
  const a2 = (x2 + 1) / (n2 + 2);
  const half = Z * Math.sqrt((a1 * (1 - a1)) / (n1 + 2) + (a2 * (1 - a2)) / (n2 + 2));
  return {
    difference,
    newcombe: [
      difference - Math.hypot(p1 - first[0], second[1] - p2),
      difference + Math.hypot(first[1] - p1, p2 - second[0]),
    ],
    agrestiCaffo: [a1 - a2 - half, a1 - a2 + half],
  };
}
