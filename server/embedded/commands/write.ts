/** insert, update, delete, findAndModify. */
import { ObjectId } from 'bson';
import { encode, typed, type Doc } from '../bson/codec.ts';
import { MongoError } from '../mongo-error.ts';
import { findNow } from '../query/find.ts';
import { compileProjection } from '../query/projection.ts';
import { sortOf } from '../query/sort.ts';
import type { Collection } from '../storage/collection.ts';
import { compileUpdate, type Update } from '../update/update.ts';
import { seedOf } from '../update/upsert.ts';
import { compileFilter } from '../query/matcher.ts';
import {
  docArgument,
  docsArgument,
  flag,
  namespaceOf,
  numberArgument,
  refuseCollation,
  type Call,
  type Engine,
} from './context.ts';

const MOST_WRITES = 100_000;

function writeError(index: number, error: MongoError): Doc {
  return { index, code: error.code, errmsg: error.message, ...error.extra };
}

/** Runs the statements of one command in order; `ordered` stops at the first failure. */
function statements<T>(list: T[], ordered: boolean, run: (each: T, index: number) => void): Doc[] {
  if (list.length === 0 || list.length > MOST_WRITES) {
    throw new MongoError(
      list.length ? 10 : 16,
      `Write batch sizes must be between 1 and ${MOST_WRITES}. Got ${list.length} operations.`,
    );
  }
  const errors: Doc[] = [];
  for (const [index, each] of list.entries()) {
    try {
      run(each, index);
    } catch (error) {
      if (!(error instanceof MongoError)) throw error;
      errors.push(writeError(index, error));
      if (ordered) break;
    }
  }
  return errors;
}

/** `insert`. */
export function insert(call: Call): Promise<Doc> {
  const { command, engine } = call;
  const namespace = namespaceOf(call);
  const documents = command.documents as Buffer[] | undefined;
  if (!Array.isArray(documents))
    throw new MongoError(40414, "BSON field 'insert.documents' is missing but a required field");
  return engine.store.write(() => {
    const collection = engine.catalogue.ensure(namespace);
    let n = 0;
    const writeErrors = statements(documents, command.ordered !== false, (bytes) => {
      collection.insert(bytes);
      n++;
    });
    return { n, ...(writeErrors.length ? { writeErrors } : {}) };
  });
}

interface Change {
  before: Buffer | null;
  after: Buffer | null;
  modified: boolean;
  upserted: unknown;
}

function prefixed(error: unknown, what: string): unknown {
  if (!(error instanceof MongoError)) return error;
  return new MongoError(error.code, `Plan executor error during ${what} :: caused by :: ${error.message}`, error.extra);
}

/** Applies an update to a found document. */
function change(collection: Collection, found: { key: Buffer; bytes: Buffer }, update: Update, filter: Doc): Change {
  const after = encode(update.apply(typed(found.bytes), filter, false));
  const modified = !after.equals(found.bytes);
  if (modified) collection.replace(found.key, found.bytes, after);
  return { before: found.bytes, after, modified, upserted: undefined };
}

function upsert(collection: Collection, update: Update, filter: Doc): Change {
  const doc = update.apply(seedOf(filter, update.replaces), filter, true);
  const made = doc._id === undefined ? { _id: new ObjectId(), ...doc } : doc;
  const after = collection.insert(encode(made));
  return { before: null, after, modified: false, upserted: made._id };
}

/** One statement of `update`. */
function updateStatement(engine: Engine, namespace: string, statement: Doc): { matched: number; changes: Change[] } {
  refuseCollation(statement);
  const filter = docArgument(statement, 'q');
  const update = compileUpdate(statement.u, docsArgument(statement, 'arrayFilters'));
  const multi = flag(statement.multi);
  if (multi && update.replaces) throw new MongoError(9, 'multi update is not supported for replacement-style update');
  compileFilter(filter);
  const collection = flag(statement.upsert) ? engine.catalogue.ensure(namespace) : engine.catalogue.find(namespace);
  if (!collection) return { matched: 0, changes: [] };
  const found = findNow(engine.store, collection, {
    filter,
    sort: sortOf(docArgument(statement, 'sort')),
    skip: 0,
    limit: multi ? 0 : 1,
  });
  try {
    if (found.length === 0) {
      return { matched: 0, changes: flag(statement.upsert) ? [upsert(collection, update, filter)] : [] };
    }
    return { matched: found.length, changes: found.map((each) => change(collection, each, update, filter)) };
  } catch (error) {
    throw prefixed(error, 'update');
  }
}

/** `update`. */
export function update(call: Call): Promise<Doc> {
  const { command, engine } = call;
  const namespace = namespaceOf(call);
  const list = docsArgument(command, 'updates');
  return engine.store.write(() => {
    let n = 0;
    let nModified = 0;
    const upserted: Doc[] = [];
    const writeErrors = statements(list, command.ordered !== false, (statement, index) => {
      const { matched, changes } = updateStatement(engine, namespace, statement);
      n += matched;
      for (const each of changes) {
        if (each.modified) nModified++;
        if (each.upserted === undefined) continue;
        n++;
        upserted.push({ index, _id: each.upserted });
      }
    });
    return { n, nModified, ...(upserted.length ? { upserted } : {}), ...(writeErrors.length ? { writeErrors } : {}) };
  });
}

/** `delete`. */
export function remove(call: Call): Promise<Doc> {
  const { command, engine } = call;
  const namespace = namespaceOf(call);
  const list = docsArgument(command, 'deletes');
  return engine.store.write(() => {
    let n = 0;
    const writeErrors = statements(list, command.ordered !== false, (statement) => {
      refuseCollation(statement);
      const filter = docArgument(statement, 'q');
      compileFilter(filter);
      const collection = engine.catalogue.find(namespace);
      if (!collection) return;
      const limit = numberArgument(statement, 'limit', 0);
      for (const { key, bytes } of findNow(engine.store, collection, { filter, sort: [], skip: 0, limit })) {
        collection.remove(key, bytes);
        n++;
      }
    });
    return { n, ...(writeErrors.length ? { writeErrors } : {}) };
  });
}

/** `findAndModify`. */
export function findAndModify(call: Call): Promise<Doc> {
  const { command, engine } = call;
  const namespace = namespaceOf(call);
  refuseCollation(command);
  const filter = docArgument(command, 'query');
  compileFilter(filter);
  const sort = sortOf(docArgument(command, 'sort'));
  const projection = compileProjection(docArgument(command, 'fields'), filter);
  const removing = flag(command.remove);
  const upserting = flag(command.upsert);
  if (removing && (command.update !== undefined || upserting || flag(command.new))) {
    throw new MongoError(9, 'Cannot specify both an update and remove=true');
  }
  if (!removing && command.update === undefined)
    throw new MongoError(9, 'Either an update or remove=true must be specified');
  const compiled = removing ? null : compileUpdate(command.update, docsArgument(command, 'arrayFilters'));
  const shown = (bytes: Buffer | null): Doc | null => bytes && typed(projection ? projection.bytes(bytes) : bytes);
  return engine.store.write(() => {
    const collection = upserting ? engine.catalogue.ensure(namespace) : engine.catalogue.find(namespace);
    const found = collection ? findNow(engine.store, collection, { filter, sort, skip: 0, limit: 1 })[0] : undefined;
    if (!collection || (!found && !upserting)) {
      return { lastErrorObject: { n: 0, ...(removing ? {} : { updatedExisting: false }) }, value: null };
    }
    if (!compiled) {
      collection.remove(found!.key, found!.bytes);
      return { lastErrorObject: { n: 1 }, value: shown(found!.bytes) };
    }
    try {
      const done = found ? change(collection, found, compiled, filter) : upsert(collection, compiled, filter);
      return {
        lastErrorObject: {
          n: 1,
          updatedExisting: found !== undefined,
          ...(done.upserted === undefined ? {} : { upserted: done.upserted }),
        },
        value: shown(flag(command.new) ? done.after : done.before),
      };
    } catch (error) {
      throw prefixed(error, 'findAndModify');
    }
  });
}
