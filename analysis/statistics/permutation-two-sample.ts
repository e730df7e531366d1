import { choose } from './choose.ts';
import { finiteVector } from './check.ts';
import { hypergeometricPmf, hypergeometricSupport } from './distributions/hypergeometric.ts';
import { lattice } from './lattice.ts';
import { randomStream } from './random.ts';
import { moments, type Vector } from './vector.ts';

export interface Permutation {
  /** Mean of x − mean of y. */
  readonly difference: number | null;
  /** Two-sided; the observed labelling counts. */
  readonly p: number | null;
  /** Number of labellings, C(n1 + n2, n1) or 2^n; null beyond what a double holds. */
  readonly labellings: number | null;
  readonly exact: boolean;
  /** Seed and number of random labellings; null when exact. */
  readonly seed: number | null;
  readonly resamples: number | null;
}

export interface PermutationOptions {
  readonly seed?: number;
  readonly resamples?: number;
}

/**
 * Fisher–Pitman permutation test of two means: the share of all labellings whose |difference| is at least the observed one, less
 * 1e-9 of slack. Values on a common fraction are counted by dynamic programming, others up to 40 people by joining the sums of
 * two halves; beyond that random labellings, (b + 1)/(B + 1), with the seed told.
 *
 * Reference: Pitman 1937, Supplement to the Journal of the Royal Statistical Society 4; Phipson & Smyth 2010 for the + 1.
 * @throws RangeError for a value that is not finite
 * @example
 * permutationTwoSample([0, 1, 1], [2, 3, 4]).p // => 0.1
 */
export function permutationTwoSample(x: Vector, y: Vector, options: PermutationOptions = {}): Permutation {
  const { seed = 1, resamples = 9999 } = options;
  const a = finiteVector('x', x);
  const b = finiteVector('y', y);
  const [n1, n2] = [a.length, b.length];
  const sure = { seed: null, resamples: null };
  if (n1 === 0 || n2 === 0) return { difference: null, p: null, labellings: null, exact: false, ...sure };
  const difference = moments(a).mean - moments(b).mean;
  if (!Number.isFinite(difference)) throw new RangeError('x, y: values too large for their means to be numbers');
  const ways = choose(n1 + n2, n1);
  const known = { difference, labellings: ways < Infinity ? ways : null };
  const pooled = [...a, ...b];
  const counted = countOnLattice(pooled, n1);
  if (counted !== null) return { ...known, p: counted, exact: true, ...sure };
  const centre = moments(pooled).mean;
  const centred = Float64Array.from(pooled, (value) => value - centre);
  const observed = Math.abs(centred.subarray(0, n1).reduce((sum, value) => sum + value, 0));
  const limit = observed - slack(centred) / (1 / n1 + 1 / n2);
  if (n1 + n2 <= 40) return { ...known, p: countPairs(centred, n1, limit) / ways, exact: true, ...sure };
  const random = randomStream(seed);
  let beyond = 0;
  for (let r = 0; r < resamples; r++) {
    let sum = 0;
    for (let i = 0; i < n1; i++) {
      const j = i + random.below(centred.length - i);
      [centred[i], centred[j]] = [centred[j]!, centred[i]!];
      sum += centred[i]!;
    }
    if (Math.abs(sum) >= limit) beyond++;
  }
  return { ...known, p: (beyond + 1) / (resamples + 1), exact: false, seed, resamples };
}

/** 1e-9, less for values that are themselves tiny, more where rounding is coarser. */
export function slack(centred: Float64Array): number {
  const size = centred.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return 1e-9 * Math.min(1, size) + 1e-14 * size * Math.sqrt(centred.length);
}

/** p by dynamic programming over (how many of x so far, their sum); null when the values or the work do not allow it. */
function countOnLattice(pooled: readonly number[], n1: number): number | null {
  const found = lattice(pooled);
  if (!found) return null;
  const least = found.whole.reduce((low, value) => Math.min(low, value), Infinity);
  const levels = new Map<number, number>();
  for (const value of found.whole) levels.set(value - least, (levels.get(value - least) ?? 0) + 1);
  const widest = Math.max(...levels.keys());
  const n = pooled.length;
  if (n * n1 * (n1 * widest + 1) > 4e8) return null;
  let at: (Float64Array | undefined)[] = [new Float64Array([1])];
  let left = n;
  for (const [value, size] of levels) {
    left -= size;
    const next: (Float64Array | undefined)[] = [];
    for (const [k, from] of at.entries()) {
      if (!from) continue;
      const { low, high } = hypergeometricSupport(size, left, n1 - k);
      for (let j = low; j <= high; j++) {
        const chance = hypergeometricPmf(j, size, left, n1 - k);
        const to = (next[k + j] ??= new Float64Array((k + j) * widest + 1));
        for (let s = 0; s < from.length; s++) to[s + j * value]! += chance * from[s]!;
      }
    }
    at = next;
  }
  const total = found.whole.reduce((sum, value) => sum + value - least, 0);
  const observed = found.whole.slice(0, n1).reduce((sum, value) => sum + value - least, 0);
  const distance = Math.abs(n * observed - n1 * total);
  let p = 0;
  at[n1]!.forEach((probability, s) => (p += Math.abs(n * s - n1 * total) >= distance ? probability : 0));
  return Math.min(1, p);
}

/**
 * Number of choices of n1 values whose centred sum is at least `limit` in size: the sums of all subsets of each half, by how many
 * values they have, sorted; then the pairs that make up n1 (Horowitz & Sahni 1974).
 */
function countPairs(centred: Float64Array, n1: number, limit: number): number {
  const half = centred.length >> 1;
  const first = subsetSums(centred.subarray(0, half));
  const second = subsetSums(centred.subarray(half));
  let found = 0;
  for (const [k, a] of first.entries()) {
    const b = second[n1 - k];
    if (!b) continue;
    let above = b.length;
    let below = b.length;
    for (let i = 0; i < a.length; i++) {
      while (above > 0 && a[i]! + b[above - 1]! >= limit) above--;
      while (below > 0 && a[i]! + b[below - 1]! > -limit) below--;
      // Above: at least limit; below: at most -limit. At a limit of 0 or less they overlap and everything counts.
      found += limit <= 0 ? b.length : b.length - above + below;
    }
  }
  return found;
}

/** Sums of all subsets of the values, by their size, each list ascending. */
function subsetSums(values: Float64Array): Float64Array[] {
  let bySize: Float64Array[] = [new Float64Array(1)];
  for (const value of values) {
    bySize = Array.from({ length: bySize.length + 1 }, (_, k) => {
      const without = bySize[k] ?? new Float64Array(0);
      const joined = new Float64Array(without.length + (bySize[k - 1]?.length ?? 0));
      joined.set(without);
      bySize[k - 1]?.forEach((sum, i) => (joined[without.length + i] = sum + value));
      return joined;
    });
  }
  return bySize.map((sums) => sums.sort());
}
