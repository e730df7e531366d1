/** What analysis says of two questions crossed: the body of `GET /api/instruments/{key}/crosstab`. Missing is `null`, never NaN. */
import type { Measure, Note, ResultTexts } from './result.ts';

/** A level of a question, or several shown together because one alone would tell of too few people. */
export interface CrosstabEntry {
  /** The answer's value; the values of levels shown together, joined by ` | `. */
  value: string;
  label: ResultTexts;
  /** What stands in the entry; one level unless several are shown together. */
  levels: { value: string | number | boolean; label: ResultTexts }[];
}

/** One of the two questions, and its levels in the order of the table. */
export interface CrosstabAxis {
  /** What was asked for: `question`, or `question.part` for an option, a matrix row or an item of a ranking. */
  key: string;
  question: string;
  part: string | null;
  title: ResultTexts;
  partTitle: ResultTexts | null;
  measure: Measure;
  /** What its entries are: 1 and 0 of one of several answers that could be chosen, places in a ranking, or answers. */
  kind: 'option' | 'place' | 'answer';
  entries: CrosstabEntry[];
  /** Place of each entry on the question's scale, lowest first; `null` for names, which have no order. */
  order: number[] | null;
}

/** People who gave both answers. */
export interface CrosstabCell {
  /** People, always unweighted. */
  count: number;
  /** Share of the row, of the column and of all (0–1), weighted where the table is; `null` of nobody. */
  rowShare: number | null;
  columnShare: number | null;
  share: number | null;
  /** Adjusted standardised residual, unweighted (beyond ±2: more or fewer than independence would give); `null` where undefined. */
  residual: number | null;
}

/** A row or a column taken together. */
export interface CrosstabTotal {
  count: number;
  share: number | null;
}

/**
 * `fisher_exact` (2 × 2, few expected), `freeman_halton` (few expected), `freeman_halton_sampled` (by random tables with a
 * recorded seed), `chi_square`, `kendall_tau_b` (both ordered), `cochran_armitage` (yes/no by an ordered question),
 * `rao_scott` (weighted).
 */
export type CrosstabMethod =
  | 'fisher_exact'
  | 'freeman_halton'
  | 'freeman_halton_sampled'
  | 'chi_square'
  | 'kendall_tau_b'
  | 'cochran_armitage'
  | 'rao_scott';

/** How the table was tested. */
export interface CrosstabTest {
  method: CrosstabMethod;
  exact: boolean;
  statistic: number | null;
  df: number | null;
  p: number | null;
}

/** How strongly the two belong together: Kendall's τ-b, with its 95 % interval, where both have an order, Cramér's V otherwise. */
export interface CrosstabEffect {
  name: 'cramers_v_corrected' | 'kendall_tau_b';
  value: number | null;
  low: number | null;
  high: number | null;
}

/**
 * Notes of a comparison (`levels_joined`: levels are shown together; `withheld`: the whole table is), and `places_left_out`: a city
 * and wave with too few people is not in the table.
 */
export type CrosstabNote = Note | 'places_left_out';

/** Two questions crossed, over the cities and waves asked for. */
export interface Crosstab {
  instrument: string;
  versions: number[];
  /** As asked; `null`: all of them together. */
  city: string | null;
  wave: string | null;
  rows: CrosstabAxis;
  columns: CrosstabAxis;
  /** Whether shares and the test are weighted, and whether the study has margins to weight this instrument by. */
  weighted: boolean;
  weightable: boolean;
  /** Everybody in the cities and waves of the table; `null`: withheld. */
  base: number | null;
  /** Who gave a valid answer to both; `null`: withheld. */
  n: number | null;
  /** Who did not, by what was missing; `null`: withheld. */
  missing: { rowsOnly: number; columnsOnly: number; both: number } | null;
  /** Row by row; empty when the table is withheld. */
  cells: CrosstabCell[][];
  rowTotals: CrosstabTotal[];
  columnTotals: CrosstabTotal[];
  /** The chosen test, and a second one on the same people where both make sense. */
  test: CrosstabTest | null;
  beside: CrosstabTest | null;
  effect: CrosstabEffect | null;
  /** True when levels were joined, a place left out or the table withheld. */
  suppressed: boolean;
  notes: CrosstabNote[];
}

/** What can be asked: two columns by key, perhaps in one city and one wave. */
export interface CrosstabQuery {
  rows: string;
  columns: string;
  city?: string | undefined;
  wave?: string | undefined;
  /** Weights on (default) or off. */
  weighted?: boolean | undefined;
}

/** The table, or why there is none: an unknown city or wave, or questions that cannot be crossed. */
export type CrosstabOutcome =
  | { kind: 'crosstab'; crosstab: Crosstab }
  | { kind: 'invalid'; field: 'city' | 'wave'; value: string }
  | {
      kind: 'not_crossable';
      field: 'rows' | 'columns';
      value: string;
      reason: 'unknown' | 'open_text' | 'has_parts' | 'same_question';
      /** Of `has_parts`: the keys that can be crossed instead. */
      offered: string[];
    };
