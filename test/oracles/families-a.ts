import { bootstrapMean } from '../../analysis/statistics/bootstrap-mean.ts';
import { brunnerMunzelPermutation } from '../../analysis/statistics/brunner-munzel-permutation.ts';
import { brunnerMunzel } from '../../analysis/statistics/brunner-munzel.ts';
import { cliffDelta } from '../../analysis/statistics/cliff-delta.ts';
import { contingencyTable } from '../../analysis/statistics/contingency-table.ts';
import { detectableChange, detectableDifference } from '../../analysis/statistics/detectable-effect.ts';
import { differenceOfBinaryChanges } from '../../analysis/statistics/difference-of-binary-changes.ts';
import { differenceOfPairedChanges } from '../../analysis/statistics/difference-of-paired-changes.ts';
import { differenceOfProportions } from '../../analysis/statistics/difference-of-proportions.ts';
import { equivalence } from '../../analysis/statistics/equivalence.ts';
import { fisherExact } from '../../analysis/statistics/fisher-exact.ts';
import { freemanHalton } from '../../analysis/statistics/freeman-halton.ts';
import { hedgesG, hedgesGPaired } from '../../analysis/statistics/hedges-g.ts';
import { hodgesLehmannPaired } from '../../analysis/statistics/hodges-lehmann-paired.ts';
import { hodgesLehmann } from '../../analysis/statistics/hodges-lehmann.ts';
import { mannWhitney } from '../../analysis/statistics/mann-whitney.ts';
import { mcnemar } from '../../analysis/statistics/mcnemar.ts';
import { netScore } from '../../analysis/statistics/net-score.ts';
import { pairedDifferenceOfProportions } from '../../analysis/statistics/paired-difference-of-proportions.ts';
import { signFlip } from '../../analysis/statistics/sign-flip.ts';
import { signedRankInterval } from '../../analysis/statistics/signed-rank-interval.ts';
import { smallestPairedP, smallestTwoSampleP } from '../../analysis/statistics/smallest-p.ts';
import { pairedT, pooledT, welchT } from '../../analysis/statistics/t-test.ts';
import { chiSquare2x2 } from '../../analysis/statistics/table-2x2.ts';
import { wilcoxonSignedRank } from '../../analysis/statistics/wilcoxon-signed-rank.ts';
import { clopperPearson, wilson } from '../../analysis/statistics/wilson.ts';

// Inputs come from a file whose shape its family decides.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Family = (inputs: any, id: string, r: string, wanted: string[]) => Record<string, unknown>;

/** A vector of one value stands in the files as a plain number. */
const list = (value: number | number[] | null | undefined): number[] => (value == null ? [] : [value].flat());

const ALWAYS = { exactUpTo: Infinity };

const t: Family = (inputs, id, r) => {
  const paired = inputs.after !== undefined;
  const pooled = /pooled|student/i.test(id) || /var\.equal\s*=\s*T/i.test(r);
  const test = paired
    ? pairedT(list(inputs.after), list(inputs.before))
    : (pooled ? pooledT : welchT)(list(inputs.x), list(inputs.y));
  return { ...test, diff: test.difference, meanDiff: test.difference };
};

const wilcoxonSignedRankFamily: Family = (inputs, _id, _r, wanted) => {
  const after = list(inputs.after ?? inputs.x);
  const before = list(inputs.before ?? inputs.y);
  const d = after.map((value, i) => value - before[i]!);
  const exact = wanted.some((key) => ['p', 'exactPratt', 'exactWilcoxon', 'exactRankTestsP_nonzero'].includes(key));
  const limit = { exactUpTo: exact ? Infinity : 0 };
  const pratt = wilcoxonSignedRank(d, { zeros: 'pratt', ...limit });
  const wilcoxon = wilcoxonSignedRank(d, { zeros: 'wilcoxon', ...limit });
  const shift = wanted.some((key) => ['hl', 'ci', 'hlAllDiffs'].includes(key))
    ? hodgesLehmannPaired(d, wanted.includes('ci') ? ALWAYS : {})
    : null;
  const nonzero = d.filter((value) => value !== 0);
  return {
    V: wilcoxon.v,
    p: wilcoxon.p,
    hl: shift?.estimate,
    ci: shift?.ci,
    nNonzero: pratt.positive + pratt.negative,
    exactPratt: pratt.p,
    exactWilcoxon: wilcoxon.p,
    zPratt: pratt.z,
    asympPratt: pratt.pAsymptotic,
    asympWilcoxon: wilcoxon.pAsymptotic,
    baseR_V: wilcoxon.v,
    baseR_nocc: wilcoxon.pAsymptotic,
    baseR_cc: wilcoxon.pContinuity,
    hlAllDiffs: shift?.estimate,
    hlNonzero: wanted.includes('hlNonzero') ? hodgesLehmannPaired(nonzero).estimate : null,
    exactRankTestsP_nonzero: wilcoxon.p,
    exactRankTestsCI_nonzero: wanted.includes('exactRankTestsCI_nonzero') ? signedRankInterval(d) : null,
    matchedRankBiserial_wilcoxon: wilcoxon.rankBiserial,
    matchedRankBiserial_prattRanks: pratt.rankBiserial,
  };
};

const mannWhitneyFamily: Family = (inputs, _id, _r, wanted) => {
  const x = list(inputs.x);
  const y = list(inputs.y);
  const exact = wanted.some((key) => ['p', 'exactTies_coin', 'exactTies_exactRankTests'].includes(key));
  const test = mannWhitney(x, y, { exactUpTo: exact ? Infinity : 0 });
  const shift = wanted.some((key) => ['hl', 'ci', 'hlCI_coinExact'].includes(key))
    ? hodgesLehmann(x, y, wanted.includes('ci') || wanted.includes('hlCI_coinExact') ? ALWAYS : {})
    : null;
  const { delta } = cliffDelta(x, y);
  return {
    U: test.u,
    p: test.p,
    hl: shift?.estimate,
    ci: shift?.ci,
    exactTies_coin: test.p,
    exactTies_exactRankTests: test.p,
    z: test.z,
    asympTieCorrected_nocc: test.pAsymptotic,
    baseR_nocc: test.pAsymptotic,
    baseR_cc: test.pContinuity,
    hlCI_coinExact: shift?.ci,
    cliffDelta: delta,
    rankBiserial: delta,
    superiority: test.superiority,
  };
};

const tableRxC: Family = ({ table }, _id, _r, wanted) => {
  const chi = contingencyTable(table);
  const columns: number[] = chi.residuals?.[0]?.map((_, j) => j) ?? [];
  return {
    fisherP: wanted.includes('fisherP') ? freemanHalton(table, { work: 1e9 }).p : null,
    chi2: chi.chi2,
    df: chi.df,
    p: chi.p,
    minExpected: chi.minExpected,
    adjResid: chi.residuals && columns.flatMap((j) => chi.residuals!.map((row) => row[j]!)),
    V: chi.v,
    Vbc: chi.vCorrected,
  };
};

const power: Family = ({ alpha, power }, _id, _r, wanted) =>
  Object.fromEntries(
    wanted.map((key) => {
      const n = Number(/_n(\d+)$/.exec(key)?.[1]);
      return [key, (key.startsWith('paired') ? detectableChange : detectableDifference)(n, alpha, power)];
    }),
  );

type OneCity = Record<'before' | 'after', number | number[]>;
const city = ({ before, after }: OneCity) => ({ before: list(before), after: list(after) });

const didPanel: Family = ({ krosno, przemysl }, _id, _r, wanted) => {
  const exact = wanted.includes('mwExactP');
  const all = differenceOfPairedChanges(city(krosno), city(przemysl), exact ? ALWAYS : {});
  return {
    did: all.did,
    permP: all.permutation.p,
    nPerm: all.permutation.labellings,
    coinExactP: all.permutation.p,
    welchT: all.welch.t,
    welchDf: all.welch.df,
    welchP: all.welch.p,
    welchCI: all.welch.ci,
    mwExactP: all.mannWhitney.p,
    cliffDelta: all.delta.delta,
  };
};

/** The first half of the families of the oracle files: inputs to expected keys, as families.md names them. */
export const familiesA: Record<string, Family> = {
  t,
  equivalence: ({ x, y, margin }) => equivalence(list(x), list(y), margin) as unknown as Record<string, unknown>,
  wilcoxon_signed_rank: wilcoxonSignedRankFamily,
  mann_whitney: mannWhitneyFamily,
  cliff_delta: ({ x, y }) => {
    const result = cliffDelta(list(x), list(y));
    return { ...result, var: result.variance, varUnbiased: result.varianceUnbiased };
  },
  brunner_munzel: ({ x, y }) => {
    const result = brunnerMunzel(list(x), list(y));
    return { ...result, ciPEffect: result.ci };
  },
  brunner_munzel_permutation: ({ x, y }) => {
    const { p, labellings } = brunnerMunzelPermutation(list(x), list(y));
    return { p, nPerm: labellings };
  },
  hedges_g: ({ x, y, paired }) => ({ ...(paired ? hedgesGPaired : hedgesG)(list(x), list(y)) }),
  mcnemar: ({ b, c }) => {
    const result = mcnemar(b, c);
    return { ...result, pAsymp: result.pAsymptotic, pAsympCC: result.pContinuity };
  },
  table2x2: ({ table }) => {
    const fisher = fisherExact(table);
    const chi = chiSquare2x2(table);
    return {
      fisherP: fisher.p,
      fisherMidP: fisher.pMid,
      fisherCondOR: fisher.oddsRatio,
      chi2: chi.chi2,
      chi2P: chi.p,
      chi2YatesP: chi.pYates,
    };
  },
  tableRxC,
  wilson: ({ x, n }) => ({ ci: wilson(x, n), clopperPearson: clopperPearson(x, n) }),
  prop_diff: ({ x1, n1, x2, n2 }) => {
    const result = differenceOfProportions(x1, n1, x2, n2);
    return { ...result, diff: result.difference };
  },
  prop_diff_paired: ({ a, b, c, d }) => {
    const result = pairedDifferenceOfProportions(a, b, c, d);
    return { diff: result.difference, ci: result.ci };
  },
  did_binary: ({ city1, city2 }) => {
    const { did, ci, logOddsRatio, se, p } = differenceOfBinaryChanges(city1, city2);
    return { did, moverCI: ci, logOR_interaction: logOddsRatio, se, lrP: p };
  },
  nps: ({ score }) => {
    const result = netScore(list(score));
    return { ...result, nps: result.score, adjWaldCI: result.ci };
  },
  small_n_floor: () => {
    const k = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    const twoSample = smallestTwoSampleP(6, 6);
    const mcnemarAll6 = mcnemar(6, 0).pExact;
    return {
      k,
      signedRank_k: k.map(smallestPairedP),
      rankSum_6v6: twoSample,
      permDid_6v6: twoSample,
      mcnemar_all6: mcnemarAll6,
    };
  },
  power,
  permutation_paired: ({ diff }) => {
    const { difference, p, labellings } = signFlip(list(diff));
    return { mean: difference, p, nPerm: labellings };
  },
  bootstrap: ({ x, B }) => ({ ...bootstrapMean(list(x), { resamples: B ?? 999 }) }),
  did_panel: didPanel,
};
