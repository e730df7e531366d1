/** hello, ping, buildInfo and the small talk of a connection. */
import { Int32 } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { MAX_DOCUMENT } from '../bson/raw.ts';
import { MAX_MESSAGE } from '../wire/message.ts';
import type { Call } from './context.ts';

/** `hello` and its old name: a single server, without sessions, that speaks the dialect of MongoDB 4.2 to 8. */
export function hello({ name }: Call): Doc {
  return {
    helloOk: true,
    ...(name === 'hello' ? { isWritablePrimary: true } : { ismaster: true }),
    maxBsonObjectSize: new Int32(MAX_DOCUMENT),
    maxMessageSizeBytes: new Int32(MAX_MESSAGE),
    maxWriteBatchSize: new Int32(100_000),
    localTime: new Date(),
    connectionId: new Int32(1),
    minWireVersion: new Int32(0),
    maxWireVersion: new Int32(25),
    readOnly: false,
  };
}

/** `ping`, `endSessions` and whatever else needs only a nod. */
export function nod(): Doc {
  return {};
}

/** `buildInfo`. */
export function buildInfo(): Doc {
  return {
    version: '8.0.0',
    versionArray: [8, 0, 0, 0].map((part) => new Int32(part)),
    gitVersion: 'embedded',
    modules: ['embedded'],
    bits: new Int32(64),
    maxBsonObjectSize: new Int32(MAX_DOCUMENT),
    storageEngines: ['lmdb'],
  };
}
