/** Projections: which fields of a found document are returned. */
import { evaluate } from '../aggregate/expression.ts';
import { encode, plain, topFields, typed, type Doc } from '../bson/codec.ts';
import { pick } from '../bson/raw.ts';
import { isNumber, isObject, toNumber } from '../bson/values.ts';
import { MongoError } from '../mongo-error.ts';
import { matchedPosition } from './positional.ts';
import { own } from './paths.ts';
import { elementTest, truthy } from './predicates.ts';

/** The tree of a projection: a part either ends (with what becomes of the value) or has parts of its own. */
type Tree = Map<string, Tree | Leaf>;
type Leaf = (value: unknown, doc: Doc) => unknown;

/** Projects documents given as bytes. */
export interface Projection {
  bytes: (document: Buffer) => Buffer;
  /** Projects a document in memory. */
  doc: (doc: Doc) => Doc;
}

const KEEP: Leaf = (value) => value;

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean' || isNumber(value);
}

/**
 * Compiles a projection.
 * @param filter the query, for `array.$`
 * @param computed true in a pipeline, where a text or document is an expression and `$slice`/`$elemMatch` are not special
 */
export function compileProjection(specification: Doc, filter: Doc = {}, computed = false): Projection | null {
  const flat = flatten(specification, '', computed);
  if (flat.length === 0) return null;
  const excludes = flat.filter(([path, value]) => path !== '_id' && isFlag(value) && !truthy(value));
  const includes = flat.filter(
    ([path, value]) => path !== '_id' && !excludes.some(([other]) => other === path) && !isSlice(value, computed),
  );
  if (excludes.length && includes.some(([, value]) => isFlag(value))) {
    throw new MongoError(31254, `Cannot do exclusion on field ${excludes[0]![0]} in inclusion projection`);
  }
  const id = flat.find(([path]) => path === '_id');
  const withoutId = id !== undefined && isFlag(id[1]) && !truthy(id[1]);
  const inclusive = excludes.length === 0 && (includes.length > 0 || (id !== undefined && !withoutId));
  const tree: Tree = new Map();
  if (inclusive && !withoutId) tree.set('_id', KEEP);
  for (const [path, value] of flat) {
    if (path === '_id' && isFlag(value)) {
      if (withoutId && !inclusive) tree.set('_id', () => undefined);
      continue;
    }
    plant(tree, path, leafOf(path, value, filter, computed));
  }
  const apply = inclusive ? (doc: Doc) => include(doc, tree, doc, computed) : (doc: Doc) => exclude(doc, tree, doc);
  const simple = flat.every(([path, value]) => isFlag(value) && !path.includes('.'));
  const names = topFields(
    flat
      .filter(([path, value]) => (path === '_id' ? inclusive !== withoutId : true) && isFlag(value))
      .map(([path]) => path),
  );
  if (inclusive && !withoutId) names.add('_id');
  if (withoutId && inclusive) names.delete('_id');
  return {
    doc: apply,
    bytes: simple
      ? (document) => pick(document, names, inclusive)
      : (document) => encode(apply(computed ? plain(document) : typed(document))),
  };
}

function isSlice(value: unknown, computed: boolean): boolean {
  return !computed && isObject(value) && '$slice' in value;
}

function isExpression(value: unknown): boolean {
  return isObject(value) && Object.keys(value).some((key) => key.startsWith('$'));
}

/** Nested documents of a projection as dotted paths. */
function flatten(specification: Doc, prefix: string, computed: boolean): [string, unknown][] {
  return Object.entries(specification).flatMap(([key, value]): [string, unknown][] => {
    const path = prefix + key;
    if (isObject(value) && !isExpression(value) && Object.keys(value).length > 0)
      return flatten(value, `${path}.`, computed);
    return [[path, value]];
  });
}

function plant(tree: Tree, path: string, leaf: Leaf): void {
  const parts = path.split('.');
  if (parts.at(-1) === '$') parts.pop();
  const last = parts.pop()!;
  let branch = tree;
  for (const part of parts) {
    const there = branch.get(part);
    if (there && typeof there === 'function') throw new MongoError(31249, `Path collision at ${path}`);
    const next: Tree = there ?? new Map();
    branch.set(part, next);
    branch = next;
  }
  if (branch.has(last) && last !== '_id') throw new MongoError(31250, `Path collision at ${path}`);
  branch.set(last, leaf);
}

function leafOf(path: string, value: unknown, filter: Doc, computed: boolean): Leaf {
  if (isFlag(value)) {
    if (!truthy(value)) return () => undefined;
    if (!path.endsWith('.$')) return KEEP;
    const arrayPath = path.slice(0, -2);
    return (array, doc) => {
      const position = matchedPosition(filter, doc, arrayPath);
      return Array.isArray(array) && position !== null && position >= 0 ? [array[position]] : array;
    };
  }
  if (!computed && isObject(value) && '$slice' in value) return sliceOf(value.$slice);
  if (!computed && isObject(value) && '$elemMatch' in value) {
    const test = elementTest(value.$elemMatch);
    return (array) => {
      const found = Array.isArray(array) ? array.find(test) : undefined;
      return found === undefined ? undefined : [found];
    };
  }
  const expression = plain(encode({ expression: value })).expression;
  return (_value, doc) => evaluate(expression, computed ? doc : plain(encode(doc)));
}

function sliceOf(specification: unknown): Leaf {
  const [a, b] = (Array.isArray(specification) ? specification : [specification]).map((item) => Number(toNumber(item)));
  return (array) => {
    if (!Array.isArray(array) || a === undefined) return array;
    if (b === undefined) return a < 0 ? array.slice(a) : array.slice(0, a);
    const start = a < 0 ? Math.max(0, array.length + a) : a;
    return array.slice(start, start + b);
  };
}

function include(value: Doc, tree: Tree, doc: Doc, computed: boolean): Doc {
  const out: Doc = {};
  for (const [name, field] of Object.entries(value)) {
    const branch = tree.get(name);
    if (branch === undefined) continue;
    const kept = typeof branch === 'function' ? branch(field, doc) : into(field, branch, doc, computed);
    if (kept !== undefined) out[name] = kept;
  }
  for (const [name, branch] of tree) {
    if (Object.hasOwn(value, name) || branch === KEEP) continue;
    const made = typeof branch === 'function' ? branch(undefined, doc) : computed ? missing(branch, doc) : undefined;
    if (made !== undefined) out[name] = made;
  }
  return out;
}

/** A computed nested field whose parents are not there yet. */
function missing(tree: Tree, doc: Doc): Doc | undefined {
  const out = include({}, tree, doc, true);
  return Object.keys(out).length ? out : undefined;
}

function into(value: unknown, tree: Tree, doc: Doc, computed: boolean): unknown {
  if (Array.isArray(value)) {
    return value.filter((item) => isObject(item) || Array.isArray(item)).map((item) => into(item, tree, doc, computed));
  }
  if (isObject(value)) return include(value, tree, doc, computed);
  return computed ? missing(tree, doc) : undefined;
}

function exclude(value: Doc, tree: Tree, doc: Doc): Doc {
  const out: Doc = {};
  for (const name of Object.keys(value)) {
    const field = own(value, name);
    const branch = tree.get(name);
    const kept =
      branch === undefined ? field : typeof branch === 'function' ? branch(field, doc) : without(field, branch, doc);
    if (kept !== undefined) out[name] = kept;
  }
  return out;
}

function without(value: unknown, tree: Tree, doc: Doc): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, tree, doc));
  return isObject(value) ? exclude(value, tree, doc) : value;
}
