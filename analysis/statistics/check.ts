/** What every statistic of this folder demands of its input. Misuse is a RangeError that begins with the argument's name. */

/**
 * A vector of finite numbers, as a new Float64Array. An empty vector passes: the statistic answers with `null`.
 * @throws RangeError naming the argument when it is no list or holds NaN or an infinity
 */
export function finiteVector(name: string, x: readonly number[] | Float64Array): Float64Array {
  if (!Array.isArray(x) && !(x instanceof Float64Array)) throw new RangeError(`${name}: expected a list of numbers`);
  if (x instanceof Float64Array) return finiteCopy(name, x);
  const values = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const value = (x as readonly unknown[])[i];
    if (typeof value !== 'number' || !Number.isFinite(value)) throw notFinite(name, value, i);
    values[i] = value;
  }
  return values;
}

/** The same of numbers that are doubles already, which is several times faster. */
function finiteCopy(name: string, x: Float64Array): Float64Array {
  for (let i = 0; i < x.length; i++) if (!Number.isFinite(x[i])) throw notFinite(name, x[i], i);
  return x.slice();
}

const notFinite = (name: string, value: unknown, at: number): RangeError =>
  new RangeError(`${name}: expected finite numbers, found ${String(value)} at position ${at}`);

/**
 * One finite number.
 * @throws RangeError naming the argument
 */
export function finiteNumber(name: string, value: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new RangeError(`${name}: expected a finite number, found ${String(value)}`);
  }
  return value;
}

/**
 * A number strictly between 0 and 1, such as a significance level or a power.
 * @throws RangeError naming the argument
 */
export function openProbability(name: string, value: number): number {
  if (typeof value !== 'number' || !(value > 0 && value < 1)) {
    throw new RangeError(`${name}: expected a number between 0 and 1, found ${String(value)}`);
  }
  return value;
}

/**
 * One count: a whole number from 0 to 2^53 − 1.
 * @throws RangeError naming the argument
 */
export function count(name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name}: expected a count (a whole number, 0 or more), found ${String(value)}`);
  }
  return value;
}

/** More people than any survey has; beyond it, exact sums would take too long to be of use. */
const MOST_PEOPLE = 1e10;

/**
 * A number of people: a count of at most 10^10.
 * @throws RangeError naming the argument
 */
export function people(name: string, value: number): number {
  if (count(name, value) > MOST_PEOPLE) throw new RangeError(`${name}: expected at most 10^10 people, found ${value}`);
  return value;
}

/**
 * A list of counts, as a new Float64Array.
 * @throws RangeError naming the argument
 */
export function counts(name: string, x: readonly number[] | Float64Array): Float64Array {
  return finiteVector(name, x).map((value) => count(name, value));
}

/**
 * A table of counts with rows of one length, as new arrays. A table without rows or columns passes.
 * @throws RangeError naming the argument
 */
export function countTable(name: string, table: readonly (readonly number[])[]): Float64Array[] {
  if (!Array.isArray(table)) throw new RangeError(`${name}: expected a list of rows`);
  const rows = table.map((row, i) => counts(`${name}: row ${i}`, row));
  if (rows.some((row) => row.length !== rows[0]!.length)) {
    throw new RangeError(`${name}: expected rows of one length`);
  }
  return rows;
}

/**
 * Two vectors that must be equally long, because they are paired.
 * @throws RangeError naming the second argument
 */
export function sameLength(nameX: string, x: ArrayLike<unknown>, nameY: string, y: ArrayLike<unknown>): void {
  if (x.length !== y.length) {
    throw new RangeError(`${nameY}: expected ${x.length} values, as many as in ${nameX}, found ${y.length}`);
  }
}
