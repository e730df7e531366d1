import { countTable } from './check.ts';
import { ValueCollector, type CountedValues } from './counted-values.ts';
import { logFactorial } from './distributions/gamma.ts';
import { sampleFreemanHalton } from './freeman-halton-sample.ts';
import { tableNetwork, type TableNetwork } from './table-network.ts';

export interface FreemanHalton {
  readonly p: number;
  /** False when the table was too large to enumerate and random tables stood in. */
  readonly exact: boolean;
  /** Seed and number of random tables; null when exact. */
  readonly seed: number | null;
  readonly resamples: number | null;
}

export interface FreemanHaltonOptions {
  /** Steps of work before random tables take over. The default is a second or so. */
  readonly work?: number;
  readonly resamples?: number;
  readonly seed?: number;
}

/** Relative slack within which a probability counts as equal to the observed one. */
const SLACK = Math.log1p(1e-7);

/**
 * Fisher's exact test of an r × c table of counts: the sum of the probabilities of all tables with its margins that are no
 * likelier than it. Empty rows and columns do not matter; a table without two of each gives p = 1.
 *
 * Tables are built column by column. The distinct probabilities of the ways to each set of remaining row totals are collected
 * from both ends and joined in the middle; on the way, those whose completions are all likelier are dropped, and those
 * whose completions all count are added up at once.
 * Reference: Freeman & Halton 1951, Biometrika 38; Mehta & Patel 1983, JASA 78.
 * @throws RangeError for rows of different length or what is not a count
 * @example
 * freemanHalton([[3, 2, 5], [1, 6, 1], [4, 2, 3]]).p.toFixed(9) // => "0.154987888"
 */
export function freemanHalton(
  table: readonly (readonly number[])[],
  options: FreemanHaltonOptions = {},
): FreemanHalton {
  const { work = 3e7, resamples = 9999, seed = 1 } = options;
  const cells = compact(countTable('table', table));
  if (cells.length < 2) return { p: 1, exact: true, seed: null, resamples: null };
  const rows = cells.map(sum);
  if (sum(rows) > 1e7) throw new RangeError('table: too many people for this test, at most 10^7');
  const columns = cells[0]!.map((_, j) => sum(cells.map((row) => row[j]!))).sort((a, b) => b - a);
  const observed = -sum(cells.flat().map(logFactorial)) + SLACK;
  const network = Math.max(...rows) < work ? tableNetwork(rows, columns, work / 10) : null;
  const margins = sum(rows.map(logFactorial)) + sum(columns.map(logFactorial)) - logFactorial(sum(rows));
  const p = network && meetInTheMiddle(network, observed, margins, work);
  if (p !== null) return { p: Math.min(1, p), exact: true, seed: null, resamples: null };
  return { p: sampleFreemanHalton(rows, columns, observed, resamples, seed), exact: false, seed, resamples };
}

/** Without empty rows and columns, with at least as many columns as rows; no rows when nothing is left to compare. */
function compact(table: readonly Float64Array[]): number[][] {
  const used = table.map((row) => Array.from(row)).filter((row) => sum(row) > 0);
  const keep = (used[0] ?? []).map((_, j) => used.some((row) => row[j]! > 0));
  const cells = used.map((row) => row.filter((_, j) => keep[j]));
  if (cells.length < 2 || cells[0]!.length < 2) return [];
  return cells.length <= cells[0]!.length ? cells : cells[0]!.map((_, j) => cells.map((row) => row[j]!));
}

/** Ways to the end that are neither dropped nor sure to count, and the log mass of those that are sure. */
interface Futures extends CountedValues {
  readonly sure: number;
}

/** The p-value, or null when it would take more than `work` steps. */
function meetInTheMiddle(
  { stages, edges }: TableNetwork,
  observed: number,
  margins: number,
  work: number,
): number | null {
  const end = stages.length - 1;
  const middle = end >> 1;
  const collector = new ValueCollector();
  const one = { values: Float64Array.of(0), ways: Float64Array.of(1) };
  let steps = 0;
  let p = 0;

  let pasts: CountedValues[] = [one];
  for (let s = 0; s < middle; s++) {
    const { nodes, leftLongest, leftShortest, leftTotal } = stages[s + 1]!;
    const { from, to, cost } = edges[s]!;
    const next: CountedValues[] = [];
    for (const [node, incoming] of groupBy(to, nodes).entries()) {
      for (const e of incoming) {
        steps += pasts[from[e]!]!.values.length;
        if (steps > work) return null;
        collector.add(pasts[from[e]!]!, cost[e]!);
      }
      const all = collector.take();
      const sure = upTo(all.values, observed - leftLongest[node]!);
      for (let i = 0; i < sure; i++) p += all.ways[i]! * Math.exp(all.values[i]! + leftTotal[node]! + margins);
      next.push(cut(all, sure, upTo(all.values, observed - leftShortest[node]!)));
    }
    pasts = next;
  }

  let futures: Futures[] = [{ ...one, sure: -Infinity }];
  for (let s = end - 1; s >= middle; s--) {
    const { nodes, pastLongest, pastShortest } = stages[s]!;
    const { from, to, cost } = edges[s]!;
    const next: Futures[] = [];
    for (const [node, outgoing] of groupBy(from, nodes).entries()) {
      let sure = -Infinity;
      for (const e of outgoing) {
        const future = futures[to[e]!]!;
        steps += future.values.length;
        if (steps > work) return null;
        collector.add(future, cost[e]!);
        sure = logAdd(sure, future.sure + cost[e]!);
      }
      const all = collector.take();
      const first = upTo(all.values, observed - pastLongest[node]!);
      for (let i = 0; i < first; i++) sure = logAdd(sure, all.values[i]! + Math.log(all.ways[i]!));
      next.push({ ...cut(all, first, upTo(all.values, observed - pastShortest[node]!)), sure });
    }
    futures = next;
  }
  return pasts.reduce((total, past, node) => total + join(past, futures[node]!, observed, margins), p);
}

/** Mass of all pairs of a past and a future that together are at most `observed`. */
function join(past: CountedValues, future: Futures, observed: number, margins: number): number {
  const { values, ways, sure } = future;
  const scale = values.length > 0 ? values[values.length - 1]! : 0;
  let j = 0;
  let mass = 0;
  let total = 0;
  // The smaller the past, the more futures it takes along.
  for (let i = past.values.length - 1; i >= 0; i--) {
    while (j < values.length && past.values[i]! + values[j]! <= observed)
      mass += ways[j]! * Math.exp(values[j++]! - scale);
    const weight = past.values[i]! + margins;
    const counted = mass > 0 ? mass * Math.exp(weight + scale) : 0;
    total += past.ways[i]! * (counted + Math.exp(weight + sure));
  }
  return total;
}

/** The edges of each node, by their number. */
function groupBy(node: Int32Array, nodes: number): Int32Array[] {
  const sizes = new Int32Array(nodes);
  for (let e = 0; e < node.length; e++) sizes[node[e]!]!++;
  const groups = Array.from(sizes, (size) => new Int32Array(size));
  for (let e = node.length - 1; e >= 0; e--) groups[node[e]!]![--sizes[node[e]!]!] = e;
  return groups;
}

/** How many of ascending values are at most `limit`. */
function upTo(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const at = (low + high) >> 1;
    if (values[at]! <= limit) low = at + 1;
    else high = at;
  }
  return low;
}

function cut({ values, ways }: CountedValues, from: number, to: number): CountedValues {
  return { values: values.slice(from, Math.max(from, to)), ways: ways.slice(from, Math.max(from, to)) };
}

function logAdd(a: number, b: number): number {
  const larger = Math.max(a, b);
  return larger === -Infinity ? larger : larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
