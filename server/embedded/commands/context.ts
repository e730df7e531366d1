/** What every command works with, and how it reads its arguments. */
import type { Doc } from '../bson/codec.ts';
import { isNumber, isObject, toNumber, typeName } from '../bson/values.ts';
import type { Cursors } from '../cursors.ts';
import { MongoError } from '../mongo-error.ts';
import type { Catalogue } from '../storage/catalogue.ts';
import type { Store } from '../storage/store.ts';

/** The engine as a command sees it. */
export interface Engine {
  store: Store;
  catalogue: Catalogue;
  cursors: Cursors;
}

/** One call. */
export interface Call {
  engine: Engine;
  name: string;
  command: Doc;
  database: string;
}

/** A command: answers a document (`ok` is added), or ready bytes. */
export type Command = (call: Call) => Promise<Doc | Buffer> | Doc | Buffer;

/** The namespace a command names by its first field. */
export function namespaceOf({ command, name, database }: Call): string {
  const collection = command[name];
  if (typeof collection !== 'string' || collection === '') {
    throw new MongoError(73, `collection name has invalid type ${typeName(collection)}`);
  }
  return `${database}.${collection}`;
}

/** A document argument; an empty one when it is not given. */
export function docArgument(command: Doc, field: string): Doc {
  const value = command[field];
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw new MongoError(14, `Expected field '${field}' to be an object, found ${typeName(value)}`);
  return value;
}

/** A list of documents; empty when it is not given. */
export function docsArgument(command: Doc, field: string): Doc[] {
  const value = command[field];
  if (value === undefined) return [];
  if (!Array.isArray(value))
    throw new MongoError(14, `Expected field '${field}' to be an array, found ${typeName(value)}`);
  return value as Doc[];
}

/** A whole number, or `otherwise` when it is not given. */
export function numberArgument<T>(command: Doc, field: string, otherwise: T): number | T {
  const value = command[field];
  if (value === undefined || value === null) return otherwise;
  if (!isNumber(value)) throw new MongoError(14, `Expected field '${field}' to be a number, found ${typeName(value)}`);
  return Math.trunc(Number(toNumber(value)));
}

/** A truth value; numbers count. */
export function flag(value: unknown): boolean {
  return value === true || (isNumber(value) && Number(toNumber(value)) !== 0);
}

/** Refuses a collation other than the plain one (code 2): the engine compares texts byte by byte. */
export function refuseCollation(command: Doc): void {
  const locale = isObject(command.collation) ? command.collation.locale : undefined;
  if (locale !== undefined && locale !== 'simple')
    throw new MongoError(2, `The collation '${String(locale)}' is not offered`);
}
