import { finiteVector } from './check.ts';
import { normalTwoSided } from './distributions/normal.ts';
import { signedRankCdf } from './distributions/signed-rank.ts';
import { signedRanks, type SignedRanks } from './signed-ranks.ts';
import type { Vector } from './vector.ts';

export interface WilcoxonSignedRank {
  readonly n: number;
  /** How many went up, stayed and went down. */
  readonly positive: number;
  readonly zero: number;
  readonly negative: number;
  /** Sum of the ranks of positive differences; null without any difference given. */
  readonly v: number | null;
  /** Σ(sign · rank)/√Σrank², no continuity correction; null when nothing changed. */
  readonly z: number | null;
  /** The p to report: the exact one where it was computed, else by z. Two-sided. */
  readonly p: number | null;
  readonly exact: boolean;
  readonly pAsymptotic: number | null;
  /** With V moved by ½ towards its mean. */
  readonly pContinuity: number | null;
  /** Matched-pairs rank-biserial correlation (R₊ − R₋)/(sum of all ranks, with `pratt` those of zeros too). */
  readonly rankBiserial: number | null;
}

export interface WilcoxonOptions {
  /** `pratt` (the default here) ranks zeros and then drops them; `wilcoxon` drops them first. */
  readonly zeros?: 'pratt' | 'wilcoxon';
  /** Largest number of non-zero differences whose p is exact; `Infinity` for always. */
  readonly exactUpTo?: number;
}

/**
 * Did people change, pair by pair? Takes the differences after − before. Exact also with ties and zeros: all 2^k signs of the
 * k kept ranks, by dynamic programming on whole numbers; above `exactUpTo` (100) by z.
 *
 * No differences give nulls; all of them zero give p = 1.
 * Reference: Wilcoxon 1945, Biometrics Bulletin 1; Pratt 1959, JASA 54; Streitberg & Röhmel 1986; Kerby 2014.
 * @throws RangeError for a value that is not finite
 * @example
 * wilcoxonSignedRank([2, 0, 2, 1, 0, 2]).p // => 0.125
 */
export function wilcoxonSignedRank(differences: Vector, options: WilcoxonOptions = {}): WilcoxonSignedRank {
  const { zeros = 'pratt', exactUpTo = 100 } = options;
  const d = finiteVector('differences', differences);
  const ranks = signedRanks(d, zeros);
  const positive = ranks.signs.reduce((sum, sign) => sum + (sign > 0 ? 1 : 0), 0);
  const paths = { n: d.length, positive, zero: ranks.zeros, negative: ranks.signs.length - positive };
  if (d.length === 0) {
    const nothing = { v: null, z: null, p: null, pAsymptotic: null, pContinuity: null, rankBiserial: null };
    return { ...paths, ...nothing, exact: false };
  }
  const { up, total, squares } = sums(ranks);
  if (ranks.signs.length === 0) {
    return {
      ...paths,
      v: 0,
      z: null,
      p: 1,
      exact: true,
      pAsymptotic: 1,
      pContinuity: 1,
      rankBiserial: zeros === 'pratt' ? 0 : null,
    };
  }
  // In doubled ranks: 2·(2·up − total) is twice the signed sum, hence the factor of the correction.
  const balance = 2 * up - total;
  const sd = Math.sqrt(squares);
  const nearer = Math.max(0, Math.abs(balance) - 2);
  const exact = ranks.signs.length <= exactUpTo;
  const pAsymptotic = normalTwoSided(balance / sd);
  const withZeros = zeros === 'pratt' ? ranks.zeros * (ranks.zeros + 1) : 0;
  return {
    ...paths,
    v: up / 2,
    z: balance / sd,
    p: exact ? exactP(ranks.doubled, Math.min(up, total - up)) : pAsymptotic,
    exact,
    pAsymptotic,
    pContinuity: normalTwoSided(nearer / sd),
    rankBiserial: balance / (total + withZeros),
  };
}

function sums({ signs, doubled }: SignedRanks): { up: number; total: number; squares: number } {
  let up = 0;
  let total = 0;
  let squares = 0;
  for (let i = 0; i < doubled.length; i++) {
    const rank = doubled[i]!;
    total += rank;
    squares += rank * rank;
    if (signs[i]! > 0) up += rank;
  }
  return { up, total, squares };
}

/** Twice the smaller tail; when every doubled rank is even the ranks themselves do, at half the work. */
function exactP(doubled: Float64Array, smaller: number): number {
  const even = doubled.every((rank) => rank % 2 === 0);
  const tail = even
    ? signedRankCdf(
        smaller / 2,
        doubled.map((rank) => rank / 2),
      )
    : signedRankCdf(smaller, doubled);
  return Math.min(1, 2 * tail);
}
