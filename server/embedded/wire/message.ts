/** The MongoDB wire protocol: OP_MSG, and OP_QUERY for the first greeting of a driver. */
import { deserialize } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { elements } from '../bson/raw.ts';
import { MongoError } from '../mongo-error.ts';

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER = 16;
const MORE_TO_COME = 2;

/** The largest message MongoDB accepts. */
export const MAX_MESSAGE = 48_000_000;

/** A request as read from the wire. */
export interface Request {
  id: number;
  /** The command's own name, e.g. `find`. */
  name: string;
  command: Doc;
  database: string;
  /** True for the old OP_QUERY form, answered in the old way. */
  legacy: boolean;
  /** True when the client waits for no answer. */
  silent: boolean;
}

const TYPED = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true } as const;

/** Documents to be inserted stay bytes. */
const INSERT = { ...TYPED, fieldsAsRaw: { documents: true } };

function firstName(body: Buffer): string {
  for (const { name } of elements(body)) return name;
  throw new MongoError(9, 'An empty command');
}

/** Reads one whole message. */
export function readMessage(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const opcode = message.readInt32LE(12);
  if (opcode === OP_QUERY) return readQuery(message, id);
  if (opcode !== OP_MSG) throw new MongoError(9, `The wire operation ${opcode} is not offered`);
  const flags = message.readUInt32LE(HEADER);
  const end = flags & 1 ? message.length - 4 : message.length;
  const sequences: [string, Buffer[]][] = [];
  let body: Buffer | null = null;
  let at = HEADER + 4;
  while (at < end) {
    const kind = message[at]!;
    const length = message.readInt32LE(at + 1);
    const section = message.subarray(at + 1, at + 1 + length);
    if (kind === 0) body = section;
    else if (kind === 1) sequences.push(readSequence(section));
    else throw new MongoError(9, `An unknown section kind ${kind}`);
    at += 1 + length;
  }
  if (!body) throw new MongoError(9, 'A message without a body');
  const name = firstName(body);
  const command = deserialize(body, name === 'insert' ? INSERT : TYPED) as Doc;
  for (const [field, documents] of sequences) {
    command[field] = name === 'insert' ? documents : documents.map((bytes) => deserialize(bytes, TYPED));
  }
  const database = typeof command.$db === 'string' ? command.$db : 'admin';
  return { id, name, command, database, legacy: false, silent: (flags & MORE_TO_COME) !== 0 };
}

function readSequence(section: Buffer): [string, Buffer[]] {
  const zero = section.indexOf(0, 4);
  const documents: Buffer[] = [];
  let at = zero + 1;
  while (at < section.length) {
    const length = section.readInt32LE(at);
    documents.push(section.subarray(at, at + length));
    at += length;
  }
  return [section.toString('utf8', 4, zero), documents];
}

function readQuery(message: Buffer, id: number): Request {
  const zero = message.indexOf(0, HEADER + 4);
  const database = message.toString('utf8', HEADER + 4, zero).split('.', 1)[0]!;
  const at = zero + 9;
  const body = message.subarray(at, at + message.readInt32LE(at));
  return { id, name: firstName(body), command: deserialize(body, TYPED) as Doc, database, legacy: true, silent: false };
}

let lastId = 0;

/** The answer to a request: header and document, to be written in this order. */
export function answer(request: { id: number; legacy: boolean }, document: Buffer): Buffer[] {
  const head = Buffer.alloc(request.legacy ? 36 : 21);
  head.writeInt32LE(head.length + document.length, 0);
  lastId = (lastId + 1) & 0x7fffffff;
  head.writeInt32LE(lastId, 4);
  head.writeInt32LE(request.id, 8);
  head.writeInt32LE(request.legacy ? OP_REPLY : OP_MSG, 12);
  if (request.legacy) head.writeInt32LE(1, 32);
  return [head, document];
}
