/** Writing to dotted paths: reads what is there, makes missing parents, refuses to step through scalars. */
import type { Doc } from '../bson/codec.ts';
import { isObject } from '../bson/values.ts';
import { MongoError } from '../mongo-error.ts';
import { isPosition, own } from '../query/paths.ts';
import { show } from '../show.ts';

const MOST_PADDING = 1_500_000;

/** The value at a path of single steps, or undefined. Array elements are reached by position alone. */
export function read(doc: Doc, path: string): unknown {
  let value: unknown = doc;
  for (const part of path.split('.')) {
    if (Array.isArray(value)) value = isPosition(part) ? value[Number(part)] : undefined;
    else if (isObject(value)) value = own(value, part);
    else return undefined;
  }
  return value;
}

/** Sets a path, making parents as needed. Code 28 when a parent is neither a document nor an array. */
export function write(doc: Doc, path: string, value: unknown): void {
  const parts = path.split('.');
  const last = parts.pop()!;
  let holder: unknown = doc;
  for (const [i, part] of parts.entries()) {
    let next = step(holder, part);
    if (next === undefined) {
      next = {};
      place(holder, part, next, path);
    }
    if (!isObject(next) && !Array.isArray(next)) {
      const following = parts[i + 1] ?? last;
      throw new MongoError(28, `Cannot create field '${following}' in element {${part}: ${show(next)}}`);
    }
    holder = next;
  }
  place(holder, last, value, path);
}

function step(holder: unknown, part: string): unknown {
  if (Array.isArray(holder)) return isPosition(part) ? (holder[Number(part)] as unknown) : undefined;
  return own(holder as Doc, part);
}

function place(holder: unknown, part: string, value: unknown, path: string): void {
  if (Array.isArray(holder)) {
    if (!isPosition(part)) {
      const parent = path.split('.').slice(0, -1).pop() ?? path;
      throw new MongoError(28, `Cannot create field '${part}' in element {${parent}: ${show(holder)}}`);
    }
    const position = Number(part);
    if (position > holder.length + MOST_PADDING) throw new MongoError(2, `The position ${position} is too far out`);
    while (holder.length < position) holder.push(null);
    holder[position] = value;
  } else {
    Object.defineProperty(holder, part, { value, writable: true, enumerable: true, configurable: true });
  }
}

/** Removes a path; an array element becomes null, as in MongoDB. */
export function unset(doc: Doc, path: string): void {
  const parts = path.split('.');
  const last = parts.pop()!;
  const holder = parts.length ? read(doc, parts.join('.')) : doc;
  if (Array.isArray(holder)) {
    if (isPosition(last) && Number(last) < holder.length) holder[Number(last)] = null;
  } else if (isObject(holder)) delete holder[last];
}
