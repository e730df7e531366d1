/** createIndexes, listIndexes, dropIndexes, listCollections, create, drop, dropDatabase. */
import { Int32, Long } from 'bson';
import { encode, type Doc } from '../bson/codec.ts';
import { isNumber, isObject, toNumber } from '../bson/values.ts';
import { MongoError } from '../mongo-error.ts';
import { compileFilter } from '../query/matcher.ts';
import type { Collection } from '../storage/collection.ts';
import type { IndexSpec } from '../storage/index-keys.ts';
import { cursorReply } from '../wire/cursor-reply.ts';
import { docArgument, docsArgument, flag, namespaceOf, refuseCollation, type Call } from './context.ts';

const MOST_FIELDS = 7;
const OPTIONS = [
  'v',
  'key',
  'name',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
  'collation',
  'hidden',
  'ns',
];

function fieldsOf(key: Doc): IndexSpec['fields'] {
  const fields = Object.entries(key).map(([path, direction]) => {
    const value = isNumber(direction) ? Number(toNumber(direction)) : 0;
    if (value === 0)
      throw new MongoError(67, `Values in an index key pattern must be 1 or -1; '${path}' has ${String(direction)}`);
    return { path, descending: value < 0 };
  });
  if (fields.length === 0 || fields.length > MOST_FIELDS)
    throw new MongoError(67, `An index has 1 to ${MOST_FIELDS} fields`);
  return fields;
}

function specOf(given: Doc, number: number): IndexSpec {
  if (!isObject(given.key)) throw new MongoError(9, "The 'key' field is a required property of an index specification");
  const odd = Object.keys(given).find((option) => !OPTIONS.includes(option));
  if (odd) throw new MongoError(197, `The field '${odd}' is not valid for an index specification`);
  refuseCollation(given);
  const fields = fieldsOf(given.key);
  const partial = given.partialFilterExpression;
  if (partial !== undefined && !isObject(partial))
    throw new MongoError(67, 'partialFilterExpression must be an object');
  if (partial) compileFilter(partial);
  const seconds = given.expireAfterSeconds;
  if (seconds !== undefined && (!isNumber(seconds) || Number(toNumber(seconds)) < 0)) {
    throw new MongoError(67, 'TTL index expireAfterSeconds must be a number of 0 or more');
  }
  if (seconds !== undefined && fields.length > 1) throw new MongoError(67, 'TTL indexes are single-field indexes');
  if (partial && flag(given.sparse))
    throw new MongoError(67, "cannot mix 'partialFilterExpression' and 'sparse' options");
  return {
    name:
      typeof given.name === 'string'
        ? given.name
        : fields.map((field) => `${field.path}_${field.descending ? -1 : 1}`).join('_'),
    number,
    fields,
    unique: flag(given.unique),
    sparse: flag(given.sparse),
    partial: partial ?? null,
    expireAfterSeconds: seconds === undefined ? null : Number(toNumber(seconds)),
    multikey: [],
    cut: false,
  };
}

/** An index as listIndexes shows it. */
function described(index: IndexSpec): Doc {
  return {
    v: new Int32(2),
    key: Object.fromEntries(index.fields.map((field) => [field.path, new Int32(field.descending ? -1 : 1)])),
    name: index.name,
    ...(index.unique ? { unique: true } : {}),
    ...(index.sparse ? { sparse: true } : {}),
    ...(index.partial ? { partialFilterExpression: index.partial } : {}),
    ...(index.expireAfterSeconds === null ? {} : { expireAfterSeconds: new Int32(index.expireAfterSeconds) }),
  };
}

function sameBytes(a: Doc, b: Doc): boolean {
  return encode(a).equals(encode(b));
}

function isOnId(spec: IndexSpec): boolean {
  return spec.fields.length === 1 && spec.fields[0]!.path === '_id';
}

/** Adds an index unless the same is there; codes 85 and 86 when another is in its way. */
function addIndex(collection: Collection, spec: IndexSpec): boolean {
  if (isOnId(spec)) return false;
  const wanted = described(spec);
  const byName = collection.indexes.find((index) => index.name === spec.name);
  if (byName) {
    const there = described(byName);
    if (sameBytes(there, wanted)) return false;
    if (sameBytes({ key: there.key }, { key: wanted.key })) {
      throw new MongoError(
        85,
        `An equivalent index already exists with the same name but different options: ${spec.name}`,
      );
    }
    throw new MongoError(
      86,
      `An existing index has the same name as the requested index but another key: ${spec.name}`,
    );
  }
  const twin = collection.indexes.find((index) =>
    sameBytes({ ...described(index), name: '' }, { ...wanted, name: '' }),
  );
  if (twin) throw new MongoError(85, `Index already exists with a different name: ${twin.name}`);
  try {
    collection.addIndex(spec);
  } catch (error) {
    if (!(error instanceof MongoError)) throw error;
    throw new MongoError(
      error.code,
      `Index build failed: Collection ${collection.spec.namespace} :: caused by :: ${error.message}`,
      error.extra,
    );
  }
  collection.spec.nextIndex = Math.max(collection.spec.nextIndex, spec.number + 1);
  return true;
}

/** The lowest number no index of the collection uses (a byte in its keys). */
function freeNumber(collection: Collection): number {
  for (let number = 1; number < 256; number++) {
    if (!collection.indexes.some((index) => index.number === number)) return number;
  }
  throw new MongoError(67, 'A collection has at most 255 indexes');
}

/** `createIndexes`. */
export function createIndexes(call: Call): Promise<Doc> {
  const { command, engine } = call;
  const namespace = namespaceOf(call);
  const given = docsArgument(command, 'indexes');
  if (given.length === 0) throw new MongoError(2, 'Must specify at least one index to create');
  return engine.store.write(() => {
    const existed = engine.catalogue.find(namespace) !== null;
    for (const each of given) specOf(each, 0);
    const collection = engine.catalogue.ensure(namespace);
    const before = collection.indexes.length + 1;
    for (const each of given) addIndex(collection, specOf(each, freeNumber(collection)));
    return {
      numIndexesBefore: before,
      numIndexesAfter: collection.indexes.length + 1,
      createdCollectionAutomatically: !existed,
    };
  });
}

function listed(namespace: string, docs: Doc[]): Buffer {
  return cursorReply('firstBatch', docs.map(encode), 0, namespace);
}

function existing(call: Call, namespace: string): Collection {
  const collection = call.engine.catalogue.find(namespace);
  if (!collection) throw new MongoError(26, `ns does not exist: ${namespace}`);
  return collection;
}

/** `listIndexes`. */
export function listIndexes(call: Call): Buffer {
  const namespace = namespaceOf(call);
  const collection = existing(call, namespace);
  const onId = { v: new Int32(2), key: { _id: new Int32(1) }, name: '_id_' };
  return listed(namespace, [onId, ...collection.indexes.map(described)]);
}

/** `dropIndexes` by name, by key, or all with `*`. */
export function dropIndexes(call: Call): Promise<Doc> {
  const namespace = namespaceOf(call);
  const wanted = call.command.index;
  return call.engine.store.write(() => {
    const collection = existing(call, namespace);
    const before = collection.indexes.length + 1;
    const names = Array.isArray(wanted) ? (wanted as unknown[]) : [wanted];
    for (const name of names) {
      if (name === '_id_') throw new MongoError(72, 'cannot drop _id index');
      const chosen = collection.indexes.filter((index) =>
        name === '*' ? true : isObject(name) ? sameKey(index, name) : index.name === name,
      );
      if (chosen.length === 0 && name !== '*') throw new MongoError(27, `index not found with name [${String(name)}]`);
      for (const index of chosen) collection.dropIndex(index);
    }
    return { nIndexesWas: before };
  });
}

function sameKey(index: IndexSpec, key: Doc): boolean {
  const wanted = fieldsOf(key);
  return (
    wanted.length === index.fields.length &&
    wanted.every(
      ({ path, descending }, i) => path === index.fields[i]!.path && descending === index.fields[i]!.descending,
    )
  );
}

/** `listCollections`, with a filter over name and type. */
export function listCollections({ command, engine, database }: Call): Buffer {
  const { test } = compileFilter(docArgument(command, 'filter'));
  const docs = engine.catalogue.list(database).map(({ spec }) => ({
    name: spec.namespace.slice(database.length + 1),
    type: 'collection',
    options: {},
    info: { readOnly: false },
    idIndex: { v: new Int32(2), key: { _id: new Int32(1) }, name: '_id_' },
  }));
  return listed(`${database}.$cmd.listCollections`, docs.filter(test));
}

/** `create`: a plain collection; capped ones, views and validators are not offered. */
export function create(call: Call): Promise<Doc> {
  const namespace = namespaceOf(call);
  const odd = ['capped', 'viewOn', 'validator', 'timeseries', 'clusteredIndex'].find((option) => call.command[option]);
  if (odd) throw new MongoError(72, `The option '${odd}' is not offered`);
  refuseCollation(call.command);
  return call.engine.store.write(() => {
    if (call.engine.catalogue.find(namespace)) throw new MongoError(48, `Collection ${namespace} already exists.`);
    call.engine.catalogue.ensure(namespace);
    return {};
  });
}

/** `drop`; what is not there is dropped already. */
export function drop(call: Call): Promise<Doc> {
  const namespace = namespaceOf(call);
  return call.engine.store.write(() => {
    const collection = call.engine.catalogue.find(namespace);
    if (!collection) return {};
    const nIndexesWas = collection.indexes.length + 1;
    call.engine.catalogue.drop(collection);
    return { nIndexesWas, ns: namespace };
  });
}

/** `dropDatabase`. */
export function dropDatabase({ engine, database }: Call): Promise<Doc> {
  return engine.store.write(() => {
    for (const collection of engine.catalogue.list(database)) engine.catalogue.drop(collection);
    return { dropped: database };
  });
}

/** `listDatabases`. */
export function listDatabases({ engine, command }: Call): Doc {
  const names = [...new Set(engine.catalogue.list(null).map(({ spec }) => spec.namespace.split('.', 1)[0]!))];
  const databases = names.map((name) =>
    flag(command.nameOnly) ? { name } : { name, sizeOnDisk: Long.ZERO, empty: false },
  );
  return { databases };
}
