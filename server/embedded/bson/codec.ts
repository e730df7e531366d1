/** Between BSON bytes and values. Stored values keep their BSON type; values for expressions are plain JavaScript. */
import { deserialize, serialize } from 'bson';
import { pick, rawName } from './raw.ts';

/** A document in memory. */
export type Doc = Record<string, unknown>;

const TYPED = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true } as const;

/** Opens a document with every number, string and binary kept as its BSON type. */
export function typed(bytes: Uint8Array): Doc {
  return deserialize(bytes, TYPED) as Doc;
}

/** Opens only the named top-level fields; all of them when `fields` is null. */
export function typedFields(bytes: Buffer, fields: ReadonlySet<string> | null): Doc {
  return typed(fields ? pick(bytes, fields) : bytes);
}

/** Opens a document into plain JavaScript values: what expressions compute with. Longs beyond 2^53 stay Longs. */
export function plain(bytes: Uint8Array): Doc {
  return deserialize(bytes, { promoteBuffers: false, bsonRegExp: false }) as Doc;
}

/** BSON bytes of a document; undefined fields are left out. */
export function encode(doc: Doc): Buffer {
  const bytes = serialize(doc, { ignoreUndefined: true });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The top-level field names that a set of dotted paths touches, as raw names. */
export function topFields(paths: Iterable<string>): Set<string> {
  const fields = new Set<string>();
  for (const path of paths) fields.add(rawName(path.split('.', 1)[0]!));
  return fields;
}
