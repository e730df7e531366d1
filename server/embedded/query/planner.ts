/** Chooses how to read a collection: by which index, over which ranges, in which direction. */
import type { Doc } from '../bson/codec.ts';
import { inverted } from '../bson/key.ts';
import type { Collection } from '../storage/collection.ts';
import type { IndexField, IndexSpec } from '../storage/index-keys.ts';
import { boundsOf, highEdge, lowEdge, type Bounds, type Interval } from './bounds.ts';
import { clausesOf, type Clause } from './matcher.ts';
import { compilePredicate } from './predicates.ts';
import { RANK, rank } from '../bson/values.ts';

/** A sort as pairs of path and direction (1 or −1). */
export type Sort = [path: string, direction: 1 | -1][];

/** How to read. */
export interface Plan {
  /** Null: the documents themselves, in the order of `_id`. */
  index: IndexSpec | null;
  /** Byte ranges `[low, high)` in the order of the index. */
  ranges: { low: Buffer; high: Buffer }[];
  reverse: boolean;
  /** Every document read passes the filter: it needs no test. */
  exact: boolean;
  /** The documents come in the order of the sort. */
  sorted: boolean;
  /** The same document may come up more than once. */
  repeats: boolean;
}

interface Source {
  index: IndexSpec | null;
  fields: IndexField[];
  prefix: Buffer;
}

interface Candidate extends Plan {
  score: number;
}

const MOST_RANGES = 500;

/** The best plan for a filter and a sort. */
export function plan(collection: Collection, filter: Doc, sort: Sort): Plan {
  const { clauses, others } = clausesOf(filter);
  const byPath = grouped(clauses);
  const sources: Source[] = [
    { index: null, fields: [{ path: '_id', descending: false }], prefix: collection.documents },
    ...collection.indexes
      .filter((index) => partialAllows(index, byPath))
      .map((index) => ({ index, fields: index.fields, prefix: collection.indexPrefix(index) })),
  ];
  let best: Candidate | null = null;
  for (const source of sources) {
    const candidate = consider(source, clauses, byPath, others, sort);
    if (candidate && (!best || candidate.score > best.score)) best = candidate;
  }
  return best!;
}

/** Clauses by path; those inside `$elemMatch` come under their whole path and are never counted as covered. */
function grouped(clauses: Clause[]): Map<string, Clause[]> {
  const byPath = new Map<string, Clause[]>();
  const add = (clause: Clause): void => {
    byPath.set(clause.path, [...(byPath.get(clause.path) ?? []), clause]);
  };
  for (const clause of clauses) {
    add(clause);
    if (clause.operator !== '$elemMatch' || rank(clause.value) !== RANK.object) continue;
    if (Object.keys(clause.value as Doc).some((key) => key.startsWith('$'))) continue;
    for (const inner of clausesOf(clause.value as Doc).clauses) {
      if (['$eq', '$in', '$gt', '$gte', '$lt', '$lte'].includes(inner.operator)) {
        add({ ...inner, path: `${clause.path}.${inner.path}` });
      }
    }
  }
  return byPath;
}

/** True when whatever the filter finds is certainly in a partial index. */
function partialAllows(index: IndexSpec, byPath: Map<string, Clause[]>): boolean {
  if (!index.partial) return true;
  const { clauses, others } = clausesOf(index.partial);
  if (others) return false;
  return clauses.every(({ path, operator, value }) => {
    const test = compilePredicate({ [operator]: value });
    return (byPath.get(path) ?? []).some((clause) => {
      if (clause.operator === '$eq') return isScalar(clause.value) && test(clause.value);
      if (clause.operator === '$in' && Array.isArray(clause.value)) {
        return clause.value.every((item) => isScalar(item) && test(item));
      }
      return (
        operator === '$exists' && ['$gt', '$gte', '$lt', '$lte'].includes(clause.operator) && isScalar(clause.value)
      );
    });
  });
}

function isScalar(value: unknown): boolean {
  const type = rank(value);
  return type !== RANK.null && type !== RANK.undefined && type !== RANK.array && type !== RANK.regex;
}

/** The bounds of the leading fields, as far as they go. */
function fieldBounds(source: Source, byPath: Map<string, Clause[]>): Bounds[] {
  const found: Bounds[] = [];
  let ranges = 1;
  for (const [i, field] of source.fields.entries()) {
    const clauses = byPath.get(field.path);
    if (!clauses) break;
    const multikey = source.index?.multikey.includes(field.path) ?? false;
    const sharesArray = source.fields.slice(0, i).some((other) => top(other.path) === top(field.path));
    if (multikey && sharesArray) break;
    const bounds = boundsOf(clauses, multikey);
    if (!bounds) break;
    ranges *= bounds.intervals.length;
    if (ranges > MOST_RANGES) break;
    found.push(bounds);
    if (!bounds.points) break;
  }
  return found;
}

function top(path: string): string {
  return path.split('.', 1)[0]!;
}

function consider(
  source: Source,
  clauses: Clause[],
  byPath: Map<string, Clause[]>,
  others: boolean,
  sort: Sort,
): Candidate | null {
  const bounds = fieldBounds(source, byPath);
  const { index } = source;
  if (index?.sparse && !bounds.some((each) => each.intervals.every(holdsNoNull))) return null;
  const order = sort.length ? ordering(source, bounds, sort) : 'forward';
  if (bounds.length === 0 && index && (!sort.length || order === null)) return null;
  const covered = new Set(bounds.flatMap((each) => each.covered));
  const points = bounds.filter((each) => each.points).length;
  const certain = (index === null || index.unique) && points === source.fields.length;
  return {
    index,
    ranges: rangesOf(source, bounds),
    reverse: order === 'backward',
    exact: !others && clauses.every((clause) => covered.has(clause)),
    sorted: order !== null,
    repeats: (index?.multikey.length ?? 0) > 0,
    score:
      (certain ? 100 : 0) +
      points * 10 +
      (bounds.length - points) * 4 +
      (sort.length && order ? 5 : 0) +
      (index ? 0 : 1),
  };
}

/** True when the interval lies above null, so that every document in it has the field. */
function holdsNoNull(interval: Interval): boolean {
  return interval.low[0]! > RANK.null;
}

function rangesOf(source: Source, bounds: Bounds[]): { low: Buffer; high: Buffer }[] {
  let prefixes = [source.prefix];
  for (const [i, { intervals, points }] of bounds.entries()) {
    const { descending } = source.fields[i]!;
    const ordered = descending ? intervals.map(turned).reverse() : intervals;
    if (!points) {
      return prefixes.flatMap((prefix) =>
        ordered.map((each) => ({
          low: Buffer.concat([prefix, lowEdge(each)]),
          high: Buffer.concat([prefix, highEdge(each)]),
        })),
      );
    }
    prefixes = prefixes.flatMap((prefix) => ordered.map(({ low }) => Buffer.concat([prefix, low])));
  }
  return prefixes.map((prefix) => ({
    low: prefix,
    high: highEdge({ low: prefix, lowIn: true, high: prefix, highIn: true }),
  }));
}

/** An interval of a descending field. */
function turned(interval: Interval): Interval {
  return {
    low: inverted(interval.high),
    lowIn: interval.highIn,
    high: inverted(interval.low),
    highIn: interval.lowIn,
  };
}

/** Whether reading the source forward or backward gives the sort; null when neither does. */
function ordering(source: Source, bounds: Bounds[], sort: Sort): 'forward' | 'backward' | null {
  const { index, fields } = source;
  if (index?.cut) return null;
  const single = (i: number): boolean => bounds[i]?.points === true && bounds[i].intervals.length === 1;
  let direction = 0;
  let at = 0;
  for (const [path, wanted] of sort) {
    if (index?.multikey.includes(path)) return null;
    while (at < fields.length && fields[at]!.path !== path && single(at)) at++;
    let given: number;
    if (at < fields.length && fields[at]!.path === path) given = fields[at++]!.descending ? -1 : 1;
    else if (fields.findIndex((field, i) => field.path === path && single(i)) >= 0) continue;
    else if (at === fields.length && path === '_id' && index && !index.unique && index.multikey.length === 0) {
      given = 1;
      at++;
    } else return null;
    if (direction && direction !== given * wanted) return null;
    direction = given * wanted;
  }
  return direction === -1 ? 'backward' : 'forward';
}
