import { tQuantile, tTwoSided } from './distributions/t.ts';
import { levelsFromCounts, levelsOf, placements, type Levels } from './levels.ts';
import { defined, interval, type Vector } from './vector.ts';

export interface BrunnerMunzel {
  readonly n1: number;
  readonly n2: number;
  /** P(x < y) + ½P(x = y). */
  readonly pEffect: number | null;
  /** Positive when y tends to be larger; null when neither group varies in rank. */
  readonly statistic: number | null;
  readonly df: number | null;
  readonly p: number | null;
  /** 95 % interval of pEffect; not cut to [0, 1]. */
  readonly ci: readonly [number, number] | null;
}

/**
 * Do values of y tend to be above values of x, when the groups may also differ in spread? From about 10 per group; for fewer
 * see brunnerMunzelPermutation.
 *
 * W = n1n2(m2 − m1)/(N√(n1v1 + n2v2)), with v the variances of a group's placements among the other, and Satterthwaite's df.
 * An empty group gives nulls; a group of one gives pEffect only.
 * Reference: Brunner & Munzel 2000, Biometrical Journal 42.
 * @throws RangeError for a value that is not finite
 * @example
 * brunnerMunzel([1, 1, 2, 2], [1, 2, 2, 2]).pEffect // => 0.625
 */
export function brunnerMunzel(x: Vector, y: Vector): BrunnerMunzel {
  return ofLevels(levelsOf(x, y));
}

/**
 * The same from the number of people at each level (levels ascending).
 * @throws RangeError naming the list that is wrong
 * @example
 * brunnerMunzelCounts([1, 2], [2, 2], [1, 3]).pEffect // => 0.625
 */
export function brunnerMunzelCounts(levels: Vector, countsX: Vector, countsY: Vector): BrunnerMunzel {
  return ofLevels(levelsFromCounts(levels, countsX, countsY));
}

function ofLevels(levels: Levels): BrunnerMunzel {
  const { n1, n2 } = levels;
  const nothing = { statistic: null, df: null, p: null, ci: null };
  if (n1 === 0 || n2 === 0) return { n1, n2, pEffect: null, ...nothing };
  const { gap, v1, v2 } = placementMoments(levels);
  const pEffect = gap / (n1 * n2) / 2 + 0.5;
  if (n1 === 1 || n2 === 1 || (v1 === 0 && v2 === 0)) return { n1, n2, pEffect, ...nothing };
  const a = n1 * v1;
  const b = n2 * v2;
  const statistic = gap / 2 / Math.sqrt(a + b);
  const df = (a + b) ** 2 / (a ** 2 / (n1 - 1) + b ** 2 / (n2 - 1));
  const half = tQuantile(0.975, df) * Math.sqrt(v1 / n1 / n2 / n2 + v2 / n2 / n1 / n1);
  return {
    n1,
    n2,
    pEffect,
    statistic: defined(statistic),
    df: defined(df),
    p: tTwoSided(statistic, df),
    ci: interval(pEffect - half, pEffect + half),
  };
}

/**
 * What Brunner and Munzel's statistic is made of: `gap` = 2·#(x < y) + #(x = y) − n1·n2, so that gap / (2·n1·n2) = pEffect − ½, and
 * the variances of the placements. Sums are of whole numbers, so that no variation is exactly 0.
 * @example
 * placementMoments(levelsOf([1, 2], [2, 3])) // => { gap: 3, v1: 0.125, v2: 0.125 }
 */
export function placementMoments(levels: Pick<Levels, 'x' | 'y' | 'n1' | 'n2'>): {
  gap: number;
  v1: number;
  v2: number;
} {
  const { x, y, n1, n2 } = levels;
  const { ofX, ofY } = placements(levels);
  let below = 0;
  for (let l = 0; l < x.length; l++) below += y[l]! * ofY[l]!;
  const sumX = 2 * n1 * n2 - below;
  let squaresX = 0;
  let squaresY = 0;
  for (let l = 0; l < x.length; l++) {
    squaresX += x[l]! * (n1 * ofX[l]! - sumX) ** 2;
    squaresY += y[l]! * (n2 * ofY[l]! - below) ** 2;
  }
  return {
    gap: below - n1 * n2,
    v1: squaresX / (4 * n1 * n1) / (n1 - 1),
    v2: squaresY / (4 * n2 * n2) / (n2 - 1),
  };
}
