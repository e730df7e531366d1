import { averageRanks } from './average-ranks.ts';
import { finiteVector, sameLength } from './check.ts';
import { normalTwoSided } from './distributions/normal.ts';
import type { Correlation } from './spearman.ts';
import { defined, type Vector } from './vector.ts';

/**
 * Kendall's τ-b with a tie-corrected normal p, no continuity correction. Knight's algorithm: n log n.
 *
 * S = concordant − discordant pairs, τ-b = S/√((n₀−Σt(t−1)/2)(n₀−Σu(u−1)/2)), n₀ = n(n−1)/2, z = S/√var(S) with
 * var(S) = [n(n−1)(2n+5) − Σt(t−1)(2t+5) − Σu(u−1)(2u+5)]/18 + Σt(t−1)Σu(u−1)/(2n(n−1))
 * + Σt(t−1)(t−2)Σu(u−1)(u−2)/(9n(n−1)(n−2)). Null for a constant variable; p null with fewer than three pairs.
 *
 * Reference: Kendall 1938, Biometrika 30; Knight 1966, JASA 61.
 * @throws RangeError for columns of different length or a value that is not a number
 * @example
 * kendall([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]) // => { estimate: 0.6, p: 0.14164469029513 }
 */
export function kendall(x: Vector, y: Vector): Correlation {
  const rx = averageRanks(finiteVector('x', x));
  const ry = averageRanks(finiteVector('y', y));
  sameLength('x', x, 'y', y);
  const n = x.length;
  const pairs = (n * (n - 1)) / 2;
  const tiedX = pairsWithin(rx.ties);
  const tiedY = pairsWithin(ry.ties);
  if (n < 2 || tiedX === pairs || tiedY === pairs) return { estimate: null, p: null };
  const { discordant, tiedBoth } = discordantPairs(rx.doubled, ry.doubled);
  const s = pairs - tiedX - tiedY + tiedBoth - 2 * discordant;
  return tauB(n, s, rx.ties, ry.ties);
}

/**
 * τ-b and its p from S = concordant − discordant pairs and the sizes of the ties of both variables (sizes of 0 and 1 do not matter).
 * @example
 * tauB(5, 6, [], []) // => { estimate: 0.6, p: 0.14164469029513 }
 */
export function tauB(n: number, s: number, tiesX: readonly number[], tiesY: readonly number[]): Correlation {
  const pairs = (n * (n - 1)) / 2;
  const tiedX = pairsWithin(tiesX);
  const tiedY = pairsWithin(tiesY);
  if (n < 2 || tiedX === pairs || tiedY === pairs) return { estimate: null, p: null };
  const estimate = s / Math.sqrt(pairs - tiedX) / Math.sqrt(pairs - tiedY);
  const exact = tiedX === tiedY && Math.abs(s) === pairs - tiedX ? Math.sign(s) : estimate;
  if (n < 3) return { estimate: exact, p: null };
  const variance =
    (n * (n - 1) * (2 * n + 5) - spread(tiesX) - spread(tiesY)) / 18 +
    (4 * tiedX * tiedY) / (2 * n * (n - 1)) +
    (triples(tiesX) * triples(tiesY)) / (9 * n * (n - 1) * (n - 2));
  return { estimate: defined(exact), p: defined(normalTwoSided(s / Math.sqrt(variance))) };
}

const pairsWithin = (ties: readonly number[]) => ties.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0);
const spread = (ties: readonly number[]) => ties.reduce((sum, t) => sum + t * (t - 1) * (2 * t + 5), 0);
const triples = (ties: readonly number[]) => ties.reduce((sum, t) => sum + t * (t - 1) * (t - 2), 0);

/** Discordant pairs as the exchanges of a merge sort on y of the pairs ordered by (x, y), and pairs equal in both. */
function discordantPairs(x: Float64Array, y: Float64Array) {
  const n = x.length;
  const order = new Uint32Array(n).map((_, i) => i).sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]!);
  let tiedBoth = 0;
  let run = 0;
  for (let i = 1; i < n; i++) {
    const same = x[order[i]!] === x[order[i - 1]!] && y[order[i]!] === y[order[i - 1]!];
    run = same ? run + 1 : 0;
    tiedBoth += run;
  }
  let from = new Float64Array(n).map((_, i) => y[order[i]!]!);
  let into = new Float64Array(n);
  let discordant = 0;
  for (let width = 1; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(start + width, n);
      const end = Math.min(start + 2 * width, n);
      let left = start;
      let right = middle;
      for (let i = start; i < end; i++) {
        if (left < middle && (right >= end || from[left]! <= from[right]!)) {
          into[i] = from[left++]!;
        } else {
          into[i] = from[right++]!;
          discordant += middle - left;
        }
      }
    }
    [from, into] = [into, from];
  }
  return { discordant, tiedBoth };
}
