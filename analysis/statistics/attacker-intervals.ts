import { count, countTable } from './check.ts';

/** What somebody who sees the table can work out about one hidden count. */
export interface HiddenCount {
  readonly row: number;
  readonly column: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Plays the attacker on a table of counts: all shown cells and all row and column totals are known, hidden counts are whole
 * numbers, 0 or more. Returns the exact interval of each hidden count, column by column. Rows and columns are the nodes and
 * hidden counts the arcs of a network, in which a count rises by what can flow back from its column to its row through the
 * others, and falls by what can flow the other way; both are whole, so that both ends are attained.
 *
 * Reference: Cox 1980, Suppression methodology and statistical disclosure control, JASA 75; Ford & Fulkerson 1956.
 * @throws RangeError for anything but a table of counts and cells of it, each named once
 * @example
 * attackerIntervals([[12, 3, 20], [15, 9, 14], [8, 11, 10]], [[0, 1]]) // => [{ row: 0, column: 1, min: 3, max: 3 }]
 */
export function attackerIntervals(
  table: readonly (readonly number[])[],
  suppressed: readonly (readonly [number, number])[],
): readonly HiddenCount[] {
  const rows = countTable('table', table);
  const cells = suppressed.map(([row, column]) => {
    const value = rows[count('suppressed: row', row)]?.[count('suppressed: column', column)];
    if (value === undefined) throw new RangeError(`suppressed: the table has no cell [${row}, ${column}]`);
    return { row, column, value };
  });
  cells.sort((a, b) => a.column - b.column || a.row - b.row);
  cells.forEach((cell, i) => {
    const before = cells[i - 1];
    if (before && before.row === cell.row && before.column === cell.column) {
      throw new RangeError(`suppressed: the cell [${cell.row}, ${cell.column}] is named twice`);
    }
  });
  const network = new Network(cells, rows.length);
  return cells.map(({ row, column, value }, i) => ({
    row,
    column,
    min: value - network.flow(i, 'down', value),
    max: value + network.flow(i, 'up', Infinity),
  }));
}

/**
 * Whether every hidden count stays uncertain by at least the threshold.
 * @example
 * isSafe([{ row: 0, column: 1, min: 3, max: 3 }], 5) // => false
 */
export function isSafe(intervals: readonly HiddenCount[], threshold: number): boolean {
  return intervals.every(({ min, max }) => max - min >= threshold);
}

/** Rows are nodes 0 … rows − 1, columns follow. An arc row → column may always grow; column → row at most by its count. */
class Network {
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly counts: Float64Array;
  private readonly arcs: number[][];

  constructor(cells: readonly { row: number; column: number; value: number }[], rows: number) {
    this.from = Int32Array.from(cells, ({ row }) => row);
    this.to = Int32Array.from(cells, ({ column }) => rows + column);
    this.counts = Float64Array.from(cells, ({ value }) => value);
    this.arcs = [];
    cells.forEach((_, arc) => {
      (this.arcs[this.from[arc]!] ??= []).push(arc);
      (this.arcs[this.to[arc]!] ??= []).push(arc);
    });
  }

  /** How much the other counts let one count rise or fall, up to a limit: shortest augmenting paths without its own arc. */
  flow(own: number, direction: 'up' | 'down', limit: number): number {
    const source = direction === 'up' ? this.to[own]! : this.from[own]!;
    const sink = direction === 'up' ? this.from[own]! : this.to[own]!;
    const left = this.counts.slice();
    let total = 0;
    while (total < limit) {
      const path = this.path(source, sink, own, left);
      if (path === null) break;
      let amount = limit - total;
      for (const { arc, forward } of path) if (!forward) amount = Math.min(amount, left[arc]!);
      for (const { arc, forward } of path) left[arc]! += forward ? amount : -amount;
      total += amount;
    }
    return total;
  }

  private path(source: number, sink: number, own: number, left: Float64Array) {
    const reached = new Map<number, number>([[source, -1]]);
    const queue = [source];
    for (const node of queue) {
      if (node === sink) break;
      for (const arc of this.arcs[node] ?? []) {
        const forward = this.from[arc] === node;
        const next = forward ? this.to[arc]! : this.from[arc]!;
        if (arc === own || reached.has(next) || (!forward && left[arc]! <= 0)) continue;
        reached.set(next, arc);
        queue.push(next);
      }
    }
    if (!reached.has(sink)) return null;
    const steps: { arc: number; forward: boolean }[] = [];
    for (let node = sink; node !== source;) {
      const arc = reached.get(node)!;
      const forward = this.to[arc] === node;
      steps.push({ arc, forward });
      node = forward ? this.from[arc]! : this.to[arc]!;
    }
    return steps;
  }
}
