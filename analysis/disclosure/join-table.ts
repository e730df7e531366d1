/** Two questions crossed: which levels of each are taken together so that no cell is few people. */
import { isSmall } from './hide-levels.ts';
import { membersOf, type Groups } from './join-levels.ts';

/** People of one place by both answers, and by the one they gave where the other is missing. */
export interface CrossedCounts {
  /** Row by row. */
  cells: readonly (readonly number[])[];
  /** Per row: no answer in the columns. */
  rowsOnly: readonly number[];
  /** Per column: no answer in the rows. */
  columnsOnly: readonly number[];
}

/** Levels of both questions by their groups. */
export interface TableGroups {
  rows: Groups;
  columns: Groups;
}

/** Place of each level on its scale; `null` for names. */
export interface TableOrder {
  rows: readonly number[] | null;
  columns: readonly number[] | null;
}

type Axis = keyof TableGroups;

/** Lines of one axis: the levels of each, how many people stand in them, and where on the scale they begin. */
interface Line {
  levels: number[];
  people: number;
  place: number;
}

/**
 * Joins rows and columns, the same in every table, until each cell of each table holds nobody or as many people as the threshold.
 * At every step that join is taken which leaves the fewest small cells. Ordered levels are joined with a neighbour, names with
 * those that are joined already.
 * @param tables every table that a reader may see, beside or on top of each other
 * @param start groups that other tables of the two questions are shown in
 * @returns the groups, or `null` when fewer than two rows or columns would be left
 * @example
 * joinTable([{ cells: [[2, 9], [9, 9], [9, 9]], rowsOnly: [0, 0, 0], columnsOnly: [0, 0] }],
 *   { rows: [0, 1, 2], columns: [0, 1] }, { rows: [0, 1, 2], columns: null }, 5) // => { rows: [0, 0, 2], columns: [0, 1] }
 */
export function joinTable(
  tables: readonly CrossedCounts[],
  start: TableGroups,
  order: TableOrder,
  threshold: number,
): TableGroups | null {
  const all = sumCrossed(tables);
  let groups: TableGroups = { rows: [...start.rows], columns: [...start.columns] };
  for (;;) {
    const lines = { rows: linesOf('rows', groups, order, all), columns: linesOf('columns', groups, order, all) };
    if (Object.values(lines).some((own) => own.filter((line) => line.people > 0).length < 2)) return null;
    if (smallCells(tables, groups, threshold) === 0) return groups;
    const joins = (['rows', 'columns'] as const).flatMap((axis) =>
      partners(lines[axis], order[axis] !== null).map(([a, b]) => {
        const joined = { ...groups, [axis]: joinGroups(groups[axis], a, b) };
        return { joined, small: smallCells(tables, joined, threshold), people: Math.min(a.people, b.people) };
      }),
    );
    groups = joins.sort((a, b) => a.small - b.small || a.people - b.people)[0]!.joined;
  }
}

/** Which lines may be joined: neighbours on a scale; of names, any one with those joined already, or else any two. */
function partners(lines: readonly Line[], ordered: boolean): [Line, Line][] {
  const used = lines.filter((line) => line.people > 0).sort((a, b) => a.place - b.place);
  if (ordered) return used.slice(1).map((line, index) => [used[index]!, line]);
  const rest = used.find(({ levels }) => levels.length > 1);
  if (rest) return used.flatMap((line): [Line, Line][] => (line === rest ? [] : [[rest, line]]));
  return used.flatMap((line, index) => used.slice(index + 1).map((other): [Line, Line] => [line, other]));
}

/**
 * Takes one level of the rows or of the columns together with its neighbour that has the fewest people.
 * @param table everybody
 * @returns the groups, and how many people stand in those that were joined; `null` when fewer than two lines would be left
 */
export function joinLevel(
  groups: TableGroups,
  axis: Axis,
  level: number,
  order: TableOrder,
  table: CrossedCounts,
): { groups: TableGroups; people: number } | null {
  const lines = linesOf(axis, groups, order, table);
  if (lines.filter(({ people }) => people > 0).length <= 2) return null;
  const [least] = partners(lines, order[axis] !== null)
    .filter((pair) => pair.some(({ levels }) => levels.includes(level)))
    .map(([a, b]) => ({ groups: { ...groups, [axis]: joinGroups(groups[axis], a, b) }, people: a.people + b.people }))
    .sort((a, b) => a.people - b.people);
  return least ?? null;
}

function linesOf(axis: Axis, groups: TableGroups, order: TableOrder, { cells }: CrossedCounts): Line[] {
  const inLevel = (level: number) => total(axis === 'rows' ? cells[level]! : cells.map((row) => row[level]!));
  return membersOf(groups[axis]).map((levels) => ({
    levels,
    people: total(levels.map(inLevel)),
    place: Math.min(...levels.map((level) => order[axis]?.[level] ?? level)),
  }));
}

function joinGroups(groups: Groups, a: Line, b: Line): number[] {
  const all = [...a.levels, ...b.levels];
  return groups.map((group, level) => (all.includes(level) ? Math.min(...all) : group));
}

/** How many cells of all tables are small when levels are taken together like this. */
function smallCells(tables: readonly CrossedCounts[], groups: TableGroups, threshold: number): number {
  return total(
    tables.map(
      ({ cells }) =>
        cellsBy(cells, groups)
          .flat()
          .filter((count) => isSmall(count, threshold)).length,
    ),
  );
}

/**
 * A table with its levels taken together, in the order of the groups' first levels.
 * @example
 * crossedBy({ cells: [[1, 2], [3, 4]], rowsOnly: [1, 1], columnsOnly: [0, 5] }, { rows: [0, 0], columns: [0, 1] })
 * // => { cells: [[4, 6]], rowsOnly: [2], columnsOnly: [0, 5] }
 */
export function crossedBy(table: CrossedCounts, groups: TableGroups): CrossedCounts {
  const pick = (list: readonly number[], own: Groups) =>
    membersOf(own).map((levels) => total(levels.map((level) => list[level]!)));
  return {
    cells: cellsBy(table.cells, groups),
    rowsOnly: pick(table.rowsOnly, groups.rows),
    columnsOnly: pick(table.columnsOnly, groups.columns),
  };
}

/**
 * Several places as one table.
 * @example
 * sumCrossed([{ cells: [[1]], rowsOnly: [2], columnsOnly: [0] }, { cells: [[4]], rowsOnly: [1], columnsOnly: [1] }])
 * // => { cells: [[5]], rowsOnly: [3], columnsOnly: [1] }
 */
export function sumCrossed(tables: readonly CrossedCounts[]): CrossedCounts {
  const add = (lists: (readonly number[])[]) => lists[0]!.map((_, at) => total(lists.map((list) => list[at]!)));
  return {
    cells: tables[0]!.cells.map((_, row) => add(tables.map(({ cells }) => cells[row]!))),
    rowsOnly: add(tables.map(({ rowsOnly }) => rowsOnly)),
    columnsOnly: add(tables.map(({ columnsOnly }) => columnsOnly)),
  };
}

/** The cells alone, be they people or weights. */
export function cellsBy(cells: CrossedCounts['cells'], groups: TableGroups): number[][] {
  const columns = membersOf(groups.columns);
  return membersOf(groups.rows).map((rows) =>
    columns.map((levels) => total(rows.map((row) => total(levels.map((level) => cells[row]![level]!))))),
  );
}

/**
 * Groups that take together whatever one of several groupings does; on a scale, all levels between as well.
 * @example
 * coarsest([[0, 0, 2, 3], [0, 1, 2, 1]], [0, 1, 2, 3]) // => [0, 0, 0, 0]
 */
export function coarsest(groupings: readonly Groups[], order: readonly number[] | null): number[] {
  const levels = groupings[0]?.length ?? 0;
  let groups = Array.from({ length: levels }, (_, level) => level);
  const join = (members: readonly number[]) => {
    const touched = new Set(members.map((level) => groups[level]!));
    const least = Math.min(...touched);
    groups = groups.map((group) => (touched.has(group) ? least : group));
  };
  for (let before = ''; before !== groups.join(' ');) {
    before = groups.join(' ');
    for (const grouping of groupings) membersOf(grouping).forEach(join);
    if (order) for (const members of membersOf(groups)) join(between(members, order));
  }
  return groups;
}

function between(members: readonly number[], order: readonly number[]): number[] {
  const places = members.map((level) => order[level]!);
  const [low, high] = [Math.min(...places), Math.max(...places)];
  return order.flatMap((place, level) => (place >= low && place <= high ? [level] : []));
}

const total = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0);
