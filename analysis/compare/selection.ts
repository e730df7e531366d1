/** Which responses stand in which cell: city × wave, or wave alone where a small group is pooled. */
import type { ColumnStore } from '../table/column-store.ts';
import type { TableStudy } from '../table/input.ts';
import type { Cut } from './filters.ts';

/** A place of the table: one city (null: pooled) in one wave. */
export interface Place {
  city: string | null;
  wave: string;
}

/** The responses laid out for counting. */
export interface Selection {
  places: Place[];
  /** Place of each row; −1 for rows that do not count. */
  rowPlace: Int32Array;
  /** Parts of the filter plus one for the rest; 1 without a filter. */
  partCount: number;
  rowPart: Int32Array | null;
  /** Place and part of each row as one number, `place × partCount + part`; the number after the last one for rows that do not count. */
  rowSlot: Int32Array;
  /** People per place and part. */
  people: number[][];
}

/** The group's rules as far as they shape results; a group that study.json does not know is treated as small. */
export interface GroupRules {
  sampling: 'census' | 'probability' | 'convenience';
  small: boolean;
  threshold: number;
}

/** The rules of a group of the study. */
export function groupRules(study: TableStudy, key: string): GroupRules {
  return study.groups.find((group) => group.key === key) ?? { sampling: 'convenience', small: true, threshold: 5 };
}

/**
 * Whether cities are pooled: in a small group, unless everybody agreed to showing at city level and every city has people enough
 * in every wave.
 */
export function isPooled(store: ColumnStore, rules: GroupRules): boolean {
  if (!rules.small) return false;
  const sizes = new Map<number, number>();
  for (let row = 0; row < store.rows; row++) {
    if (store.alive.values[row] !== 1) continue;
    if (store.agreed.values[row] !== 1) return true;
    const place = store.city.values[row]! * 4096 + store.wave.values[row]!;
    sizes.set(place, (sizes.get(place) ?? 0) + 1);
  }
  return [...sizes.values()].some((size) => size < rules.threshold);
}

/** Lays the rows out by city and wave in the study's order; places without anybody are left out. */
export function selectRows(store: ColumnStore, study: TableStudy, pooled: boolean, cut: Cut | null): Selection {
  const cities = pooled
    ? [null]
    : ordered(
        study.cities.map(({ key }) => key),
        store.words.cities.list,
      );
  const waves = ordered(
    study.waves.map(({ key }) => key),
    store.words.waves.list,
  );
  const places = cities.flatMap((city) => waves.map((wave): Place => ({ city, wave })));
  const cityAt = store.words.cities.list.map((city) => (pooled ? 0 : (cities as (string | null)[]).indexOf(city)));
  const waveAt = store.words.waves.list.map((wave) => waves.indexOf(wave));
  const partCount = cut ? cut.parts.length + 1 : 1;
  const rowPlace = new Int32Array(store.rows).fill(-1);
  const rowSlot = new Int32Array(store.rows).fill(places.length * partCount);
  for (let row = 0; row < store.rows; row++) {
    if (store.alive.values[row] !== 1) continue;
    const place = cityAt[store.city.values[row]!]! * waves.length + waveAt[store.wave.values[row]!]!;
    rowPlace[row] = place;
    rowSlot[row] = place * partCount + (cut ? cut.rowPart[row]! : 0);
  }
  const people = peopleOf(rowSlot, places.length, partCount);
  return { places, rowPlace, partCount, rowPart: cut?.rowPart ?? null, rowSlot, people };
}

function peopleOf(rowSlot: Int32Array, places: number, partCount: number): number[][] {
  const counts = new Int32Array(places * partCount + 1);
  for (let row = 0; row < rowSlot.length; row++) counts[rowSlot[row]!]!++;
  return Array.from({ length: places }, (_, place) =>
    Array.from(counts.subarray(place * partCount, (place + 1) * partCount)),
  );
}

function ordered(known: readonly string[], seen: readonly string[]): string[] {
  return [...known, ...seen.filter((word) => !known.includes(word))];
}
