/** Before against after within a city: paired by code where people stand in both, and everybody who answered. */
import { peopleAt, sampleAt, trackTells, type Subject, type Track } from './add-comparisons.ts';
import type { Analysis } from './analyse.ts';
import { compareIndependent } from './independent.ts';
import { comparePaired } from './paired.ts';
import { pairsLead, readPairs } from './pairs.ts';
import type { JoinedScores } from './joined-scores.ts';
import { passComparison, withheld } from './passed.ts';
import { withWeights } from './weighted.ts';
import type { Comparison } from './result.ts';

/**
 * Complete pairs where there are any, and all available data where not everybody is in a pair. The one that leads comes first (see
 * `pairsLead`); what describes the people who answered does not change in them, so there everybody leads.
 */
export function compareWaves(analysis: Analysis, subject: Subject, track: Track): Comparison[] {
  const { before, after, rows } = track;
  const n = [before, after].map((place) => peopleAt(subject, place));
  if (n.every((people) => people === 0)) return [];
  const { study } = analysis;
  const common = {
    contrast: 'wave' as const,
    within: track.city === null ? {} : { city: track.city },
    of: [study.compare.before, study.compare.after] as [string, string],
  };
  const parts = [before, after].map((place) => ({ subject, place }));
  const pairsBy = (scores: readonly (number | null)[]) => {
    const own = { column: subject.built.column, scores };
    return readPairs(rows, own, own);
  };
  const pairs = pairsBy(subject.scores);
  const count = pairs.before.length;
  const comparisons: Comparison[] = [];
  if (count > 0) {
    const frame = { ...common, design: 'paired' as const, basis: 'complete' as const, n: [count] };
    const find = ({ scores }: JoinedScores) => comparePaired(subject.yardstick, pairsBy(scores.get(subject)!));
    const tells = trackTells(analysis, subject, track);
    comparisons.push(tells ? withheld(frame, analysis) : passComparison(analysis, frame, parts, find, pairs));
  }
  if (n.some((people) => count < people)) {
    const frame = { ...common, design: 'independent' as const, basis: 'all' as const, n };
    const all = passComparison(analysis, frame, parts, ({ scores }) => {
      const own = scores.get(subject)!;
      const [x, y] = [sampleAt(subject, before, own), sampleAt(subject, after, own)];
      return withWeights(analysis, subject, own, [before, after], compareIndependent(subject.yardstick, x, y));
    });
    if (count > 0) all.notes.push('all_available');
    comparisons.push(all);
  }
  if (rows.duplicates > 0) for (const comparison of comparisons) comparison.notes.push('duplicates');
  return pairsLead(count, n) && !subject.built.result.background ? comparisons : comparisons.reverse();
}
