/** Reading BSON where it lies: documents travel through the engine as bytes and are only opened where they must be. */
import { ObjectId } from 'bson';
import { MongoError } from '../mongo-error.ts';

/** One element of a document: where it begins, where its value begins, where it ends, and its type byte. */
export interface Element {
  type: number;
  name: string;
  start: number;
  value: number;
  end: number;
}

/** The largest document MongoDB stores. */
export const MAX_DOCUMENT = 16 * 1024 * 1024;

function broken(): never {
  throw new MongoError(22, 'A document is not valid BSON');
}

function valueLength(bytes: Buffer, type: number, at: number): number {
  switch (type) {
    case 0x01:
    case 0x09:
    case 0x11:
    case 0x12:
      return 8;
    case 0x02:
    case 0x0d:
    case 0x0e:
      return 4 + bytes.readInt32LE(at);
    case 0x03:
    case 0x04:
    case 0x0f:
      return bytes.readInt32LE(at);
    case 0x05:
      return 5 + bytes.readInt32LE(at);
    case 0x07:
      return 12;
    case 0x08:
      return 1;
    case 0x06:
    case 0x0a:
    case 0x7f:
    case 0xff:
      return 0;
    case 0x0b: {
      const pattern = bytes.indexOf(0, at);
      return bytes.indexOf(0, pattern + 1) + 1 - at;
    }
    case 0x0c:
      return 16 + bytes.readInt32LE(at);
    case 0x10:
      return 4;
    case 0x13:
      return 16;
    default:
      return broken();
  }
}

/** Walks the elements of one level of a document, in order. Throws code 22 on malformed bytes. */
export function* elements(bytes: Buffer): Generator<Element> {
  const end = bytes.length - 1;
  if (end < 4 || bytes.readInt32LE(0) !== bytes.length) broken();
  let at = 4;
  while (at < end) {
    const start = at;
    const type = bytes[at]!;
    const zero = bytes.indexOf(0, at + 1);
    if (zero < 0 || zero > end) broken();
    const value = zero + 1;
    at = value + valueLength(bytes, type, value);
    if (at > end || at < value) broken();
    yield { type, name: bytes.toString('latin1', start + 1, zero), start, value, end: at };
  }
}

/** A document holding the given elements (each as its own bytes) in the given order. */
export function assemble(parts: Uint8Array[]): Buffer {
  let length = 5;
  for (const part of parts) length += part.length;
  const out = Buffer.allocUnsafe(length);
  out.writeInt32LE(length, 0);
  let at = 4;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  out[at] = 0;
  return out;
}

/**
 * A document reduced to some of its top-level fields, their order kept.
 * @param bytes the document
 * @param fields names as latin1 text (equal to the name for ASCII)
 * @param keep true keeps exactly these fields, false drops them
 */
export function pick(bytes: Buffer, fields: ReadonlySet<string>, keep = true): Buffer {
  const parts: Uint8Array[] = [];
  let left = fields.size;
  for (const element of elements(bytes)) {
    if (fields.has(element.name) === keep) parts.push(bytes.subarray(element.start, element.end));
    if (keep && fields.has(element.name) && --left === 0) break;
  }
  return assemble(parts);
}

/** A field name as {@link elements} spells it. */
export function rawName(name: string): string {
  return Buffer.from(name, 'utf8').toString('latin1');
}

/**
 * The document with `_id` first, made when it is absent, as MongoDB stores it.
 * Refuses too large documents and an `_id` that is an array, a regular expression or undefined.
 */
export function withIdFirst(bytes: Buffer): Buffer {
  if (bytes.length > MAX_DOCUMENT) {
    throw new MongoError(10334, `A document of ${bytes.length} bytes is larger than the allowed ${MAX_DOCUMENT}`);
  }
  let id: Element | null = null;
  for (const element of elements(bytes)) {
    if (element.name === '_id') {
      id = element;
      break;
    }
  }
  if (!id) {
    const made = Buffer.concat([Buffer.from('\x07_id\0', 'latin1'), new ObjectId().id]);
    return assemble([made, bytes.subarray(4, bytes.length - 1)]);
  }
  const kind = { 0x04: 'array', 0x06: 'undefined', 0x0b: 'regex' }[id.type];
  if (kind) throw new MongoError(2, `The '_id' value cannot be of type ${kind}`);
  if (id.start === 4) return bytes;
  return assemble([
    bytes.subarray(id.start, id.end),
    bytes.subarray(4, id.start),
    bytes.subarray(id.end, bytes.length - 1),
  ]);
}
