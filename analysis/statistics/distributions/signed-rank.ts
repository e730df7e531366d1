/**
 * Exact distribution of the positive rank sum, by dynamic programming (the shift algorithm of Streitberg & Röhmel 1986).
 * Ranks are whole numbers: with ties, pass doubled midranks.
 */

/**
 * P(S = s) for s = 0..upTo, where S sums each of `ranks` with probability ½. Values are probabilities throughout, so nothing
 * overflows; work is ranks × upTo.
 * @example
 * signedRankProbabilities([1, 2, 3], 6) // [1, 1, 1, 2, 1, 1, 1] / 8
 */
export function signedRankProbabilities(ranks: ArrayLike<number>, upTo: number): Float64Array {
  const p = new Float64Array(upTo + 1);
  p[0] = 1;
  let reached = 0;
  for (let i = 0; i < ranks.length; i++) {
    const rank = ranks[i]!;
    reached = Math.min(upTo, reached + rank);
    for (let s = reached; s >= rank; s--) p[s] = 0.5 * (p[s]! + p[s - rank]!);
    for (let s = Math.min(rank - 1, reached); s >= 0; s--) p[s]! *= 0.5;
  }
  return p;
}

/** P(S ≤ s) for the positive rank sum of `ranks`. */
export function signedRankCdf(s: number, ranks: ArrayLike<number>): number {
  if (s < 0) return 0;
  let total = 0;
  for (let i = 0; i < ranks.length; i++) total += ranks[i]!;
  if (s >= total) return 1;
  const whole = Math.floor(s);
  // The distribution is symmetric: sum the shorter side.
  if (whole > total / 2) return 1 - signedRankCdf(total - whole - 1, ranks);
  return sum(signedRankProbabilities(ranks, whole));
}

/** The ranks 1..n. */
export function firstRanks(n: number): Int32Array {
  return Int32Array.from({ length: n }, (_, i) => i + 1);
}

/**
 * Smallest s with P(S ≤ s) ≥ p, for 0 < p ≤ ½.
 * @example
 * signedRankQuantile(0.025, firstRanks(10)) // 9
 */
export function signedRankQuantile(p: number, ranks: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < ranks.length; i++) total += ranks[i]!;
  const probabilities = signedRankProbabilities(ranks, Math.floor(total / 2));
  let cumulated = 0;
  for (let s = 0; s < probabilities.length; s++) {
    cumulated += probabilities[s]!;
    if (cumulated >= p - 1e-13) return s;
  }
  return Math.ceil(total / 2);
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
