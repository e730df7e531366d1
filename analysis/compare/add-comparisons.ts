/** Adds to each result how its cities differ, what changed between the waves, and whether one city changed more. */
import { adjustAll } from './adjust.ts';
import type { Analysis } from './analyse.ts';
import type { Built } from './build-results.ts';
import { compareChanges } from './compare-changes.ts';
import { compareCities } from './compare-cities.ts';
import { compareRecalled } from './compare-recalled.ts';
import { compareWaves } from './compare-waves.ts';
import { pairRows, pairsTell, readPairs, type PairedRows } from './pairs.ts';
import { sampleOf, scoresFor, yardstickOf, type Sample, type Yardstick } from './sample.ts';

/** A column ready to be compared. */
export interface Subject {
  built: Built & { column: NonNullable<Built['column']> };
  yardstick: Yardstick;
  scores: readonly (number | null)[];
}

/** The places of one city (or of all cities pooled) before and after; −1 where nobody answered or it is not asked for. */
export interface Track {
  city: string | null;
  before: number;
  after: number;
  rows: PairedRows;
  /** The pairs of one part of the filter, or (`null`) of all. */
  rowsIn: (part: number | null) => PairedRows;
}

/** Adds the comparisons to the results, in place, and adjusts their p-values over the whole instrument. */
export function addComparisons(analysis: Analysis, results: readonly Built[]): void {
  if (analysis.beyond !== null) return;
  const tracks = tracksOf(analysis);
  const subjects = results.flatMap((built) => subjectOf(built));
  for (const subject of subjects) {
    subject.built.result.comparisons.push(
      ...compareCities(analysis, subject),
      ...tracks.flatMap((track) => compareWaves(analysis, subject, track)),
      ...compareChanges(analysis, subject, tracks),
      ...compareRecalled(analysis, subject, subjects),
    );
  }
  adjustAll(results.map(({ result }) => result));
}

function subjectOf(built: Built): Subject[] {
  const { column, tallies } = built;
  const yardstick = column && yardstickOf(column, tallies);
  if (!column || !yardstick) return [];
  return [{ built: { ...built, column }, yardstick, scores: scoresFor(column, yardstick) }];
}

/** The people of a place of a column, by the given scores of its levels. */
export function sampleAt({ built }: Subject, place: number, scores: readonly (number | null)[]): Sample {
  return sampleOf(scores, built.tallies[place]!.counts);
}

/** Whether the pairs of a track may not be told of in the part of the filter that is asked for. */
export function trackTells(analysis: Analysis, subject: Subject, track: Track): boolean {
  const own = { column: subject.built.column, scores: subject.scores };
  return pairsTell(analysis, (part) => readPairs(track.rowsIn(part), own, own).before.length);
}

/** How many of a place have a score, whatever it is. */
export function peopleAt(subject: Subject, place: number): number {
  return sampleAt(subject, place, subject.scores).n;
}

function tracksOf(analysis: Analysis): Track[] {
  const { selection, wanted, study } = analysis;
  const cities = [...new Set(selection.places.map(({ city }) => city))];
  return cities.flatMap((city): Track[] => {
    const at = (wave: string) =>
      wanted.find((place) => selection.places[place]!.city === city && selection.places[place]!.wave === wave);
    const before = at(study.compare.before);
    const after = at(study.compare.after);
    if (before === undefined || after === undefined) return [];
    const known = new Map<number | null, PairedRows>();
    const rowsIn = (part: number | null): PairedRows => {
      const rows = known.get(part) ?? pairRows(analysis, before, after, part);
      known.set(part, rows);
      return rows;
    };
    return [{ city, before, after, rows: rowsIn(analysis.filtered ? analysis.part : null), rowsIn }];
  });
}
