import { logFactorial } from './distributions/gamma.ts';

/**
 * One stage of the network of Mehta & Patel (1983): after some columns are placed, one node for each set of row totals still to
 * place (which row is which makes no difference). Values are logs of Π 1/cell!: the largest, the smallest and the sum, over
 * all ways from the start (`past`) and to the end (`left`).
 */
export interface Stage {
  readonly nodes: number;
  readonly pastLongest: Float64Array;
  readonly pastShortest: Float64Array;
  readonly leftLongest: Float64Array;
  readonly leftShortest: Float64Array;
  readonly leftTotal: Float64Array;
}

/** The edges between two stages: parallel lists of from, to and cost, in order of `from`. */
export interface Edges {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly cost: Float64Array;
}

export interface TableNetwork {
  readonly stages: readonly Stage[];
  readonly edges: readonly Edges[];
}

/**
 * The network of all tables with these margins, placed column by column; null when it would have more than `most` edges.
 * @example
 * tableNetwork([2, 2], [2, 2], 100).stages.map((stage) => stage.nodes) // => [1, 2, 1]
 */
export function tableNetwork(rows: readonly number[], columns: readonly number[], most: number): TableNetwork | null {
  const factorials = Float64Array.from({ length: Math.max(...rows) + 1 }, (_, i) => logFactorial(i));
  const base = factorials.length;
  let here: number[][] = [[...rows].sort((a, b) => a - b)];
  const vectors = [here];
  const edges: Edges[] = [];
  let room = most;
  for (const column of columns) {
    const index = new Map<number | string, number>();
    const next: number[][] = [];
    const from: number[] = [];
    const to: number[] = [];
    const cost: number[] = [];
    const visit = (node: number) => (left: readonly number[], value: number) => {
      const sorted = insertionSort(left);
      const key = keyOf(sorted, base);
      let child = index.get(key);
      if (child === undefined) {
        index.set(key, (child = next.length));
        next.push(sorted);
      }
      from.push(node);
      to.push(child);
      cost.push(value);
      return --room >= 0;
    };
    for (const [node, vector] of here.entries()) if (!fill(vector, column, factorials, visit(node))) return null;
    edges.push({ from: Int32Array.from(from), to: Int32Array.from(to), cost: Float64Array.from(cost) });
    vectors.push(next);
    here = next;
  }
  return { stages: bounds(vectors, edges, columns, factorials), edges };
}

function bounds(vectors: number[][][], edges: Edges[], columns: readonly number[], factorials: Float64Array): Stage[] {
  const stages = vectors.map((nodes) => ({
    nodes: nodes.length,
    pastLongest: new Float64Array(nodes.length).fill(-Infinity),
    pastShortest: new Float64Array(nodes.length).fill(Infinity),
    leftLongest: new Float64Array(nodes.length).fill(-Infinity),
    leftShortest: new Float64Array(nodes.length).fill(Infinity),
    leftTotal: new Float64Array(nodes.length),
  }));
  const last = stages.length - 1;
  stages[0]!.pastLongest[0] = stages[0]!.pastShortest[0] = 0;
  stages[last]!.leftLongest[0] = stages[last]!.leftShortest[0] = 0;
  for (let s = 0; s < last; s++) {
    const { from, to, cost } = edges[s]!;
    const [a, b] = [stages[s]!, stages[s + 1]!];
    for (let e = 0; e < cost.length; e++) {
      b.pastLongest[to[e]!] = Math.max(b.pastLongest[to[e]!]!, a.pastLongest[from[e]!]! + cost[e]!);
      b.pastShortest[to[e]!] = Math.min(b.pastShortest[to[e]!]!, a.pastShortest[from[e]!]! + cost[e]!);
    }
  }
  let left = 0;
  let columnFactorials = 0;
  for (let s = last - 1; s >= 0; s--) {
    const { from, to, cost } = edges[s]!;
    const [a, b] = [stages[s]!, stages[s + 1]!];
    for (let e = 0; e < cost.length; e++) {
      a.leftLongest[from[e]!] = Math.max(a.leftLongest[from[e]!]!, b.leftLongest[to[e]!]! + cost[e]!);
      a.leftShortest[from[e]!] = Math.min(a.leftShortest[from[e]!]!, b.leftShortest[to[e]!]! + cost[e]!);
    }
    left += columns[s]!;
    columnFactorials += logFactorial(columns[s]!);
    // The sum has a closed form: (people left)! / (Π column! · Π row!).
    const whole = logFactorial(left) - columnFactorials;
    for (const [i, rows] of vectors[s]!.entries())
      a.leftTotal[i] = rows.reduce((t, row) => t - factorials[row]!, whole);
  }
  return stages;
}

function keyOf(sorted: readonly number[], base: number): number | string {
  let key = 0;
  // The last total follows from the others.
  for (let i = 0; i < sorted.length - 1; i++) key = key * base + sorted[i]!;
  return key < 2 ** 52 ? key : sorted.join();
}

function insertionSort(values: readonly number[]): number[] {
  const sorted = [...values];
  for (let i = 1; i < sorted.length; i++) {
    const value = sorted[i]!;
    let j = i;
    for (; j > 0 && sorted[j - 1]! > value; j--) sorted[j] = sorted[j - 1]!;
    sorted[j] = value;
  }
  return sorted;
}

/** All ways to place one column among rows with these totals; stops and returns false when `visit` does. */
function fill(
  rows: readonly number[],
  column: number,
  factorials: Float64Array,
  visit: (left: readonly number[], cost: number) => boolean,
): boolean {
  const left = [...rows];
  const after = new Array<number>(rows.length).fill(0);
  for (let i = rows.length - 2; i >= 0; i--) after[i] = after[i + 1]! + rows[i + 1]!;
  const place = (i: number, rest: number, cost: number): boolean => {
    if (i === rows.length - 1) {
      left[i] = rows[i]! - rest;
      return visit(left, cost - factorials[rest]!);
    }
    const most = Math.min(rows[i]!, rest);
    for (let k = Math.max(0, rest - after[i]!); k <= most; k++) {
      left[i] = rows[i]! - k;
      if (!place(i + 1, rest - k, cost - factorials[k]!)) return false;
    }
    return true;
  };
  return place(0, column, 0);
}
