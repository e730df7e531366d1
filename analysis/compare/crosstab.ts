/** Two questions crossed: the pure centre of `GET /api/instruments/{key}/crosstab`. */
import { apart, membersOf, type Groups } from '../disclosure/join-levels.ts';
import { coarsest, joinTable, sumCrossed, type TableGroups } from '../disclosure/join-table.ts';
import type { ColumnStore } from '../table/column-store.ts';
import type { TableStudy } from '../table/input.ts';
import { isWave, prepare, type Analysis } from './analyse.ts';
import { crossColumns, type CrossedPlace } from './cross-columns.ts';
import { axisOf, columnsAsked, knownOf, type Axis } from './crosstab-axes.ts';
import type { Crosstab, CrosstabAxis, CrosstabOutcome, CrosstabQuery } from './crosstab-result.ts';
import { describeAxis, describeTable, withheldTable } from './describe-crosstab.ts';
import { marginsOf } from './raking-weights.ts';
import { groupRules, isPooled, type Place } from './selection.ts';

/** What may be shown: the places that may stand in a table, and the levels that are taken together. */
interface Shown {
  places: number[];
  groups: TableGroups;
}

/**
 * Crosses two questions over the places asked for. The crosstab is the one filter of its table: a further one is not offered.
 * Everything that can be asked for is decided at once: levels are taken together for all places, further for the tables of cities or
 * of waves, and further still for those of a city in a wave, or these are withheld. So each table is a projection of finer ones, and
 * neither they nor the results of the two questions, whole or filtered, give a small count back.
 */
export function crosstab(store: ColumnStore, study: TableStudy, query: CrosstabQuery): CrosstabOutcome {
  const { city, wave } = query;
  if (city !== undefined && !study.cities.some(({ key }) => key === city))
    return { kind: 'invalid', field: 'city', value: city };
  if (wave !== undefined && !isWave(store, study, wave)) return { kind: 'invalid', field: 'wave', value: wave };
  const asked = columnsAsked(store, query);
  if ('kind' in asked) return asked;
  const rules = groupRules(study, store.plan.group);
  const pooled = isPooled(store, rules);
  const gate = { threshold: rules.threshold, pooled, agreed: rules.small && !pooled };
  const analysis = prepare(store, study, query, null, gate, rules.sampling);
  // The table and its turned twin must show the same.
  const turned = store.plan.columns.indexOf(asked[0].plan) > store.plan.columns.indexOf(asked[1].plan);
  const axes = asked.map((column) => axisOf(analysis, column)) as [Axis, Axis];
  const frame = {
    instrument: store.plan.key,
    versions: store.plan.versions,
    city: city ?? null,
    wave: wave ?? null,
    weighted: analysis.weights !== null,
    weightable: !pooled && marginsOf(store, study).length > 0,
  };
  const crossed = crossColumns(analysis.selection, axes[0], axes[1], analysis.weights);
  const shown = turned ? turn(whatIsShown(analysis, [axes[1], axes[0]], query)) : whatIsShown(analysis, axes, query);
  return { kind: 'crosstab', crosstab: build(analysis, axes, crossed, shown, frame) };
}

function turn(shown: Shown | null): Shown | null {
  return shown && { ...shown, groups: { rows: shown.groups.columns, columns: shown.groups.rows } };
}

function build(
  analysis: Analysis,
  axes: [Axis, Axis],
  crossed: readonly CrossedPlace[],
  shown: Shown | null,
  frame: Pick<Crosstab, 'instrument' | 'versions' | 'city' | 'wave' | 'weighted' | 'weightable'>,
): Crosstab {
  const described = (groups: readonly Groups[]) =>
    axes.map((axis, at): CrosstabAxis => describeAxis(axis, groups[at]!)) as [CrosstabAxis, CrosstabAxis];
  const places = analysis.wanted.filter((place) => shown?.places.includes(place));
  if (!shown || places.length === 0) {
    const single = described(axes.map((axis) => apart(axis.shown.length)));
    return withheldTable(analysis, frame, single, analysis.wanted.length === 0);
  }
  const groups = [shown.groups.rows, shown.groups.columns];
  return describeTable(analysis, frame, described(groups), axes, {
    groups: shown.groups,
    tables: places.map((place) => crossed[place]!),
    people: places.reduce((sum, place) => sum + analysis.selection.people[place]![0]!, 0),
    leftOut: places.length < analysis.wanted.length,
    repeated: standsTwice(analysis, places),
    joined: groups.some((own) => membersOf(own).length < own.length),
  });
}

/** Which places and levels may be shown, whatever is asked for; `null`: nothing. */
function whatIsShown(
  analysis: Analysis,
  [rows, columns]: readonly [Axis, Axis],
  { city, wave }: CrosstabQuery,
): Shown | null {
  const { rules, selection, store } = analysis;
  if (rules.pooled || store.plan.kind === 'monitoring') return null;
  const families = rows.family.flatMap((row) =>
    columns.family.map((column) => crossColumns(selection, { ...rows, column: row }, { ...columns, column }, null)),
  );
  const places = selection.places.flatMap((_, place) => {
    const open = [rows, columns].every(({ verdicts }) => !verdicts[place]!.all);
    return open && total(families[0]![place]!.cells.map(total)) >= rules.threshold ? [place] : [];
  });
  if (places.length === 0) return null;
  if (rules.agreed) return { places, groups: { rows: apart(rows.shown.length), columns: apart(columns.shown.length) } };
  const known = { rows: knownOf(analysis, rows, columns), columns: knownOf(analysis, columns, rows) };
  const order = { rows: rows.order, columns: columns.order };
  const scores = { rows: known.rows.scores, columns: known.columns.scores };
  /** Joins until tables of places that the key takes together can be shown side by side. */
  const join = (key: (place: Place) => string, start: TableGroups) => {
    const blocks = new Map<string, number[]>();
    for (const place of places) {
      const name = key(selection.places[place]!);
      blocks.set(name, [...(blocks.get(name) ?? []), place]);
    }
    const tables = [...blocks.values()].flatMap((own) =>
      families.map((family) => sumCrossed(own.map((place) => family[place]!))),
    );
    const groups = joinTable(tables, start, order, rules.threshold, scores);
    return groups && [...blocks.values()].some((own) => tellsOfParts(own, groups)) ? null : groups;
  };
  /** Whether totals of the table, less the parts of a filter that are shown, give back how many one withheld part has. */
  function tellsOfParts(own: readonly number[], groups: TableGroups): boolean {
    const tables = own.map((place) => families[0]![place]!);
    const byRow = tables.map(({ cells }) => cells.map(total));
    const byColumn = tables.map(({ cells }) =>
      columns.shown.map((_, column) => total(cells.map((row) => row[column]!))),
    );
    return (
      givesBack(byRow, groups.rows, own.map((place) => known.columns.withheld?.[place] ?? []), rules.threshold) || // prettier-ignore
      givesBack(byColumn, groups.columns, own.map((place) => known.rows.withheld?.[place] ?? []), rules.threshold) // prettier-ignore
    );
  }
  const all = join(() => '', { rows: known.rows.groups, columns: known.columns.groups });
  if (!all || (!city && !wave)) return all && { places, groups: all };
  const byCity = join((place) => String(place.city), all);
  const byWave = join((place) => place.wave, all);
  if (!city || !wave) return asShown(city ? byCity : byWave);
  const coarser = [all, byCity, byWave].filter((groups) => groups !== null);
  const start = {
    rows: coarsest(
      coarser.map((groups) => groups.rows),
      order.rows,
    ),
    columns: coarsest(
      coarser.map((groups) => groups.columns),
      order.columns,
    ),
  };
  return asShown(join((place) => `${place.city} ${place.wave}`, start));

  function asShown(groups: TableGroups | null): Shown | null {
    return groups && { places, groups };
  }
}

/** Whether what is withheld of a group of levels, place by place, is a single number or adds up to a few people. */
function givesBack(
  people: readonly (readonly number[])[],
  groups: Groups,
  withheld: readonly (readonly boolean[])[],
  threshold: number,
): boolean {
  return membersOf(groups).some((levels) => {
    const hidden = withheld.flatMap((parts, at) => levels.filter((level) => parts[level]).map((level) => people[at]![level]!)); // prettier-ignore
    return total(hidden) > 0 && (hidden.length < 2 || total(hidden) < threshold);
  });
}

/** Whether somebody's code stands in several of the places: they are then counted as different people. */
function standsTwice({ store, selection }: Analysis, places: readonly number[]): boolean {
  const seen = new Set<number>();
  for (let row = 0; row < selection.rowPlace.length; row++) {
    const code = store.code.values[row]!;
    if (code < 0 || !places.includes(selection.rowPlace[row]!)) continue;
    if (seen.has(code)) return true;
    seen.add(code);
  }
  return false;
}

const total = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0);
