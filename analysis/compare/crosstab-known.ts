/** What a reader knows of the people behind a crosstab: from the results of both questions, whole and filtered, and from crosstabs. */
import { meanStep, roundTo } from '../disclosure/blur.ts';
import type { Verdict } from '../disclosure/gate.ts';
import { apart, membersOf } from '../disclosure/join-levels.ts';
import type { TableGroups } from '../disclosure/join-table.ts';
import type { Constraint } from '../disclosure/linear-program.ts';
import type { CrossedPlace } from './cross-columns.ts';

/** How many people gave each two answers in each place, those who left one out included: what must not be worked out. */
export class CrossedPeople {
  /** Places with anybody in them. */
  readonly places: number[];
  /** Every level of an axis, and after them those who did not answer. */
  readonly rows: number[];
  readonly columns: number[];
  /** One after the other; `at` says where. */
  readonly counts: number[];
  private readonly slots: ReadonlyMap<number, number>;

  constructor(tables: readonly CrossedPlace[]) {
    this.rows = apart(tables[0]!.rowsOnly.length + 1);
    this.columns = apart(tables[0]!.columnsOnly.length + 1);
    const counts = tables.map(({ cells, rowsOnly, columnsOnly, neither }) => [
      ...cells.flatMap((row, at) => [...row, rowsOnly[at]!]),
      ...columnsOnly,
      neither,
    ]);
    this.places = apart(tables.length).filter((place) => counts[place]!.some((count) => count > 0));
    this.slots = new Map(this.places.map((place, slot) => [place, slot]));
    this.counts = this.places.flatMap((place) => counts[place]!);
  }

  /** @param place one of `places` */
  at(place: number, row: number, column: number): number {
    return (this.slots.get(place)! * this.rows.length + row) * this.columns.length + column;
  }

  /** The unknowns of a block. */
  block(places: readonly number[], rows: readonly number[], columns: readonly number[]): number[] {
    return places.flatMap((place) => rows.flatMap((row) => columns.map((column) => this.at(place, row, column))));
  }

  /** A sum that is known as it is. */
  exactly(places: readonly number[], rows: readonly number[], columns: readonly number[]): Constraint {
    const block = this.block(places, rows, columns);
    const value = block.reduce((sum, unknown) => sum + this.counts[unknown]!, 0);
    return { terms: block.map((unknown) => ({ unknown, coefficient: 1 })), low: value, high: value };
  }
}

/** What the results of one question say in one place. */
export interface KnownOfPlace {
  place: number;
  verdict: Verdict;
  /** Levels of the other question, the missing one included, that the results are confined to. */
  beside: readonly number[];
  /** Score of each level; `null` where it has none. */
  scores: readonly (number | null)[];
  /** `exact`: as good as known, even beside hidden levels; `rounded`: so that it tells little of them. */
  mean: 'exact' | 'rounded' | 'unknown';
  /** The question is that of the columns. */
  turned: boolean;
}

/** What is known from the results of a question in one place: how many answered, each group of levels, and the mean. */
export function knowResults(people: CrossedPeople, known: KnownOfPlace, threshold: number): Constraint[] {
  const { place, verdict, beside, turned } = known;
  if (verdict.all) return [];
  const block = (levels: readonly number[]) =>
    turned ? ([[place], beside, levels] as const) : ([[place], levels, beside] as const);
  const all = verdict.groups.map((_, level) => level);
  const sums = [all, ...membersOf(verdict.groups)].map((levels) => people.exactly(...block(levels)));
  const mean = knowMean(people, known, threshold, (level) => people.block(...block([level])));
  return mean ? [...sums, mean] : sums;
}

function knowMean(
  people: CrossedPeople,
  { verdict, scores, mean }: KnownOfPlace,
  threshold: number,
  unknownsOf: (level: number) => number[],
): Constraint | null {
  if (mean === 'unknown' || !verdict.levels.includes(true)) return null;
  const described = scores.map((score, level) => {
    const unknowns = unknownsOf(level);
    const count = unknowns.reduce((sum, unknown) => sum + people.counts[unknown]!, 0);
    return { score, count, unknowns, hidden: verdict.levels[level]!, group: verdict.groups[level]! };
  });
  if (described.some(({ score, count, hidden }) => score === null && (count > 0 || hidden))) return null;
  const levels = described.flatMap(({ score, ...rest }) => (score === null ? [] : [{ score, ...rest }]));
  const n = levels.reduce((sum, { count }) => sum + count, 0);
  const exact = n > 0 ? levels.reduce((sum, { count, score }) => sum + count * score, 0) / n : 0;
  const step = mean === 'exact' ? 0 : meanStep(levels, threshold);
  if (n === 0 || step === null) return null;
  const shown = step === 0 ? exact : roundTo(exact, step);
  const room = step / 2 + 1e-9;
  const terms = levels.flatMap(({ score, unknowns }) => unknowns.map((unknown) => ({ unknown, coefficient: score })));
  return { terms, low: (shown - room) * n, high: (shown + room) * n };
}

/** What is known from a crosstab of some places: its cells, and how many left out one question or both. */
export function knowTable(people: CrossedPeople, places: readonly number[], groups: TableGroups): Constraint[] {
  const [noRow, noColumn] = [people.rows.slice(-1), people.columns.slice(-1)];
  const [rows, columns] = [people.rows.slice(0, -1), people.columns.slice(0, -1)];
  const cells = membersOf(groups.rows).flatMap((own) =>
    membersOf(groups.columns).map((other) => people.exactly(places, own, other)),
  );
  return [
    ...cells,
    people.exactly(places, rows, noColumn),
    people.exactly(places, noRow, columns),
    people.exactly(places, noRow, noColumn),
  ];
}
