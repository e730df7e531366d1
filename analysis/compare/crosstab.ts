/** Two questions crossed: the pure centre of `GET /api/instruments/{key}/crosstab`. */
import { apart, membersOf, type Groups } from '../disclosure/join-levels.ts';
import type { ColumnStore } from '../table/column-store.ts';
import type { TableStudy } from '../table/input.ts';
import { isWave, prepare, type Analysis } from './analyse.ts';
import { crossColumns, type CrossedPlace } from './cross-columns.ts';
import { axisOf, columnsAsked, type Axis } from './crosstab-axes.ts';
import type { Crosstab, CrosstabAxis, CrosstabOutcome, CrosstabQuery } from './crosstab-result.ts';
import { whatIsShown, type Shown } from './crosstab-shown.ts';
import { describeAxis, describeTable, withheldTable } from './describe-crosstab.ts';
import { marginsOf } from './raking-weights.ts';
import { groupRules, isPooled } from './selection.ts';

/**
 * Crosses two questions over the places asked for. The crosstab is the one filter of its table: a further one is not offered.
 * What may be shown is decided for all tables of the two questions, whichever is asked for.
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
