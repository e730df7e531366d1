import { covariance } from './covariance.ts';
import { minimiseOneFactor } from './one-factor-fit.ts';
import { defined, type Vector } from './vector.ts';

export interface OneFactor {
  /** Loading of each item on the factor (variance 1), in the item's own units; their sum is positive. */
  readonly loadings: readonly number[] | null;
  /** Variance of each item that the factor does not explain. */
  readonly uniquenesses: readonly number[] | null;
  /** McDonald's ω: share of the scale's variance that the common factor explains. */
  readonly omegaTotal: number | null;
  /** False for a Heywood case: a uniqueness came out negative, so ω must not be reported without saying so. */
  readonly proper: boolean | null;
}

/**
 * One common factor by maximum likelihood on the covariance matrix (denominator n), and ω from it.
 *
 * Minimises log|Σ| + tr(SΣ⁻¹) over Σ = λλᵀ + diag(θ), θ unbounded; ω = (Σλ)²/((Σλ)² + Σθ). Null with fewer than three
 * items (not identified), a singular covariance matrix (as many items as people, an item that never varies or is the sum of
 * others) and when no minimum exists.
 *
 * Reference: McDonald 1999, Test theory; Jöreskog 1967, Psychometrika 32.
 * @throws RangeError for columns of different length or a value that is not a number
 * @example
 * oneFactor([[1, 2, 3, 4, 5, 3], [2, 1, 4, 3, 5, 3], [1, 3, 2, 5, 4, 3]]).omegaTotal // => 0.9607843137255625
 */
export function oneFactor(items: readonly Vector[]): OneFactor {
  const s = covariance(items);
  return s === null ? none : oneFactorOf(s, items.length, items[0]!.length);
}

const none: OneFactor = { loadings: null, uniquenesses: null, omegaTotal: null, proper: null };

/**
 * The same from a covariance matrix (denominator n − 1), for those who take many from one.
 * @param s k × k, row by row
 * @param n people
 */
export function oneFactorOf(s: Float64Array, k: number, n: number): OneFactor {
  if (k < 3) return none;
  const scale = Float64Array.from({ length: k }, (_, i) => Math.sqrt((s[i * k + i]! * (n - 1)) / n));
  if (scale.some((sd) => !(sd > 0) || !Number.isFinite(sd))) return none;
  const r = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      r[i * k + j] = i === j ? 1 : s[i * k + j]! / Math.sqrt(s[i * k + i]!) / Math.sqrt(s[j * k + j]!);
    }
  }
  const fit = minimiseOneFactor(r, k);
  if (fit === null) return none;
  const sum = fit.loadings.reduce((a, b, i) => a + b * scale[i]!, 0);
  const sign = sum < 0 ? -1 : 1;
  const loadings = Array.from(fit.loadings, (l, i) => sign * l * scale[i]!);
  const uniquenesses = Array.from(fit.uniquenesses, (u, i) => u * scale[i]! * scale[i]!);
  const unexplained = uniquenesses.reduce((a, b) => a + b, 0);
  if (![...loadings, ...uniquenesses].every(Number.isFinite)) return none;
  return {
    loadings,
    uniquenesses,
    omegaTotal: defined((sum * sum) / (sum * sum + unexplained)),
    proper: uniquenesses.every((u) => u >= 0),
  };
}
