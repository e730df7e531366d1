/** How a crosstab is tested: by its size, by whether its questions have an order, and by how many people it has. */
import { cochranArmitage } from '../statistics/cochran-armitage.ts';
import { contingencyTable } from '../statistics/contingency-table.ts';
import { fisherExact } from '../statistics/fisher-exact.ts';
import { freemanHalton } from '../statistics/freeman-halton.ts';
import { kendallTable } from '../statistics/kendall-table.ts';
import { raoScottTable, type WeightedCell } from '../statistics/rao-scott-table.ts';
import type { CrosstabEffect, CrosstabTest } from './crosstab-result.ts';
import type { Note } from './result.ts';

/** A table without empty rows and columns, each axis in the order of its scale. */
export interface TestedTable {
  counts: number[][];
  /** The same with weights; `null` without. */
  weighted: WeightedCell[][] | null;
  /** Whether the rows and the columns have an order. */
  ordered: { rows: boolean; columns: boolean };
}

export interface TableFinding {
  test: CrosstabTest | null;
  beside: CrosstabTest | null;
  effect: CrosstabEffect | null;
  notes: Note[];
}

/** Expected counts under this are too few for χ². */
const fewExpected = 5;
/** Above so many people exact tables cost more than they tell. */
const mostExact = 5000;
/** Steps of an exact table before random tables take over: a fraction of a second. */
const work = 5e6;

/** Tests a table; a single row or column leaves nothing to test. */
export function testTable(table: TestedTable): TableFinding {
  const { counts, weighted, ordered } = table;
  const [rows, columns] = [counts.length, counts[0]?.length ?? 0];
  if (rows < 2 || columns < 2) return { test: null, beside: null, effect: null, notes: ['all_same'] };
  const notes: Note[] = [];
  const people = sum(counts.map(sum));
  const independence = weighted ? weightedTest(people, weighted) : testIndependence(counts, notes);
  const { vCorrected } = contingencyTable(counts);
  const association = { name: 'cramers_v_corrected', value: vCorrected, low: null, high: null } as const;
  if (weighted) {
    if (independence.p === null) notes.push('not_computable');
    return { test: independence, beside: null, effect: association, notes };
  }
  if (rows === 2 && columns === 2) return { test: independence, beside: null, effect: association, notes };
  if ((ordered.rows || rows === 2) && (ordered.columns || columns === 2)) {
    const { estimate, p, ci } = kendallTable(counts);
    const rank: CrosstabTest = { method: 'kendall_tau_b', exact: false, statistic: estimate, df: null, p };
    const trend = rows === 2 || columns === 2 ? testTrend(counts) : rank;
    return {
      test: trend,
      beside: independence,
      effect: { name: 'kendall_tau_b', value: estimate, low: ci?.[0] ?? null, high: ci?.[1] ?? null },
      notes,
    };
  }
  return { test: independence, beside: null, effect: association, notes };
}

function testIndependence(counts: number[][], notes: Note[]): CrosstabTest {
  const { chi2, df, p, minExpected, n } = contingencyTable(counts);
  const few = (minExpected ?? 0) < fewExpected;
  const pearson: CrosstabTest = { method: 'chi_square', exact: false, statistic: chi2, df, p };
  if (!few) return pearson;
  if (counts.length === 2 && counts[0]!.length === 2)
    return { ...pearson, method: 'fisher_exact', exact: true, df: null, p: fisherExact(counts).p };
  if (n > mostExact) {
    notes.push('approximate');
    return pearson;
  }
  const found = freemanHalton(counts, { work });
  const method = found.exact ? 'freeman_halton' : 'freeman_halton_sampled';
  return { ...pearson, method, exact: found.exact, df: null, p: found.p };
}

function testTrend(counts: number[][]): CrosstabTest {
  const groups = counts.length === 2 ? counts[0]!.map((_, j) => counts.map((row) => row[j]!)) : counts;
  const { chi2, p } = cochranArmitage(groups.map(([x]) => x!), groups.map(sum)); // prettier-ignore
  return { method: 'cochran_armitage', exact: false, statistic: chi2, df: 1, p };
}

function weightedTest(people: number, weighted: WeightedCell[][]): CrosstabTest {
  const { F, p, df1 } = raoScottTable(people, weighted);
  return { method: 'rao_scott', exact: false, statistic: F, df: df1, p };
}

const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
