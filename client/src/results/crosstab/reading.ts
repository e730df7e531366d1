/** What a crosstab says, before it is put into words: which answers go together, how strongly, and how sure it is. */
import type { Whole } from '../../../../analysis/charts/crosstab-picture.ts';
import type {
  Crosstab,
  CrosstabAxis,
  CrosstabEffect,
  CrosstabNote,
} from '../../../../analysis/compare/crosstab-result.ts';

/** Of τ-b as of the correlations .1, .3, .5 (Gilpin 1993); of V times the root of its smaller side less one (Cohen 1988). */
export type Strength = 'none' | 'weak' | 'medium' | 'strong';

/**
 * As of a comparison: `described` a census · `clear` · `mixed` p and the interval disagree · `uneven` no trend, yet the test beside
 * it says that the two belong together · `open` · `unknown` no p.
 */
export type Sureness = 'described' | 'clear' | 'mixed' | 'uneven' | 'open' | 'unknown';

/** Both questions have an order: answers near one end of the first go with answers near an end of the second. */
interface Together {
  kind: 'order';
  /** First and last entry of each question on its scale; where only two answers were given, these. */
  rows: [number, number];
  columns: [number, number];
  /** Two answers to a question in rows or columns are named as such. */
  pair: 'rows' | 'columns' | null;
  direction: 'same' | 'opposite' | 'none';
}

/** Somebody who gave one answer gave an answer to the other question more often than others did. */
interface Standing {
  kind: 'share';
  /** Index of the line (of what makes a hundred per cent) and of the answer. */
  line: number;
  answer: number;
  here: { count: number; of: number; share: number };
  /** The other line where there are two only, else everybody else together. */
  others: { count: number; of: number; share: number };
  /** Index of the only other line; `null` where there are several. */
  other: number | null;
}

export interface CrosstabReading {
  what: Together | Standing | null;
  strength: Strength;
  sure: Sureness;
  effect: CrosstabEffect | null;
  p: number | null;
  /** Of the test beside it. */
  beside: number | null;
}

/** Why nothing can be said. */
export type CrosstabSilence = 'withheld' | 'empty' | 'all_same' | 'all_joined';

const level = 0.05;
const bounds: [Strength, number, number][] = [
  ['none', 0.064, 0.1],
  ['weak', 0.194, 0.3],
  ['medium', 0.333, 0.5],
];

/** Lines that somebody stands in. */
const used = (totals: readonly { count: number }[]): number[] =>
  totals.flatMap(({ count }, at) => (count > 0 ? [at] : []));

function strengthOf({ name, value }: CrosstabEffect, smallerSide: number): Strength {
  if (value === null) return 'none';
  const isTau = name === 'kendall_tau_b';
  const size = Math.abs(value) * (isTau ? 1 : Math.sqrt(Math.max(1, smallerSide - 1)));
  return bounds.find(([, tau, v]) => size < (isTau ? tau : v))?.[0] ?? 'strong';
}

function surenessOf({ test, beside, effect, notes }: Crosstab): Sureness {
  if (notes.includes('census')) return 'described';
  if (test?.p == null) return 'unknown';
  const known = effect?.low != null && effect.high != null;
  const excluded = known && (effect.low! > 0 || effect.high! < 0);
  if (test.p < level) return known && !excluded ? 'mixed' : 'clear';
  if (excluded) return 'mixed';
  return beside?.p != null && beside.p < level ? 'uneven' : 'open';
}

/** First and last entry on the scale; where only two are used, these. */
function endsOf({ order, entries }: CrosstabAxis, filled: readonly number[]): [number, number] {
  const named = filled.length === 2 ? [...filled] : [...entries.keys()];
  const sorted = named.sort((a, b) => (order?.[a] ?? a) - (order?.[b] ?? b));
  return [sorted[0]!, sorted.at(-1)!];
}

/** The answer that stands out most among those who gave one answer to the question that makes a hundred per cent. */
function standing(
  table: Crosstab,
  whole: Whole,
  lines: readonly number[],
  answers: readonly number[],
): Standing | null {
  const byRow = whole === 'row';
  const cell = (line: number, answer: number) => (byRow ? table.cells[line]![answer]! : table.cells[answer]![line]!);
  const [own, other] = byRow ? [table.rowTotals, table.columnTotals] : [table.columnTotals, table.rowTotals];
  // Of chosen and not chosen it is "chosen" that is told, and "yes" of yes and no: each stands first.
  const told = answers.length === 2 ? answers.slice(0, 1) : answers;
  const standingAt = (line: number, answer: number): Standing[] => {
    const share = (byRow ? cell(line, answer).rowShare : cell(line, answer).columnShare) ?? 0;
    const [lineShare, answerShare] = [own[line]!.share ?? 0, other[answer]!.share ?? 0];
    if (lineShare >= 1) return [];
    const count = cell(line, answer).count;
    const here = { count, of: own[line]!.count, share };
    const others = {
      count: other[answer]!.count - count,
      of: (table.n ?? 0) - own[line]!.count,
      share: Math.max(0, (answerShare - lineShare * share) / (1 - lineShare)),
    };
    const only = lines.length === 2 ? lines.find((one) => one !== line)! : null;
    return [{ kind: 'share', line, answer, here, others, other: only }];
  };
  const found = lines
    .flatMap((line) => told.map((answer) => ({ line, answer, residual: cell(line, answer).residual ?? 0 })))
    .sort((a, b) => b.residual - a.residual)
    .flatMap(({ line, answer }) => standingAt(line, answer));
  // With weights somebody may stand out by numbers of people and not by shares.
  return found.find(({ here, others }) => here.share > others.share) ?? found[0] ?? null;
}

/**
 * Reads a crosstab.
 * @returns why there is nothing to say, where there is nothing
 */
export function readCrosstab(table: Crosstab, whole: Whole): CrosstabReading | CrosstabSilence {
  if (table.n === null) return 'withheld';
  if (table.n === 0) return 'empty';
  const [rows, columns] = [used(table.rowTotals), used(table.columnTotals)];
  if (rows.length < 2 || columns.length < 2 || table.test === null) {
    const only = (axis: CrosstabAxis, filled: readonly number[]) => filled.length === 1 && axis.entries[filled[0]!]!.levels.length === 1; // prettier-ignore
    return only(table.rows, rows) || only(table.columns, columns) ? 'all_same' : 'all_joined';
  }
  const { effect } = table;
  const byShare = () => standing(table, whole, ...(whole === 'row' ? ([rows, columns] as const) : ([columns, rows] as const))); // prettier-ignore
  const common = {
    strength: effect === null ? 'none' : strengthOf(effect, Math.min(rows.length, columns.length)),
    sure: surenessOf(table),
    effect,
    p: table.test.p,
    beside: table.beside?.p ?? null,
  } as const;
  if (effect?.name !== 'kendall_tau_b' || common.sure === 'uneven') return { what: byShare(), ...common };
  const value = effect.value ?? 0;
  return {
    what: {
      kind: 'order',
      rows: endsOf(table.rows, rows),
      columns: endsOf(table.columns, columns),
      pair: rows.length === 2 ? 'rows' : columns.length === 2 ? 'columns' : null,
      direction: value > 0 ? 'same' : value < 0 ? 'opposite' : 'none',
    },
    ...common,
  };
}

/** What is said once under the sentences. */
export type CrosstabCaveat =
  'convenience' | 'no_cause' | 'many_tables' | 'twice' | 'overstated' | 'left_out' | 'joined' | 'small' | 'weighted';

/** The reservations of a table. */
export function crosstabCaveats(table: Crosstab, reading: CrosstabReading): CrosstabCaveat[] {
  const has = (note: CrosstabNote) => table.notes.includes(note);
  const found = reading.sure === 'clear' || reading.sure === 'mixed' || reading.sure === 'uneven';
  const said: [CrosstabCaveat, boolean][] = [
    ['convenience', has('convenience_sample')],
    ['no_cause', reading.strength !== 'none' || found],
    ['many_tables', found],
    ['twice', has('all_available')],
    ['overstated', has('all_available') && found],
    ['left_out', has('places_left_out')],
    ['joined', has('levels_joined')],
    ['small', has('small_sample') && !has('census')],
    ['weighted', has('weighted')],
  ];
  return said.flatMap(([caveat, holds]) => (holds ? [caveat] : []));
}
