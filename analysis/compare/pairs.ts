/** The same people before and after: which rows belong together, and what they answered. */
import { hidePartsAndRest } from '../disclosure/hide-parts.ts';
import type { Column } from '../table/column.ts';
import type { Analysis } from './analyse.ts';

/** Rows of people who stand in two places, and how many codes were left out because they stood twice in one. */
export interface PairedRows {
  before: Int32Array;
  after: Int32Array;
  duplicates: number;
}

const absent = -1;
const twice = -2;

/**
 * Whether the same people are what a comparison of two waves rests on: at least half of the smaller wave stands in pairs. Fewer
 * are a panel within repeated cross-sections, and everybody who answered says more. Decided by numbers of people, never by results.
 * @param n people in each wave
 */
export function pairsLead(pairs: number, n: readonly number[]): boolean {
  return 2 * pairs >= Math.min(...n);
}

/**
 * Pairs people of two places by their code.
 * @param part only those who are in this part of the filter both times; `null`: everybody
 */
export function pairRows(
  { store, selection }: Analysis,
  placeBefore: number,
  placeAfter: number,
  part: number | null,
): PairedRows {
  const codes = store.words.codes.list.length;
  const rowsBefore = new Int32Array(codes).fill(absent);
  const rowsAfter = new Int32Array(codes).fill(absent);
  for (let row = 0; row < selection.rowPlace.length; row++) {
    const place = selection.rowPlace[row]!;
    const code = store.code.values[row]!;
    if (code < 0 || (place !== placeBefore && place !== placeAfter)) continue;
    if (part !== null && selection.rowPart![row] !== part) continue;
    const rows = place === placeBefore ? rowsBefore : rowsAfter;
    rows[code] = rows[code] === absent ? row : twice;
  }
  const before: number[] = [];
  const after: number[] = [];
  let duplicates = 0;
  for (let code = 0; code < codes; code++) {
    if (rowsBefore[code] === twice || rowsAfter[code] === twice) duplicates++;
    if (rowsBefore[code]! < 0 || rowsAfter[code]! < 0) continue;
    before.push(rowsBefore[code]!);
    after.push(rowsAfter[code]!);
  }
  return { before: Int32Array.from(before), after: Int32Array.from(after), duplicates };
}

/** Scores of complete pairs. */
export interface Pairs {
  before: Float64Array;
  after: Float64Array;
}

/**
 * The scores of the pairs who answered both times; the columns differ when one recalls the other.
 * @param scores score of each level of the two columns
 */
export function readPairs(
  rows: Pick<PairedRows, 'before' | 'after'>,
  from: { column: Column; scores: readonly (number | null)[] },
  to: { column: Column; scores: readonly (number | null)[] },
): Pairs {
  const before = new Float64Array(rows.before.length);
  const after = new Float64Array(rows.after.length);
  let n = 0;
  for (let pair = 0; pair < rows.before.length; pair++) {
    const first = from.column.codes.values[rows.before[pair]!]!;
    const second = to.column.codes.values[rows.after[pair]!]!;
    if (first < 0 || second < 0) continue;
    const x = from.scores[first] ?? null;
    const y = to.scores[second] ?? null;
    if (x === null || y === null) continue;
    before[n] = x;
    after[n++] = y;
  }
  return { before: before.slice(0, n), after: after.slice(0, n) };
}

/** after − before, person by person. */
export function changesOf({ before, after }: Pairs): Float64Array {
  return after.map((value, index) => value - before[index]!);
}

/**
 * With a filter: whether the pairs of the part asked for must not be told, because those of another part, or of people who changed
 * parts, would follow from all pairs.
 * @param count of pairs in a part; `null`: of all
 */
export function pairsTell(analysis: Analysis, count: (part: number | null) => number): boolean {
  const { filtered, part, offered, rules } = analysis;
  if (!filtered || rules.agreed) return false;
  const sizes = offered.map((isOffered, index) => (isOffered ? count(index) : 0));
  const rest = count(null) - sizes.reduce((sum, size) => sum + size, 0);
  return hidePartsAndRest(
    sizes.map((size, index) => (offered[index] ? size : rest)),
    offered,
    rules.threshold,
  )[part]!;
}

/** Each person's line, sorted by its values so that its place tells nothing of whose it is. */
export function linesOf({ before, after }: Pairs): { before: number; after: number }[] {
  const lines = Array.from(before, (value, index) => ({ before: value, after: after[index]! }));
  return lines.sort((a, b) => a.before - b.before || a.after - b.after);
}
