/** From the columns of an instrument to its results: the pure centre of `GET /api/instruments/{key}/results`. */
import { gatePeople, type GateRules } from '../disclosure/gate.ts';
import type { ColumnStore } from '../table/column-store.ts';
import type { TableStudy } from '../table/input.ts';
import type { Column } from '../table/column.ts';
import { shownLevels } from './classes.ts';
import { entryOrder } from './scale-of-entries.ts';
import { cutRows, offeredFilters, type Cut } from './filters.ts';
import type { ResultsOutcome, ResultsQuery } from './query.ts';
import { marginsOf, rakingWeights } from './raking-weights.ts';
import type { FilterOffer } from './result.ts';
import { addComparisons } from './add-comparisons.ts';
import { buildResults } from './build-results.ts';
import { groupRules, isPooled, selectRows, type Selection } from './selection.ts';

/** Everything that the parts of an analysis share. */
export interface Analysis {
  store: ColumnStore;
  study: TableStudy;
  selection: Selection;
  /** Part of the filter that is asked for; 0 without a filter. */
  part: number;
  filtered: boolean;
  /** Name of the question that is filtered by; `null` without a filter and for area, channel and paired. */
  byQuestion: string | null;
  /** Places that are asked for. */
  wanted: number[];
  /** The city that is asked for of a group whose cities are pooled: its cells are withheld, whoever answered. */
  beyond: string | null;
  rules: GateRules;
  sampling: 'census' | 'probability' | 'convenience';
  /** Per place: parts that have too few people to be shown. */
  hiddenParts: boolean[][];
  offered: boolean[];
  weights: Float64Array | null;
}

/**
 * Analyses an instrument.
 * @param store its columns
 * @param study cities, waves, groups and margins
 * @param query city, wave and at most one filter; a value that does not exist is `invalid`, a filter that the instrument does
 *   not offer `filter_not_offered`
 */
export function analyse(store: ColumnStore, study: TableStudy, query: ResultsQuery): ResultsOutcome {
  const rules = groupRules(study, store.plan.group);
  const pooled = isPooled(store, rules);
  const offers = offeredFilters(store, study, pooled);
  const refused = refuse(store, study, query, offers);
  if (refused) return refused;
  const offer = query.filter ? offers.find(({ name }) => name === query.filter!.name)! : null;
  const cut = offer ? cutRows(store, study, offer) : null;
  const analysis = prepare(
    store,
    study,
    query,
    cut,
    { threshold: rules.threshold, pooled, agreed: rules.small && !pooled },
    rules.sampling,
  );
  const results = buildResults(analysis);
  addComparisons(analysis, results);
  return {
    kind: 'results',
    envelope: {
      instrument: store.plan.key,
      versions: store.plan.versions,
      filters: offers,
      weighted: analysis.weights !== null,
      weightable: !pooled && marginsOf(store, study).length > 0,
      responses: responsesShown(analysis),
      results: results.map(({ result }) => result),
    },
  };
}

function refuse(
  store: ColumnStore,
  study: TableStudy,
  query: ResultsQuery,
  offers: FilterOffer[],
): ResultsOutcome | null {
  const { city, wave, filter } = query;
  if (city !== undefined && !study.cities.some(({ key }) => key === city))
    return { kind: 'invalid', field: 'city', value: city };
  if (wave !== undefined && !isWave(store, study, wave)) return { kind: 'invalid', field: 'wave', value: wave };
  if (!filter) return null;
  const offer = offers.find(({ name }) => name === filter.name);
  if (!offer) return { kind: 'filter_not_offered', offered: offers.map(({ name }) => name) };
  const known = offer.values.some(({ value }) => value === filter.value);
  return known ? null : { kind: 'invalid', field: 'filter', value: filter.value };
}

/** Whether a wave is of the study or of the answers. */
export function isWave(store: ColumnStore, study: TableStudy, wave: string): boolean {
  return study.waves.some(({ key }) => key === wave) || store.words.waves.find(wave) >= 0;
}

/** Lays out the responses and the rules for a query. */
export function prepare(
  store: ColumnStore,
  study: TableStudy,
  query: ResultsQuery,
  cut: Cut | null,
  rules: GateRules,
  sampling: Analysis['sampling'],
): Analysis {
  const selection = selectRows(store, study, rules.pooled, cut);
  const offered = cut ? [...cut.parts.map(() => true), false] : [true];
  const named = query.filter ? store.columns.get(query.filter.name) : undefined;
  const asked = named?.plan.filter ? named : null;
  const order = asked ? filterOrder(asked) : undefined;
  const hiddenParts = selection.people.map((people) => (cut ? gatePeople(people, offered, rules, order) : [false]));
  const wanted = selection.places.flatMap((place, index) => {
    const here = query.city === undefined || place.city === query.city || place.city === null;
    const then = query.wave === undefined || place.wave === query.wave;
    return here && then && selection.people[index]!.some((count) => count > 0) ? [index] : [];
  });
  const beyond = rules.pooled ? (query.city ?? null) : null;
  const weights = rules.pooled || query.weighted === false ? null : rakingWeights(store, study, selection);
  const part = cut && query.filter ? cut.parts.indexOf(query.filter.value) : 0;
  return {
    store,
    study,
    selection,
    part,
    filtered: cut !== null,
    byQuestion: asked?.plan.key ?? null,
    wanted,
    beyond,
    rules,
    sampling,
    hiddenParts,
    offered,
    weights,
  };
}

/** Place of each level of a filter question, as its own table orders them. */
function filterOrder(column: Column): number[] | null {
  return entryOrder(column, shownLevels(column, [], 0));
}

/** Sums of the monitoring show from so many sheets up. */
export const fewestSheets = 2;

/** People in the places that are shown; `null` when none is. */
function responsesShown({
  selection,
  wanted,
  part,
  rules,
  hiddenParts,
  filtered,
  store,
  beyond,
}: Analysis): number | null {
  const threshold = store.plan.kind === 'monitoring' ? Math.min(fewestSheets, rules.threshold) : rules.threshold;
  const shown = wanted.filter((place) => {
    const people = selection.people[place]!;
    const all = people.reduce((sum, count) => sum + count, 0);
    return beyond === null && all >= threshold && !(filtered && hiddenParts[place]![part]);
  });
  if (wanted.length === 0) return 0;
  return shown.length === 0 ? null : shown.reduce((sum, place) => sum + selection.people[place]![part]!, 0);
}
