/** One cell of a result: counts, shares and moments, as far as the gate lets them pass. */
import { blurredMedian, meanStep, roundTo, type ScoredCount } from '../disclosure/blur.ts';
import type { GateRules, Verdict } from '../disclosure/gate.ts';
import { membersOf } from '../disclosure/join-levels.ts';
import type { Column } from '../table/column.ts';
import type { Shown } from './classes.ts';
import type { Tally } from './count-column.ts';
import { momentsOf, scoredLevels } from './moments.ts';
import { netOf } from './net-score.ts';
import type { Cell, DistributionEntry, JoinedEntries } from './result.ts';
import { entryScores } from './scale-of-entries.ts';
import type { Place } from './selection.ts';

export interface CellInput {
  column: Column;
  shown: readonly Shown[];
  place: Place;
  tally: Tally;
  verdict: Verdict;
  rules: GateRules;
  filtered: boolean;
  /** What is hidden does not follow from the mean of the answers as they are. */
  open: boolean;
  /** Sums are shown for the numbers of monitoring sheets. */
  withSum: boolean;
}

/** Describes one place of one column. */
export function describeCell(input: CellInput): Cell {
  const { tally, verdict, place } = input;
  if (verdict.all) return withheldCell(place, input.shown);
  const n = tally.counts.reduce((sum, count) => sum + count, 0);
  const mass = tally.weights?.reduce((sum, weight) => sum + weight, 0) ?? n;
  const hide = (count: number, kind: number) => (verdict.missing[kind] ? null : count);
  const distribution = input.shown.map((entry, index) => describeEntry(entry, input, verdict.levels[index]!, mass));
  const [notAsked, noAnswer, declared] = tally.missing;
  const nEffective = tally.weights && tally.squares > 0 ? mass ** 2 / tally.squares : null;
  return {
    ...place,
    n,
    missing: { notAsked: hide(notAsked, 0), noAnswer: hide(noAnswer, 1), declared: hide(declared, 2) },
    distribution,
    joined: describeJoined(input, mass),
    ...describeMoments(input),
    nEffective,
    deff: nEffective ? n / nEffective : null,
    suppressed: verdict.levels.includes(true) || verdict.missing.includes(true),
  };
}

/** A cell of which nothing may be shown. */
export function withheldCell(place: Place, shown: readonly Shown[]): Cell {
  return {
    ...place,
    n: null,
    missing: { notAsked: null, noAnswer: null, declared: null },
    distribution: shown.map(({ value, label }) => ({ value, label, count: null, share: null })),
    joined: [],
    ...{ mean: null, median: null, sd: null, sum: null, net: null, nEffective: null, deff: null, suppressed: true },
  };
}

function describeEntry(entry: Shown, { tally, place }: CellInput, hidden: boolean, mass: number): DistributionEntry {
  const { value, label, onlyIn } = entry;
  if (hidden) return { value, label, count: null, share: null };
  const add = (list: readonly number[]) => entry.levels.reduce((sum, level) => sum + list[level]!, 0);
  const count = add(tally.counts);
  const isOffered = onlyIn === undefined || place.city === null || place.city === onlyIn || count > 0;
  const share = mass > 0 ? add(tally.weights ?? tally.counts) / mass : null;
  return { value, label, count, share, ...(isOffered ? {} : { notOffered: true }) };
}

/** The groups of entries that are hidden one by one. */
function describeJoined({ shown, tally, verdict }: CellInput, mass: number): JoinedEntries[] {
  const groups = membersOf(verdict.groups).filter((entries) => entries.length > 1);
  if (groups.some((entries) => entries.length === shown.length)) return [];
  return groups.map((entries) => {
    const own = entries.flatMap((entry) => shown[entry]!.levels);
    const add = (list: readonly number[]) => own.reduce((sum, level) => sum + list[level]!, 0);
    const share = mass > 0 ? add(tally.weights ?? tally.counts) / mass : null;
    return { values: entries.map((entry) => shown[entry]!.value), count: add(tally.counts), share };
  });
}

function describeMoments(input: CellInput): Pick<Cell, 'mean' | 'median' | 'sd' | 'sum' | 'net'> {
  const { column, tally, verdict, rules } = input;
  const nothing = { mean: null, median: null, sd: null, sum: null, net: null };
  const scored = scoredLevels(column, tally.counts, tally.weights);
  if (!scored || scored.length === 0) return nothing;
  const moments = momentsOf(scored);
  const sum = input.withSum && moments.mean !== null ? roundTo(moments.mean * moments.n, 1e-6) : null;
  if (rules.pooled) {
    const mean = moments.mean === null ? null : input.withSum ? moments.mean : roundTo(moments.mean, 0.1);
    return { ...nothing, mean, median: moments.median, sum };
  }
  if (!verdict.levels.includes(true) && input.open) {
    return { mean: moments.mean, median: moments.median, sd: moments.sd, sum, net: netOf(column, tally.counts) };
  }
  if (verdict.mean) return { ...nothing, sum };
  const levels = entriesOf(input);
  const median = levels && blurredMedian(levels) !== null ? moments.median : null;
  if (input.open) return { ...nothing, mean: moments.mean, sd: moments.sd, median, sum };
  const step = input.filtered || !levels ? null : meanStep(levels, rules.threshold);
  const mean = step === null || moments.mean === null ? null : step === 0 ? moments.mean : roundTo(moments.mean, step);
  return { ...nothing, mean, median, sum };
}

/** The entries as the gate sees them, sorted by score; `null` when one that somebody gave has none. */
function entriesOf({ column, shown, tally, verdict }: CellInput): ScoredCount[] | null {
  const scores = entryScores(column, shown);
  const entries = shown.map(({ levels }, index) => ({
    score: scores[index] ?? null,
    count: levels.reduce((sum, level) => sum + tally.counts[level]!, 0),
    hidden: verdict.levels[index]!,
    group: verdict.groups[index]!,
  }));
  const known = entries.flatMap(({ score, ...rest }) => (score === null ? [] : [{ score, ...rest }]));
  if (entries.some(({ score, count, hidden }) => score === null && (count > 0 || hidden))) return null;
  return known.sort((a, b) => a.score - b.score);
}
