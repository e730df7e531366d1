/** Recalled change: "now" against "before" as remembered, within one response. Never pooled with collected change. */
import type { Subject } from './add-comparisons.ts';
import type { Analysis } from './analyse.ts';
import { comparePanelChanges } from './difference-of-changes.ts';
import { comparePaired } from './paired.ts';
import type { JoinedScores } from './joined-scores.ts';
import { pairsTell, readPairs, type Pairs } from './pairs.ts';
import { passComparison, withheld } from './passed.ts';
import type { Comparison } from './result.ts';

/** Comparisons of a "now" item with the item that recalls it: per city, and city against city. */
export function compareRecalled(analysis: Analysis, now: Subject, subjects: readonly Subject[]): Comparison[] {
  const { plan } = now.built.column;
  const then = subjects.find((subject) => {
    const other = subject.built.column.plan;
    return other.recalls === plan.question && other.part === plan.part;
  });
  if (!then || then.yardstick !== now.yardstick) return [];
  const { selection, wanted, study } = analysis;
  const places = wanted.filter((place) => selection.places[place]!.wave === study.compare.after);
  const rowsIn = rowsByPlace(analysis, places);
  const pairsAt = (place: number, part: number | null, joined?: JoinedScores): Pairs => {
    const rows = rowsIn(place, part);
    const scored = (subject: Subject) => ({
      column: subject.built.column,
      scores: joined?.scores.get(subject) ?? subject.scores,
    });
    return readPairs({ before: rows, after: rows }, scored(then), scored(now));
  };
  const asked = analysis.filtered ? analysis.part : null;
  const count = (place: number, part: number | null = asked) => pairsAt(place, part).before.length;
  const tells = (place: number) => pairsTell(analysis, (part) => count(place, part));
  const parts = (among: readonly number[]) =>
    among.flatMap((place) => [then, now].map((subject) => ({ subject, place })));
  const frame = { design: 'recalled' as const, basis: 'complete' as const };
  const changes = places.flatMap((place): Comparison[] => {
    if (count(place) === 0) return [];
    const { city, wave } = selection.places[place]!;
    const within = city === null ? { wave } : { city, wave };
    const of = [study.compare.before, study.compare.after] as [string, string];
    const change = { ...frame, contrast: 'wave' as const, within, of, n: [count(place)] };
    if (tells(place)) return [withheld(change, analysis)];
    const find = (joined: JoinedScores) => comparePaired(now.yardstick, pairsAt(place, asked, joined));
    return [passComparison(analysis, change, parts([place]), find, pairsAt(place, asked))];
  });
  return [...changes, ...cityChanges()];

  function cityChanges(): Comparison[] {
    const named = places.filter((place) => selection.places[place]!.city !== null && count(place) > 0);
    if (now.yardstick === 'names') return [];
    return named.flatMap((a, index) =>
      named.slice(index + 1).map((b) => {
        const of = [a, b].map((place) => selection.places[place]!.city!) as [string, string];
        const within = { wave: study.compare.after };
        const contrast = { ...frame, contrast: 'cityByWave' as const, within, of, n: [count(a), count(b)] };
        if (tells(a) || tells(b)) return withheld(contrast, analysis);
        return passComparison(analysis, contrast, parts([a, b]), (joined) =>
          comparePanelChanges(now.yardstick, pairsAt(a, asked, joined), pairsAt(b, asked, joined)),
        );
      }),
    );
  }
}

/** The rows of a place in a part of the filter, or (`null`) all of them. */
function rowsByPlace(
  analysis: Analysis,
  places: readonly number[],
): (place: number, part: number | null) => Int32Array {
  const { selection } = analysis;
  const lists = new Map(places.map((place): [number, number[]] => [place, []]));
  selection.rowPlace.forEach((place, row) => lists.get(place)?.push(row));
  const known = new Map<string, Int32Array>();
  return (place, part) => {
    const key = `${place} ${part}`;
    let rows = known.get(key);
    if (!rows) {
      const all = lists.get(place) ?? [];
      rows = Int32Array.from(part === null ? all : all.filter((row) => selection.rowPart![row] === part));
      known.set(key, rows);
    }
    return rows;
  };
}
