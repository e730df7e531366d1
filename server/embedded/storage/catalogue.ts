/** Which collections there are. Kept in memory and in the store. */
import { encode, plain, typed, type Doc } from '../bson/codec.ts';
import { MongoError } from '../mongo-error.ts';
import { Collection, type CollectionSpec } from './collection.ts';
import type { Store } from './store.ts';

const PREFIX = Buffer.from([0, 0, 0, 0, 0x63]);
const END = Buffer.from([0, 0, 0, 0, 0x64]);
const NEXT = Buffer.from([0, 0, 0, 0, 0x6e]);

function keyOf(namespace: string): Buffer {
  return Buffer.concat([PREFIX, Buffer.from(namespace, 'utf8')]);
}

/** All databases of the store. A namespace is `database.collection`. */
export class Catalogue {
  readonly #store: Store;
  readonly #open = new Map<string, Collection>();

  constructor(store: Store) {
    this.#store = store;
    this.reload();
  }

  /** Reads everything again: at the start, and after a batch was undone. */
  reload(): void {
    this.#open.clear();
    for (const { value } of this.#store.range(PREFIX, END, false, 1_000_000)) {
      const spec = plain(value) as unknown as CollectionSpec;
      for (const index of spec.indexes) if (index.partial) index.partial = reopenPartial(value, index.name);
      this.#open.set(spec.namespace, this.#collection(spec));
    }
  }

  /** A collection, or null when there is none of that name. */
  find(namespace: string): Collection | null {
    return this.#open.get(namespace) ?? null;
  }

  /** A collection, made within the running batch when there is none. */
  ensure(namespace: string): Collection {
    const there = this.#open.get(namespace);
    if (there) return there;
    const [database, ...rest] = namespace.split('.');
    const name = rest.join('.');
    if (!name || name.includes('$') || name.startsWith('system.') || Buffer.byteLength(namespace) > 255) {
      throw new MongoError(73, `Invalid collection name: ${namespace} (database ${database})`);
    }
    const number = (this.#store.get(NEXT)?.readUInt32BE(0) ?? 0) + 1;
    const next = Buffer.alloc(4);
    next.writeUInt32BE(number, 0);
    this.#store.put(NEXT, next);
    const spec = { namespace, number, nextIndex: 1, indexes: [] };
    this.#save(spec);
    const made = this.#collection(spec);
    this.#open.set(namespace, made);
    return made;
  }

  /** Removes a collection within the running batch. */
  drop(collection: Collection): void {
    collection.clear();
    this.#store.remove(keyOf(collection.spec.namespace));
    this.#open.delete(collection.spec.namespace);
  }

  /** The collections of one database, by name; of all when `database` is null. */
  list(database: string | null): Collection[] {
    const prefix = database === null ? '' : `${database}.`;
    return [...this.#open.values()]
      .filter((collection) => collection.spec.namespace.startsWith(prefix))
      .sort((a, b) => (a.spec.namespace < b.spec.namespace ? -1 : 1));
  }

  #collection(spec: CollectionSpec): Collection {
    return new Collection(this.#store, spec, (changed) => this.#save(changed));
  }

  #save(spec: CollectionSpec): void {
    this.#store.put(keyOf(spec.namespace), encode(spec as unknown as Doc));
  }
}

/** A partial filter with its BSON types. */
function reopenPartial(bytes: Buffer, name: string): Doc {
  const spec = typed(bytes) as unknown as CollectionSpec;
  return spec.indexes.find((index) => index.name === name)!.partial!;
}
