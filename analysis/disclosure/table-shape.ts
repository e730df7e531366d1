/** The cells of a table with all its margins, and which of them are sums of others. */

/** One way in which the table is divided, e.g. by city. */
export interface Axis {
  size: number;
}

/**
 * Counts over a lattice: per axis a part or, as its last place, all parts together. The place of a cell is
 * Σ index · stride, the last axis running fastest; `latticeOf` lays it out.
 */
export interface Lattice {
  axes: readonly Axis[];
  strides: number[];
  cells: number;
  /** Everything taken together. */
  whole: number;
}

/** Lays out the lattice of some axes. */
export function latticeOf(axes: readonly Axis[]): Lattice {
  const strides = new Array<number>(axes.length);
  let cells = 1;
  for (let axis = axes.length - 1; axis >= 0; axis--) {
    strides[axis] = cells;
    cells *= axes[axis]!.size + 1;
  }
  return { axes, strides, cells, whole: cells - 1 };
}

/** A sum and what it is the sum of: numbers of classes. */
export interface Line {
  sum: number;
  parts: number[];
}

/** A lattice without what everybody knows: empty cells, and sums of one part only, which are that part. */
export interface Shape {
  lattice: Lattice;
  /** Class of each cell; -1 where nobody can be. Cells of a class hold the same people. */
  classOf: Int32Array;
  classes: number;
  lines: Line[];
}

/**
 * The shape of a table.
 * @param peopled whether anybody can be in a cell; absent: in all
 */
export function shapeOf(lattice: Lattice, peopled: (cell: number) => boolean = () => true): Shape {
  const all = linesOf(lattice);
  const merged = Int32Array.from({ length: lattice.cells }, (_, cell) => (peopled(cell) ? cell : -1));
  const rootOf = (cell: number): number => (merged[cell]! === cell ? cell : rootOf(merged[cell]!));
  const within = (parts: readonly number[]) => parts.filter((part) => merged[part] !== -1);
  for (const { sum, parts } of all) {
    const own = within(parts);
    if (own.length === 1 && merged[sum] !== -1) merged[rootOf(sum)] = rootOf(own[0]!);
  }
  const numbers = new Map<number, number>();
  const classOf = Int32Array.from({ length: lattice.cells }, (_, cell) => {
    if (merged[cell] === -1) return -1;
    const root = rootOf(cell);
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root)!;
  });
  const lines = new Map<string, Line>();
  for (const { sum, parts } of all) {
    const own = within(parts).map((part) => classOf[part]!);
    if (own.length < 2) continue;
    const line = { sum: classOf[sum]!, parts: own.sort((x, y) => x - y) };
    lines.set(`${line.sum}=${line.parts.join('+')}`, line);
  }
  return { lattice, classOf, classes: numbers.size, lines: [...lines.values()] };
}

function linesOf({ axes, strides, cells }: Lattice): Line[] {
  const lines: Line[] = [];
  axes.forEach(({ size }, axis) => {
    const stride = strides[axis]!;
    for (let cell = 0; cell < cells; cell++) {
      if (Math.floor(cell / stride) % (size + 1) !== size) continue;
      const first = cell - size * stride;
      lines.push({ sum: cell, parts: Array.from({ length: size }, (_, part) => first + part * stride) });
    }
  });
  return lines;
}
