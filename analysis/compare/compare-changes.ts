/** The difference of two cities' changes: panel, different people, or some of each. */
import { peopleAt, sampleAt, trackTells, type Subject, type Track } from './add-comparisons.ts';
import type { Analysis } from './analyse.ts';
import {
  compareClusteredChanges,
  compareIndependentChanges,
  comparePanelChanges,
  type Observations,
} from './difference-of-changes.ts';
import { pairsLead, readPairs } from './pairs.ts';
import type { JoinedScores } from './joined-scores.ts';
import { passComparison, withheld } from './passed.ts';
import type { Comparison } from './result.ts';

/** Above this many answers people are taken as different people: clustering costs the square of their number. */
const mostClustered = 600;

/** Every two cities that have both waves; the second city's change minus the first's. What leads comes first, as of one city. */
export function compareChanges(analysis: Analysis, subject: Subject, tracks: readonly Track[]): Comparison[] {
  const { result, shown } = subject.built;
  const isSame = shown.every(({ onlyIn }) => onlyIn === undefined);
  if (subject.yardstick === 'names' || result.background || !isSame) return [];
  return tracks.flatMap((first, index) =>
    tracks.slice(index + 1).flatMap((second) => compareTwo(analysis, subject, first, second)),
  );
}

function compareTwo(analysis: Analysis, subject: Subject, first: Track, second: Track): Comparison[] {
  const tracks = [first, second];
  const parts = tracks.flatMap(({ before, after }) => [before, after]).map((place) => ({ subject, place }));
  const pairsBy = (scores: readonly (number | null)[]) => {
    const own = { column: subject.built.column, scores };
    return tracks.map(({ rows }) => readPairs(rows, own, own));
  };
  const people = tracks.map(({ before, after }) => [before, after].map((place) => peopleAt(subject, place)));
  const n = people.map(([before, after]) => before! + after!);
  if (n.includes(0)) return [];
  const counts = pairsBy(subject.scores).map(({ before }) => before.length);
  const frame = {
    contrast: 'cityByWave' as const,
    within: {},
    of: [first.city ?? '', second.city ?? ''] as [string, string],
  };
  const comparisons: Comparison[] = [];
  if (counts.every((count) => count > 0)) {
    const paired = { ...frame, design: 'paired' as const, basis: 'complete' as const, n: counts };
    const find = ({ scores }: JoinedScores) => {
      const [x, y] = pairsBy(scores.get(subject)!);
      return comparePanelChanges(subject.yardstick, x!, y!);
    };
    const tells = tracks.some((track) => trackTells(analysis, subject, track));
    comparisons.push(tells ? withheld(paired, analysis) : passComparison(analysis, paired, parts, find));
  }
  if (n.some((all, city) => all > 2 * counts[city]!)) {
    const all = { ...frame, design: 'independent' as const, basis: 'all' as const, n };
    const total = n.reduce((sum, one) => sum + one, 0);
    const clustered = counts.some((count) => count > 0) && total <= mostClustered;
    const found = passComparison(analysis, all, parts, ({ scores }) => {
      const own = scores.get(subject)!;
      if (clustered) return compareClusteredChanges(subject.yardstick, observationsOf(analysis, subject, own, tracks));
      const [x, y] = tracks.map(({ before, after }) => ({
        before: sampleAt(subject, before, own),
        after: sampleAt(subject, after, own),
      }));
      return compareIndependentChanges(subject.yardstick, x!, y!);
    });
    if (counts.some((count) => count > 0)) found.notes.push('all_available');
    comparisons.push(found);
  }
  return counts.every((count, city) => pairsLead(count, people[city]!)) ? comparisons : comparisons.reverse();
}

function observationsOf(
  analysis: Analysis,
  subject: Subject,
  scores: readonly (number | null)[],
  tracks: readonly Track[],
): Observations {
  const { selection, store, filtered, part } = analysis;
  const observations: Observations = { id: [], city: [], wave: [], score: [] };
  const { column } = subject.built;
  for (let row = 0; row < selection.rowPlace.length; row++) {
    const place = selection.rowPlace[row]!;
    if (place < 0 || (filtered && selection.rowPart![row] !== part)) continue;
    const city = tracks.findIndex(({ before, after }) => place === before || place === after);
    const code = column.codes.values[row]!;
    const score = code < 0 ? null : (scores[code] ?? null);
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
