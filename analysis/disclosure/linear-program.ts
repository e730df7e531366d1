/** How small and how large a sum of unknown, non-negative numbers can be under linear equations: a dense simplex for the audit. */

/** Σ coefficient · unknown lies between two values (the same value: an equation). */
export interface Constraint {
  terms: readonly { unknown: number; coefficient: number }[];
  low: number;
  high: number;
}

/** The least or greatest a sum can be, and the unknowns there; `solution` is null where nothing bounds the sum. */
export interface Extreme {
  value: number;
  solution: Float64Array | null;
}

/**
 * Seeks one end of a sum: the greatest it can be (`direction` 1) or the least (−1).
 * @param enough the search ends early where the sum is as great, or as small, as that
 */
export type Seek = (sumOf: readonly number[], direction: 1 | -1, enough?: number) => Extreme;

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
  const seek = seekIn(unknowns, constraints);
  return seek && ((sumOf) => ({ high: seek(sumOf, 1).value, low: seek(sumOf, -1).value }));
}

/** The same, one end at a time and with the unknowns there. */
export function seekIn(unknowns: number, constraints: readonly Constraint[]): Seek | null {
  const rows = constraints.flatMap((constraint) => equations(constraint));
  const width = unknowns + rows.filter(({ slack }) => slack !== 0).length;
  let nextSlack = unknowns;
  const table = rows.map(({ terms, slack, value }) => {
    const row = new Float64Array(width + 1);
    for (const { unknown, coefficient } of terms) row[unknown]! += coefficient;
    if (slack !== 0) row[nextSlack++] = slack;
    row[width] = value;
    return value < 0 ? row.map((entry) => -entry) : row;
  });
  const tableau = feasible(table, width);
  if (!tableau) return null;
  return (sumOf, direction, enough = direction * Infinity) => {
    const costs = new Float64Array(width);
    for (const unknown of sumOf) costs[unknown]! += direction;
    const isBounded = climb(tableau, pricesOf(tableau, costs), width, direction * enough);
    if (!isBounded) return { value: direction * Infinity, solution: null };
    const solution = new Float64Array(unknowns);
    tableau.basis.forEach((own, i) => {
      if (own < unknowns) solution[own] = tableau.rows[i]![width]!;
    });
    return { value: sumOf.reduce((sum, unknown) => sum + solution[unknown]!, 0), solution };
  };
}

function equations({ terms, low, high }: Constraint) {
  if (low === high) return [{ terms, slack: 0, value: low }];
  const bounds = [];
  if (high < Infinity) bounds.push({ terms, slack: 1, value: high });
  if (low > -Infinity) bounds.push({ terms, slack: -1, value: low });
  return bounds;
}

/** Equations solved for one unknown each; the last entry of a row is its value. */
interface Tableau {
  rows: Float64Array[];
  basis: number[];
}

/** A start that satisfies the equations; their right sides are 0 or more. `null` when there is none. */
function feasible(equalities: readonly Float64Array[], width: number): Tableau | null {
  // Each row starts with a helper of its own as its unknown, which need not be written out: it never comes back.
  const tableau: Tableau = { rows: equalities.map((row) => row.slice()), basis: equalities.map((_, i) => width + i) };
  const prices = new Float64Array(width + 1);
  for (const row of tableau.rows) for (let j = 0; j <= width; j++) prices[j]! += row[j]!;
  climb(tableau, prices, width);
  if (prices[width]! > 1e-6) return null;
  const kept = tableau.rows.flatMap((row, i) => {
    if (tableau.basis[i]! < width) return [i];
    const column = row.findIndex((entry, j) => j < width && Math.abs(entry) > tiny);
    if (column < 0) return []; // says nothing that other rows do not say
    pivot(tableau, prices, i, column);
    return [i];
  });
  return { rows: kept.map((i) => tableau.rows[i]!), basis: kept.map((i) => tableau.basis[i]!) };
}

/** What a sum gains by each unknown outside the basis. */
function pricesOf({ rows, basis }: Tableau, costs: Float64Array): Float64Array {
  const prices = new Float64Array(costs.length + 1);
  prices.set(costs);
  rows.forEach((row, i) => {
    const cost = costs[basis[i]!]!;
    if (cost !== 0) for (let j = 0; j < prices.length; j++) prices[j]! -= cost * row[j]!;
  });
  return prices;
}

/**
 * Climbs to the greatest value, or until it is as great as `enough`; false when nothing bounds it. The steepest way, or, where that
 * goes nowhere for long, Bland's.
 */
function climb(tableau: Tableau, prices: Float64Array, width: number, enough = Infinity): boolean {
  const { rows, basis } = tableau;
  for (let still = 0; ;) {
    if (-prices[width]! >= enough) return true;
    const entering = still > rows.length ? firstGain(prices, width) : greatestGain(prices, width);
    if (entering < 0) return true;
    let leaving = -1;
    let least = Infinity;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      if (row[entering]! <= tiny) continue;
      const ratio = row[width]! / row[entering]!;
      if (ratio < least - tiny || (ratio < least + tiny && (leaving < 0 || basis[i]! < basis[leaving]!))) {
        least = Math.min(least, ratio);
        leaving = i;
      }
    }
    if (leaving < 0) return false;
    still = least > tiny ? 0 : still + 1;
    pivot(tableau, prices, leaving, entering);
  }
}

function greatestGain(prices: Float64Array, width: number): number {
  let best = -1;
  let most = tiny;
  for (let j = 0; j < width; j++) {
    if (prices[j]! <= most) continue;
    most = prices[j]!;
    best = j;
  }
  return best;
}

function firstGain(prices: Float64Array, width: number): number {
  for (let j = 0; j < width; j++) if (prices[j]! > tiny) return j;
  return -1;
}

function pivot({ rows, basis }: Tableau, prices: Float64Array, leaving: number, entering: number): void {
  const row = rows[leaving]!;
  const by = row[entering]!;
  const used: number[] = [];
  for (let j = 0; j < row.length; j++) {
    if (row[j] === 0) continue;
    row[j]! /= by;
    used.push(j);
  }
  const clear = (other: Float64Array) => {
    const factor = other[entering]!;
    if (factor === 0) return;
    for (const j of used) other[j]! -= factor * row[j]!;
    other[entering] = 0;
  };
  for (const other of rows) if (other !== row) clear(other);
  clear(prices);
  basis[leaving] = entering;
}
