/** Change of the same people, by the measure of the question. */
import { hedgesGPaired } from '../statistics/hedges-g.ts';
import { hodgesLehmannPaired } from '../statistics/hodges-lehmann-paired.ts';
import { marginalHomogeneity } from '../statistics/marginal-homogeneity.ts';
import { mcnemar } from '../statistics/mcnemar.ts';
import { pairedDifferenceOfProportions } from '../statistics/paired-difference-of-proportions.ts';
import { smallestPairedP } from '../statistics/smallest-p.ts';
import { pairedT } from '../statistics/t-test.ts';
import { wilcoxonSignedRank } from '../statistics/wilcoxon-signed-rank.ts';
import { named } from './independent.ts';
import { changesOf, type Pairs } from './pairs.ts';
import type { Comparison } from './result.ts';
import { finding, type Finding, type Yardstick } from './sample.ts';

/** Compares before with after within people; no pairs give a finding that is `not_computable`. */
export function comparePaired(yardstick: Yardstick, pairs: Pairs): Finding {
  if (pairs.before.length === 0) return finding('paired', ['not_computable']);
  switch (yardstick) {
    case 'ordinal':
      return pairedRanks(pairs);
    case 'interval':
    case 'net':
      return pairedMeans(yardstick, pairs);
    case 'yes_no':
      return pairedShares(pairs);
    case 'names':
      return pairedNames(pairs);
  }
}

function pathsOf(changes: Float64Array): NonNullable<Comparison['paths']> {
  let better = 0;
  let worse = 0;
  for (const change of changes) {
    if (change > 1e-9) better++;
    else if (change < -1e-9) worse++;
  }
  return { better, same: changes.length - better - worse, worse, people: null };
}

function pairedRanks(pairs: Pairs): Finding {
  const changes = changesOf(pairs);
  const test = wilcoxonSignedRank(changes);
  const shift = hodgesLehmannPaired(changes);
  const found = finding(test.exact ? 'wilcoxon_pratt_exact' : 'wilcoxon_pratt');
  const paths = pathsOf(changes);
  const moved = paths.better + paths.worse;
  if (moved === 0) found.notes.push('all_same');
  return {
    ...found,
    ...{ exact: test.exact, statistic: test.v, p: test.p, floorP: test.exact ? smallestPairedP(moved) : null, paths },
    estimate: named('hodges_lehmann', shift.estimate, shift.ci),
    effect: named('matched_rank_biserial', test.rankBiserial, null),
  };
}

function pairedMeans(yardstick: 'interval' | 'net', pairs: Pairs): Finding {
  const test = pairedT(pairs.after, pairs.before);
  const size = hedgesGPaired(pairs.after, pairs.before);
  const found = finding(
    yardstick === 'net' ? 'paired_t_net_score' : 'paired_t',
    test.p === null ? ['not_computable'] : [],
  );
  return {
    ...found,
    ...{ statistic: test.t, p: test.p, paths: pathsOf(changesOf(pairs)) },
    estimate: named(yardstick === 'net' ? 'net_score_difference' : 'mean_difference', test.difference, test.ci),
    effect: named('hedges_g', size.g, size.gCI),
  };
}

function pairedShares({ before, after }: Pairs): Finding {
  const count = (then: number, now: number) =>
    before.reduce((sum, value, i) => sum + (value === then && after[i] === now ? 1 : 0), 0);
  const [both, gained, lost, neither] = [count(1, 1), count(0, 1), count(1, 0), count(0, 0)];
  const test = mcnemar(lost, gained);
  const difference = pairedDifferenceOfProportions(both, gained, lost, neither);
  const found = finding('mcnemar_mid_p', gained + lost === 0 ? ['all_same'] : []);
  return {
    ...found,
    ...{ exact: true, p: test.pMid, floorP: gained + lost > 0 ? mcnemar(gained + lost, 0).pMid : 1 },
    beside: { method: 'mcnemar_exact', statistic: null, p: test.pExact },
    paths: { better: gained, same: both + neither, worse: lost, people: null },
    estimate: named('difference_of_shares', difference.difference, difference.ci),
  };
}

function pairedNames({ before, after }: Pairs): Finding {
  const names = [...new Set([...before, ...after])].sort((a, b) => a - b);
  if (names.length < 2) return { ...finding('stuart_maxwell', ['all_same']), p: 1 };
  const table = names.map(() => names.map(() => 0));
  before.forEach((then, pair) => table[names.indexOf(then)]![names.indexOf(after[pair]!)]!++);
  const test = marginalHomogeneity(table);
  if (test.df === 0) return { ...finding('stuart_maxwell', ['all_same']), p: null };
  const found = finding('stuart_maxwell', test.p === null ? ['not_computable'] : []);
  return { ...found, statistic: test.stuartMaxwellChi2, p: test.p };
}
