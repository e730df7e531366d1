/** Finding documents: for readers in portions that let others in between, for writers at once. */
import { setImmediate as pause } from 'node:timers/promises';
import { typedFields, type Doc } from '../bson/codec.ts';
import type { Collection } from '../storage/collection.ts';
import type { Store } from '../storage/store.ts';
import { compileFilter, type Filter } from './matcher.ts';
import { plan, type Plan, type Sort } from './planner.ts';
import { countRanges, Scan, type Found } from './scan.ts';
import { Sorter, sortValuesOf } from './sort.ts';

/** What is looked for. A limit of 0 means all. */
export interface Search {
  filter: Doc;
  sort: Sort;
  skip: number;
  limit: number;
}

const PORTION = 500;

function passes(filter: Filter, found: Found): boolean {
  return filter.all || filter.test(typedFields(found.bytes, filter.fields));
}

/** Reads the documents of a search, portion by portion. */
export class Reader {
  readonly #search: Search;
  readonly #filter: Filter;
  readonly #plan: Plan;
  readonly #scan: Scan;
  #skip: number;
  #left: number;
  #sorted: Found[] | null = null;

  constructor(store: Store, collection: Collection, search: Search) {
    this.#search = search;
    this.#filter = compileFilter(search.filter);
    this.#plan = plan(collection, search.filter, search.sort);
    this.#scan = new Scan(store, collection, this.#plan);
    this.#skip = search.skip;
    this.#left = search.limit || Infinity;
  }

  /** The next documents, about `wanted` of them; null when there are no more. */
  async next(wanted: number): Promise<Found[] | null> {
    for (;;) {
      if (this.#left <= 0) return null;
      const portion = await this.#portion(Math.max(1, Math.min(wanted, this.#left + this.#skip, PORTION)));
      if (!portion) return null;
      const skipped = Math.min(this.#skip, portion.length);
      this.#skip -= skipped;
      const found = portion.slice(skipped, skipped + Math.min(portion.length, this.#left));
      this.#left -= found.length;
      if (found.length) return found;
      await pause();
    }
  }

  async #portion(wanted: number): Promise<Found[] | null> {
    if (this.#search.sort.length && !this.#plan.sorted) {
      this.#sorted ??= await this.#sortAll();
      return this.#sorted.length ? this.#sorted.splice(0, wanted) : null;
    }
    const found = this.#scan.next(this.#plan.exact ? wanted : PORTION);
    return found && (this.#plan.exact ? found : found.filter((each) => passes(this.#filter, each)));
  }

  async #sortAll(): Promise<Found[]> {
    const { sort, skip, limit } = this.#search;
    const sorter = new Sorter<Found>(sort, limit && skip + limit);
    for (let found = this.#scan.next(PORTION); found; found = this.#scan.next(PORTION)) {
      for (const each of found) {
        if (!this.#plan.exact && !passes(this.#filter, each)) continue;
        sorter.add(sortValuesOf(each.bytes, sort), each, each.bytes.length);
      }
      await pause();
    }
    return sorter.finish();
  }
}

/** All documents of a search at once: for writes, inside their batch. */
export function findNow(store: Store, collection: Collection, search: Search): Found[] {
  const filter = compileFilter(search.filter);
  const chosen = plan(collection, search.filter, search.sort);
  const scan = new Scan(store, collection, chosen);
  const blocking = search.sort.length > 0 && !chosen.sorted;
  const sorter = new Sorter<Found>(search.sort, search.limit);
  const all: Found[] = [];
  const portion = search.limit && chosen.exact && !blocking ? search.limit : PORTION;
  for (let found = scan.next(portion); found; found = scan.next(portion)) {
    for (const each of found) {
      if (!chosen.exact && !passes(filter, each)) continue;
      if (blocking) sorter.add(sortValuesOf(each.bytes, search.sort), each, each.bytes.length);
      else all.push(each);
      if (!blocking && search.limit && all.length === search.limit) return all;
    }
  }
  return blocking ? sorter.finish().slice(0, search.limit || undefined) : all;
}

/** How many documents a search finds, from the index alone where that says it all. */
export async function countFound(store: Store, collection: Collection, search: Search): Promise<number> {
  const chosen = plan(collection, search.filter, []);
  if (chosen.exact && !chosen.repeats) {
    const all = Math.max(0, countRanges(store, chosen) - search.skip);
    return search.limit ? Math.min(all, search.limit) : all;
  }
  const reader = new Reader(store, collection, { ...search, sort: [] });
  let n = 0;
  for (let found = await reader.next(PORTION); found; found = await reader.next(PORTION)) n += found.length;
  return n;
}
