/** `$push`, `$addToSet`, `$pull`, `$pullAll`, `$pop`. */
import type { Doc } from '../bson/codec.ts';
import { compare, equal, isNumber, isObject, RANK, rank, toNumber, typeName } from '../bson/values.ts';
import { MongoError } from '../mongo-error.ts';
import { compileFilter } from '../query/matcher.ts';
import { compilePredicate, isOperators } from '../query/predicates.ts';
import { compareBy, sortOf, sortValues } from '../query/sort.ts';
import { show } from '../show.ts';

/** The array a field holds, or a new one when it holds nothing; code 2 when it holds something else. */
function arrayAt(value: unknown, path: string, doc: Doc, code = 2): unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return [...(value as unknown[])];
  throw new MongoError(
    code,
    `The field '${path}' must be an array but is of type ${typeName(value)} in document {_id: ${show(doc._id)}}`,
  );
}

function whole(value: unknown, what: string): number {
  const number = isNumber(value) ? Number(toNumber(value)) : NaN;
  if (!Number.isInteger(number))
    throw new MongoError(2, `The value for ${what} must be an integer value but was given type: ${typeName(value)}`);
  return number;
}

function each(operator: string, operand: unknown): { items: unknown[]; modifiers: Doc } {
  if (!isObject(operand) || !('$each' in operand)) return { items: [operand], modifiers: {} };
  if (!Array.isArray(operand.$each)) {
    throw new MongoError(
      14,
      `The argument to $each in ${operator} must be an array but it was of type: ${typeName(operand.$each)}`,
    );
  }
  return { items: operand.$each as unknown[], modifiers: operand };
}

function sorted(items: unknown[], specification: unknown): unknown[] {
  if (!isObject(specification)) {
    const direction = whole(specification, '$sort');
    return items.toSorted((a, b) => compare(a, b) * direction);
  }
  const sort = sortOf(specification);
  const order = compareBy(sort);
  const values = new Map(items.map((item) => [item, sortValues(isObject(item) ? item : {}, sort)]));
  return items.toSorted((a, b) => order(values.get(a)!, values.get(b)!));
}

/** `$push` with `$each`, `$position`, `$sort` and `$slice`. */
export function push(value: unknown, operand: unknown, path: string, doc: Doc): unknown[] {
  let array = arrayAt(value, path, doc);
  const { items, modifiers } = each('$push', operand);
  const odd = Object.keys(modifiers).find((key) => !['$each', '$position', '$sort', '$slice'].includes(key));
  if (odd) throw new MongoError(2, `Unrecognized clause in $push: ${odd}`);
  if ('$position' in modifiers) array.splice(whole(modifiers.$position, '$position'), 0, ...items);
  else array.push(...items);
  if ('$sort' in modifiers) array = sorted(array, modifiers.$sort);
  if ('$slice' in modifiers) {
    const slice = whole(modifiers.$slice, '$slice');
    array = slice < 0 ? array.slice(slice) : array.slice(0, slice);
  }
  return array;
}

/** `$addToSet`: what is already there is not added again. */
export function addToSet(value: unknown, operand: unknown, path: string, doc: Doc): unknown[] {
  const array = arrayAt(value, path, doc);
  for (const item of each('$addToSet', operand).items) {
    if (!array.some((there) => equal(there, item))) array.push(item);
  }
  return array;
}

/** `$pull` by value, by conditions on the element, or by a filter over embedded documents. */
export function pull(value: unknown, operand: unknown, path: string, doc: Doc): unknown[] {
  const array = arrayAt(value, path, doc);
  if (isOperators(operand) || rank(operand) === RANK.regex) {
    const test = compilePredicate(operand);
    return array.filter((item) => !test(item));
  }
  if (isObject(operand)) {
    const { test } = compileFilter(operand);
    return array.filter((item) => !(isObject(item) && test(item)));
  }
  return array.filter((item) => !equal(item, operand));
}

/** `$pullAll`. */
export function pullAll(value: unknown, operand: unknown, path: string, doc: Doc): unknown[] {
  if (!Array.isArray(operand)) throw new MongoError(2, '$pullAll requires an array argument');
  return arrayAt(value, path, doc).filter((item) => !operand.some((other) => equal(other, item)));
}

/** `$pop`: −1 takes the first element, 1 the last. */
export function pop(value: unknown, operand: unknown, path: string, doc: Doc): unknown[] {
  const end = whole(operand, '$pop');
  if (end !== 1 && end !== -1) throw new MongoError(9, `$pop expects 1 or -1, found: ${end}`);
  const array = arrayAt(value, path, doc, 14);
  return end === 1 ? array.slice(0, -1) : array.slice(1);
}
