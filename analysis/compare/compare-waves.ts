/** Before against after within a city: paired by code where people stand in both, and everybody who answered. */
import type { Subject, Track } from './add-comparisons.ts';
import type { Analysis } from './analyse.ts';
import { compareIndependent } from './independent.ts';
import { comparePaired } from './paired.ts';
import { readPairs } from './pairs.ts';
import { passComparison } from './passed.ts';
import { withWeights } from './weighted.ts';
import type { Comparison } from './result.ts';

/** Complete pairs first where there are any; all available data where not everybody is in a pair. */
export function compareWaves(analysis: Analysis, subject: Subject, track: Track): Comparison[] {
  const { before, after, rows } = track;
  const [x, y] = [subject.sample(before), subject.sample(after)];
  if (x.n === 0 && y.n === 0) return [];
  const within = track.city === null ? {} : { city: track.city };
  const { study } = analysis;
  const of = [study.compare.before, study.compare.after] as [string, string];
  const parts = [before, after].map((place) => ({ subject, place }));
  const own = { column: subject.built.column, scores: subject.scores };
  const pairs = readPairs(rows, own, own);
  const count = pairs.before.length;
  const comparisons: Comparison[] = [];
  if (count > 0) {
    const frame = {
      contrast: 'wave' as const,
      within,
      of,
      design: 'paired' as const,
      basis: 'complete' as const,
      n: [count],
    };
    comparisons.push(passComparison(analysis, frame, parts, () => comparePaired(subject.yardstick, pairs), pairs));
  }
  if (count < x.n || count < y.n) {
    const frame = {
      contrast: 'wave' as const,
      within,
      of,
      design: 'independent' as const,
      basis: 'all' as const,
      n: [x.n, y.n],
    };
    const all = passComparison(analysis, frame, parts, () =>
      withWeights(analysis, subject, [before, after], compareIndependent(subject.yardstick, x, y)),
    );
    if (count > 0) all.notes.push('all_available');
    comparisons.push(all);
  }
  if (rows.duplicates > 0) for (const comparison of comparisons) comparison.notes.push('duplicates');
  return comparisons;
}
