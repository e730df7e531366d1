/** What a filter says of one field, as ranges of key bytes. */
import { encodeKey, LONGEST, successor } from '../bson/key.ts';
import { RANK, rank, regexOf, toNumber } from '../bson/values.ts';
import type { Clause } from './matcher.ts';
import { isOperators } from './predicates.ts';

/** Everything that begins with bytes between two prefixes (each counted in or not). */
export interface Interval {
  low: Buffer;
  lowIn: boolean;
  high: Buffer;
  highIn: boolean;
}

/** The intervals of one field, in order and apart. */
export interface Bounds {
  intervals: Interval[];
  /** True when every interval is one value. */
  points: boolean;
  /** The clauses that the intervals say fully: a document inside them needs no further test for these. */
  covered: Clause[];
}

const SCALARS = new Set<number>([RANK.number, RANK.string, RANK.objectId, RANK.boolean, RANK.date, RANK.binary]);

function point(value: unknown): Interval {
  const { bytes } = encodeKey(value);
  return { low: bytes, lowIn: true, high: bytes, highIn: true };
}

function pointable(value: unknown): boolean {
  const type = rank(value);
  return SCALARS.has(type) || type === RANK.null || (type === RANK.object && !isOperators(value));
}

function pointsOf(clause: Clause): Bounds | null {
  const values = clause.operator === '$eq' ? [clause.value] : clause.value;
  if (!Array.isArray(values) || values.length > 1000 || !values.every(pointable)) return null;
  const byBytes = new Map<string, Interval>();
  for (const value of values) {
    const interval = point(value);
    byBytes.set(interval.low.toString('latin1'), interval);
  }
  const intervals = [...byBytes.values()].sort((a, b) => Buffer.compare(a.low, b.low));
  const exact = values.every((value) => SCALARS.has(rank(value)));
  return { intervals, points: true, covered: exact ? [clause] : [] };
}

/** The bytes of a type with everything in it; of numbers without NaN, which no range holds. */
function wholeType(type: number): Interval {
  const low = type === RANK.number ? Buffer.from([type, 0, 0, 0, 0, 0, 0, 0, 1]) : Buffer.from([type]);
  return { low, lowIn: true, high: Buffer.from([type]), highIn: true };
}

/** A range clause as an interval; `exact` is false when its value was too long to compare fully. */
function rangeOf({ operator, value }: Clause): { interval: Interval; exact: boolean } | null {
  const type = rank(value);
  if (!SCALARS.has(type) || type === RANK.binary) return null;
  if (type === RANK.number && Number.isNaN(toNumber(value))) return null;
  const { bytes, cut } = encodeKey(value);
  const edge = cut ? bytes.subarray(0, LONGEST) : bytes;
  const interval = wholeType(type);
  if (operator === '$gt' || operator === '$gte') {
    interval.low = edge;
    interval.lowIn = cut || operator === '$gte';
  } else {
    interval.high = edge;
    interval.highIn = cut || operator === '$lte';
  }
  return { interval, exact: !cut };
}

/** The texts a pattern anchored at a plain beginning can match. */
function prefixRange(clause: Clause, options: unknown): Interval | null {
  const { pattern, options: flags } =
    typeof clause.value === 'string'
      ? { pattern: clause.value, options: String(options ?? '') }
      : regexOf(clause.value);
  const plainStart = /^\^([\w@ :/-]{1,50})(?![\w@ :/-])(?![*?{])/.exec(`${pattern}\n`)?.[1];
  if (!plainStart || flags || pattern.includes('|')) return null;
  const low = Buffer.concat([Buffer.from([RANK.string]), Buffer.from(plainStart, 'utf8')]);
  return { low, lowIn: true, high: low, highIn: true };
}

/** The byte before which nothing of the interval lies. */
export function lowEdge(interval: Interval): Buffer {
  return interval.lowIn ? interval.low : successor(interval.low);
}

/** The byte from which on nothing of the interval lies. */
export function highEdge(interval: Interval): Buffer {
  return interval.highIn ? successor(interval.high) : interval.high;
}

function narrower(a: Interval, b: Interval): Interval {
  const low = Buffer.compare(lowEdge(a), lowEdge(b)) >= 0 ? a : b;
  const high = Buffer.compare(highEdge(a), highEdge(b)) <= 0 ? a : b;
  return { low: low.low, lowIn: low.lowIn, high: high.high, highIn: high.highIn };
}

/**
 * The bounds that the clauses on one path give, or null when they give none.
 * @param multikey whether the field holds arrays: then only one clause can be used, as each may hold of another element
 */
export function boundsOf(clauses: Clause[], multikey: boolean): Bounds | null {
  for (const clause of clauses) {
    if (clause.operator === '$eq' || clause.operator === '$in') {
      const points = pointsOf(clause);
      if (points) return points;
    }
  }
  let interval: Interval | null = null;
  const covered: Clause[] = [];
  for (const clause of clauses) {
    if (interval && multikey) break;
    if (['$gt', '$gte', '$lt', '$lte'].includes(clause.operator)) {
      const range = rangeOf(clause);
      if (!range) continue;
      interval = interval ? narrower(interval, range.interval) : range.interval;
      if (range.exact) covered.push(clause);
    } else if (clause.operator === '$regex') {
      const range = prefixRange(clause, clauses.find((other) => other.operator === '$options')?.value);
      if (range) interval = interval ? narrower(interval, range) : range;
    }
  }
  return interval ? { intervals: [interval], points: false, covered } : null;
}
