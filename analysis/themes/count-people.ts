/** People who speak of a theme, counted by city, wave and group. Passages are not counted: one person talks more than another. */
import { hideTable } from '../disclosure/hide-table.ts';
import { latticeOf, shapeOf, type Lattice } from '../disclosure/table-shape.ts';

/** One passage of one person, or one person present (`code` null), with where they belong. */
export interface Mention {
  /** Place of the code in the list of codes; null: the person is there, whatever was said. */
  code: number | null;
  /** Tells people apart. */
  person: string;
  city: number;
  wave: number;
  group: number;
}

export interface ThemeTable {
  lattice: Lattice;
  /** People per cell of the lattice; `hidden` ones are not for showing. */
  people: Uint32Array;
  peopleHidden: boolean[];
  /** Per code the people per cell, and what of it is withheld. */
  codes: { counts: Uint32Array; hidden: boolean[] }[];
}

/** How many parts each axis has. */
export interface ThemeAxes {
  cities: number;
  waves: number;
  groups: number;
}

/**
 * Counts people per code and cell, and passes the table through the disclosure gate.
 * @param below per code the places of the codes under it and of itself: whoever speaks of one of them speaks of it
 * @param threshold the smallest number of people that may be shown
 */
export function countPeople(
  mentions: readonly Mention[],
  axes: ThemeAxes,
  below: readonly (readonly number[])[],
  threshold: number,
): ThemeTable {
  const lattice = latticeOf([{ size: axes.cities }, { size: axes.waves }, { size: axes.groups }]);
  const people = distinct(lattice, mentions);
  const byCode: Mention[][] = below.map(() => []);
  const above: number[][] = below.map(() => []);
  below.forEach((codes, at) => codes.forEach((code) => above[code]!.push(at)));
  for (const mention of mentions) {
    if (mention.code === null) continue;
    for (const at of above[mention.code]!) byCode[at]!.push(mention);
  }
  const shape = shapeOf(lattice, (cell) => people[cell]! > 0);
  const peopleHidden = hideTable(shape, people, threshold);
  const most = Array.from(people, (count, cell) => (peopleHidden[cell] ? null : count));
  return {
    lattice,
    people,
    peopleHidden,
    codes: byCode.map((own) => {
      const counts = distinct(lattice, own);
      return { counts, hidden: hideTable(shape, counts, threshold, { forced: peopleHidden, most }) };
    }),
  };
}

/** Different people in each cell of the lattice. */
function distinct(lattice: Lattice, mentions: readonly Mention[]): Uint32Array {
  const [byCity, byWave, byGroup] = lattice.strides as [number, number, number];
  const [cities, waves, groups] = lattice.axes.map(({ size }) => size) as [number, number, number];
  const seen = Array.from({ length: lattice.cells }, () => new Set<string>());
  for (const { person, city, wave, group } of mentions) {
    const fine = city * byCity + wave * byWave + group * byGroup;
    // Whoever is known in the finest cell is known in all that hold it.
    if (seen[fine]!.has(person)) continue;
    for (const c of [city, cities]) {
      for (const w of [wave, waves]) {
        for (const g of [group, groups]) seen[c * byCity + w * byWave + g * byGroup]!.add(person);
      }
    }
  }
  return Uint32Array.from(seen, (set) => set.size);
}

/** The cell of a lattice at some parts; null takes all parts together. */
export function cellAt(lattice: Lattice, at: readonly (number | null)[]): number {
  return lattice.axes.reduce((sum, { size }, axis) => sum + (at[axis] ?? size) * lattice.strides[axis]!, 0);
}
