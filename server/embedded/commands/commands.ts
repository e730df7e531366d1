/** All commands by name. Names are matched as MongoDB does: exactly. */
import { Double } from 'bson';
import { encode, type Doc } from '../bson/codec.ts';
import { MongoError } from '../mongo-error.ts';
import { aggregate } from './aggregate.ts';
import type { Call, Command } from './context.ts';
import {
  create,
  createIndexes,
  drop,
  dropDatabase,
  dropIndexes,
  listCollections,
  listDatabases,
  listIndexes,
} from './definition.ts';
import { buildInfo, hello, nod } from './greeting.ts';
import { count, distinct, find, getMore, killCursors } from './read.ts';
import { findAndModify, insert, remove, update } from './write.ts';

const COMMANDS = new Map<string, Command>(
  Object.entries({
    hello,
    isMaster: hello,
    ismaster: hello,
    ping: nod,
    buildInfo,
    buildinfo: buildInfo,
    endSessions: nod,
    insert,
    find,
    getMore,
    killCursors,
    update,
    delete: remove,
    findAndModify,
    findandmodify: findAndModify,
    aggregate,
    count,
    distinct,
    createIndexes,
    listIndexes,
    dropIndexes,
    listCollections,
    listDatabases,
    create,
    drop,
    dropDatabase,
  }),
);

const OK = new Double(1);

/** The bytes that tell a client of a failure. Unforeseen errors are told as code 1, without their insides. */
export function failure(error: unknown): Buffer {
  const known = error instanceof MongoError ? error : new MongoError(1, `The database failed: ${String(error)}`);
  const { code, codeName, message, extra } = known;
  return encode({ ok: new Double(0), errmsg: message, code, codeName, ...extra });
}

/** Runs a command and gives the bytes of its answer; a failure is an answer as well. */
export async function run(call: Call): Promise<Buffer> {
  try {
    const command = COMMANDS.get(call.name);
    if (!command) throw new MongoError(59, `no such command: '${call.name}'`);
    if (call.command.startTransaction === true || call.command.autocommit === false) {
      throw new MongoError(20, 'Transaction numbers are only allowed on a replica set member or mongos');
    }
    const answer = await command(call);
    return Buffer.isBuffer(answer) ? answer : encode({ ...(answer as Doc), ok: OK });
  } catch (error) {
    return failure(error);
  }
}
