/** Values that come again and again in stored responses: made from their bytes once. */
import { Noted } from '../../analysis/index.ts';
import { strange, type BsonBytes } from './bson-value.ts';

interface Known<N> {
  /** Of type and bytes; most that share a drawer differ in it. */
  hash: number;
  type: number;
  length: number;
  /** Its bytes by fours, and those that are left over. A copy: the bytes of a batch are let go. */
  words: Int32Array;
  rest: number;
  value: Noted<unknown, N>;
  /** Another one in the same drawer. */
  next: Known<N> | null;
}

/** Longer values hardly come twice, in bytes. */
const longest = 256;
/** No more are remembered than this: what differs from one to the next must not fill the memory. */
const most = 8192;
const drawers = 4096;

/** Remembers the values of one place in a response by a hash of their bytes. */
export class KnownValues<N> {
  private readonly known = new Array<Known<N> | null>(drawers).fill(null);
  private size = 0;

  /** The value that lies there; the same object as before when it is known. `null` when something in it is strange. */
  read(batch: BsonBytes, type: number, start: number, end: number): Noted<unknown, N> | null {
    const length = end - start;
    if (length > longest) return made(batch, type, start);
    const { view } = batch;
    const rest = restOf(batch.bytes, end - (length & 3), end);
    let hash = Math.imul(type ^ rest, 0x9e3779b1);
    for (let at = start; at + 4 <= end; at += 4) {
      hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    const drawer = (hash ^ (hash >>> 12)) & (drawers - 1);
    for (let known = this.known[drawer]!; known !== null; known = known.next!)
      if (known.hash === hash && isSame(known, type, length, rest) && liesAt(known.words, view, start))
        return known.value;
    const value = made<N>(batch, type, start);
    if (value === null || this.size >= most) return value;
    this.size += 1;
    const words = new Int32Array(length >> 2);
    for (let i = 0; i < words.length; i++) words[i] = view.getInt32(start + 4 * i, true);
    this.known[drawer] = { hash, type, length, words, rest, value, next: this.known[drawer]! };
    return value;
  }
}

/** The value as a new object; `null` when something in it is strange. */
export function made<N>(batch: BsonBytes, type: number, start: number): Noted<unknown, N> | null {
  const value = batch.value(type, start);
  return value === strange ? null : new Noted<unknown, N>(value);
}

/** Up to three bytes as one number. */
function restOf(bytes: Uint8Array, start: number, end: number): number {
  let rest = 0;
  for (let at = start; at < end; at++) rest = (rest << 8) | bytes[at]!;
  return rest;
}

const isSame = (known: Known<unknown>, type: number, length: number, rest: number): boolean =>
  known.type === type && known.length === length && known.rest === rest;

function liesAt(words: Int32Array, view: DataView, start: number): boolean {
  for (let i = 0; i < words.length; i++) if (words[i] !== view.getInt32(start + 4 * i, true)) return false;
  return true;
}
