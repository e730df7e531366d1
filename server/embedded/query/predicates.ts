/** The tests of one field: `{$gt: 5}`, `{$in: […]}`, a bare value. */
import {
  compare,
  equal,
  isNumber,
  isObject,
  RANK,
  rank,
  regexOf,
  toNumber,
  typeName,
  typeTest,
} from '../bson/values.ts';
import type { Doc } from '../bson/codec.ts';
import { MongoError } from '../mongo-error.ts';
import { compileFilter } from './matcher.ts';

/** Says whether the value at the end of a path (an array as a whole, undefined when missing) passes. */
export type Test = (leaf: unknown) => boolean;

/** True for `{$gt: 5}` as opposed to a value to be equal to. */
export function isOperators(value: unknown): value is Doc {
  if (!isObject(value)) return false;
  const first = Object.keys(value)[0];
  return first !== undefined && first.startsWith('$') && !['$ref', '$id', '$db'].includes(first);
}

/** The test of a field's operand. */
export function compilePredicate(operand: unknown): Test {
  if (rank(operand) === RANK.regex) return regexTest(operand, null);
  if (!isOperators(operand)) return equalTest(operand);
  const tests: Test[] = [];
  for (const [operator, value] of Object.entries(operand)) {
    if (operator === '$options') {
      if (!('$regex' in operand)) throw new MongoError(2, '$options needs a $regex');
      continue;
    }
    tests.push(operatorTest(operator, value, operand));
  }
  return (leaf) => tests.every((test) => test(leaf));
}

/** A test of a single value applied to the value itself and, when it is an array, to each of its elements. */
function spread(test: Test): Test {
  return (leaf) => test(leaf) || (Array.isArray(leaf) && leaf.some(test));
}

function equalTest(value: unknown): Test {
  if (value === null || value === undefined) return spread((leaf) => leaf === null || leaf === undefined);
  if (typeof value === 'string')
    return spread((leaf) => leaf === value || (rank(leaf) === RANK.string && equal(leaf, value)));
  return spread((leaf) => leaf !== undefined && equal(leaf, value));
}

function rangeTest(operator: string, value: unknown): Test {
  const type = rank(value);
  const holds: (order: number) => boolean = {
    $gt: (order: number) => order > 0,
    $gte: (order: number) => order >= 0,
    $lt: (order: number) => order < 0,
    $lte: (order: number) => order <= 0,
  }[operator]!;
  if (type === RANK.null) return operator === '$gte' || operator === '$lte' ? equalTest(null) : () => false;
  if (type === RANK.minKey || type === RANK.maxKey) {
    return spread((leaf) => leaf !== undefined && holds(compare(leaf, value)));
  }
  const notANumber = type === RANK.number && Number.isNaN(toNumber(value));
  return spread((leaf) => {
    if (rank(leaf) !== type) return false;
    if (type === RANK.number) {
      const nan = Number.isNaN(toNumber(leaf));
      if (nan || notANumber) return nan && notANumber && (operator === '$gte' || operator === '$lte');
    }
    return holds(compare(leaf, value));
  });
}

/** A JavaScript expression for a MongoDB one; code 51091 when it is not valid. */
function toRegExp(value: unknown, options: unknown): RegExp {
  const given = typeof value === 'string' ? { pattern: value, options: '' } : regexOf(value);
  const flags = typeof options === 'string' ? options : given.options;
  const odd = [...flags].find((flag) => !'imsu'.includes(flag));
  if (odd) throw new MongoError(51108, `invalid flag in regex options: ${odd}`);
  try {
    return new RegExp(given.pattern, [...new Set(flags.replace('u', ''))].join(''));
  } catch {
    throw new MongoError(51091, `Regular expression is invalid: ${given.pattern}`);
  }
}

function regexTest(value: unknown, options: unknown): Test {
  if (typeof value !== 'string' && rank(value) !== RANK.regex) throw new MongoError(2, '$regex has to be a string');
  const regex = toRegExp(value, options);
  const whole = rank(value) === RANK.regex ? value : null;
  return spread((leaf) => {
    if (typeof leaf === 'string') return regex.test(leaf);
    return whole !== null && rank(leaf) === RANK.regex && equal(leaf, whole);
  });
}

function list(operator: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new MongoError(2, `${operator} needs an array`);
  return value;
}

function inTest(operator: string, value: unknown): Test {
  const strings = new Set<string>();
  const tests: Test[] = [];
  for (const item of list(operator, value)) {
    if (isOperators(item)) throw new MongoError(2, `cannot nest $ under ${operator}`);
    if (typeof item === 'string') strings.add(item);
    else tests.push(rank(item) === RANK.regex ? regexTest(item, null) : equalTest(item));
  }
  if (strings.size) tests.push(spread((leaf) => typeof leaf === 'string' && strings.has(leaf)));
  return (leaf) => tests.some((test) => test(leaf));
}

function allTest(value: unknown): Test {
  const tests = list('$all', value).map((item) =>
    isOperators(item) && '$elemMatch' in item ? elemMatchTest(item.$elemMatch) : compilePredicate(item),
  );
  return (leaf) => tests.length > 0 && tests.every((test) => test(leaf));
}

/** The test of one array element by the operand of `$elemMatch`. */
export function elementTest(operand: unknown): Test {
  if (!isObject(operand)) throw new MongoError(2, '$elemMatch needs an Object');
  const first = Object.keys(operand)[0];
  if (first?.startsWith('$') && !['$and', '$or', '$nor', '$expr'].includes(first)) return compilePredicate(operand);
  const { test } = compileFilter(operand);
  return (item) => (isObject(item) || Array.isArray(item)) && test(item as Doc);
}

function elemMatchTest(operand: unknown): Test {
  const test = elementTest(operand);
  return (leaf) => Array.isArray(leaf) && leaf.some(test);
}

function notTest(value: unknown): Test {
  if (rank(value) !== RANK.regex && !isOperators(value)) throw new MongoError(2, '$not needs a regex or a document');
  const test = compilePredicate(value);
  return (leaf) => !test(leaf);
}

function modTest(value: unknown): Test {
  const [divisor, remainder] = list('$mod', value).map((item) =>
    isNumber(item) ? Math.trunc(Number(toNumber(item))) : NaN,
  );
  if (!divisor) throw new MongoError(2, 'divisor cannot be 0');
  return spread((leaf) => isNumber(leaf) && Math.trunc(Number(toNumber(leaf))) % divisor === remainder);
}

function sizeTest(value: unknown): Test {
  const size = isNumber(value) ? Number(toNumber(value)) : NaN;
  if (!Number.isInteger(size) || size < 0)
    throw new MongoError(2, `$size must be a whole number, not ${typeName(value)}`);
  return (leaf) => Array.isArray(leaf) && leaf.length === size;
}

/** True for operators that hold when no value passes their opposite (`$ne`, `$nin`, `$not`, `$exists: false`). */
export function isNegative(operator: string, value: unknown): boolean {
  return operator === '$ne' || operator === '$nin' || operator === '$not' || (operator === '$exists' && !truthy(value));
}

/** MongoDB's truth: false, null, missing and zero are false. */
export function truthy(value: unknown): boolean {
  return isNumber(value) ? Number(toNumber(value)) !== 0 : value !== false && value !== null && value !== undefined;
}

function operatorTest(operator: string, value: unknown, operand: Doc): Test {
  switch (operator) {
    case '$eq':
      return equalTest(value);
    case '$ne':
      return notTest({ $eq: value });
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return rangeTest(operator, value);
    case '$in':
      return inTest(operator, value);
    case '$nin': {
      const test = inTest(operator, value);
      return (leaf) => !test(leaf);
    }
    case '$exists':
      return truthy(value) ? (leaf) => leaf !== undefined : (leaf) => leaf === undefined;
    case '$type': {
      const tests = (Array.isArray(value) ? value : [value]).map(typeTest);
      if (tests.includes(null)) throw new MongoError(2, `Unknown type name alias: ${String(value)}`);
      return spread((leaf) => tests.some((test) => test!(leaf)));
    }
    case '$regex':
      return regexTest(value, operand.$options);
    case '$size':
      return sizeTest(value);
    case '$all':
      return allTest(value);
    case '$elemMatch':
      return elemMatchTest(value);
    case '$not':
      return notTest(value);
    case '$mod':
      return modTest(value);
    default:
      throw new MongoError(2, `unknown operator: ${operator}`);
  }
}
