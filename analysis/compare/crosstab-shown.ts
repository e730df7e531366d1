/** Which places and levels a crosstab shows: as much as tells nobody who reads everything else of a few people's answers. */
import { attackerOn } from '../disclosure/attack-table.ts';
import { apart } from '../disclosure/join-levels.ts';
import {
  coarsest,
  joinLevel,
  joinTable,
  sumCrossed,
  type TableGroups,
  type TableOrder,
} from '../disclosure/join-table.ts';
import type { Constraint } from '../disclosure/linear-program.ts';
import type { Analysis } from './analyse.ts';
import { crossColumns, type CrossedPlace } from './cross-columns.ts';
import { knownOf, type Axis } from './crosstab-axes.ts';
import { CrossedPeople, knowTable } from './crosstab-known.ts';
import type { CrosstabQuery } from './crosstab-result.ts';
import type { Place } from './selection.ts';

/** What may be shown: the places that may stand in a table, and the levels that are taken together. */
export interface Shown {
  places: number[];
  groups: TableGroups;
}

/** The tables that can be asked for, in the order in which they are settled: places of one key are summed in one table. */
const layers = {
  all: () => '',
  city: (place: Place) => String(place.city),
  wave: (place: Place) => place.wave,
  cell: (place: Place) => `${place.city} ${place.wave}`,
};
type Layer = keyof typeof layers;

/** What the tables are made of. */
interface Crossing {
  analysis: Analysis;
  axes: readonly [Axis, Axis];
  places: readonly number[];
  /** The two questions; after them, of a ranking, each of its other items. */
  families: readonly (readonly CrossedPlace[])[];
  people: CrossedPeople;
  order: TableOrder;
}

/**
 * Decides what of two questions may be shown, whatever is asked for first: levels are taken together until no cell is small, for
 * all places, then further for the tables of cities, of waves, and of one city in one wave. Each of these is shown only when an
 * attacker who knows the results of both questions, whole and filtered by one another, and the crosstabs before it, learns nothing of
 * a few people's answers; until then more levels are taken together. Who left one of the two questions out is no such answer: how
 * many did is reported everywhere.
 * @returns `null`: nothing
 */
export function whatIsShown(analysis: Analysis, axes: readonly [Axis, Axis], asked: CrosstabQuery): Shown | null {
  const { rules, selection, store } = analysis;
  const [rows, columns] = axes;
  if (rules.pooled || store.plan.kind === 'monitoring') return null;
  const families = rows.family.flatMap((row) =>
    columns.family.map((column) => crossColumns(selection, { ...rows, column: row }, { ...columns, column }, null)),
  );
  const places = selection.places.flatMap((_, place) => {
    const open = axes.every(({ verdicts }) => !verdicts[place]!.all);
    return open && total(families[0]![place]!.cells.map(total)) >= rules.threshold ? [place] : [];
  });
  if (places.length === 0) return null;
  const single = { rows: apart(rows.shown.length), columns: apart(columns.shown.length) };
  if (rules.agreed) return { places, groups: single };
  const order = { rows: rows.order, columns: columns.order };
  const groups = settle(
    { analysis, axes, places, families, people: new CrossedPeople(families[0]!), order },
    single,
    layerOf(asked),
  );
  return groups && { places, groups };
}

function layerOf({ city, wave }: CrosstabQuery): Layer {
  if (city !== undefined) return wave === undefined ? 'city' : 'cell';
  return wave === undefined ? 'all' : 'wave';
}

/** Settles the layers up to the one that is asked for; `null`: it is withheld. */
function settle(crossing: Crossing, single: TableGroups, asked: Layer): TableGroups | null {
  const attack = attackOn(crossing);
  const settleFrom = (layer: Layer, coarser: readonly (TableGroups | null)[]) =>
    settleLayer(crossing, blocksOf(crossing, layer), coarsestOf(crossing, [single, ...coarser]), attack());
  const all = settleFrom('all', []);
  if (!all || asked === 'all') return all;
  const city = settleFrom('city', [all]);
  if (asked === 'city') return city;
  const wave = settleFrom('wave', [all]);
  return asked === 'wave' ? wave : settleFrom('cell', [all, city, wave]);
}

function coarsestOf({ order }: Crossing, groups: readonly (TableGroups | null)[]): TableGroups {
  const given = groups.filter((one) => one !== null);
  const along = (axis: keyof TableGroups) => coarsest(given.map((one) => one[axis]), order[axis]); // prettier-ignore
  return { rows: along('rows'), columns: along('columns') };
}

/** A level of each question that the attacker came too close to; `null` where it is all of them. */
interface Told {
  row: number | null;
  column: number | null;
}

function settleLayer(
  { analysis, order, families, people }: Crossing,
  blocks: readonly (readonly number[])[],
  start: TableGroups,
  attempt: (tables: readonly Constraint[]) => Told | null,
): TableGroups | null {
  const { threshold } = analysis.rules;
  const tables = blocks.flatMap((own) => families.map((family) => sumCrossed(own.map((place) => family[place]!))));
  const everybody = sumCrossed(tables);
  let groups: TableGroups | null = start;
  for (;;) {
    groups = joinTable(tables, groups, order, threshold);
    // Places given to one item of a ranking tell of the others: all of them are shown as they are, or none.
    if (!groups || (families.length > 1 && !isSame(groups, start))) return null;
    const own: TableGroups = groups;
    const told = attempt(blocks.flatMap((block) => knowTable(people, block, own)));
    if (!told) return groups;
    const joins = (['row', 'column'] as const).flatMap((line) => {
      const level = told[line];
      return level === null ? [] : (joinLevel(own, `${line}s`, level, order, everybody) ?? []);
    });
    const least = joins.sort((a, b) => a.people - b.people)[0];
    if (!least) return null;
    groups = least.groups;
  }
}

/** The attacker on the tables of two questions; each call starts on another one. */
function attackOn(crossing: Crossing): () => (tables: readonly Constraint[]) => Told | null {
  const { analysis, axes, places, people } = crossing;
  const before = [
    ...knownOf(analysis, axes, people),
    ...places.map((place) => people.exactly([place], people.rows, people.columns)),
  ];
  const blocks = [
    ...(['all', 'city', 'wave'] as const).flatMap((layer) => blocksOf(crossing, layer)),
    ...people.places.map((place) => [place]),
  ];
  const secrets = blocks.flatMap((block) => secretsIn(people, block));
  const sums = secrets.map((secret) => secret.people);
  const attacker = attackerOn(people.counts, before, sums, analysis.rules.threshold);
  return () => {
    const attempt = attacker();
    return (tables) => secrets[attempt(tables)] ?? null;
  };
}

/** Who gave two answers, and who gave one of them, in some places. */
function secretsIn(people: CrossedPeople, places: readonly number[]): (Told & { people: number[] })[] {
  const rows = [...people.rows.slice(0, -1), null];
  const columns = [...people.columns.slice(0, -1), null];
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      if (row === null && column === null) return [];
      const own = row === null ? people.rows : [row];
      return { row, column, people: people.block(places, own, column === null ? people.columns : [column]) };
    }),
  );
}

function blocksOf({ analysis, places }: Crossing, layer: Layer): number[][] {
  const blocks = new Map<string, number[]>();
  for (const place of places) {
    const key = layers[layer](analysis.selection.places[place]!);
    blocks.set(key, [...(blocks.get(key) ?? []), place]);
  }
  return [...blocks.values()];
}

function isSame(a: TableGroups, b: TableGroups): boolean {
  return (['rows', 'columns'] as const).every((axis) => a[axis].every((group, level) => group === b[axis][level]));
}

const total = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0);
