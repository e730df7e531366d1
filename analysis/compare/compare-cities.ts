/** City against city within a wave: different people. */
import { peopleAt, sampleAt, type Subject } from './add-comparisons.ts';
import type { Analysis } from './analyse.ts';
import { compareIndependent } from './independent.ts';
import { passComparison } from './passed.ts';
import { withWeights } from './weighted.ts';
import type { Comparison } from './result.ts';

/** Every two cities in every wave that is asked for; none where cities are pooled, or were offered different answers. */
export function compareCities(analysis: Analysis, subject: Subject): Comparison[] {
  const { selection, wanted } = analysis;
  if (subject.built.shown.some(({ onlyIn }) => onlyIn !== undefined)) return [];
  const comparisons: Comparison[] = [];
  for (const a of wanted) {
    for (const b of wanted) {
      const [first, second] = [selection.places[a]!, selection.places[b]!];
      if (a >= b || first.wave !== second.wave || first.city === null || second.city === null) continue;
      const n = [a, b].map((place) => peopleAt(subject, place));
      if (n.every((people) => people === 0)) continue;
      const frame = {
        ...{
          contrast: 'city' as const,
          within: { wave: first.wave },
          of: [first.city, second.city] as [string, string],
        },
        ...{ design: 'independent' as const, basis: 'all' as const, n },
      };
      const parts = [a, b].map((place) => ({ subject, place }));
      comparisons.push(
        passComparison(analysis, frame, parts, ({ scores }) => {
          const own = scores.get(subject)!;
          const [x, y] = [sampleAt(subject, a, own), sampleAt(subject, b, own)];
          return withWeights(analysis, subject, own, [a, b], compareIndependent(subject.yardstick, x, y));
        }),
      );
    }
  }
  return comparisons;
}
