/** Two groups of different people, by the measure of the question. Everything is the second minus the first. */
import { brunnerMunzelCounts } from '../statistics/brunner-munzel.ts';
import { cliffDeltaCounts } from '../statistics/cliff-delta.ts';
import { contingencyTable } from '../statistics/contingency-table.ts';
import { differenceOfProportions } from '../statistics/difference-of-proportions.ts';
import { fisherExact } from '../statistics/fisher-exact.ts';
import { hedgesG } from '../statistics/hedges-g.ts';
import { hodgesLehmannCounts } from '../statistics/hodges-lehmann.ts';
import { mannWhitneyCounts } from '../statistics/mann-whitney.ts';
import { smallestTwoSampleP } from '../statistics/smallest-p.ts';
import { welchT } from '../statistics/t-test.ts';
import { chiSquare2x2 } from '../statistics/table-2x2.ts';
import { finding, valuesOf, yesOf, type Finding, type Sample, type Yardstick } from './sample.ts';
import type { Interval, MeasureKey, MethodKey } from './result.ts';

type Ends = readonly [number, number] | null;

/** A value with its interval under a name. */
export function named(name: MeasureKey, value: number | null, ends: Ends): Interval {
  return { name, value, low: ends?.[0] ?? null, high: ends?.[1] ?? null };
}

/** Compares two groups; an empty one gives a finding that is `not_computable`. */
export function compareIndependent(yardstick: Yardstick, first: Sample, second: Sample): Finding {
  if (first.n === 0 || second.n === 0) return finding(methods[yardstick], ['not_computable']);
  switch (yardstick) {
    case 'ordinal':
      return compareOrdinal(first, second);
    case 'interval':
    case 'net':
      return compareMeans(yardstick, first, second);
    case 'yes_no':
      return compareShares(first, second);
    case 'names':
      return compareNames(first, second);
  }
}

const methods: Record<Yardstick, MethodKey> = {
  ordinal: 'mann_whitney_exact',
  interval: 'welch_t',
  net: 'welch_t_net_score',
  yes_no: 'fisher_exact',
  names: 'chi_square',
};

function compareOrdinal(first: Sample, second: Sample): Finding {
  const test = mannWhitneyCounts(second.scores, second.counts, first.counts);
  const shift = hodgesLehmannCounts(second.scores, second.counts, first.counts);
  const delta = cliffDeltaCounts(second.scores, second.counts, first.counts);
  const found = finding(test.exact ? 'mann_whitney_exact' : 'mann_whitney_tie_corrected');
  const tied = first.counts.some((count, level) => count + second.counts[level]! > 1);
  if (tied) found.notes.push('ties');
  if (test.z === null) found.notes.push('all_same');
  if (first.n >= 10 && second.n >= 10) {
    const beside = brunnerMunzelCounts(first.scores, first.counts, second.counts);
    found.beside = { method: 'brunner_munzel', statistic: beside.statistic, p: beside.p };
  }
  return {
    ...found,
    ...{
      exact: test.exact,
      statistic: test.u,
      p: test.p,
      floorP: test.exact ? smallestTwoSampleP(first.n, second.n) : null,
    },
    estimate: named('hodges_lehmann', shift.estimate, shift.ci),
    effect: named('cliff_delta', delta.delta, delta.ci),
  };
}

function compareMeans(yardstick: 'interval' | 'net', first: Sample, second: Sample): Finding {
  const x = valuesOf(second);
  const y = valuesOf(first);
  const test = welchT(x, y);
  const size = hedgesG(x, y);
  const found = finding(methods[yardstick], test.p === null ? ['not_computable'] : []);
  return {
    ...found,
    ...{ statistic: test.t, p: test.p },
    estimate: named(yardstick === 'net' ? 'net_score_difference' : 'mean_difference', test.difference, test.ci),
    effect: named('hedges_g', size.g, size.gCI),
  };
}

function compareShares(first: Sample, second: Sample): Finding {
  const table = [first, second].map((sample) => [yesOf(sample), sample.n - yesOf(sample)]);
  const pearson = chiSquare2x2(table);
  const small = pearson.minExpected === null || pearson.minExpected < 5;
  const difference = differenceOfProportions(yesOf(second), second.n, yesOf(first), first.n);
  const found = finding(small ? 'fisher_exact' : 'chi_square', pearson.chi2 === null ? ['all_same'] : []);
  return {
    ...found,
    ...{ exact: small, statistic: pearson.chi2, p: small ? fisherExact(table).p : pearson.p },
    ...{ floorP: small ? smallestTwoSampleP(first.n, second.n) : null },
    estimate: named('difference_of_shares', difference.difference, difference.newcombe),
    effect: named('cramers_v_corrected', contingencyTable(table).vCorrected, null),
  };
}

function compareNames(first: Sample, second: Sample): Finding {
  const used = first.counts.flatMap((count, level) => (count + second.counts[level]! > 0 ? [level] : []));
  const table = [first, second].map(({ counts }) => used.map((level) => counts[level]!));
  if (used.length < 2) return { ...finding('chi_square', ['all_same']), p: 1 };
  const pearson = contingencyTable(table);
  const found = finding('chi_square', (pearson.minExpected ?? 0) < 5 ? ['approximate'] : []);
  return {
    ...found,
    statistic: pearson.chi2,
    p: pearson.p,
    effect: named('cramers_v_corrected', pearson.vCorrected, null),
  };
}
