/** The two questions of a crosstab: what can be crossed, and what a reader knows of each beside the other. */
import type { Verdict } from '../disclosure/gate.ts';
import type { ColumnStore } from '../table/column-store.ts';
import type { Column } from '../table/column.ts';
import { prepare, type Analysis } from './analyse.ts';
import { countFor, gateColumn, type Counted } from './build-results.ts';
import { cutRows, offeredFilters } from './filters.ts';
import type { CrosstabOutcome, CrosstabQuery } from './crosstab-result.ts';
import type { FilterOffer } from './result.ts';
import { entryOrder, entryScores } from './scale-of-entries.ts';
import type { Shown } from './classes.ts';
import type { Constraint } from '../disclosure/linear-program.ts';
import { knowResults, type CrossedPeople } from './crosstab-known.ts';

/** One of the two questions. */
export interface Axis {
  column: Column;
  /** Entries before any are taken together. */
  shown: readonly Shown[];
  order: number[] | null;
  /** The column itself and, after it, a ranking's other items: places given to one tell of the others. */
  family: Column[];
  /** What the results say of the question by itself, place by place. */
  verdicts: Verdict[];
}

type Refusal = Extract<CrosstabOutcome, { kind: 'not_crossable' }>;

/** The two columns asked for, or why they cannot be crossed. */
export function columnsAsked(store: ColumnStore, query: CrosstabQuery): [Column, Column] | Refusal {
  const asked = (['rows', 'columns'] as const).map((field): Column | Refusal => {
    const value = query[field];
    const refused = (reason: Refusal['reason'], offered: string[] = []): Refusal => {
      return { kind: 'not_crossable', field, value, reason, offered };
    };
    const parts = [...store.columns.values()].filter(({ plan }) => plan.question === value && plan.part !== null);
    const column = store.columns.get(value);
    if (!column) return parts.length > 0 ? refused('has_parts', parts.map(({ plan }) => plan.key)) : refused('unknown'); // prettier-ignore
    return column.plan.shape === 'text' ? refused('open_text') : column;
  });
  const [rows, columns] = asked as [Column | Refusal, Column | Refusal];
  if ('kind' in rows) return rows;
  if ('kind' in columns) return columns;
  const sameRanking = rows.plan.shape === 'rank' && rows.plan.question === columns.plan.question;
  if (rows === columns || sameRanking)
    return { kind: 'not_crossable', field: 'columns', value: query.columns, reason: 'same_question', offered: [] };
  return [rows, columns];
}

/** Describes one of the two questions. */
export function axisOf(analysis: Analysis, column: Column): Axis {
  const { store, selection } = analysis;
  const family = column.plan.shape === 'rank' ? [column, ...itemsBeside(store, column)] : [column];
  const counted = new Map(family.map((one) => [one, countFor(analysis, one)]));
  const own = counted.get(column)!;
  const isItem = isItemOf(store, column);
  const verdicts = selection.places.map((_, place) =>
    gateColumn(analysis, own, place, isItem, siblingsOf(own, counted)),
  );
  return { column, shown: own.shown, order: entryOrder(column, own.shown), family, verdicts };
}

function siblingsOf(own: Counted, counted: ReadonlyMap<Column, Counted>): Counted[] {
  return [...counted.values()].filter((one) => one !== own);
}

function itemsBeside(store: ColumnStore, { plan }: Column): Column[] {
  return [...store.columns.values()].filter(
    (one) => one.plan.question === plan.question && one.plan.shape === 'rank' && one.plan.key !== plan.key,
  );
}

function isItemOf(store: ColumnStore, column: Column): boolean {
  return [...store.columns.keys()].some((key) => store.itemsOf(key).some((item) => item.column === column));
}

/** What a reader knows of two questions crossed from the results of both, whole and filtered by one another. */
export function knownOf(
  analysis: Analysis,
  [rows, columns]: readonly [Axis, Axis],
  people: CrossedPeople,
): Constraint[] {
  return [
    ...knownOfAxis(analysis, rows, columns, people, false),
    ...knownOfAxis(analysis, columns, rows, people, true),
  ];
}

function knownOfAxis(
  analysis: Analysis,
  axis: Axis,
  other: Axis,
  people: CrossedPeople,
  turned: boolean,
): Constraint[] {
  const { store, study, rules } = analysis;
  const offer = offeredFilters(store, study, rules.pooled).find(({ name }) => name === other.column.plan.key);
  const parts = offer ? filteredBy(analysis, axis, offer) : [];
  const scores = entryScores(axis.column, axis.shown);
  const isItem = isItemOf(store, axis.column) && scores.every((score) => score !== null);
  const know = (place: number, verdict: Verdict, beside: readonly number[], filtered: boolean) => {
    const mean = isItem ? 'exact' : filtered || verdict.mean ? 'unknown' : 'rounded';
    return knowResults(people, { place, verdict, beside, scores, mean, turned }, rules.threshold);
  };
  const everybody = turned ? people.rows : people.columns;
  return people.places.flatMap((place) => [
    ...know(place, axis.verdicts[place]!, everybody, false),
    ...other.shown.flatMap(({ levels }, entry) =>
      levels.flatMap((level) => (parts[level] ? know(place, parts[level][place]!, [entry], true) : [])),
    ),
  ]);
}

/** What the results filtered by the other question say, part by part (one for each of its levels) and place by place. */
function filteredBy(analysis: Analysis, axis: Axis, offer: FilterOffer): Verdict[][] {
  const { store, study, rules, sampling } = analysis;
  const cut = cutRows(store, study, offer);
  const filter = { name: offer.name, value: offer.values[0]!.value };
  const narrowed = prepare(store, study, { filter, weighted: false }, cut, rules, sampling);
  const counted = new Map(axis.family.map((one) => [one, countFor(narrowed, one)]));
  const own = counted.get(axis.column)!;
  const isItem = isItemOf(store, axis.column);
  return cut.parts.map((_, part) =>
    narrowed.selection.places.map((_, place) =>
      gateColumn({ ...narrowed, part }, own, place, isItem, siblingsOf(own, counted)),
    ),
  );
}
