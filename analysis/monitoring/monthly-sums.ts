/** The monitoring: what organisers report, month by month and city by city, as sums and as things counted once. */
import { withholdSums } from '../disclosure/withhold-sums.ts';
import type { ColumnStore } from '../table/column-store.ts';
import type { TableStudy } from '../table/input.ts';
import { measuresOf, type Measuring } from './measures.ts';
import type { MonthCell, MonthTotal, MonitoringMeasure, MonitoringSums } from './monitoring-sums.ts';

/** Rows of every place: cities in order and, last, all cities together; in each, the rounds in order. */
type Laid = number[][][];

function ordered(known: readonly string[], seen: readonly string[]): string[] {
  return [...known, ...seen.filter((word) => !known.includes(word))];
}

function layRows(store: ColumnStore, cities: readonly string[], rounds: readonly string[]): Laid {
  const laid: Laid = [...cities, null].map(() => rounds.map(() => []));
  const { words } = store;
  for (let row = 0; row < store.rows; row++) {
    if (store.alive.values[row] !== 1) continue;
    const round = rounds.indexOf(words.waves.list[store.wave.values[row]!]!);
    if (round < 0) continue;
    laid[cities.indexOf(words.cities.list[store.city.values[row]!]!)]![round]!.push(row);
    laid[cities.length]![round]!.push(row);
  }
  return laid;
}

/** Different people behind rows: by their code, and one for every row without. */
function peopleIn(store: ColumnStore, rows: readonly number[]): number {
  const codes = new Set<number>();
  let nameless = 0;
  for (const row of rows) {
    const code = store.code.values[row]!;
    if (code < 0) nameless += 1;
    else codes.add(code);
  }
  return codes.size + nameless;
}

function measure(
  store: ColumnStore,
  { name, title, how, indicator, reports, value }: Measuring,
  cities: readonly string[],
  rounds: readonly string[],
  laid: Laid,
): MonitoringMeasure {
  const reporting = laid.map((places) => places.map((rows) => rows.filter(reports)));
  const people = reporting.map((places) => places.map((rows) => peopleIn(store, rows)));
  const hidden = rounds.map((_, round) => withholdSums(cities.map((_city, city) => people[city]![round]!)));
  const cells: MonthCell[] = [];
  const totals: MonthTotal[] = [];
  [...cities, null].forEach((city, place) => {
    const shown: number[] = [];
    let months = 0;
    rounds.forEach((wave, round) => {
      const withheld = city === null ? hidden[round]!.all : hidden[round]!.cities[place]!;
      const rows = reporting[place]![round]!;
      if (withheld || rows.length === 0) {
        cells.push({ city, wave, reporting: withheld ? null : 0, value: null, unnamed: null, withheld });
        return;
      }
      shown.push(...rows);
      months += 1;
      cells.push({ city, wave, reporting: people[place]![round]!, ...value(rows), withheld });
    });
    totals.push({ city, months, ...(months === 0 ? { value: null, unnamed: null } : value(shown)) });
  });
  return { name, title, how, indicator, cells, totals };
}

/**
 * Sums of every number of a monitoring sheet and its counts by shared id, by city and round and for all cities together. They
 * show from two reporting people up; a round without a sheet has no value, which is not zero. A total covers the rounds that
 * are shown, and no others.
 */
export function monthlySums(store: ColumnStore, study: TableStudy): MonitoringSums {
  const cities = ordered(
    study.cities.map(({ key }) => key),
    store.words.cities.list,
  );
  const known = study.waves.filter(({ kind }) => kind === 'round').map(({ key }) => key);
  const others = study.waves.filter(({ kind }) => kind !== 'round').map(({ key }) => key);
  const rounds = ordered(
    known,
    store.words.waves.list.filter((wave) => !others.includes(wave)),
  );
  const laid = layRows(store, cities, rounds);
  return {
    instrument: store.plan.key,
    rounds,
    cities,
    measures: measuresOf(store).map((one) => measure(store, one, cities, rounds, laid)),
  };
}
