/** What an index holds of a document. */
import { typedFields, topFields, type Doc } from '../bson/codec.ts';
import { encodeKey, inverted } from '../bson/key.ts';
import { isObject } from '../bson/values.ts';
import { MongoError } from '../mongo-error.ts';
import { compileFilter } from '../query/matcher.ts';
import { isPosition, own } from '../query/paths.ts';

/** One field of an index; `descending` fields are stored inverted. */
export interface IndexField {
  path: string;
  descending: boolean;
}

/** What is stored of an index. */
export interface IndexSpec {
  name: string;
  number: number;
  fields: IndexField[];
  unique: boolean;
  sparse: boolean;
  partial: Doc | null;
  expireAfterSeconds: number | null;
  /** Paths of fields that some document holds an array in. */
  multikey: string[];
  /** True when some key was too long and ends in a hash, so the index no longer gives an order. */
  cut: boolean;
}

/** The keys of one document in one index, without the prefix of the index. */
export interface IndexKeys {
  keys: Buffer[];
  multikey: string[];
  cut: boolean;
}

interface Values {
  values: unknown[];
  array: boolean;
  present: boolean;
}

/** The values an index takes from a path: the elements of an array, null where nothing is. */
function indexValues(doc: Doc, path: string): Values {
  const found: Values = { values: [], array: false, present: false };
  collect(doc, path.split('.'), 0, found);
  if (found.values.length === 0) found.values.push(null);
  return found;
}

function collect(value: unknown, parts: string[], at: number, found: Values): void {
  if (at === parts.length) {
    if (value === undefined) found.values.push(null);
    else {
      found.present = true;
      if (Array.isArray(value)) {
        found.array = true;
        found.values.push(...(value.length ? value : [undefined]));
      } else found.values.push(value);
    }
  } else if (Array.isArray(value)) {
    found.array = true;
    const part = parts[at]!;
    if (isPosition(part) && Number(part) < value.length) collect(value[Number(part)], parts, at + 1, found);
    else for (const item of value) if (isObject(item)) collect(item, parts, at, found);
  } else if (isObject(value)) collect(own(value, parts[at]!), parts, at + 1, found);
  else found.values.push(null);
}

/** Computes an index's keys of documents; compiled once per index. */
export class KeyMaker {
  readonly spec: IndexSpec;
  /** The raw names of the top-level fields the index looks at. */
  readonly fields: ReadonlySet<string>;
  readonly #partial: ((doc: Doc) => boolean) | null;

  constructor(spec: IndexSpec) {
    this.spec = spec;
    const fields = topFields(spec.fields.map((field) => field.path));
    const partial = spec.partial ? compileFilter(spec.partial) : null;
    for (const name of partial?.fields ?? []) fields.add(name);
    this.fields = fields;
    this.#partial = partial?.test ?? null;
  }

  /** The keys of a document given as bytes. */
  ofBytes(bytes: Buffer): IndexKeys {
    return this.of(typedFields(bytes, this.fields));
  }

  /** The keys of a document that holds at least {@link fields}. Refuses two arrays side by side (code 171). */
  of(doc: Doc): IndexKeys {
    if (this.#partial && !this.#partial(doc)) return { keys: [], multikey: [], cut: false };
    let keys: Buffer[] = [Buffer.alloc(0)];
    let cut = false;
    let present = false;
    const multikey: string[] = [];
    for (const { path, descending } of this.spec.fields) {
      const found = indexValues(doc, path);
      present ||= found.present;
      if (found.array) {
        const parallel = multikey.find((other) => other.split('.', 1)[0] !== path.split('.', 1)[0]);
        if (parallel) throw new MongoError(171, `cannot index parallel arrays [${path}] [${parallel}]`);
        multikey.push(path);
      }
      const encoded = new Map<string, Buffer>();
      for (const value of found.values) {
        const key = encodeKey(value);
        cut ||= key.cut;
        const bytes = descending ? inverted(key.bytes) : key.bytes;
        encoded.set(bytes.toString('latin1'), bytes);
      }
      keys = keys.flatMap((prefix) => [...encoded.values()].map((bytes) => Buffer.concat([prefix, bytes])));
    }
    return this.spec.sparse && !present ? { keys: [], multikey: [], cut: false } : { keys, multikey, cut };
  }

  /** The indexed values of a document by path, as a duplicate-key error shows them. */
  valuesOf(doc: Doc): Doc {
    return Object.fromEntries(this.spec.fields.map(({ path }) => [path, indexValues(doc, path).values[0] ?? null]));
  }
}
