/** Values as MongoDB writes them into its messages. */
import { BSONRegExp, Decimal128, Double, Int32, Long, ObjectId } from 'bson';
import { isObject } from './bson/values.ts';

/** A value in shell notation, e.g. `{ email: "a@b" }`. */
export function show(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[ ${value.map(show).join(', ')} ]`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Int32 || value instanceof Double || value instanceof Long || value instanceof Decimal128) {
    return value.toString();
  }
  if (value instanceof BSONRegExp) return `/${value.pattern}/${value.options}`;
  if (isObject(value)) {
    const fields = Object.entries(value).map(([name, field]) => `${name}: ${show(field)}`);
    return fields.length ? `{ ${fields.join(', ')} }` : '{}';
  }
  return String(value);
}
