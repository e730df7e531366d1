/** The difference of two cities' changes: panel, different people, or some of each. */
import type { Subject, Track } from './add-comparisons.ts';
import type { Analysis } from './analyse.ts';
import {
  compareClusteredChanges,
  compareIndependentChanges,
  comparePanelChanges,
  type Observations,
} from './difference-of-changes.ts';
import { readPairs } from './pairs.ts';
import { passComparison } from './passed.ts';
import type { Comparison } from './result.ts';

/** Above this many answers people are taken as different people: clustering costs the square of their number. */
const mostClustered = 600;

/** Every two cities that have both waves; the second city's change minus the first's. */
export function compareChanges(analysis: Analysis, subject: Subject, tracks: readonly Track[]): Comparison[] {
  if (subject.yardstick === 'names') return [];
  return tracks.flatMap((first, index) =>
    tracks.slice(index + 1).flatMap((second) => compareTwo(analysis, subject, first, second)),
  );
}

function compareTwo(analysis: Analysis, subject: Subject, first: Track, second: Track): Comparison[] {
  const tracks = [first, second];
  const parts = tracks.flatMap(({ before, after }) => [before, after]).map((place) => ({ subject, place }));
  const own = { column: subject.built.column, scores: subject.scores };
  const pairs = tracks.map(({ rows }) => readPairs(rows, own, own));
  const samples = tracks.map(({ before, after }) => ({ before: subject.sample(before), after: subject.sample(after) }));
  if (samples.some(({ before, after }) => before.n === 0 && after.n === 0)) return [];
  const counts = pairs.map(({ before }) => before.length);
  const frame = {
    contrast: 'cityByWave' as const,
    within: {},
    of: [first.city ?? '', second.city ?? ''] as [string, string],
  };
  const comparisons: Comparison[] = [];
  if (counts.every((count) => count > 0)) {
    const paired = { ...frame, design: 'paired' as const, basis: 'complete' as const, n: counts };
    comparisons.push(
      passComparison(analysis, paired, parts, () => comparePanelChanges(subject.yardstick, pairs[0]!, pairs[1]!)),
    );
  }
  const people = samples.map(({ before, after }) => before.n + after.n);
  if (people.some((n, city) => n > 2 * counts[city]!)) {
    const all = { ...frame, design: 'independent' as const, basis: 'all' as const, n: people };
    const total = people.reduce((sum, n) => sum + n, 0);
    const clustered = counts.some((count) => count > 0) && total <= mostClustered;
    const found = passComparison(analysis, all, parts, () =>
      clustered
        ? compareClusteredChanges(subject.yardstick, observationsOf(analysis, subject, tracks))
        : compareIndependentChanges(subject.yardstick, samples[0]!, samples[1]!),
    );
    if (counts.some((count) => count > 0)) found.notes.push('all_available');
    comparisons.push(found);
  }
  return comparisons;
}

function observationsOf(analysis: Analysis, subject: Subject, tracks: readonly Track[]): Observations {
  const { selection, store, filtered, part } = analysis;
  const observations: Observations = { id: [], city: [], wave: [], score: [] };
  const { column } = subject.built;
  for (let row = 0; row < selection.rowPlace.length; row++) {
    const place = selection.rowPlace[row]!;
    if (place < 0 || (filtered && selection.rowPart![row] !== part)) continue;
    const city = tracks.findIndex(({ before, after }) => place === before || place === after);
    const code = column.codes.values[row]!;
    const score = code < 0 ? null : (subject.scores[code] ?? null);
    if (city < 0 || score === null) continue;
    const person = store.code.values[row]!;
    // People without a code are clusters of their own, and so is the same code in the other city.
    observations.id.push(person < 0 ? -1 - row : person * tracks.length + city);
    observations.city.push(city);
    observations.wave.push(place === tracks[city]!.after ? 1 : 0);
    observations.score.push(score);
  }
  return observations;
}
