import { averageRanks } from './average-ranks.ts';
import { finiteVector, sameLength } from './check.ts';
import { tTwoSided } from './distributions/t.ts';
import { defined, type Vector } from './vector.ts';

export interface Correlation {
  readonly estimate: number | null;
  readonly p: number | null;
}

/**
 * Spearman's rank correlation: Pearson's on average ranks, p by t = r√((n−2)/(1−r²)) with n − 2 df. Null for a constant
 * variable; p null with fewer than three pairs.
 *
 * Reference: Spearman 1904, American Journal of Psychology 15.
 * @throws RangeError for columns of different length or a value that is not a number
 * @example
 * spearman([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]) // => { estimate: 0.8, p: 0.10408803866182788 }
 */
export function spearman(x: Vector, y: Vector): Correlation {
  const rx = averageRanks(finiteVector('x', x)).doubled;
  const ry = averageRanks(finiteVector('y', y)).doubled;
  sameLength('x', x, 'y', y);
  const n = rx.length;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    const dx = rx[i]! - (n + 1);
    const dy = ry[i]! - (n + 1);
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (xx === 0 || yy === 0) return { estimate: null, p: null };
  const estimate = Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy)));
  if (n < 3) return { estimate: xx === yy && Math.abs(xy) === xx ? Math.sign(xy) : estimate, p: null };
  if (xx === yy && Math.abs(xy) === xx) return { estimate: Math.sign(xy), p: 0 };
  const t = estimate * Math.sqrt((n - 2) / ((1 - estimate) * (1 + estimate)));
  return { estimate, p: defined(tTwoSided(t, n - 2)) };
}
