/** One collection: documents under their `_id`, and the indexes kept beside them. All changes run inside a write batch. */
import { typed, type Doc } from '../bson/codec.ts';
import { encodeKey, successor } from '../bson/key.ts';
import { pick, withIdFirst } from '../bson/raw.ts';
import { MongoError } from '../mongo-error.ts';
import { show } from '../show.ts';
import { KeyMaker, type IndexKeys, type IndexSpec } from './index-keys.ts';
import type { Store } from './store.ts';

const ID = new Set(['_id']);
const NOTHING = Buffer.alloc(0);

/** What is stored of a collection. */
export interface CollectionSpec {
  namespace: string;
  number: number;
  nextIndex: number;
  indexes: IndexSpec[];
}

/** An index entry to be written: its key, and the document key it leads to. */
interface Place {
  key: Buffer;
  maker: KeyMaker;
}

function prefixOf(collection: number, index: number): Buffer {
  const prefix = Buffer.alloc(5);
  prefix.writeUInt32BE(collection, 0);
  prefix[4] = index;
  return prefix;
}

/** A collection opened over the store. */
export class Collection {
  readonly spec: CollectionSpec;
  readonly #store: Store;
  readonly #save: (spec: CollectionSpec) => void;
  #makers: KeyMaker[];
  /** Where the documents lie. */
  readonly documents: Buffer;

  /** @param save stores the collection's changed spec within the running batch */
  constructor(store: Store, spec: CollectionSpec, save: (spec: CollectionSpec) => void) {
    this.#store = store;
    this.spec = spec;
    this.#save = save;
    this.#makers = spec.indexes.map((index) => new KeyMaker(index));
    this.documents = prefixOf(spec.number, 0);
  }

  /** The indexes besides `_id`. */
  get indexes(): readonly IndexSpec[] {
    return this.spec.indexes;
  }

  /** Where an index's entries lie. */
  indexPrefix(index: IndexSpec): Buffer {
    return prefixOf(this.spec.number, index.number);
  }

  /** The key of a document with this `_id`. */
  keyOf(id: unknown): Buffer {
    return Buffer.concat([this.documents, encodeKey(id).bytes]);
  }

  /** A document by its key, or null. */
  read(key: Buffer): Buffer | null {
    return this.#store.get(key);
  }

  /** Stores a new document (its `_id` moved to the front, or made). Returns its stored bytes; code 11000 on a duplicate. */
  insert(given: Buffer): Buffer {
    const bytes = withIdFirst(given);
    const id = typed(pick(bytes, ID))._id;
    const key = this.keyOf(id);
    if (this.#store.get(key)) throw this.#duplicate('_id_', { _id: 1 }, { _id: id });
    const places = this.#places(bytes, key);
    this.#refuseTaken(places, key, bytes);
    this.#store.put(key, bytes);
    for (const place of places) this.#store.put(place.key, key.subarray(5));
    return bytes;
  }

  /** Replaces a stored document by another with the same `_id`. */
  replace(key: Buffer, before: Buffer, after: Buffer): void {
    const bytes = withIdFirst(after);
    const now = this.#places(bytes, key);
    this.#refuseTaken(now, key, bytes);
    const kept = new Set(now.map((place) => place.key.toString('latin1')));
    for (const place of this.#places(before, key)) {
      const name = place.key.toString('latin1');
      if (kept.has(name)) kept.delete(name);
      else this.#store.remove(place.key);
    }
    this.#store.put(key, bytes);
    for (const place of now) if (kept.has(place.key.toString('latin1'))) this.#store.put(place.key, key.subarray(5));
  }

  /** Removes a stored document. */
  remove(key: Buffer, bytes: Buffer): void {
    for (const place of this.#places(bytes, key)) this.#store.remove(place.key);
    this.#store.remove(key);
  }

  /** Builds an index over the documents that are there; code 11000 when a unique index cannot be, and nothing changes. */
  addIndex(spec: IndexSpec): void {
    const maker = new KeyMaker(spec);
    const prefix = this.indexPrefix(spec);
    const taken = new Set<string>();
    const places: { key: Buffer; value: Buffer }[] = [];
    for (const { key, value } of this.#everyDocument()) {
      const made = maker.ofBytes(value);
      this.#note(spec, made);
      for (const bytes of made.keys) {
        const suffix = key.subarray(5);
        if (spec.unique) {
          const name = bytes.toString('latin1');
          if (taken.has(name)) throw this.#taken(maker, value);
          taken.add(name);
        }
        places.push({ key: Buffer.concat([prefix, bytes, spec.unique ? NOTHING : suffix]), value: suffix });
      }
    }
    for (const place of places) this.#store.put(place.key, place.value);
    this.spec.indexes.push(spec);
    this.#makers.push(maker);
    this.#save(this.spec);
  }

  /** Removes an index and its entries. */
  dropIndex(spec: IndexSpec): void {
    const prefix = this.indexPrefix(spec);
    this.#store.removeRange(prefix, successor(prefix));
    this.spec.indexes.splice(this.spec.indexes.indexOf(spec), 1);
    this.#makers = this.#makers.filter((maker) => maker.spec !== spec);
    this.#save(this.spec);
  }

  /** Removes every document and index entry. */
  clear(): void {
    const prefix = this.documents.subarray(0, 4);
    this.#store.removeRange(prefix, successor(prefix));
  }

  *#everyDocument(): Generator<{ key: Buffer; value: Buffer }> {
    const end = successor(this.documents);
    let from = this.documents;
    for (;;) {
      const entries = this.#store.range(from, end, false, 500);
      if (entries.length === 0) return;
      yield* entries;
      from = Buffer.concat([entries.at(-1)!.key, Buffer.from([0])]);
    }
  }

  #places(bytes: Buffer, key: Buffer): Place[] {
    if (this.#makers.length === 0) return [];
    const fields = new Set<string>();
    for (const maker of this.#makers) for (const name of maker.fields) fields.add(name);
    const doc = typed(pick(bytes, fields));
    return this.#makers.flatMap((maker) => {
      const made = maker.of(doc);
      if (this.#note(maker.spec, made)) this.#save(this.spec);
      const prefix = this.indexPrefix(maker.spec);
      const suffix = maker.spec.unique ? NOTHING : key.subarray(5);
      return made.keys.map((each) => ({ key: Buffer.concat([prefix, each, suffix]), maker }));
    });
  }

  /** Remembers that an index came to hold arrays or cut keys; true when that is new. */
  #note(spec: IndexSpec, made: IndexKeys): boolean {
    const arrays = made.multikey.filter((path) => !spec.multikey.includes(path));
    if (arrays.length === 0 && (!made.cut || spec.cut)) return false;
    spec.multikey.push(...arrays);
    spec.cut ||= made.cut;
    return true;
  }

  #refuseTaken(places: Place[], key: Buffer, bytes: Buffer): void {
    for (const { key: place, maker } of places) {
      if (!maker.spec.unique) continue;
      const holder = this.#store.get(place);
      if (holder && !holder.equals(key.subarray(5))) throw this.#taken(maker, bytes);
    }
  }

  #taken(maker: KeyMaker, bytes: Buffer): MongoError {
    const pattern = Object.fromEntries(maker.spec.fields.map((field) => [field.path, field.descending ? -1 : 1]));
    return this.#duplicate(maker.spec.name, pattern, maker.valuesOf(typed(bytes)));
  }

  #duplicate(index: string, keyPattern: Doc, keyValue: Doc): MongoError {
    return new MongoError(
      11000,
      `E11000 duplicate key error collection: ${this.spec.namespace} index: ${index} dup key: ${show(keyValue)}`,
      { keyPattern, keyValue },
    );
  }
}
