/** Ascending values, each with the number of ways to it. */
export interface CountedValues {
  readonly values: Float64Array;
  readonly ways: Float64Array;
}

/** Values closer than this are the same: log probabilities that only rounding tells apart. */
const SAME = 1e-9;

/**
 * Collects counted values from several lists, each shifted, into one: gather with `add`, then `take` sorts them and joins
 * equal ones. One collector is used again and again, to spare memory.
 * @example
 * Array.from(new ValueCollector().add({ values: [2, 1], ways: [1, 1] }, 1).add({ values: [2], ways: [5] }, 0).take().ways) // => [6, 1]
 */
export class ValueCollector {
  #values = new Float64Array(1024);
  #ways = new Float64Array(1024);
  #size = 0;

  add(list: { values: ArrayLike<number>; ways: ArrayLike<number> }, shift: number): this {
    const more = list.values.length;
    while (this.#size + more > this.#values.length) this.#grow();
    for (let i = 0; i < more; i++) {
      this.#values[this.#size] = list.values[i]! + shift;
      this.#ways[this.#size++] = list.ways[i]!;
    }
    return this;
  }

  /** What was gathered; the collector is empty again. */
  take(): CountedValues {
    const [values, ways, size] = [this.#values, this.#ways, this.#size];
    sortTogether(values, ways, 0, size - 1);
    let kept = 0;
    for (let i = 0; i < size; i++) {
      if (kept > 0 && values[i]! - values[kept - 1]! < SAME) ways[kept - 1]! += ways[i]!;
      else {
        values[kept] = values[i]!;
        ways[kept++] = ways[i]!;
      }
    }
    this.#size = 0;
    return { values: values.slice(0, kept), ways: ways.slice(0, kept) };
  }

  #grow(): void {
    const values = new Float64Array(2 * this.#values.length);
    const ways = new Float64Array(values.length);
    values.set(this.#values);
    ways.set(this.#ways);
    this.#values = values;
    this.#ways = ways;
  }
}

/** Quicksort of two lists by the first; short stretches by insertion. */
function sortTogether(values: Float64Array, ways: Float64Array, low: number, high: number): void {
  while (high - low > 16) {
    const middle = (low + high) >> 1;
    const a = values[low]!;
    const b = values[middle]!;
    const c = values[high]!;
    const pivot = a < b ? (b < c ? b : Math.max(a, c)) : a < c ? a : Math.max(b, c);
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const value = values[i]!;
      values[i] = values[j]!;
      values[j] = value;
      const way = ways[i]!;
      ways[i++] = ways[j]!;
      ways[j--] = way;
    }
    if (j - low < high - i) {
      sortTogether(values, ways, low, j);
      low = i;
    } else {
      sortTogether(values, ways, i, high);
      high = j;
    }
  }
  for (let i = low + 1; i <= high; i++) {
    const value = values[i]!;
    const way = ways[i]!;
    let j = i;
    for (; j > low && values[j - 1]! > value; j--) {
      values[j] = values[j - 1]!;
      ways[j] = ways[j - 1]!;
    }
    values[j] = value;
    ways[j] = way;
  }
}
