/** Reads a collection along a plan, piece by piece, holding nothing open in between. */
import type { Collection } from '../storage/collection.ts';
import type { Store } from '../storage/store.ts';
import type { Plan } from './planner.ts';

/** A document read: its key and its bytes. */
export interface Found {
  key: Buffer;
  bytes: Buffer;
}

const AFTER = Buffer.from([0]);

/** One reading of a collection. */
export class Scan {
  readonly #store: Store;
  readonly #collection: Collection;
  readonly #plan: Plan;
  readonly #seen: Set<string> | null;
  #ranges: { low: Buffer; high: Buffer }[];

  constructor(store: Store, collection: Collection, plan: Plan) {
    this.#store = store;
    this.#collection = collection;
    this.#plan = plan;
    this.#seen = plan.repeats ? new Set() : null;
    this.#ranges = plan.reverse ? plan.ranges.toReversed() : [...plan.ranges];
  }

  /** The next documents, at most `wanted` (some may be fewer when indexes repeat); null at the end. */
  next(wanted: number): Found[] | null {
    while (this.#ranges.length > 0) {
      const range = this.#ranges[0]!;
      const entries = this.#store.range(range.low, range.high, this.#plan.reverse, wanted);
      if (entries.length < wanted) this.#ranges.shift();
      else if (this.#plan.reverse) this.#ranges[0] = { low: range.low, high: entries.at(-1)!.key };
      else this.#ranges[0] = { low: Buffer.concat([entries.at(-1)!.key, AFTER]), high: range.high };
      const found = this.#plan.index ? this.#follow(entries) : entries.map(({ key, value }) => ({ key, bytes: value }));
      if (found.length > 0) return found;
    }
    return null;
  }

  #follow(entries: { key: Buffer; value: Buffer }[]): Found[] {
    const found: Found[] = [];
    for (const { value } of entries) {
      if (this.#seen) {
        const name = value.toString('latin1');
        if (this.#seen.has(name)) continue;
        this.#seen.add(name);
      }
      const key = Buffer.concat([this.#collection.documents, value]);
      const bytes = this.#collection.read(key);
      if (bytes) found.push({ key, bytes });
    }
    return found;
  }
}

/** How many documents lie inside a plan's ranges, without reading them; only for an exact plan without repeats. */
export function countRanges(store: Store, plan: Plan): number {
  return plan.ranges.reduce((total, { low, high }) => total + store.count(low, high), 0);
}
