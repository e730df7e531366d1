/** Adds to each result how its cities differ, what changed between the waves, and whether one city changed more. */
import { adjustAll } from './adjust.ts';
import type { Analysis } from './analyse.ts';
import type { Built } from './build-results.ts';
import { compareChanges } from './compare-changes.ts';
import { compareCities } from './compare-cities.ts';
import { compareRecalled } from './compare-recalled.ts';
import { compareWaves } from './compare-waves.ts';
import { pairRows, type PairedRows } from './pairs.ts';
import { sampleOf, scoresFor, yardstickOf, type Sample, type Yardstick } from './sample.ts';

/** A column ready to be compared. */
export interface Subject {
  built: Built & { column: NonNullable<Built['column']> };
  yardstick: Yardstick;
  scores: (number | null)[];
  sample: (place: number) => Sample;
}

/** The places of one city (or of all cities pooled) before and after; −1 where nobody answered or it is not asked for. */
export interface Track {
  city: string | null;
  before: number;
  after: number;
  rows: PairedRows;
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
  const scores = scoresFor(column, yardstick);
  const samples = new Map<number, Sample>();
  const sample = (place: number): Sample => {
    let known = samples.get(place);
    if (!known) samples.set(place, (known = sampleOf(scores, tallies[place]!.counts)));
    return known;
  };
  return [{ built: { ...built, column }, yardstick, scores, sample }];
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
    return [{ city, before, after, rows: pairRows(analysis, before, after) }];
  });
}
