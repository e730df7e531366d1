/** Did one city change more? The second city's change minus the first's; it describes, and proves no cause. */
import { cliffDelta, cliffDeltaCounts } from '../statistics/cliff-delta.ts';
import { didClustered } from '../statistics/did-clustered.ts';
import { didIndependent } from '../statistics/did-independent.ts';
import { differenceOfBinaryChanges } from '../statistics/difference-of-binary-changes.ts';
import { normalTwoSided } from '../statistics/distributions/normal.ts';
import { permutationTwoSample } from '../statistics/permutation-two-sample.ts';
import { smallestTwoSampleP } from '../statistics/smallest-p.ts';
import { welchT } from '../statistics/t-test.ts';
import { named } from './independent.ts';
import { changesOf, type Pairs } from './pairs.ts';
import type { Interval, MeasureKey } from './result.ts';
import { finding, valuesOf, yesOf, type Finding, type Sample, type Yardstick } from './sample.ts';

/** The two waves of one city. */
export interface BeforeAfter {
  before: Sample;
  after: Sample;
}

const mostPermuted = 60;

/** Names of what a difference of changes is measured in. */
function unit(yardstick: Yardstick): MeasureKey {
  if (yardstick === 'yes_no') return 'difference_of_share_changes';
  return yardstick === 'net' ? 'difference_of_net_score_changes' : 'difference_of_mean_changes';
}

/** Panel: the change scores of the same people, city against city. Up to 60 people by permutation, else Welch's t. */
export function comparePanelChanges(yardstick: Yardstick, first: Pairs, second: Pairs): Finding {
  const x = changesOf(second);
  const y = changesOf(first);
  if (yardstick === 'names' || x.length === 0 || y.length === 0) return finding('change_scores', ['not_computable']);
  const welch = welchT(x, y);
  const delta = cliffDelta(x, y);
  const few = x.length + y.length <= mostPermuted;
  const permuted = few ? permutationTwoSample(x, y) : null;
  const found = finding(few ? 'permutation_of_changes' : 'welch_t_of_changes', few ? ['permutation'] : []);
  if (!few && welch.p === null) found.notes.push('not_computable');
  return {
    ...found,
    ...{ exact: permuted?.exact ?? false, statistic: welch.t, p: permuted ? permuted.p : welch.p },
    ...{ floorP: permuted?.exact ? smallestTwoSampleP(x.length, y.length) : null },
    beside: permuted ? { method: 'welch_t_of_changes', statistic: welch.t, p: welch.p } : null,
    estimate: named(unit(yardstick), welch.difference, welch.ci),
    effect: named('cliff_delta_of_changes', delta.delta, delta.ci),
  };
}

/** Different people in every wave: HC2 for means, MOVER for shares, with δ₂ − δ₁ as the effect of ordinal answers. */
export function compareIndependentChanges(yardstick: Yardstick, first: BeforeAfter, second: BeforeAfter): Finding {
  if (yardstick === 'names') return finding('difference_of_changes', ['not_computable']);
  if ([first.before, first.after, second.before, second.after].some(({ n }) => n === 0)) {
    return finding(yardstick === 'yes_no' ? 'mover' : 'hc2', ['not_computable']);
  }
  return yardstick === 'yes_no' ? shareChanges(first, second) : meanChanges(yardstick, first, second);
}

function shareChanges(first: BeforeAfter, second: BeforeAfter): Finding {
  const events = ({ before, after }: BeforeAfter) => ({
    before: [yesOf(before), before.n] as const,
    after: [yesOf(after), after.n] as const,
  });
  const test = differenceOfBinaryChanges(events(first), events(second));
  const found = finding('mover', test.p === null ? ['not_computable'] : []);
  const ends: Interval | null = test.logOddsRatio === null ? null : named('log_odds_ratio', test.logOddsRatio, null);
  return { ...found, p: test.p, estimate: named(unit('yes_no'), test.did, test.ci), effect: ends };
}

function meanChanges(yardstick: Yardstick, first: BeforeAfter, second: BeforeAfter): Finding {
  const test = didIndependent({
    ...{ firstBefore: valuesOf(first.before), firstAfter: valuesOf(first.after) },
    ...{ secondBefore: valuesOf(second.before), secondAfter: valuesOf(second.after) },
  });
  const found = finding('hc2', test.pSatterthwaite === null ? ['not_computable'] : []);
  const ordinal = yardstick === 'ordinal' ? ordinalChanges(first, second) : null;
  return {
    ...found,
    ...{ statistic: test.t, p: test.pSatterthwaite },
    beside: ordinal ? { method: 'cliff_delta_difference', statistic: ordinal.z, p: ordinal.p } : null,
    estimate: named(unit(yardstick), test.did, test.ciSatterthwaite),
    effect: ordinal ? named('cliff_delta_difference', ordinal.difference, null) : null,
  };
}

/** δ₂ − δ₁ on counts (Cliff 1996), as `didOrdinal` has it for values. */
function ordinalChanges(first: BeforeAfter, second: BeforeAfter) {
  const delta = ({ before, after }: BeforeAfter) => cliffDeltaCounts(after.scores, after.counts, before.counts);
  const [a, b] = [delta(first), delta(second)];
  const difference = a.delta === null || b.delta === null ? null : b.delta - a.delta;
  const variance = (a.variance ?? Number.NaN) + (b.variance ?? Number.NaN);
  const z = difference !== null && variance > 0 ? difference / Math.sqrt(variance) : null;
  return { difference, z, p: z === null ? null : normalTwoSided(z) };
}

/** People who answered once or twice, as parallel columns. */
export interface Observations {
  id: number[];
  city: number[];
  wave: number[];
  score: number[];
}

/** Partly paired: all available data, clustered by person (CR2). */
export function compareClusteredChanges(yardstick: Yardstick, { id, city, wave, score }: Observations): Finding {
  const test = didClustered(id, city, wave, score);
  const found = finding('cr2', test.p === null || test.lonely ? ['not_computable'] : []);
  const p = test.lonely ? null : test.p;
  return { ...found, statistic: test.t, p, estimate: named(unit(yardstick), test.did, test.lonely ? null : test.ci) };
}
