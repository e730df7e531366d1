/** BSON types and the order MongoDB gives values of all types. */
import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import type { Doc } from './codec.ts';

/** The place of each type in MongoDB's order; numbers of every kind share one, and so do strings and symbols. */
export const RANK = {
  minKey: 0x01,
  undefined: 0x08,
  null: 0x10,
  number: 0x20,
  string: 0x30,
  object: 0x40,
  array: 0x50,
  binary: 0x60,
  objectId: 0x70,
  boolean: 0x80,
  date: 0x90,
  timestamp: 0xa0,
  regex: 0xb0,
  code: 0xc0,
  maxKey: 0xf0,
} as const;

/** The rank of a value's type. */
export function rank(value: unknown): number {
  if (typeof value === 'string') return RANK.string;
  if (typeof value === 'number' || typeof value === 'bigint') return RANK.number;
  if (value === null) return RANK.null;
  if (value === undefined) return RANK.undefined;
  if (typeof value === 'boolean') return RANK.boolean;
  if (Array.isArray(value)) return RANK.array;
  if (value instanceof Date) return RANK.date;
  switch ((value as { _bsontype?: string })._bsontype) {
    case 'Int32':
    case 'Double':
    case 'Long':
    case 'Decimal128':
      return RANK.number;
    case 'ObjectId':
      return RANK.objectId;
    case 'Binary':
      return RANK.binary;
    case 'BSONRegExp':
      return RANK.regex;
    case 'BSONSymbol':
      return RANK.string;
    case 'Timestamp':
      return RANK.timestamp;
    case 'MinKey':
      return RANK.minKey;
    case 'MaxKey':
      return RANK.maxKey;
    case 'Code':
      return RANK.code;
    default:
      if (value instanceof RegExp) return RANK.regex;
      return value instanceof Uint8Array ? RANK.binary : RANK.object;
  }
}

/** True for an embedded document (not an array, date or BSON type). */
export function isObject(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && rank(value) === RANK.object;
}

/** True for every kind of number. */
export function isNumber(value: unknown): boolean {
  return rank(value) === RANK.number;
}

/** A number of any BSON kind as a JavaScript number, or as a bigint when it would not fit exactly. */
export function toNumber(value: unknown): number | bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Long) {
    const near = value.toNumber();
    return Number.isSafeInteger(near) ? near : value.toBigInt();
  }
  return Number((value as Decimal128).toString());
}

/** Compares two JavaScript numbers or bigints; NaN comes first, as in MongoDB. */
function compareNumbers(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  if (a > b) return 1;
  const nanA = Number.isNaN(a);
  const nanB = Number.isNaN(b);
  return nanA === nanB ? 0 : nanA ? -1 : 1;
}

/** Binary data of any form as bytes, with its subtype. */
export function binaryOf(value: unknown): { bytes: Buffer; subtype: number } {
  if (value instanceof Binary) {
    return { bytes: Buffer.from(value.buffer.subarray(0, value.position)), subtype: value.sub_type };
  }
  return { bytes: Buffer.from(value as Uint8Array), subtype: 0 };
}

/** A regular expression's pattern and options, whichever class carries it. */
export function regexOf(value: unknown): { pattern: string; options: string } {
  if (value instanceof BSONRegExp) return { pattern: value.pattern, options: value.options };
  const regex = value as RegExp;
  return { pattern: regex.source, options: regex.flags.replace(/[^imsx]/g, '') };
}

function text(value: unknown): string {
  return value instanceof BSONSymbol ? value.value : (value as string);
}

function compareObjects(a: Doc, b: Doc): number {
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = Object.entries(b).filter(([, value]) => value !== undefined);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [nameA, valueA] = left[i]!;
    const [nameB, valueB] = right[i]!;
    const order =
      rank(valueA) - rank(valueB) || Buffer.compare(Buffer.from(nameA), Buffer.from(nameB)) || compare(valueA, valueB);
    if (order) return order;
  }
  return left.length - right.length;
}

/** MongoDB's order of two values of any types: negative, zero or positive. Equal numbers of different kinds are equal. */
export function compare(a: unknown, b: unknown): number {
  const type = rank(a);
  const other = rank(b);
  if (type !== other) return type - other;
  switch (type) {
    case RANK.number:
      return compareNumbers(toNumber(a), toNumber(b));
    case RANK.string: {
      const left = text(a);
      const right = text(b);
      if (left === right) return 0;
      return Buffer.compare(Buffer.from(left, 'utf8'), Buffer.from(right, 'utf8'));
    }
    case RANK.object:
      return compareObjects(a as Doc, b as Doc);
    case RANK.array: {
      const left = a as unknown[];
      const right = b as unknown[];
      for (let i = 0; i < Math.min(left.length, right.length); i++) {
        const order = compare(left[i], right[i]);
        if (order) return order;
      }
      return left.length - right.length;
    }
    case RANK.binary: {
      const left = binaryOf(a);
      const right = binaryOf(b);
      return left.bytes.length - right.bytes.length || left.subtype - right.subtype || left.bytes.compare(right.bytes);
    }
    case RANK.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case RANK.boolean:
      return Number(a) - Number(b);
    case RANK.date:
      return (a as Date).getTime() - (b as Date).getTime();
    case RANK.timestamp:
      return (a as Timestamp).compare(b as Timestamp);
    case RANK.regex: {
      const left = regexOf(a);
      const right = regexOf(b);
      return compare(left.pattern, right.pattern) || compare(left.options, right.options);
    }
    case RANK.code:
      return compare((a as Code).code, (b as Code).code);
    default:
      return 0;
  }
}

/** True when MongoDB calls the two values equal (1 and 1.0 are). */
export function equal(a: unknown, b: unknown): boolean {
  return compare(a, b) === 0;
}

const TYPE_NAMES: [number, string, (value: unknown) => boolean][] = [
  [1, 'double', (v) => v instanceof Double || (typeof v === 'number' && !isInt32(v))],
  [2, 'string', (v) => typeof v === 'string'],
  [3, 'object', isObject],
  [4, 'array', Array.isArray],
  [5, 'binData', (v) => rank(v) === RANK.binary],
  [6, 'undefined', () => false],
  [7, 'objectId', (v) => v instanceof ObjectId],
  [8, 'bool', (v) => typeof v === 'boolean'],
  [9, 'date', (v) => v instanceof Date],
  [10, 'null', (v) => v === null],
  [11, 'regex', (v) => rank(v) === RANK.regex],
  [13, 'javascript', (v) => v instanceof Code],
  [14, 'symbol', (v) => v instanceof BSONSymbol],
  [16, 'int', (v) => v instanceof Int32 || (typeof v === 'number' && isInt32(v))],
  [17, 'timestamp', (v) => v instanceof Timestamp],
  [18, 'long', (v) => (v instanceof Long && !(v instanceof Timestamp)) || typeof v === 'bigint'],
  [19, 'decimal', (v) => v instanceof Decimal128],
  [-1, 'minKey', (v) => v instanceof MinKey],
  [127, 'maxKey', (v) => v instanceof MaxKey],
];

function isInt32(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= 0x7fffffff;
}

/** MongoDB's name of a value's type, e.g. `int`, `string`, `objectId`; `missing` for undefined. */
export function typeName(value: unknown): string {
  return TYPE_NAMES.find(([, , test]) => test(value))?.[1] ?? 'missing';
}

/** A test for `$type` by name or number (`number` means any kind of number), or null when there is no such type. */
export function typeTest(type: unknown): ((value: unknown) => boolean) | null {
  if (type === 'number') return isNumber;
  const wanted = typeof type === 'string' ? type : Number(isNumber(type) ? toNumber(type) : NaN);
  return TYPE_NAMES.find(([number, name]) => name === wanted || number === wanted)?.[2] ?? null;
}
