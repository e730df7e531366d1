import { finiteVector } from './check.ts';
import { normalQuantile } from './distributions/normal.ts';
import { firstRanks, signedRankQuantile } from './distributions/signed-rank.ts';
import type { HodgesLehmann, HodgesLehmannOptions } from './hodges-lehmann.ts';
import { kthWalshAverage, medianByPlace } from './pairwise-order.ts';
import type { Vector } from './vector.ts';

/**
 * By how much did people change? The median of the Walsh averages (dᵢ + dⱼ)/2, i ≤ j, of all differences after − before, and the
 * distribution-free interval between the k-th smallest and k-th largest of them, k = the .025 quantile of the signed-rank
 * statistic (at least 1). With ties and zeros it keeps its level or exceeds it (Noether 1967). Above `exactUpTo` pairs (100)
 * k comes from the normal approximation.
 *
 * Reference: Hodges & Lehmann 1963; Noether 1967, JASA 62.
 * @throws RangeError for a value that is not finite
 * @example
 * hodgesLehmannPaired([2, 0, 2, 1, 0, 2]) // => { estimate: 1, ci: [0, 2], exact: true }
 */
export function hodgesLehmannPaired(differences: Vector, options: HodgesLehmannOptions = {}): HodgesLehmann {
  const { exactUpTo = 100 } = options;
  const d = finiteVector('differences', differences).sort();
  const n = d.length;
  if (n === 0) return { estimate: null, ci: null, exact: false };
  const { values, counts } = runs(d);
  const total = (n * (n + 1)) / 2;
  const exact = n <= exactUpTo;
  const at = (k: number) => kthWalshAverage(values, counts, k);
  const k = Math.max(1, exact ? signedRankQuantile(0.025, firstRanks(n)) : approximatePlace(n));
  return { estimate: medianByPlace(total, at), ci: [at(k), at(total + 1 - k)], exact };
}

function approximatePlace(n: number): number {
  const sd = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
  return Math.floor((n * (n + 1)) / 4 - normalQuantile(0.975) * sd + 0.5);
}

function runs(sorted: Float64Array): { values: number[]; counts: number[] } {
  const values: number[] = [];
  const counts: number[] = [];
  for (const value of sorted) {
    if (values.length > 0 && values[values.length - 1] === value) counts[counts.length - 1]!++;
    else {
      values.push(value);
      counts.push(1);
    }
  }
  return { values, counts };
}
