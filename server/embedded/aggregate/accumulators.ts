/** The accumulators of `$group`. */
import * as operators from 'mingo/operators/accumulator';
import { Context, type ProcessingMode } from 'mingo/core';
import * as expressions from 'mingo/operators/expression';
import type { Doc } from '../bson/codec.ts';
import { encodeKey } from '../bson/key.ts';
import { compare, isNumber, isObject, toNumber } from '../bson/values.ts';
import { MongoError } from '../mongo-error.ts';
import { evaluate } from './expression.ts';

/** One accumulator's state in one group. */
export interface Accumulator {
  add: (doc: Doc) => void;
  result: () => unknown;
}

type Make = (expression: unknown) => Accumulator;

/** An accumulator that folds the value of its expression. */
function folding<S>(start: () => S, step: (state: S, value: unknown) => S, end: (state: S) => unknown): Make {
  return (expression) => {
    let state = start();
    return {
      add: (doc) => {
        state = step(state, evaluate(expression, doc));
      },
      result: () => end(state),
    };
  };
}

function numberOrNull(value: unknown): number | null {
  return isNumber(value) ? Number(toNumber(value)) : null;
}

/** The better of two values by MongoDB's order; null and missing count for nothing. */
function extreme(sign: 1 | -1): Make {
  return folding<unknown>(
    () => undefined,
    (best, value) => {
      if (value === null || value === undefined) return best;
      return best === undefined || compare(value, best) * sign > 0 ? value : best;
    },
    (best) => best ?? null,
  );
}

interface Moments {
  n: number;
  mean: number;
  squares: number;
}

/** Welford's running variance. */
function deviation(minus: 0 | 1): Make {
  return folding<Moments>(
    () => ({ n: 0, mean: 0, squares: 0 }),
    (state, value) => {
      const number = numberOrNull(value);
      if (number === null) return state;
      const n = state.n + 1;
      const delta = number - state.mean;
      const mean = state.mean + delta / n;
      return { n, mean, squares: state.squares + delta * (number - mean) };
    },
    ({ n, squares }) => (n > minus ? Math.sqrt(squares / (n - minus)) : null),
  );
}

const MAKERS: Record<string, Make> = {
  $sum: folding(
    () => 0,
    (sum, value) => sum + (numberOrNull(value) ?? 0),
    (sum) => sum,
  ),
  $avg: folding(
    () => ({ sum: 0, n: 0 }),
    (state, value) => {
      const number = numberOrNull(value);
      return number === null ? state : { sum: state.sum + number, n: state.n + 1 };
    },
    ({ sum, n }) => (n ? sum / n : null),
  ),
  $min: extreme(-1),
  $max: extreme(1),
  $count: () => {
    let n = 0;
    return { add: () => void n++, result: () => n };
  },
  $first: folding<{ value: unknown } | null>(
    () => null,
    (state, value) => state ?? { value: value ?? null },
    (state) => state?.value ?? null,
  ),
  $last: folding<unknown>(
    () => null,
    (_state, value) => value ?? null,
    (state) => state,
  ),
  $push: folding<unknown[]>(
    () => [],
    (list, value) => {
      if (value !== undefined) list.push(value);
      return list;
    },
    (list) => list,
  ),
  $addToSet: folding<Map<string, unknown>>(
    () => new Map(),
    (set, value) => {
      if (value !== undefined) {
        const key = encodeKey(value).bytes.toString('latin1');
        if (!set.has(key)) set.set(key, value);
      }
      return set;
    },
    (set) => [...set.values()],
  ),
  $mergeObjects: folding<Doc>(
    () => ({}),
    (merged, value) => (isObject(value) ? { ...merged, ...value } : merged),
    (merged) => merged,
  ),
  $stdDevPop: deviation(0),
  $stdDevSamp: deviation(1),
};

/** The value at each share `p` of the sorted numbers: the least that has at least that share at or below it. */
function percentiles(specification: unknown, pick: (found: (number | null)[]) => unknown): Accumulator {
  const { input, p } = (isObject(specification) ? specification : {}) as { input?: unknown; p?: unknown };
  const shares = p === undefined ? [0.5] : p;
  if (input === undefined || !Array.isArray(shares)) throw new MongoError(9, '$percentile needs input, p and method');
  const numbers: number[] = [];
  return {
    add: (doc) => {
      const number = numberOrNull(evaluate(input, doc));
      if (number !== null) numbers.push(number);
    },
    result: () => {
      numbers.sort((a, b) => a - b);
      const at = (share: number): number | null => numbers[Math.max(0, Math.ceil(share * numbers.length) - 1)] ?? null;
      return pick(shares.map((share) => at(Number(toNumber(share)))));
    },
  };
}

const COLLECTING = ['$top', '$topN', '$bottom', '$bottomN', '$firstN', '$lastN', '$minN', '$maxN'];

/** Accumulators that need all documents of the group at once; mingo computes them. */
function collecting(name: string, expression: unknown): Accumulator {
  const docs: Doc[] = [];
  const named = <T extends object>(all: T): T =>
    Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('$'))) as T;
  const compute = (
    operators as unknown as Record<string, (docs: Doc[], expression: unknown, options: unknown) => unknown>
  )[name]!;
  return {
    add: (doc) => void docs.push(doc),
    result: () =>
      compute(docs, expression, {
        idKey: '_id',
        processingMode: 0 as ProcessingMode.CLONE_OFF,
        useStrictMode: true,
        scriptEnabled: false,
        failOnError: true,
        context: Context.init({ accumulator: named(operators) as never, expression: named(expressions) as never }),
      }),
  };
}

/** A fresh accumulator by operator; code 15952 when there is none of that name. */
export function accumulator(operator: string, expression: unknown): Accumulator {
  const make = MAKERS[operator];
  if (make) return make(expression);
  if (operator === '$percentile') return percentiles(expression, (found) => found);
  if (operator === '$median') return percentiles(expression, (found) => found[0] ?? null);
  if (COLLECTING.includes(operator)) return collecting(operator, expression);
  throw new MongoError(15952, `unknown group operator '${operator}'`);
}
