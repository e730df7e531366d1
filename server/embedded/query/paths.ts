/** Dotted paths as queries read them: through embedded documents and through the elements of arrays. */
import { isObject } from '../bson/values.ts';

/** The value of an object's own field, or undefined. */
export function own(value: object, field: string): unknown {
  return Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined;
}

/** True for a path part that can be an array position. */
export function isPosition(part: string): boolean {
  return /^\d+$/.test(part);
}

/**
 * True when some value that a path leads to passes the test. An array on the way stands for its elements (and for the
 * element a numeric part names); an array at the end is handed to the test whole. A missing value is undefined.
 */
export function someValue(value: unknown, parts: string[], at: number, test: (leaf: unknown) => boolean): boolean {
  if (at === parts.length) return test(value);
  const part = parts[at]!;
  if (Array.isArray(value)) {
    if (isPosition(part) && Number(part) < value.length && someValue(value[Number(part)], parts, at + 1, test)) {
      return true;
    }
    return value.some((item) => isObject(item) && someValue(item, parts, at, test));
  }
  return isObject(value) ? someValue(own(value, part), parts, at + 1, test) : test(undefined);
}

/** Every value a path leads to, arrays at the end as a whole; undefined where it is missing. */
export function allValues(value: unknown, path: string): unknown[] {
  const found: unknown[] = [];
  someValue(value, path.split('.'), 0, (leaf) => {
    found.push(leaf);
    return false;
  });
  return found;
}
