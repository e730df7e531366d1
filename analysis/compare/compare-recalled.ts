/** Recalled change: "now" against "before" as remembered, within one response. Never pooled with collected change. */
import type { Subject } from './add-comparisons.ts';
import type { Analysis } from './analyse.ts';
import { comparePanelChanges } from './difference-of-changes.ts';
import { comparePaired } from './paired.ts';
import { readPairs, type Pairs } from './pairs.ts';
import { passComparison } from './passed.ts';
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
  const rows = rowsByPlace(analysis, places);
  const pairs = new Map<number, Pairs>();
  for (const place of places) {
    const own = { before: rows.get(place)!, after: rows.get(place)! };
    const from = { column: then.built.column, scores: then.scores };
    pairs.set(place, readPairs(own, from, { column: now.built.column, scores: now.scores }));
  }
  const parts = (among: readonly number[]) =>
    among.flatMap((place) => [then, now].map((subject) => ({ subject, place })));
  const frame = { design: 'recalled' as const, basis: 'complete' as const };
  const changes = places.flatMap((place): Comparison[] => {
    const own = pairs.get(place)!;
    if (own.before.length === 0) return [];
    const { city, wave } = selection.places[place]!;
    const within = city === null ? { wave } : { city, wave };
    const of = [study.compare.before, study.compare.after] as [string, string];
    const wave1 = { ...frame, contrast: 'wave' as const, within, of, n: [own.before.length] };
    return [passComparison(analysis, wave1, parts([place]), () => comparePaired(now.yardstick, own), own)];
  });
  return [...changes, ...cityChanges()];

  function cityChanges(): Comparison[] {
    const named = places.filter(
      (place) => selection.places[place]!.city !== null && pairs.get(place)!.before.length > 0,
    );
    if (now.yardstick === 'names') return [];
    return named.flatMap((a, index) =>
      named.slice(index + 1).map((b) => {
        const of = [a, b].map((place) => selection.places[place]!.city!) as [string, string];
        const n = [a, b].map((place) => pairs.get(place)!.before.length);
        const within = { wave: study.compare.after };
        const contrast = { ...frame, contrast: 'cityByWave' as const, within, of, n };
        return passComparison(analysis, contrast, parts([a, b]), () =>
          comparePanelChanges(now.yardstick, pairs.get(a)!, pairs.get(b)!),
        );
      }),
    );
  }
}

function rowsByPlace(analysis: Analysis, places: readonly number[]): Map<number, Int32Array> {
  const { selection, filtered, part } = analysis;
  const lists = new Map(places.map((place): [number, number[]] => [place, []]));
  selection.rowPlace.forEach((place, row) => {
    if (filtered && selection.rowPart![row] !== part) return;
    lists.get(place)?.push(row);
  });
  return new Map([...lists].map(([place, rows]) => [place, Int32Array.from(rows)]));
}
