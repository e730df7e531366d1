/** The stages of a pipeline. Documents go through in portions; a stage that needs all of them answers at the end. */
import { randomInt } from 'node:crypto';
import type { Doc } from '../bson/codec.ts';
import { encodeKey } from '../bson/key.ts';
import { compare, isNumber, isObject, toNumber, typeName } from '../bson/values.ts';
import { MongoError } from '../mongo-error.ts';
import { compileFilter } from '../query/matcher.ts';
import { allValues } from '../query/paths.ts';
import { compileProjection } from '../query/projection.ts';
import { Sorter, sortOf, sortValues } from '../query/sort.ts';
import { accumulator, type Accumulator } from './accumulators.ts';
import { checkExpression, evaluate } from './expression.ts';
import { setPath, unwindPath } from './reshape.ts';

/** A running stage. */
export interface Stage {
  /** Takes documents and gives those that are ready. */
  push: (docs: Doc[]) => Doc[];
  /** What remains when there is no more. */
  end: () => Doc[];
  /** True when no further document can change anything. */
  full?: () => boolean;
}

/** What stages may reach beyond their documents. */
export interface Surroundings {
  /** All documents of another collection of the same database. */
  collection: (name: string) => Doc[];
  /** Runs a pipeline over documents. */
  run: (stages: Doc[], docs: Doc[]) => Doc[];
}

function streaming(each: (doc: Doc) => Doc[]): Stage {
  return { push: (docs) => docs.flatMap(each), end: () => [] };
}

function collecting(all: (docs: Doc[]) => Doc[]): Stage {
  const held: Doc[] = [];
  return {
    push: (docs) => {
      for (const doc of docs) held.push(doc);
      return [];
    },
    end: () => all(held),
  };
}

function wholeNumber(stage: string, value: unknown, least: number): number {
  const number = isNumber(value) ? Number(toNumber(value)) : NaN;
  if (!Number.isInteger(number) || number < least) {
    throw new MongoError(stage === '$limit' ? 15958 : 15956, `invalid argument to ${stage} stage: ${String(value)}`);
  }
  return number;
}

function object(stage: string, value: unknown, code: number): Doc {
  if (!isObject(value))
    throw new MongoError(code, `the ${stage} specification must be an object, not ${typeName(value)}`);
  return value;
}

function group(value: unknown): Stage {
  const { _id: idExpression, ...fields } = object('$group', value, 15947);
  if (!('_id' in (value as Doc))) throw new MongoError(15955, 'a group specification must include an _id');
  checkExpression(idExpression);
  const specifications = Object.entries(fields).map(([name, field]) => {
    if (!isObject(field)) throw new MongoError(40234, `The field '${name}' must be an accumulator object`);
    const entries = Object.entries(field);
    if (entries.length !== 1) throw new MongoError(40238, `The field '${name}' must specify one accumulator`);
    const [operator, expression] = entries[0]!;
    accumulator(operator, expression);
    checkExpression(expression);
    return { name, operator, expression };
  });
  const groups = new Map<string, { id: unknown; accumulators: Accumulator[] }>();
  return {
    push: (docs) => {
      for (const doc of docs) {
        const id = evaluate(idExpression, doc) ?? null;
        const key = encodeKey(id).bytes.toString('latin1');
        let there = groups.get(key);
        if (!there) {
          there = {
            id,
            accumulators: specifications.map(({ operator, expression }) => accumulator(operator, expression)),
          };
          groups.set(key, there);
        }
        for (const each of there.accumulators) each.add(doc);
      }
      return [];
    },
    end: () =>
      [...groups.values()].map(({ id, accumulators }) => ({
        _id: id,
        ...Object.fromEntries(specifications.map(({ name }, i) => [name, accumulators[i]!.result()])),
      })),
  };
}

function sort(value: unknown): Stage {
  const specification = sortOf(object('$sort', value, 15973));
  const sorter = new Sorter<Doc>(specification, 0);
  return {
    push: (docs) => {
      for (const doc of docs) sorter.add(sortValues(doc, specification), doc, 0);
      return [];
    },
    end: () => sorter.finish(),
  };
}

function limit(value: unknown): Stage {
  let left = wholeNumber('$limit', value, 1);
  return {
    push: (docs) => {
      const taken = docs.slice(0, left);
      left -= taken.length;
      return taken;
    },
    end: () => [],
    full: () => left === 0,
  };
}

function skip(value: unknown): Stage {
  let left = wholeNumber('$skip', value, 0);
  return {
    push: (docs) => {
      const kept = docs.slice(left);
      left -= docs.length - kept.length;
      return kept;
    },
    end: () => [],
  };
}

function project(value: unknown): Stage {
  const specification = object('$project', value, 15969);
  checkExpression(specification, 31325);
  const projection = compileProjection(specification, {}, true);
  if (!projection)
    throw new MongoError(
      51272,
      'Invalid $project :: caused by :: projection specification must have at least one field',
    );
  return streaming((doc) => [projection.doc(doc)]);
}

function addFields(value: unknown): Stage {
  const fields = Object.entries(object('$addFields', value, 40272));
  for (const [, expression] of fields) checkExpression(expression);
  return streaming((doc) => {
    let out = doc;
    for (const [path, expression] of fields) out = setPath(out, path.split('.'), evaluate(expression, doc)) as Doc;
    return [out];
  });
}

function unset(value: unknown): Stage {
  const paths = (Array.isArray(value) ? value : [value]) as string[];
  return project(Object.fromEntries(paths.map((path) => [path, 0])));
}

function count(value: unknown): Stage {
  if (typeof value !== 'string' || value === '' || value.startsWith('$') || value.includes('.')) {
    throw new MongoError(40156, 'the count field must be a non-empty string without $ and dots');
  }
  let n = 0;
  return {
    push: (docs) => {
      n += docs.length;
      return [];
    },
    end: () => (n ? [{ [value]: n }] : []),
  };
}

function replaceRoot(expression: unknown): Stage {
  checkExpression(expression);
  return streaming((doc) => {
    const root = evaluate(expression, doc);
    if (!isObject(root)) throw new MongoError(40228, `'newRoot' must evaluate to an object, not ${typeName(root)}`);
    return [root];
  });
}

function facet(value: unknown, around: Surroundings): Stage {
  const branches = Object.entries(object('$facet', value, 40169));
  return collecting((docs) => [
    Object.fromEntries(branches.map(([name, stages]) => [name, around.run(stages as Doc[], docs)])),
  ]);
}

function bucket(value: unknown, around: Surroundings): Stage {
  const { groupBy, boundaries, default: other, output } = object('$bucket', value, 40201);
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw new MongoError(40192, '$bucket needs at least two boundaries');
  const place = (doc: Doc): unknown => {
    const by = evaluate(groupBy, doc) ?? null;
    const at = boundaries.findIndex(
      (edge, i) => i + 1 < boundaries.length && compare(by, edge) >= 0 && compare(by, boundaries[i + 1]) < 0,
    );
    if (at < 0 && other === undefined)
      throw new MongoError(40066, '$bucket: a value lies outside the boundaries and there is no default');
    return at < 0 ? other : boundaries[at];
  };
  const accumulators = (output as Doc | undefined) ?? { count: { $sum: 1 } };
  return collecting((docs) => {
    const placed = docs.map((doc) => ({ ...doc, ' bucket': place(doc) }));
    return around.run([{ $group: { _id: '$ bucket', ...accumulators } }, { $sort: { _id: 1 } }], placed);
  });
}

function lookup(value: unknown, around: Surroundings): Stage {
  const { from, localField, foreignField, as, pipeline } = object('$lookup', value, 40319) as Record<
    string,
    string | undefined
  >;
  if (!from || !localField || !foreignField || !as || pipeline) {
    throw new MongoError(9, '$lookup is offered with from, localField, foreignField and as only');
  }
  let foreign: Map<string, Doc[]> | null = null;
  const keys = (doc: Doc, path: string): string[] => {
    const leaves = allValues(doc, path).flatMap((leaf) => (Array.isArray(leaf) ? (leaf as unknown[]) : [leaf ?? null]));
    return [...new Set(leaves.map((leaf) => encodeKey(leaf).bytes.toString('latin1')))];
  };
  return streaming((doc) => {
    if (!foreign) {
      foreign = new Map();
      for (const other of around.collection(from)) {
        for (const key of keys(other, foreignField)) foreign.set(key, [...(foreign.get(key) ?? []), other]);
      }
    }
    const joined = new Set(keys(doc, localField).flatMap((key) => foreign!.get(key) ?? []));
    return [setPath(doc, as.split('.'), [...joined]) as Doc];
  });
}

function sample(value: unknown): Stage {
  const size = wholeNumber('$sample', object('$sample', value, 28745).size, 0);
  return collecting((docs) => {
    const pool = [...docs];
    return Array.from({ length: Math.min(size, pool.length) }, () => pool.splice(randomInt(pool.length), 1)[0]!);
  });
}

/** A fresh stage from its specification; code 40324 when there is none of that name. */
export function stageOf(specification: Doc, around: Surroundings): Stage {
  const names = Object.keys(specification);
  if (names.length !== 1)
    throw new MongoError(40323, 'A pipeline stage specification object must contain exactly one field.');
  const name = names[0]!;
  const value = specification[name];
  switch (name) {
    case '$match': {
      const { test } = compileFilter(object(name, value, 15959));
      return { push: (docs) => docs.filter(test), end: () => [] };
    }
    case '$group':
      return group(value);
    case '$sort':
      return sort(value);
    case '$limit':
      return limit(value);
    case '$skip':
      return skip(value);
    case '$project':
      return project(value);
    case '$unwind':
      return streaming(unwindPath(value));
    case '$addFields':
    case '$set':
      return addFields(value);
    case '$unset':
      return unset(value);
    case '$count':
      return count(value);
    case '$replaceRoot':
      return replaceRoot(object(name, value, 40229).newRoot);
    case '$replaceWith':
      return replaceRoot(value);
    case '$sortByCount':
      return collecting((docs) =>
        around.run([{ $group: { _id: value, count: { $sum: 1 } } }, { $sort: { count: -1 } }], docs),
      );
    case '$facet':
      return facet(value, around);
    case '$bucket':
      return bucket(value, around);
    case '$lookup':
      return lookup(value, around);
    case '$sample':
      return sample(value);
    default:
      throw new MongoError(40324, `Unrecognized pipeline stage name: '${name}'`);
  }
}
