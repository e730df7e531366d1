import { betaQuantile } from '../../analysis/statistics/distributions/beta.ts';
import { chiSquareUpper } from '../../analysis/statistics/distributions/chi-square.ts';
import { fUpper } from '../../analysis/statistics/distributions/f.ts';
import { normalQuantile, normalTwoSided } from '../../analysis/statistics/distributions/normal.ts';
import { rankSumCdf } from '../../analysis/statistics/distributions/rank-sum.ts';
import { firstRanks, signedRankCdf } from '../../analysis/statistics/distributions/signed-rank.ts';
import { tQuantile, tTwoSided } from '../../analysis/statistics/distributions/t.ts';

/** The function behind each `f` of an oracle file of distributions, with R's order of arguments. */
export const distributionFunctions: Record<string, (...args: number[]) => number> = {
  t2: (t, df) => tTwoSided(t!, df!),
  tq: (p, df) => tQuantile(p!, df!),
  chi: (x, df) => chiSquareUpper(x!, df!),
  F: (x, df1, df2) => fUpper(x!, df1!, df2!),
  n2: (z) => normalTwoSided(z!),
  nq: (p) => normalQuantile(p!),
  betaq: (p, a, b) => betaQuantile(p!, a!, b!),
  psr: (s, n) => signedRankCdf(s!, firstRanks(n!)),
  pw: (u, n1, n2) => rankSumCdf(u!, n1!, n2!),
};
