/** `$inc` and `$mul` over the BSON kinds of numbers: the result takes the wider kind. */
import { Decimal128, Double, Int32, Long } from 'bson';
import { MongoError } from '../mongo-error.ts';

const INT32 = 0x7fffffff;
const INT64 = 2n ** 63n;

function isWhole(value: unknown): boolean {
  return value instanceof Int32 || value instanceof Long || (typeof value === 'number' && Number.isInteger(value));
}

function big(value: unknown): bigint {
  return value instanceof Long ? value.toBigInt() : BigInt(Number(value));
}

/** Computes `a + b` or `a * b` of BSON numbers. Whole numbers that leave 64 bits are refused (code 2). */
export function calculate(a: unknown, b: unknown, operation: '+' | '*'): unknown {
  if (a instanceof Decimal128 || b instanceof Decimal128) {
    const [x, y] = [Number(String(a)), Number(String(b))];
    return Decimal128.fromString(decimalOf(operation === '+' ? x + y : x * y));
  }
  if (!isWhole(a) || !isWhole(b)) return new Double(operation === '+' ? Number(a) + Number(b) : Number(a) * Number(b));
  const exact = operation === '+' ? big(a) + big(b) : big(a) * big(b);
  if (exact >= INT64 || exact < -INT64) throw new MongoError(2, 'The result does not fit into 64 bits');
  const near = Number(exact);
  const narrow = Math.abs(near) <= INT32 && !(a instanceof Long) && !(b instanceof Long);
  return narrow ? new Int32(near) : Long.fromBigInt(exact);
}

/** Twelve digits after the point are kept where doubles stand in for decimals. */
function decimalOf(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : value > 0 ? 'Infinity' : 'NaN';
}
