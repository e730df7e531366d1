/** A column of small whole numbers, such as answer codes. */
export type Codes = Uint8Array | Uint16Array | Int32Array;

/**
 * Counts answer codes by cell (such as city × wave) in one pass: a list of `cells` × `codes` counts, cell fastest. Codes run from 0
 * to `codes` − 1; a cell or code beyond that is an error, for it would be counted elsewhere.
 * @throws RangeError for columns of different length or a number beyond its bound
 * @example
 * Array.from(levelCounts(Uint8Array.of(0, 1, 1), Uint8Array.of(2, 0, 2), 2, 3)) // => [0, 1, 0, 0, 1, 1]
 */
export function levelCounts(cell: Codes, code: Codes, cells: number, codes: number): Float64Array {
  if (cell.length !== code.length) {
    throw new RangeError(`code: expected ${cell.length} values, as many as in cell, found ${code.length}`);
  }
  const shift = 32 - Math.clz32(Math.max(0, cells - 1));
  const size = codes << shift;
  // Two tallies, taken in turn: neighbours who answered the same do not wait for each other's count. What is beyond the
  // bounds falls outside the tallies, and so is missing from the total.
  const odd = new Uint32Array(size);
  const even = new Uint32Array(size);
  const n = cell.length;
  let bits = 0;
  for (let i = 0; i + 1 < n; i += 2) {
    const a = cell[i]!;
    const b = cell[i + 1]!;
    bits |= a | b;
    odd[(code[i]! << shift) | a]!++;
    even[(code[i + 1]! << shift) | b]!++;
  }
  if (n % 2 === 1) {
    bits |= cell[n - 1]!;
    odd[(code[n - 1]! << shift) | cell[n - 1]!]!++;
  }
  const counts = new Float64Array(cells * codes);
  let total = 0;
  for (let level = 0; level < codes; level++) {
    for (let c = 0; c < cells; c++) {
      const at = (level << shift) | c;
      total += counts[level * cells + c] = odd[at]! + even[at]!;
    }
  }
  if (total !== n || bits >>> shift !== 0)
    throw new RangeError(`code, cell: a value is not below ${codes}, or a cell not below ${cells}`);
  return counts;
}
