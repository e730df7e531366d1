/** Updates: compiled and checked once, then applied to documents. */
import type { Doc } from '../bson/codec.ts';
import { equal, isObject, typeName } from '../bson/values.ts';
import { MongoError } from '../mongo-error.ts';
import { compileFilter, type Filter } from '../query/matcher.ts';
import { matchedPosition } from '../query/positional.ts';
import { updateByPipeline } from './pipeline.ts';
import { OPERATORS, REMOVED, UNCHANGED } from './operators.ts';
import { read, unset, write } from './path.ts';

interface Change {
  operator: string;
  path: string;
  operand: unknown;
}

/** An update ready to be applied. */
export interface Update {
  /** True for a whole new document instead of changes. */
  replaces: boolean;
  /**
   * Applies the update to a document, which it may change, and returns the result.
   * @param inserting true when the document is about to be inserted by an upsert
   */
  apply: (doc: Doc, filter: Doc, inserting: boolean) => Doc;
}

/** Compiles an update document, replacement or pipeline. */
export function compileUpdate(update: unknown, arrayFilters: Doc[]): Update {
  if (Array.isArray(update)) return { replaces: false, apply: updateByPipeline(update as Doc[]) };
  if (!isObject(update)) throw new MongoError(9, 'Update argument must be either an object or an array');
  const first = Object.keys(update)[0];
  if (first === undefined || !first.startsWith('$')) return { replaces: true, apply: replacement(update) };
  const changes = changesOf(update);
  refuseConflicts(changes);
  const named = namedFilters(arrayFilters, changes);
  return {
    replaces: false,
    apply: (doc, filter, inserting) => {
      const id = doc._id;
      for (const change of changes) applyChange(doc, change, filter, named, inserting);
      refuseNewId(id, doc._id, inserting);
      return doc;
    },
  };
}

function replacement(update: Doc): Update['apply'] {
  const odd = Object.keys(update).find((key) => key.startsWith('$'));
  if (odd) throw new MongoError(52, `The dollar ($) prefixed field '${odd}' is not allowed in a replacement`);
  return (doc, _filter, inserting) => {
    const { _id: given, ...rest } = update;
    if (given !== undefined && !(inserting && doc._id === undefined)) refuseNewId(doc._id, given, false);
    const id = doc._id === undefined ? given : doc._id;
    return id === undefined ? { ...rest } : { _id: id, ...rest };
  };
}

function refuseNewId(before: unknown, after: unknown, inserting: boolean): void {
  if (inserting && before === undefined) return;
  if (after === undefined || !equal(before, after)) {
    throw new MongoError(66, "Performing an update on the path '_id' would modify the immutable field '_id'");
  }
}

/** The single changes, in the order MongoDB applies them: by path. */
function changesOf(update: Doc): Change[] {
  const changes: Change[] = [];
  for (const [operator, fields] of Object.entries(update)) {
    if (!(operator in OPERATORS) && operator !== '$rename') {
      throw new MongoError(
        9,
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    }
    if (!isObject(fields)) {
      throw new MongoError(
        9,
        `Modifiers operate on fields but we found type ${typeName(fields)} instead for ${operator}`,
      );
    }
    for (const [path, operand] of Object.entries(fields)) {
      if (path === '' || path.split('.').includes(''))
        throw new MongoError(56, `The update path '${path}' contains an empty field name`);
      changes.push({ operator, path, operand });
    }
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function refuseConflicts(changes: Change[]): void {
  const paths = changes.flatMap(({ operator, path, operand }) =>
    operator === '$rename' ? [path, String(operand)] : [path],
  );
  paths.sort();
  for (const [i, path] of paths.entries()) {
    const clash = paths.slice(i + 1).find((other) => other === path || other.startsWith(`${path}.`));
    if (clash) throw new MongoError(40, `Updating the path '${clash}' would create a conflict at '${path}'`);
  }
}

/** Array filters by the name their paths begin with. */
function namedFilters(arrayFilters: Doc[], changes: Change[]): Map<string, (item: unknown) => boolean> {
  const named = new Map<string, (item: unknown) => boolean>();
  for (const filter of arrayFilters) {
    const name = firstName(filter);
    if (name === null)
      throw new MongoError(9, 'Cannot use an expression without a top-level field name in arrayFilters');
    if (named.has(name))
      throw new MongoError(9, `Found multiple array filters with the same top-level field name ${name}`);
    if (!changes.some(({ path }) => path.split('.').includes(`$[${name}]`))) {
      throw new MongoError(9, `The array filter for identifier '${name}' was not used in the update`);
    }
    const { test }: Filter = compileFilter(filter);
    named.set(name, (item) => test({ [name]: item }));
  }
  return named;
}

function firstName(filter: Doc): string | null {
  for (const [key, value] of Object.entries(filter)) {
    if (!key.startsWith('$')) return key.split('.', 1)[0]!;
    if (Array.isArray(value) && isObject(value[0])) return firstName(value[0]);
  }
  return null;
}

function applyChange(
  doc: Doc,
  change: Change,
  filter: Doc,
  named: Map<string, (item: unknown) => boolean>,
  inserting: boolean,
): void {
  if (change.operator === '$setOnInsert' && !inserting) return;
  if (change.operator === '$rename') {
    rename(doc, change.path, change.operand);
    return;
  }
  for (const path of concretePaths(doc, change.path.split('.'), [], filter, named)) {
    const before = read(doc, path);
    const after = OPERATORS[change.operator]!(before, change.operand, path, doc);
    if (after === UNCHANGED) continue;
    if (after === REMOVED) unset(doc, path);
    else write(doc, path, after);
  }
}

function rename(doc: Doc, from: string, to: unknown): void {
  if (typeof to !== 'string') throw new MongoError(2, `The 'to' field for $rename must be a string: ${from}`);
  const value = read(doc, from);
  if (value === undefined) return;
  unset(doc, from);
  write(doc, to, value);
}

/** A path with `$`, `$[]` and `$[name]` put into positions: none, one or several paths. */
function concretePaths(
  doc: Doc,
  rest: string[],
  done: string[],
  filter: Doc,
  named: Map<string, (item: unknown) => boolean>,
): string[] {
  const at = rest.findIndex((part) => part.startsWith('$'));
  if (at < 0) return [[...done, ...rest].join('.')];
  const before = [...done, ...rest.slice(0, at)];
  const after = rest.slice(at + 1);
  const arrayPath = before.join('.');
  const token = rest[at]!;
  const go = (position: number): string[] => concretePaths(doc, after, [...before, String(position)], filter, named);
  if (token === '$') {
    const position = matchedPosition(filter, doc, arrayPath);
    if (position === null) {
      throw new MongoError(2, 'The positional operator did not find the match needed from the query.');
    }
    return go(position);
  }
  const name = /^\$\[(\w*)\]$/.exec(token)?.[1];
  if (name === undefined) {
    throw new MongoError(52, `The dollar ($) prefixed field '${token}' in '${arrayPath}.${token}' is not allowed`);
  }
  const test = name === '' ? () => true : named.get(name);
  if (!test)
    throw new MongoError(2, `No array filter found for identifier '${name}' in path '${[...before, token].join('.')}'`);
  const array = read(doc, arrayPath);
  if (!Array.isArray(array)) {
    throw new MongoError(2, `The path '${arrayPath}' must exist in the document in order to apply array updates.`);
  }
  return array.flatMap((item, i) => (test(item) ? go(i) : []));
}
