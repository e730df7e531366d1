/** Aggregation expressions, computed by mingo over plain values. */
import { Context, evalExpr, type ProcessingMode } from 'mingo/core';
import * as operators from 'mingo/operators/expression';
import type { Options } from 'mingo/types';
import type { Doc } from '../bson/codec.ts';
import { isObject } from '../bson/values.ts';
import { MongoError } from '../mongo-error.ts';

const known = Object.fromEntries(Object.entries(operators).filter(([name]) => name.startsWith('$')));

const OPTIONS: Options = {
  idKey: '_id',
  processingMode: 0 as ProcessingMode.CLONE_OFF,
  useStrictMode: true,
  scriptEnabled: false,
  failOnError: true,
  context: Context.init({ expression: known as never }),
};

/** Operators of expressions that MongoDB also offers as accumulators but mingo knows in `$group` alone. */
const OVER_ARRAYS = ['$sum', '$avg', '$min', '$max', '$stdDevPop', '$stdDevSamp', '$first', '$last'];

/** Refuses unknown operators (code 168; a projection has a code of its own), wherever they stand in the expression. */
export function checkExpression(expression: unknown, code = 168): void {
  if (Array.isArray(expression)) {
    for (const part of expression) checkExpression(part, code);
    return;
  }
  if (!isObject(expression)) return;
  for (const [key, value] of Object.entries(expression)) {
    if (key === '$literal') return;
    if (key.startsWith('$') && !(key in known) && !OVER_ARRAYS.includes(key)) {
      throw new MongoError(code, `Unrecognized expression '${key}'`);
    }
    checkExpression(value, code);
  }
}

const THROUGH_ARRAY = Symbol('through an array');

/** The value at `$a.b.c` where no array lies on the way: the common case, without mingo's machinery. */
function step(doc: Doc, path: string): unknown {
  let value: unknown = doc;
  for (const part of path.slice(1).split('.')) {
    if (Array.isArray(value)) return THROUGH_ARRAY;
    if (!isObject(value) || !Object.hasOwn(value, part)) return undefined;
    value = value[part];
  }
  return value;
}

/**
 * The value of an expression for a plain document; undefined where MongoDB has a missing value.
 * Errors of an operator (a wrong type, a division by zero) end in code 2.
 */
export function evaluate(expression: unknown, doc: Doc): unknown {
  if (typeof expression === 'string') {
    if (!expression.startsWith('$')) return expression;
    if (!expression.startsWith('$$')) {
      const found = step(doc, expression);
      if (found !== THROUGH_ARRAY) return found;
    }
  }
  if (typeof expression !== 'string' && (typeof expression !== 'object' || expression === null)) return expression;
  try {
    return evalExpr(doc as never, expression as never, OPTIONS);
  } catch (error) {
    if (error instanceof MongoError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /'(\$\w+)' is not registered/.exec(message)?.[1];
    if (unknown) throw new MongoError(168, `Unrecognized expression '${unknown}'`);
    throw new MongoError(2, message);
  }
}
