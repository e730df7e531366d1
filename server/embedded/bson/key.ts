/**
 * Values as bytes whose plain byte order is MongoDB's order: the keys of the store. Every encoding is prefix-free, so
 * encodings can follow one another in a compound key, and a descending field is its bytes inverted.
 */
import { createHash } from 'node:crypto';
import { Decimal128, type ObjectId, type Timestamp } from 'bson';
import type { Doc } from './codec.ts';
import { binaryOf, RANK, rank, regexOf, toNumber } from './values.ts';

/** Longer encodings are cut here and closed with a hash: right for equality and ranges, not for order among themselves. */
export const LONGEST = 200;

const CUT = Buffer.from([0x00, 0x01]);
const END = Buffer.from([0x00, 0x00]);

function textBytes(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  if (!bytes.includes(0)) return Buffer.concat([bytes, END]);
  const escaped: number[] = [];
  for (const byte of bytes) {
    escaped.push(byte);
    if (byte === 0) escaped.push(0xff);
  }
  return Buffer.concat([Buffer.from(escaped), END]);
}

/** Eight bytes that sort as the double does. */
function doubleBytes(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  if (Number.isNaN(value)) return bytes;
  bytes.writeDoubleBE(value === 0 ? 0 : value, 0);
  if (bytes[0]! & 0x80) for (let i = 0; i < 8; i++) bytes[i] = ~bytes[i]! & 0xff;
  else bytes[0] = bytes[0]! | 0x80;
  return bytes;
}

/** A number of any kind: its double, then what the double could not hold. */
function numberBytes(value: unknown): Buffer {
  const exact = toNumber(value);
  const near = Number(exact);
  const rest = typeof exact === 'bigint' && Number.isFinite(near) ? Number(exact - BigInt(near)) : 0;
  const tail = Buffer.alloc(2);
  tail.writeUInt16BE(0x8000 + rest, 0);
  if (value instanceof Decimal128 && Number.isFinite(near)) {
    const digits = normalDigits(value.toString());
    if (digits !== normalDigits(String(near))) {
      tail.writeUInt16BE(0x8001, 0);
      return Buffer.concat([doubleBytes(near), tail, textBytes(digits)]);
    }
  }
  return Buffer.concat([doubleBytes(near), tail]);
}

/** A decimal's digits and exponent without trailing zeros, so that 1.10 and 1.1 are one text. */
function normalDigits(decimal: string): string {
  const [mantissa = '', exponent = '0'] = decimal.toLowerCase().split('e');
  const negative = mantissa.startsWith('-');
  const [whole = '', fraction = ''] = mantissa.replace(/^[+-]/, '').split('.');
  const all = (whole + fraction).replace(/^0+/, '');
  const digits = all.replace(/0+$/, '');
  const power = Number(exponent) - fraction.length + (all.length - digits.length);
  return digits === '' ? '0' : `${negative ? '-' : ''}${digits}e${power}`;
}

function integerBytes(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value), 0);
  bytes[0] = bytes[0]! ^ 0x80;
  return bytes;
}

function objectBytes(value: Doc): Buffer {
  const parts: Buffer[] = [];
  for (const [name, field] of Object.entries(value)) {
    if (field === undefined) continue;
    parts.push(Buffer.from([rank(field)]), textBytes(name), wholeBytes(field));
  }
  return Buffer.concat([...parts, Buffer.from([0])]);
}

function payload(value: unknown, type: number): Buffer {
  switch (type) {
    case RANK.number:
      return numberBytes(value);
    case RANK.string:
      return textBytes(String(value));
    case RANK.object:
      return objectBytes(value as Doc);
    case RANK.array:
      return Buffer.concat([...(value as unknown[]).map((item) => wholeBytes(item)), Buffer.from([0])]);
    case RANK.binary: {
      const { bytes, subtype } = binaryOf(value);
      const head = Buffer.alloc(5);
      head.writeUInt32BE(bytes.length, 0);
      head[4] = subtype;
      return Buffer.concat([head, bytes]);
    }
    case RANK.objectId:
      return Buffer.from((value as ObjectId).id);
    case RANK.boolean:
      return Buffer.from([value ? 1 : 0]);
    case RANK.date:
      return integerBytes((value as Date).getTime());
    case RANK.timestamp: {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64BE(BigInt.asUintN(64, (value as Timestamp).toBigInt()), 0);
      return bytes;
    }
    case RANK.regex: {
      const { pattern, options } = regexOf(value);
      return Buffer.concat([textBytes(pattern), textBytes(options)]);
    }
    case RANK.code:
      return textBytes((value as { code: string }).code);
    default:
      return Buffer.alloc(0);
  }
}

function wholeBytes(value: unknown): Buffer {
  const type = rank(value);
  return Buffer.concat([Buffer.from([type]), payload(value, type)]);
}

/** An encoded value; `cut` when it was too long and ends in a hash. */
export interface Encoded {
  bytes: Buffer;
  cut: boolean;
}

/** Encodes a value as key bytes. */
export function encodeKey(value: unknown): Encoded {
  const whole = wholeBytes(value);
  if (whole.length <= LONGEST) return { bytes: whole, cut: false };
  const hash = createHash('sha256').update(whole).digest().subarray(0, 16);
  return { bytes: Buffer.concat([whole.subarray(0, LONGEST), CUT, hash]), cut: true };
}

/** Every bit turned over: the bytes of a descending field. */
export function inverted(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(bytes.length);
  for (let i = 0; i < bytes.length; i++) out[i] = ~bytes[i]! & 0xff;
  return out;
}

/** The smallest bytes greater than everything that begins with `prefix`. */
export function successor(prefix: Buffer): Buffer {
  let length = prefix.length;
  while (length > 0 && prefix[length - 1] === 0xff) length--;
  if (length === 0) return Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
  const out = Buffer.from(prefix.subarray(0, length));
  out[length - 1] = out[length - 1]! + 1;
  return out;
}
