/** `aggregate`: what a pipeline begins with is done by indexes and on bytes; the rest runs over opened documents. */
import { deserialize } from 'bson';
import { encode, plain, type Doc } from '../bson/codec.ts';
import { pick } from '../bson/raw.ts';
import { isNumber, isObject, toNumber } from '../bson/values.ts';
import { fieldsRead, Pipeline } from '../aggregate/pipeline.ts';
import type { Source } from '../cursors.ts';
import { MongoError } from '../mongo-error.ts';
import { countFound, findNow, Reader, type Search } from '../query/find.ts';
import { compileFilter } from '../query/matcher.ts';
import { sortOf } from '../query/sort.ts';
import type { Collection } from '../storage/collection.ts';
import { cursorReply } from '../wire/cursor-reply.ts';
import {
  docArgument,
  docsArgument,
  namespaceOf,
  numberArgument,
  refuseCollation,
  type Call,
  type Engine,
} from './context.ts';

/** Takes the leading `$match`, `$sort`, `$skip` and `$limit` off a pipeline, as a search. */
function leading(stages: Doc[]): { search: Search; rest: Doc[] } {
  const search: Search = { filter: {}, sort: [], skip: 0, limit: 0 };
  let at = 0;
  const value = (name: string): unknown => {
    const stage = stages[at];
    return isObject(stage) && Object.keys(stage).length === 1 ? stage[name] : undefined;
  };
  const filters: Doc[] = [];
  while (isObject(value('$match'))) {
    filters.push(value('$match') as Doc);
    at++;
  }
  search.filter = filters.length > 1 ? { $and: filters } : (filters[0] ?? {});
  if (isObject(value('$sort'))) search.sort = sortOf(stages[at++]!.$sort as Doc);
  const whole = (name: string, least: number): number | null => {
    const given = value(name);
    const number = isNumber(given) ? Number(toNumber(given)) : NaN;
    if (!Number.isInteger(number) || number < least) return null;
    at++;
    return number;
  };
  search.skip = whole('$skip', 0) ?? 0;
  search.limit = whole('$limit', 1) ?? 0;
  return { search, rest: stages.slice(at) };
}

/** True for the `$group` that counts, as `countDocuments` sends it. */
function isCounting(rest: Doc[]): boolean {
  const group = rest.length === 1 ? rest[0]!.$group : null;
  if (!isObject(group)) return false;
  const names = Object.keys(group).filter((name) => name !== '_id');
  const sum = names.length === 1 ? group[names[0]!] : null;
  const one = isObject(sum) && Object.keys(sum).length === 1 ? sum.$sum : null;
  const constant = group._id === null || isNumber(group._id);
  return constant && isNumber(one) && Number(toNumber(one)) === 1;
}

async function counted(engine: Engine, collection: Collection, search: Search, group: Doc): Promise<Buffer[]> {
  const n = await countFound(engine.store, collection, search);
  const name = Object.keys(group).find((key) => key !== '_id')!;
  return n ? [encode({ _id: group._id, [name]: n })] : [];
}

function sourceOf(engine: Engine, database: string, collection: Collection, stages: Doc[]): Source {
  const { search, rest } = leading(stages);
  if (isCounting(rest)) {
    let answer: Buffer[] | null | undefined;
    return async () => {
      answer = answer === undefined ? await counted(engine, collection, search, rest[0]!.$group as Doc) : null;
      return answer?.length ? answer : null;
    };
  }
  const reader = new Reader(engine.store, collection, search);
  if (rest.length === 0) {
    return async (wanted) => {
      const found = await reader.next(wanted);
      return found && found.map(({ bytes }) => bytes);
    };
  }
  return throughPipeline(reader, rest, (name) => everything(engine, `${database}.${name}`));
}

function throughPipeline(reader: Reader, rest: Doc[], collection: (name: string) => Doc[]): Source {
  const opened = plain(encode({ rest })).rest as Doc[];
  const pipeline = new Pipeline(keepRegexes(opened, rest), collection);
  const fields = fieldsRead(rest);
  let ended = false;
  return async () => {
    while (!ended) {
      const found = pipeline.full ? null : await reader.next(500);
      ended = found === null;
      const out = found
        ? pipeline.push(found.map(({ bytes }) => plain(fields ? pick(bytes, fields) : bytes)))
        : pipeline.end();
      if (out.length) return out.map(encode);
    }
    return null;
  };
}

/** Filters keep their BSON types: a `$match` compares exactly. */
function keepRegexes(opened: Doc[], given: Doc[]): Doc[] {
  return opened.map((stage, i) => (isObject(stage) && '$match' in stage ? given[i]! : stage));
}

function everything(engine: Engine, namespace: string): Doc[] {
  const collection = engine.catalogue.find(namespace);
  const all: Search = { filter: {}, sort: [], skip: 0, limit: 0 };
  return collection ? findNow(engine.store, collection, all).map(({ bytes }) => deserialize(bytes) as Doc) : [];
}

/** `aggregate` over a collection. */
export async function aggregate(call: Call): Promise<Buffer> {
  const { command, engine, database } = call;
  refuseCollation(command);
  const namespace = namespaceOf(call);
  const stages = docsArgument(command, 'pipeline');
  if (command.explain) throw new MongoError(20, 'explain is not offered');
  const last = isObject(stages.at(-1)) ? Object.keys(stages.at(-1)!)[0] : undefined;
  if (last === '$out' || last === '$merge') throw new MongoError(20, `${last} is not offered`);
  const check = new Pipeline(plain(encode({ stages })).stages as Doc[], () => []);
  if (check.full) throw new MongoError(15958, 'the limit must be positive');
  for (const stage of stages) if (isObject(stage.$match)) compileFilter(stage.$match);
  const collection = engine.catalogue.find(namespace);
  const source: Source = collection ? sourceOf(engine, database, collection, stages) : () => Promise.resolve(null);
  const size = numberArgument(docArgument(command, 'cursor'), 'batchSize', null);
  const batch = await engine.cursors.start(namespace, source, size);
  return cursorReply('firstBatch', batch.documents, batch.id, namespace);
}
