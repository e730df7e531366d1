/* eslint-disable @typescript-eslint/no-explicit-any -- inputs of an oracle file have the shape that its family documents */
import { attackerIntervals, isSafe } from '../../analysis/statistics/attacker-intervals.ts';
import { cochranArmitage } from '../../analysis/statistics/cochran-armitage.ts';
import { cochranMantelHaenszel } from '../../analysis/statistics/cochran-mantel-haenszel.ts';
import { cronbachAlpha, reverseItem } from '../../analysis/statistics/cronbach-alpha.ts';
import { didClustered } from '../../analysis/statistics/did-clustered.ts';
import { didIndependent, type FourCells } from '../../analysis/statistics/did-independent.ts';
import { didOrdinal } from '../../analysis/statistics/did-ordinal.ts';
import { friedman } from '../../analysis/statistics/friedman.ts';
import { kendall } from '../../analysis/statistics/kendall.ts';
import { kruskalWallis } from '../../analysis/statistics/kruskal-wallis.ts';
import { marginalHomogeneity } from '../../analysis/statistics/marginal-homogeneity.ts';
import { oneFactor } from '../../analysis/statistics/one-factor.ts';
import { pAdjust } from '../../analysis/statistics/p-adjust.ts';
import { poststratify } from '../../analysis/statistics/poststratify.ts';
import { rake } from '../../analysis/statistics/rake.ts';
import { raoScott } from '../../analysis/statistics/rao-scott.ts';
import { spearman } from '../../analysis/statistics/spearman.ts';
import { weightedDifference } from '../../analysis/statistics/weighted-difference.ts';
import { weightedMean } from '../../analysis/statistics/weighted-mean.ts';
import { weightedProportion } from '../../analysis/statistics/weighted-proportion.ts';
import { weightedRankTest } from '../../analysis/statistics/weighted-rank-test.ts';

type Family = (inputs: any, id: string, r: string, wanted: string[]) => Record<string, unknown>;

const wants = (wanted: string[], ...keys: string[]) => keys.some((key) => wanted.includes(key));

/** Second half of the families: adjustment, scales, weights, differences of changes, strata, disclosure. */
export const familiesB: Record<string, Family> = {
  p_adjust: ({ p, method }) => ({ adj: pAdjust(p, method) }),

  reliability({ items, reversed, min, max }, _id, _r, wanted) {
    const turned = items.map((item: number[], i: number) => (reversed?.[i] ? reverseItem(item, min, max) : item));
    return {
      ...cronbachAlpha(turned),
      ...(wants(wanted, 'loadings', 'uniquenesses', 'omegaTotal') ? oneFactor(turned) : {}),
    };
  },

  correlation({ x, y }, id, r) {
    const byKendall = id.startsWith('cor_kendall') || (!id.startsWith('cor_spearman') && /kendall/.test(r));
    const { estimate, p } = byKendall ? kendall(x, y) : spearman(x, y);
    return { est: estimate, p };
  },

  kruskal_wallis: ({ groups }) => ({ ...kruskalWallis(groups) }),

  ranking: ({ rows }) => ({ ...friedman(rows) }),

  marginal_homogeneity: ({ table }) => ({ ...marginalHomogeneity(table) }),

  weighted: ({ y, w, binary }) => ({
    ...weightedMean(y ?? binary, w),
    ...weightedProportion(binary ?? [], binary ? w : []),
  }),

  raking: ({ age, sex, targets }) => ({
    ...rake([
      { name: 'age', labels: age, totals: targets.age },
      { name: 'sex', labels: sex, totals: targets.sex },
    ]),
  }),

  poststratification: ({ age, sex, cells }) => ({
    ...poststratify(
      age.map((label: string, i: number) => [label, sex[i]]),
      cells.map((cell: { age: string; sex: string; N: number }) => ({ labels: [cell.age, cell.sex], total: cell.N })),
    ),
  }),

  weighted_tests({ y, g, w }) {
    const { diff, t, p } = weightedDifference(y, g, w);
    const ranks = weightedRankTest(y, g, w);
    const high = y.map((value: number) => (value >= 4 ? 1 : 0));
    const { F, p: raoScottP } = raoScott(high, g, w);
    return { diff, t, p, rankT: ranks.t, rankP: ranks.p, raoScottF: F, raoScottP };
  },

  did_independent: ({ cells }) => ({ ...didIndependent(fourCells(cells)) }),

  did_ordinal: ({ cells }) => ({ ...didOrdinal(fourCells(cells)) }),

  did_partially_paired: ({ id, city, wave, y }) => ({ ...didClustered(id, city, wave, y) }),

  stratified: ({ tables }) => ({ ...cochranMantelHaenszel(tables) }),

  trend: ({ x, n }) => ({ ...cochranArmitage(x, n) }),

  disclosure({ table, suppressed, threshold }) {
    const found = attackerIntervals(table, suppressed);
    return { intervals: found.flatMap(({ min, max }) => [min, max]), safe: isSafe(found, threshold) };
  },
};

function fourCells(cells: Record<string, number[]>): FourCells {
  return {
    firstBefore: cells.city1_before!,
    firstAfter: cells.city1_after!,
    secondBefore: cells.city2_before!,
    secondAfter: cells.city2_after!,
  };
}
