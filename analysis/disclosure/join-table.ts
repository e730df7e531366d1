/** Two questions crossed: which levels of each are taken together so that no cell, nor anybody left out, is few people. */
import { isBlurred } from './blur.ts';
import { isSmall } from './hide-levels.ts';
import { membersOf, type Groups } from './join-levels.ts';

/** People of one place by both answers, and by the one they gave where the other is missing. */
export interface CrossedCounts {
  /** Row by row. */
  cells: readonly (readonly number[])[];
  /** Per row: no answer in the columns. Known to a reader by subtraction from the row question's own table. */
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

/**
 * Score of each level of an axis whose exact mean is as good as known for every line of the other; `null` where it is not. Levels
 * are then taken together only where the mean leaves room.
 */
export interface TableScores {
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
 * Joins rows and columns, the same in every table, until each cell of each table holds nobody or as many people as the threshold,
 * together with whoever left out one of the two answers. At every step that join is taken which leaves the fewest unsafe cells.
 * Ordered levels are joined with a neighbour, names with those that are joined already.
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
  scores: TableScores = { rows: null, columns: null },
): TableGroups | null {
  const people = {
    rows: start.rows.map((_, row) => total(tables.map(({ cells }) => total(cells[row]!)))),
    columns: start.columns.map((_, column) =>
      total(tables.map(({ cells }) => total(cells.map((row) => row[column]!)))),
    ),
  };
  const describe = (axis: Axis, groups: Groups): Line[] =>
    membersOf(groups).map((levels) => ({
      levels,
      people: total(levels.map((level) => people[axis][level]!)),
      place: Math.min(...levels.map((level) => order[axis]?.[level] ?? level)),
    }));
  let groups: TableGroups = { rows: [...start.rows], columns: [...start.columns] };
  for (;;) {
    const lines = { rows: describe('rows', groups.rows), columns: describe('columns', groups.columns) };
    if (Object.values(lines).some((own) => own.filter((line) => line.people > 0).length < 2)) return null;
    if (unsafeCells(tables, groups, scores, threshold) === 0) return groups;
    const joins = (['rows', 'columns'] as const).flatMap((axis) =>
      partners(lines[axis], order[axis] !== null).map(([a, b]) => {
        const joined = { ...groups, [axis]: joinGroups(groups[axis], a, b) };
        return { joined, unsafe: unsafeCells(tables, joined, scores, threshold), people: Math.min(a.people, b.people) };
      }),
    );
    groups = joins.sort((a, b) => a.unsafe - b.unsafe || a.people - b.people)[0]!.joined;
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

function joinGroups(groups: Groups, a: Line, b: Line): number[] {
  const all = [...a.levels, ...b.levels];
  return groups.map((group, level) => (all.includes(level) ? Math.min(...all) : group));
}

/** How many cells of all tables are small, or give their levels back through a mean, when levels are taken together like this. */
function unsafeCells(
  tables: readonly CrossedCounts[],
  groups: TableGroups,
  scores: TableScores,
  threshold: number,
): number {
  let unsafe = 0;
  for (const table of tables) {
    const { cells, rowsOnly, columnsOnly } = crossedBy(table, groups);
    for (const list of [...cells, rowsOnly, columnsOnly])
      for (const count of list) if (isSmall(count, threshold)) unsafe++;
    if (scores.columns) unsafe += tellingCells(linesOf(table, groups.rows), groups.columns, scores.columns, threshold);
    if (scores.rows)
      unsafe += tellingCells(linesOf(turned(table), groups.columns), groups.rows, scores.rows, threshold);
  }
  return unsafe;
}

/** People by level in every line of the other question, and in the line of those who left that one out. */
function linesOf({ cells, columnsOnly }: CrossedCounts, groups: Groups): number[][] {
  const lines = membersOf(groups).map((rows) => columnsOnly.map((_, column) => total(rows.map((row) => cells[row]![column]!)))); // prettier-ignore
  return [...lines, [...columnsOnly]];
}

function turned({ cells, rowsOnly, columnsOnly }: CrossedCounts): CrossedCounts {
  return {
    cells: columnsOnly.map((_, column) => cells.map((row) => row[column]!)),
    rowsOnly: columnsOnly,
    columnsOnly: rowsOnly,
  };
}

function tellingCells(
  lines: readonly number[][],
  groups: Groups,
  scores: readonly number[],
  threshold: number,
): number {
  const joined = membersOf(groups).filter((levels) => levels.length > 1);
  const tells = (line: number[], levels: number[]) =>
    levels.some((level) => line[level]! > 0) && !isBlurred(line, scores, levels, threshold);
  return total(lines.map((line) => joined.filter((levels) => tells(line, levels)).length));
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
