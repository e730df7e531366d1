/** Two groups of different people with weights: linearised standard errors. */
import { tQuantile } from '../statistics/distributions/t.ts';
import { raoScott } from '../statistics/rao-scott.ts';
import { weightedDifference } from '../statistics/weighted-difference.ts';
import { weightedRankTest } from '../statistics/weighted-rank-test.ts';
import type { Subject } from './add-comparisons.ts';
import type { Analysis } from './analyse.ts';
import type { Finding } from './sample.ts';

/**
 * Gives an unweighted finding the weighted test and the weighted difference of means (of shares for yes/no) with its interval.
 * Without weights, and for names, the finding stays as it is; the effect always is the unweighted one.
 */
export function withWeights(
  analysis: Analysis,
  subject: Subject,
  scores: readonly (number | null)[],
  places: readonly [number, number],
  found: Finding,
): Finding {
  const { weights, selection, filtered, part } = analysis;
  if (!weights || subject.yardstick === 'names') return found;
  const [y, g, w]: number[][] = [[], [], []];
  const codes = subject.built.column.codes.values;
  for (let row = 0; row < selection.rowPlace.length; row++) {
    const group = places.indexOf(selection.rowPlace[row]!);
    if (group < 0 || (filtered && selection.rowPart![row] !== part)) continue;
    const score = codes[row]! < 0 ? null : (scores[codes[row]!] ?? null);
    if (score === null) continue;
    y!.push(score);
    g!.push(group);
    w!.push(weights[row]!);
  }
  const means = weightedDifference(y!, g!, w!);
  const half = means.se === null || means.df === null || means.df < 1 ? null : tQuantile(0.975, means.df) * means.se;
  const ends =
    means.diff === null || half === null
      ? { low: null, high: null }
      : { low: means.diff - half, high: means.diff + half };
  const estimate = { name: 'weighted_mean_difference' as const, value: means.diff, ...ends };
  const base: Finding = {
    ...found,
    exact: false,
    floorP: null,
    beside: null,
    estimate,
    notes: [...found.notes, 'weighted'],
  };
  if (subject.yardstick === 'ordinal') {
    const ranks = weightedRankTest(y!, g!, w!);
    return { ...base, method: 'weighted_rank_test', statistic: ranks.t, p: ranks.p };
  }
  if (subject.yardstick === 'yes_no') {
    const test = raoScott(y!, g!, w!);
    return { ...base, method: 'rao_scott', statistic: test.F, p: test.p };
  }
  return { ...base, method: 'weighted_t', statistic: means.t, p: means.p };
}
