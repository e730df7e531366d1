/**
 * Exact null distribution of Mann and Whitney's U, with and without ties, by dynamic programming. Everything is kept as a
 * probability, so nothing overflows and small tails keep their digits.
 */

/**
 * P(U = u) for u = 0..upTo without ties, for groups of n1 and n2. The generating function is the Gaussian binomial
 * coefficient; each step divides by (1 − q^i) and multiplies by (1 − q^(n+i)) (Mann & Whitney 1947; work n1 × upTo).
 * @example
 * rankSumProbabilities(2, 2, 4) // [1, 1, 2, 1, 1] / 6
 */
export function rankSumProbabilities(n1: number, n2: number, upTo: number): Float64Array {
  const small = Math.min(n1, n2);
  const large = Math.max(n1, n2);
  const middle = Math.floor((n1 * n2) / 2);
  const end = Math.min(upTo, middle);
  // Up to the middle the coefficients rise, so the subtraction below never meets a much larger number.
  const p = new Float64Array(end + 1);
  p[0] = 1;
  for (let i = 1; i <= small; i++) {
    const share = i / (large + i);
    for (let u = i; u <= end; u++) p[u]! += p[u - i]!;
    for (let u = end; u >= large + i; u--) p[u]! -= p[u - large - i]!;
    for (let u = 0; u <= end; u++) p[u]! *= share;
  }
  if (upTo <= middle) return p;
  const whole = new Float64Array(upTo + 1);
  for (let u = 0; u <= upTo && u <= n1 * n2; u++) whole[u] = p[Math.min(u, n1 * n2 - u)]!;
  return whole;
}

/**
 * P(2U = v) for v = 0..2·n1·n2 when the pooled values fall into tied levels of the given sizes, lowest level first (sizes of
 * 1 where nothing is tied). `n1` of the pooled values belong to the first group. Conditions on the ties, as Streitberg &
 * Röhmel 1986 do.
 * @example
 * tiedRankSumProbabilities([2, 2], 2) // [1, 0, 0, 0, 4, 0, 0, 0, 1] / 6
 */
export function tiedRankSumProbabilities(levels: ArrayLike<number>, n1: number): Float64Array {
  let pooled = 0;
  for (let i = 0; i < levels.length; i++) pooled += levels[i]!;
  // at[k][v]: probability that k of the values placed so far are in the first group and that they make 2U = v.
  let at: (Float64Array | undefined)[] = [new Float64Array([1])];
  let placed = 0;
  for (let l = 0; l < levels.length; l++) {
    const size = levels[l]!;
    if (size === 0) continue;
    const next: (Float64Array | undefined)[] = [];
    for (let k = 0; k <= Math.min(n1, placed); k++) {
      const from = at[k];
      if (!from) continue;
      const chances = hypergeometric(size, pooled - placed - size, n1 - k);
      for (let j = chances.low; j <= chances.high; j++) {
        const chance = chances.p[j - chances.low]!;
        const shift = j * (2 * (placed - k) + size - j);
        const to = (next[k + j] ??= new Float64Array(2 * (k + j) * (placed + size - k - j) + 1));
        for (let v = 0; v < from.length; v++) to[v + shift]! += chance * from[v]!;
      }
    }
    at = next;
    placed += size;
  }
  return at[n1] ?? new Float64Array([1]);
}

/** Hypergeometric probabilities by their ratio, from the mode outwards: exact enough and never overflowing. */
function hypergeometric(
  marked: number,
  unmarked: number,
  drawn: number,
): { low: number; high: number; p: Float64Array } {
  const low = Math.max(0, drawn - unmarked);
  const high = Math.min(marked, drawn);
  const p = new Float64Array(Math.max(0, high - low + 1));
  if (high < low) return { low, high, p };
  const ratio = (k: number) => ((marked - k) * (drawn - k)) / ((k + 1) * (unmarked - drawn + k + 1));
  const mode = Math.min(high, Math.max(low, Math.floor(((drawn + 1) * (marked + 1)) / (marked + unmarked + 2))));
  p[mode - low] = 1;
  for (let k = mode; k < high; k++) p[k + 1 - low] = p[k - low]! * ratio(k);
  for (let k = mode; k > low; k--) p[k - 1 - low] = p[k - low]! / ratio(k - 1);
  let total = 0;
  for (const value of p) total += value;
  return { low, high, p: p.map((value) => value / total) };
}

/**
 * P(U ≤ u) without ties; the lower half is summed as such.
 * @example
 * rankSumCdf(0, 6, 6) // 0.00108225108225108
 */
export function rankSumCdf(u: number, n1: number, n2: number): number {
  if (u < 0) return 0;
  if (u >= n1 * n2) return 1;
  const whole = Math.floor(u);
  if (whole > (n1 * n2) / 2) return 1 - rankSumCdf(n1 * n2 - whole - 1, n1, n2);
  let total = 0;
  for (const value of rankSumProbabilities(n1, n2, whole)) total += value;
  return total;
}

/**
 * Smallest u with P(U ≤ u) ≥ p, without ties, for 0 < p ≤ ½.
 * @example
 * rankSumQuantile(0.025, 6, 6) // 6
 */
export function rankSumQuantile(p: number, n1: number, n2: number): number {
  const probabilities = rankSumProbabilities(n1, n2, Math.floor((n1 * n2) / 2));
  let cumulated = 0;
  for (let u = 0; u < probabilities.length; u++) {
    cumulated += probabilities[u]!;
    if (cumulated >= p - 1e-13) return u;
  }
  return Math.ceil((n1 * n2) / 2);
}
