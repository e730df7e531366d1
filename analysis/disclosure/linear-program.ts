/** How small and how large a sum of unknown, non-negative numbers can be under linear equations: a dense simplex for the audit. */

/** Σ coefficient · unknown lies between two values (the same value: an equation). */
export interface Constraint {
  terms: readonly { unknown: number; coefficient: number }[];
  low: number;
  high: number;
}

const tiny = 1e-9;

/**
 * Range of the sum of some unknowns.
 * @param unknowns how many there are; all are 0 or more
 * @returns `null` when the constraints contradict each other; `high` is Infinity when nothing bounds it
 * @example
 * rangeOf(2, [{ terms: [{ unknown: 0, coefficient: 1 }, { unknown: 1, coefficient: 1 }], low: 7, high: 7 }], [0]) // { low: 0, high: 7 }
 */
export function rangeOf(
  unknowns: number,
  constraints: readonly Constraint[],
  sumOf: readonly number[],
): { low: number; high: number } | null {
  return rangesOf(unknowns, constraints)?.(sumOf) ?? null;
}

/**
 * The same for many sums under the same constraints: what satisfies them is sought once, and each sum starts where the last
 * one ended.
 * @returns `null` when the constraints contradict each other
 */
export function rangesOf(
  unknowns: number,
  constraints: readonly Constraint[],
): ((sumOf: readonly number[]) => { low: number; high: number }) | null {
  const rows = constraints.flatMap((constraint) => equations(constraint));
  const slacks = rows.filter(({ slack }) => slack !== 0).length;
  const width = unknowns + slacks;
  let nextSlack = unknowns;
  const table = rows.map(({ terms, slack, value }) => {
    const row = new Float64Array(width + 1);
    for (const { unknown, coefficient } of terms) row[unknown]! += coefficient;
    if (slack !== 0) row[nextSlack++] = slack;
    row[width] = value;
    return value < 0 ? row.map((entry) => -entry) : row;
  });
  const maximum = maximiser(table, width);
  if (!maximum) return null;
  return (sumOf) => {
    const goal = (sign: number) => {
      const costs = new Float64Array(width);
      for (const unknown of sumOf) costs[unknown]! += sign;
      return maximum(costs);
    };
    const high = goal(1);
    const low = goal(-1);
    return { low: low === Infinity ? -Infinity : -low + 0, high };
  };
}

function equations({ terms, low, high }: Constraint) {
  if (low === high) return [{ terms, slack: 0, value: low }];
  const bounds = [];
  if (high < Infinity) bounds.push({ terms, slack: 1, value: high });
  if (low > -Infinity) bounds.push({ terms, slack: -1, value: low });
  return bounds;
}

/** Largest values of costs · x for table · x = last column, x ≥ 0; two phases, Bland's rule; null when no x does. */
function maximiser(equalities: readonly Float64Array[], width: number): ((costs: Float64Array) => number) | null {
  const m = equalities.length;
  const all = width + m;
  const rows = equalities.map((source, i) => {
    const row = new Float64Array(all + 1);
    row.set(source.subarray(0, width));
    row[width + i] = 1;
    row[all] = source[width]!;
    return row;
  });
  const basis = rows.map((_, i) => width + i);
  const artificial = new Float64Array(all + 1);
  for (let i = 0; i < m; i++) artificial[width + i] = -1;
  const infeasibility = optimise(rows, basis, artificial, all, all);
  if (infeasibility < -1e-6) return null;
  leaveArtificial(rows, basis, width, all);
  return (costs) => {
    const goal = new Float64Array(all + 1);
    goal.set(costs);
    return optimise(rows, basis, goal, width, all);
  };
}

function optimise(rows: Float64Array[], basis: number[], costs: Float64Array, columns: number, all: number): number {
  for (;;) {
    const entering = findEntering(rows, basis, costs, columns);
    if (entering < 0) break;
    let leaving = -1;
    let least = Infinity;
    rows.forEach((row, i) => {
      if (row[entering]! <= tiny) return;
      const ratio = row[all]! / row[entering]!;
      if (ratio < least - tiny || (ratio < least + tiny && (leaving < 0 || basis[i]! < basis[leaving]!))) {
        least = Math.min(least, ratio);
        leaving = i;
      }
    });
    if (leaving < 0) return Infinity;
    pivot(rows, basis, leaving, entering);
  }
  return rows.reduce((sum, row, i) => sum + costs[basis[i]!]! * row[all]!, 0);
}

function findEntering(
  rows: readonly Float64Array[],
  basis: readonly number[],
  costs: Float64Array,
  columns: number,
): number {
  for (let column = 0; column < columns; column++) {
    if (basis.includes(column)) continue;
    let gain = costs[column]!;
    rows.forEach((row, i) => (gain -= costs[basis[i]!]! * row[column]!));
    if (gain > tiny) return column;
  }
  return -1;
}

/** Takes the helpers of the first phase out of the basis; a row that has nothing else is redundant and stays at 0. */
function leaveArtificial(rows: Float64Array[], basis: number[], width: number, all: number): void {
  for (let i = 0; i < rows.length; i++) {
    if (basis[i]! < width) continue;
    const column = rows[i]!.findIndex((entry, j) => j < width && Math.abs(entry) > tiny);
    if (column >= 0) pivot(rows, basis, i, column);
    else rows[i]!.fill(0, 0, all + 1);
  }
}

function pivot(rows: Float64Array[], basis: number[], leaving: number, entering: number): void {
  const row = rows[leaving]!;
  const by = row[entering]!;
  for (let j = 0; j < row.length; j++) row[j]! /= by;
  rows.forEach((other, i) => {
    const factor = other[entering]!;
    if (i === leaving || factor === 0) return;
    for (let j = 0; j < row.length; j++) other[j]! -= factor * row[j]!;
  });
  basis[leaving] = entering;
}
