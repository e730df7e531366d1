/** Sorting in memory, where no index gives the order. */
import { typedFields, topFields, type Doc } from '../bson/codec.ts';
import { compare, isNumber, RANK, rank, toNumber } from '../bson/values.ts';
import { MongoError } from '../mongo-error.ts';
import { allValues } from './paths.ts';
import type { Sort } from './planner.ts';

/** The most bytes a sort may hold, as in MongoDB. */
const MOST_BYTES = 200 * 1024 * 1024;

/** Reads a sort specification; code 2 on a direction other than 1 or −1. */
export function sortOf(specification: Doc): Sort {
  return Object.entries(specification).map(([path, direction]) => {
    const value = isNumber(direction) ? Number(toNumber(direction)) : 0;
    if (value !== 1 && value !== -1)
      throw new MongoError(2, `$sort key ordering must be 1 (ascending) or -1 (descending): ${path}`);
    return [path, value];
  });
}

/** What a document is sorted by on one path: the least element of an array, or the greatest when descending. */
function sortValue(doc: Doc, path: string, direction: 1 | -1): unknown {
  let best: unknown;
  let first = true;
  for (const leaf of allValues(doc, path)) {
    const items: unknown[] = Array.isArray(leaf)
      ? leaf.length
        ? leaf
        : [undefined]
      : [leaf === undefined ? null : leaf];
    for (const item of items) {
      if (first || compare(item, best) * direction < 0) best = item;
      first = false;
    }
  }
  return first ? null : best;
}

/** The values of a document that a sort compares. */
export function sortValues(doc: Doc, sort: Sort): unknown[] {
  return sort.map(([path, direction]) => sortValue(doc, path, direction));
}

/** Compares what {@link sortValues} gave. */
export function compareBy(sort: Sort): (a: unknown[], b: unknown[]) => number {
  return (a, b) => {
    for (let i = 0; i < sort.length; i++) {
      const order = compareFast(a[i], b[i]);
      if (order) return order * sort[i]![1];
    }
    return 0;
  };
}

function compareFast(a: unknown, b: unknown): number {
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (rank(a) === RANK.number && rank(b) === RANK.number) {
    const left = toNumber(a);
    const right = toNumber(b);
    if (left < right) return -1;
    if (left > right) return 1;
  }
  return compare(a, b);
}

/** Collects documents and gives them back in order, keeping no more than the first `limit` when one is given. */
export class Sorter<T> {
  #kept: { values: unknown[]; item: T; bytes: number }[] = [];
  #bytes = 0;
  readonly #order: (a: unknown[], b: unknown[]) => number;
  readonly #limit: number;

  constructor(sort: Sort, limit: number) {
    this.#order = compareBy(sort);
    this.#limit = limit || Infinity;
  }

  /** Adds an item with its values and its size in bytes; code 292 when too much comes together. */
  add(values: unknown[], item: T, bytes: number): void {
    this.#kept.push({ values, item, bytes });
    this.#bytes += bytes;
    if (this.#kept.length >= 2 * this.#limit + 100 || this.#bytes > MOST_BYTES) this.#cut();
    if (this.#bytes > MOST_BYTES) {
      throw new MongoError(292, 'The sort needs too much memory: sort along an index, or give a limit');
    }
  }

  #cut(): void {
    this.#kept.sort((a, b) => this.#order(a.values, b.values));
    if (this.#kept.length > this.#limit) {
      this.#kept.length = this.#limit;
      this.#bytes = this.#kept.reduce((total, { bytes }) => total + bytes, 0);
    }
  }

  /** All items in order. */
  finish(): T[] {
    this.#cut();
    return this.#kept.map(({ item }) => item);
  }
}

/** The values of a stored document that a sort compares, opening only the fields it needs. */
export function sortValuesOf(bytes: Buffer, sort: Sort): unknown[] {
  return sortValues(typedFields(bytes, topFields(sort.map(([path]) => path))), sort);
}
