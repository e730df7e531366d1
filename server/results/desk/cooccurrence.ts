/** Codes that meet: people in whose words a passage of one overlaps a passage of another. */
import { hideTable } from '../../../analysis/disclosure/hide-table.ts';
import { latticeOf, shapeOf } from '../../../analysis/disclosure/table-shape.ts';
import type { Study } from '../../domain/study.ts';
import type { CodingRow } from '../../store/desk/codings.ts';
import type { DeskState } from './desk-index.ts';
import { pooledGroups, spokenCodes } from './people.ts';

/** Two codes and the people in whose words they meet; null: withheld. */
export interface Meeting {
  codes: [string, string];
  people: number | null;
}

interface Place {
  city: number;
  person: string;
}

/**
 * All pairs of codes that meet anywhere.
 * @param city one city, or null for all together
 */
export function cooccurrence(
  state: DeskState,
  study: Pick<Study, 'cities' | 'groups'>,
  city: string | null,
): Meeting[] {
  const spoken = spokenCodes(state).filter(({ spoken: { group } }) => study.groups.some(({ key }) => key === group));
  const pooled = pooledGroups(spoken, study);
  const cities = study.cities.map(({ key }) => key);
  const lattice = latticeOf([{ size: cities.length + 1 }]);
  const threshold = Math.max(5, ...study.groups.map((group) => group.threshold));
  const texts = new Map<string, { coding: CodingRow; code: string; place: Place }[]>();
  for (const { spoken: one, code, coding } of spoken) {
    if (!coding || code === null || coding.lost) continue;
    const { interview, response, question } = coding.source;
    const key = `${interview ?? response}|${question}`;
    const at = pooled.has(one.group) || one.city === null ? cities.length : cities.indexOf(one.city);
    if (at < 0) continue;
    const place = { city: at, person: one.person };
    listIn(texts, key).push({ coding, code, place });
  }
  const pairs = new Map<string, Place[]>();
  for (const passages of texts.values()) {
    passages.sort((a, b) => a.coding.anchor.start - b.coding.anchor.start);
    passages.forEach((one, index) => {
      for (let next = index + 1; next < passages.length; next += 1) {
        const other = passages[next]!;
        if (other.coding.anchor.start >= one.coding.anchor.end) break;
        if (other.code === one.code) continue;
        const key = [one.code, other.code].sort().join('|');
        listIn(pairs, key).push(one.place);
      }
    });
  }
  const shape = shapeOf(lattice);
  const cell = city === null ? lattice.whole : cities.indexOf(city);
  return [...pairs].flatMap(([key, places]) => {
    const counts = Array.from({ length: lattice.cells }, (_, at) => {
      return new Set(places.filter((place) => at === lattice.whole || place.city === at).map(({ person }) => person))
        .size;
    });
    if (counts[cell] === 0) return [];
    const hidden = hideTable(shape, counts, threshold);
    return [{ codes: key.split('|') as [string, string], people: hidden[cell] ? null : counts[cell]! }];
  });
}

function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  const known = map.get(key);
  if (known) return known;
  const list: T[] = [];
  map.set(key, list);
  return list;
}
