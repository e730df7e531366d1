/** A crosstab as it is shown: entries, counts, shares, residuals, test and notes. */
import { membersOf, type Groups } from '../disclosure/join-levels.ts';
import { cellsBy, crossedBy, type TableGroups } from '../disclosure/join-table.ts';
import { contingencyTable } from '../statistics/contingency-table.ts';
import type { Shape } from '../table/plan.ts';
import type { Analysis } from './analyse.ts';
import type { CrossedPlace } from './cross-columns.ts';
import type { Axis } from './crosstab-axes.ts';
import type { Crosstab, CrosstabAxis, CrosstabCell, CrosstabNote, CrosstabTotal } from './crosstab-result.ts';
import { testTable, type TestedTable } from './crosstab-test.ts';
import type { ResultTexts } from './result.ts';

type Frame = Pick<Crosstab, 'instrument' | 'versions' | 'city' | 'wave' | 'weighted' | 'weightable'>;

/** What stands in a table. */
export interface TableContent {
  groups: TableGroups;
  /** One per place. */
  tables: readonly CrossedPlace[];
  /** Everybody in these places. */
  people: number;
  leftOut: boolean;
  /** Somebody's code stands in several of the places. */
  repeated: boolean;
  joined: boolean;
}

const few = 20;
const kinds: Partial<Record<Shape, CrosstabAxis['kind']>> = { option: 'option', rank: 'place' };

/** One of the two questions with its entries, levels of one group as one. */
export function describeAxis({ column, shown, order }: Axis, groups: Groups): CrosstabAxis {
  const { key, question, part, title, partTitle, measure, shape } = column.plan;
  const entries = membersOf(groups).map((members) => {
    const levels = members.map((entry) => ({ value: shown[entry]!.value, label: shown[entry]!.label }));
    const text = (locale: keyof ResultTexts) => levels.map(({ label }) => label[locale]).join(' / ');
    return {
      value: levels.map(({ value }) => String(value)).join(' | '),
      label: { pl: text('pl'), en: text('en') },
      levels,
    };
  });
  const places = order && membersOf(groups).map((members) => Math.min(...members.map((entry) => order[entry]!)));
  const sorted = places && [...places].sort((a, b) => a - b);
  return {
    key,
    question,
    part,
    title,
    partTitle,
    measure,
    kind: kinds[shape] ?? 'answer',
    entries,
    order: places?.map((own) => sorted!.indexOf(own)) ?? null,
  };
}

/** A table of which nothing may be shown, or (`empty`) in which nobody stands. */
export function withheldTable(
  analysis: Analysis,
  frame: Frame,
  [rows, columns]: [CrosstabAxis, CrosstabAxis],
  empty: boolean,
): Crosstab {
  const nothing = { cells: [], rowTotals: [], columnTotals: [], test: null, beside: null, effect: null };
  const notes: CrosstabNote[] = [empty ? 'not_computable' : 'withheld', ...samplingNotes(analysis)];
  const people = empty ? 0 : null;
  return { ...frame, rows, columns, base: people, n: people, missing: null, ...nothing, suppressed: !empty, notes };
}

/** Describes a table of the places asked for. */
export function describeTable(
  analysis: Analysis,
  frame: Frame,
  [rows, columns]: [CrosstabAxis, CrosstabAxis],
  axes: readonly [Axis, Axis],
  content: TableContent,
): Crosstab {
  const { groups, tables } = content;
  const joined = tables.map((table) => crossedBy(table, groups));
  const counts = sumTables(joined.map(({ cells }) => cells));
  const weighTables = (pick: (table: CrossedPlace) => number[][] | null) => {
    const lists = tables.map(pick);
    if (!lists.every((list) => list !== null)) return null;
    return sumTables(lists.map((cells) => cellsBy(cells, groups)));
  };
  const weights = weighTables((table) => table.weights);
  const squares = weighTables((table) => table.squares);
  const masses = weights ?? counts;
  const cells = shareCells(counts, masses);
  const n = total(counts.map(total));
  const tested = tableToTest(axes, groups, counts, weights, squares);
  const found = testTable(tested);
  const notes = new Set<CrosstabNote>([...found.notes, ...samplingNotes(analysis)]);
  if (n < few) notes.add('small_sample');
  if (content.joined) notes.add('levels_joined');
  if (content.leftOut) notes.add('places_left_out');
  if (content.repeated) notes.add('all_available');
  if (weights) notes.add('weighted');
  return {
    ...frame,
    ...{ rows, columns, base: content.people, n },
    missing: {
      rowsOnly: total(joined.map(({ rowsOnly }) => total(rowsOnly))),
      columnsOnly: total(joined.map(({ columnsOnly }) => total(columnsOnly))),
      both: total(tables.map(({ neither }) => neither)),
    },
    ...{ cells, rowTotals: totalsOf(counts, masses), columnTotals: totalsOf(flip(counts), flip(masses)) },
    ...{ test: found.test, beside: found.beside, effect: found.effect },
    suppressed: content.joined || content.leftOut,
    notes: [...notes],
  };
}

function shareCells(counts: number[][], masses: number[][]): CrosstabCell[][] {
  const all = total(masses.map(total));
  const rowMass = masses.map(total);
  const columnMass = flip(masses).map(total);
  const residuals = residualsOf(counts);
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);
  return counts.map((row, i) =>
    row.map((count, j): CrosstabCell => {
      const mass = masses[i]![j]!;
      return {
        count,
        rowShare: share(mass, rowMass[i]!),
        columnShare: share(mass, columnMass[j]!),
        share: share(mass, all),
        residual: residuals(i, j),
      };
    }),
  );
}

/** Residuals of the table without its empty rows and columns. */
function residualsOf(counts: number[][]): (row: number, column: number) => number | null {
  const rows = used(counts);
  const columns = used(flip(counts));
  const { residuals } = contingencyTable(rows.map((i) => columns.map((j) => counts[i]![j]!)));
  return (i, j) => {
    const value = residuals?.[rows.indexOf(i)]?.[columns.indexOf(j)] ?? null;
    return value !== null && Number.isFinite(value) ? value : null;
  };
}

function totalsOf(counts: number[][], masses: number[][]): CrosstabTotal[] {
  const all = total(masses.map(total));
  return counts.map((row, i) => ({ count: total(row), share: all > 0 ? total(masses[i]!) / all : null }));
}

/** Rows and columns that somebody stands in, in the order of their scales. */
function tableToTest(
  [rows, columns]: readonly [Axis, Axis],
  groups: TableGroups,
  counts: number[][],
  weights: number[][] | null,
  squares: number[][] | null,
): TestedTable {
  const sorted = (axis: Axis, own: Groups, filled: readonly number[]) => {
    const place = membersOf(own).map((members) => Math.min(...members.map((entry) => axis.order?.[entry] ?? entry)));
    return [...filled].sort((a, b) => place[a]! - place[b]!);
  };
  const rowOrder = sorted(rows, groups.rows, used(counts));
  const columnOrder = sorted(columns, groups.columns, used(flip(counts)));
  const pick = <T>(cell: (i: number, j: number) => T) => rowOrder.map((i) => columnOrder.map((j) => cell(i, j)));
  return {
    counts: pick((i, j) => counts[i]![j]!),
    weighted: weights && squares && pick((i, j) => ({ weight: weights[i]![j]!, squares: squares[i]![j]! })),
    ordered: { rows: rows.order !== null, columns: columns.order !== null },
  };
}

function samplingNotes({ sampling }: Analysis): CrosstabNote[] {
  if (sampling === 'census') return ['census'];
  return sampling === 'convenience' ? ['convenience_sample'] : [];
}

function sumTables(tables: readonly (readonly (readonly number[])[])[]): number[][] {
  return tables[0]!.map((row, i) => row.map((_, j) => total(tables.map((table) => table[i]![j]!))));
}

function used(counts: number[][]): number[] {
  return counts.flatMap((row, index) => (total(row) > 0 ? [index] : []));
}

function flip(table: number[][]): number[][] {
  return (table[0] ?? []).map((_, j) => table.map((row) => row[j]!));
}

const total = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0);
