import { tQuantile } from './distributions/t.ts';
import { levelsFromCounts, levelsOf, placements, type Levels } from './levels.ts';
import { interval, type Vector } from './vector.ts';

export interface CliffDelta {
  readonly n1: number;
  readonly n2: number;
  /** P(x > y) − P(x < y), from −1 to 1; null when a group is empty. */
  readonly delta: number | null;
  /** Consistent estimate of its variance, never negative; null when a group has one person only. */
  readonly variance: number | null;
  /** Unbiased estimate, which may be negative. */
  readonly varianceUnbiased: number | null;
  /** 95 % interval from the consistent variance, asymmetric and inside [−1, 1]. */
  readonly ci: readonly [number, number] | null;
  readonly ciUnbiased: readonly [number, number] | null;
}

/**
 * Cliff's δ, the difference between how often x is above and below y, with the asymmetric interval of Feng & Cliff:
 * [δ − δ³ ∓ T√v·√((1−δ²)² + T²v)] / (1 − δ² + T²v), T of Student's distribution with n1 + n2 − 2 df. For |δ| = 1 the variance is
 * taken about δ(n1n2 − 1)/(n1n2) and the closed end is ±1.
 *
 * Reference: Cliff 1993, Psychological Bulletin 114; Feng & Cliff 2004, Journal of Modern Applied Statistical Methods 3.
 * @throws RangeError for a value that is not finite
 * @example
 * cliffDelta([10, 10, 20, 20, 20, 30, 30, 30, 40, 50], [10, 20, 30, 40, 40, 50]).delta // => -0.25
 */
export function cliffDelta(x: Vector, y: Vector): CliffDelta {
  return ofLevels(levelsOf(x, y));
}

/**
 * The same from the number of people at each level (levels ascending).
 * @throws RangeError naming the list that is wrong
 * @example
 * cliffDeltaCounts([1, 2], [0, 500], [500, 0]).delta // => 1
 */
export function cliffDeltaCounts(levels: Vector, countsX: Vector, countsY: Vector): CliffDelta {
  return ofLevels(levelsFromCounts(levels, countsX, countsY));
}

function ofLevels(levels: Levels): CliffDelta {
  const { x, y, n1, n2 } = levels;
  const nothing = { variance: null, varianceUnbiased: null, ci: null, ciUnbiased: null };
  if (n1 === 0 || n2 === 0) return { n1, n2, delta: null, ...nothing };
  const pairs = n1 * n2;
  const { ofX, ofY } = placements(levels);
  let balance = -pairs;
  let tied = 0;
  for (let l = 0; l < x.length; l++) {
    balance += x[l]! * ofX[l]!;
    tied += x[l]! * y[l]!;
  }
  const delta = balance / pairs;
  if (n1 === 1 || n2 === 1) return { n1, n2, delta, ...nothing };
  const centre = Math.abs(balance) === pairs ? (delta * (pairs - 1)) / pairs : delta;
  let a = 0;
  let b = 0;
  for (let l = 0; l < x.length; l++) {
    a += x[l]! * ((ofX[l]! - n2) / n2 - centre) ** 2;
    b += y[l]! * ((n1 - ofY[l]!) / n1 - centre) ** 2;
  }
  const s = pairs - tied - 2 * centre * balance + pairs * centre * centre;
  const variance = (((n2 - 1) * a) / (n1 - 1) + ((n1 - 1) * b) / (n2 - 1) + s / ((n1 - 1) * (n2 - 1))) / pairs;
  const varianceUnbiased = (n2 * n2 * a + n1 * n1 * b - s) / (pairs * (n1 - 1) * (n2 - 1));
  const t = tQuantile(0.975, n1 + n2 - 2);
  return {
    n1,
    n2,
    delta,
    variance: Math.max(0, variance),
    varianceUnbiased,
    ci: fengCliff(delta, centre, Math.max(0, variance), t),
    ciUnbiased: varianceUnbiased < 0 ? null : fengCliff(delta, centre, varianceUnbiased, t),
  };
}

function fengCliff(delta: number, centre: number, variance: number, t: number): readonly [number, number] | null {
  const square = centre * centre;
  const spread = t * t * variance;
  const half = Math.sqrt(spread) * Math.sqrt((1 - square) ** 2 + spread);
  const below = 1 - square + spread;
  const middle = centre - centre * square;
  return interval(delta === -1 ? -1 : (middle - half) / below, delta === 1 ? 1 : (middle + half) / below);
}
