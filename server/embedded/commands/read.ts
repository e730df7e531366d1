/** find, getMore, killCursors, count, distinct. */
import { Long } from 'bson';
import { typedFields, topFields, type Doc } from '../bson/codec.ts';
import { encodeKey } from '../bson/key.ts';
import { compare, isNumber, toNumber } from '../bson/values.ts';
import type { Source } from '../cursors.ts';
import { MongoError } from '../mongo-error.ts';
import { countFound, Reader, type Search } from '../query/find.ts';
import { compileFilter } from '../query/matcher.ts';
import { allValues } from '../query/paths.ts';
import { compileProjection } from '../query/projection.ts';
import { sortOf } from '../query/sort.ts';
import { cursorReply } from '../wire/cursor-reply.ts';
import { docArgument, docsArgument, flag, namespaceOf, numberArgument, refuseCollation, type Call } from './context.ts';

const nothing: Source = () => Promise.resolve(null);

function atLeastZero(command: Doc, field: string): number {
  const value = numberArgument(command, field, 0);
  if (value < 0 && field !== 'limit')
    throw new MongoError(51024, `BSON field '${field}' value must be >= 0, actual value '${value}'`);
  return Math.abs(value);
}

/** `find`: the documents go out as they are stored unless a projection asks for less. */
export async function find(call: Call): Promise<Buffer> {
  const { command, engine } = call;
  const namespace = namespaceOf(call);
  refuseCollation(command);
  const search: Search = {
    filter: docArgument(command, 'filter'),
    sort: sortOf(docArgument(command, 'sort')),
    skip: atLeastZero(command, 'skip'),
    limit: atLeastZero(command, 'limit'),
  };
  const projection = compileProjection(docArgument(command, 'projection'), search.filter);
  const collection = engine.catalogue.find(namespace);
  const single = flag(command.singleBatch) || numberArgument(command, 'limit', 0) < 0;
  let source = nothing;
  if (collection) {
    const reader = new Reader(engine.store, collection, search);
    source = async (wanted) => {
      const found = await reader.next(wanted);
      return found && found.map(({ bytes }) => (projection ? projection.bytes(bytes) : bytes));
    };
  } else compileFilter(search.filter);
  const size = numberArgument(command, 'batchSize', null);
  const batch = await engine.cursors.start(namespace, source, single && search.limit ? search.limit : size, single);
  return cursorReply('firstBatch', batch.documents, batch.id, namespace);
}

/** `getMore`. */
export async function getMore({ command, engine }: Call): Promise<Buffer> {
  const id = isNumber(command.getMore) ? Number(toNumber(command.getMore)) : NaN;
  const batch = await engine.cursors.more(id, numberArgument(command, 'batchSize', null));
  return cursorReply('nextBatch', batch.documents, batch.id, batch.namespace);
}

/** `killCursors`. */
export function killCursors({ command, engine }: Call): Doc {
  const ids = docsArgument(command, 'cursors').map((id) => Number(toNumber(id)));
  const { killed, unknown } = engine.cursors.kill(ids);
  const longs = (list: number[]): Long[] => list.map((id) => Long.fromNumber(id));
  return { cursorsKilled: longs(killed), cursorsNotFound: longs(unknown), cursorsAlive: [], cursorsUnknown: [] };
}

/** `count`. */
export async function count(call: Call): Promise<Doc> {
  const { command, engine } = call;
  refuseCollation(command);
  const search = {
    filter: docArgument(command, 'query'),
    sort: [],
    skip: atLeastZero(command, 'skip'),
    limit: atLeastZero(command, 'limit'),
  };
  compileFilter(search.filter);
  const collection = engine.catalogue.find(namespaceOf(call));
  return { n: collection ? await countFound(engine.store, collection, search) : 0 };
}

/** `distinct`: values in MongoDB's order, the elements of arrays one by one. */
export async function distinct(call: Call): Promise<Doc> {
  const { command, engine } = call;
  refuseCollation(command);
  const path = command.key;
  if (typeof path !== 'string') throw new MongoError(14, "Expected field 'key' to be a string");
  const filter = docArgument(command, 'query');
  compileFilter(filter);
  const collection = engine.catalogue.find(namespaceOf(call));
  const found = new Map<string, unknown>();
  if (collection) {
    const reader = new Reader(engine.store, collection, { filter, sort: [], skip: 0, limit: 0 });
    const fields = topFields([path]);
    for (let portion = await reader.next(500); portion; portion = await reader.next(500)) {
      for (const { bytes } of portion) {
        for (const leaf of allValues(typedFields(bytes, fields), path)) {
          for (const value of Array.isArray(leaf) ? (leaf as unknown[]) : [leaf]) {
            if (value !== undefined) found.set(encodeKey(value).bytes.toString('latin1'), value);
          }
        }
      }
    }
  }
  return { values: [...found.values()].sort(compare) };
}
