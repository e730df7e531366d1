import { finiteVector, sameLength } from './check.ts';
import { moments, type Vector } from './vector.ts';

/**
 * Covariance matrix (n − 1) of item columns, row by row; null with fewer than two people or values too
 * large for their squares.
 * @throws RangeError for columns of different length or a value that is not a number
 * @example
 * Array.from(covariance([[1, 2, 3], [2, 4, 6]])) // => [1, 2, 2, 4]
 */
export function covariance(items: readonly Vector[]): Float64Array | null {
  const k = items.length;
  const columns = items.map((item, i) => finiteVector(`items[${i}]`, item));
  columns.forEach((column, i) => sameLength('items[0]', columns[0]!, `items[${i}]`, column));
  const n = k === 0 ? 0 : columns[0]!.length;
  if (n < 2) return null;
  for (const column of columns) centre(column, moments(column).mean);
  const s = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b <= a; b++) {
      const x = columns[a]!;
      const y = columns[b]!;
      let sum = 0;
      for (let i = 0; i < n; i++) sum += x[i]! * y[i]!;
      s[a * k + b] = s[b * k + a] = sum / (n - 1);
    }
  }
  return s.every(Number.isFinite) ? s : null;
}

/** Of a column of our own: it is changed in place. */
function centre(column: Float64Array, mean: number): void {
  for (let i = 0; i < column.length; i++) column[i]! -= mean;
}
