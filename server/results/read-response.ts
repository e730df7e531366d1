/** A stored response read from its BSON, as far as analysis wants it: receipts, days and who typed it in are passed over. */
import { deserialize } from 'bson';
import type { TableResponse } from '../../analysis/index.ts';
import type { StoredResponse } from '../domain/response.ts';
import { KnownWords, type KnownWord } from './known-words.ts';

const wanted = new Set(
  ['_id', 'state', 'version', 'city', 'area', 'wave', 'respondentCode', 'channel', 'consent', 'hidden'].concat([
    'answers',
    'changedAt',
    'contentHash',
  ]),
);

/** Of every batch: another one holds the same names and values. */
const words = new KnownWords();

/** A value that this reader leaves to the library. */
const strange = Symbol('strange');

/** Reads documents of one batch; names that come again and again are read from their bytes once. */
export class ResponseReader {
  private readonly bytes: Buffer;
  private at = 0;
  /** The names met last, in the order they stand in a document. */
  private names: KnownWord[] = [];
  private place = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The next response; `null` at the end of the batch. */
  next(): TableResponse | null {
    if (this.at >= this.bytes.length) return null;
    const start = this.at;
    const end = start + this.bytes.readInt32LE(start);
    this.place = 0;
    let read = this.readDocument(wanted) as unknown;
    if (read === strange) read = deserialize(this.bytes.subarray(start, end));
    this.at = end;
    return tableResponse(read as StoredResponse);
  }

  /** The document that begins here, or `strange` when something in it is. */
  private readDocument(only: ReadonlySet<string> | null): Record<string, unknown> | typeof strange {
    const read: Record<string, unknown> = {};
    this.at += 4;
    for (let type = this.bytes[this.at++]!; type !== 0; type = this.bytes[this.at++]!) {
      const name = this.readName();
      const asked = only === null || only.has(name);
      const value = asked ? this.readValue(type) : this.skipValue(type);
      if (value === strange || name === '__proto__') return strange;
      if (asked) read[name] = value;
    }
    return read;
  }

  private readName(): string {
    const { bytes, at } = this;
    const place = this.place++;
    const known = this.names[place];
    if (known && this.standsHere(known.bytes)) return known.text;
    let end = at;
    while (end < bytes.length && bytes[end] !== 0) end++;
    const name = words.read(bytes, at, end);
    this.names[place] = name;
    this.at = end + 1;
    return name.text;
  }

  /** Passes over a name when it is the one that stands here; byte by byte, since names are short. */
  private standsHere(name: Uint8Array): boolean {
    const { bytes, at } = this;
    const { length } = name;
    // With the 0 that closes it, so that a longer name is another one.
    if (bytes[at + length] !== 0) return false;
    for (let i = 0; i < length; i++) if (bytes[at + i] !== name[i]) return false;
    this.at = at + length + 1;
    return true;
  }

  private readValue(type: number): unknown {
    const { bytes, at } = this;
    switch (type) {
      case 0x01:
        this.at += 8;
        return bytes.readDoubleLE(at);
      case 0x02: {
        const length = bytes.readInt32LE(at);
        this.at += 4 + length;
        return words.read(bytes, at + 4, at + 3 + length).text;
      }
      case 0x03:
        return this.readDocument(null);
      case 0x04: {
        const items = this.readDocument(null);
        return items === strange ? strange : Object.values(items);
      }
      case 0x08:
        this.at += 1;
        return bytes[at] === 1;
      case 0x09:
        this.at += 8;
        return Number(bytes.readBigInt64LE(at));
      case 0x0a:
        return null;
      case 0x10:
        this.at += 4;
        return bytes.readInt32LE(at);
      case 0x12:
        this.at += 8;
        return Number(bytes.readBigInt64LE(at));
      default:
        return strange;
    }
  }

  /** Passes over a value that nobody wants. */
  private skipValue(type: number): typeof strange | undefined {
    if (type === 0x02) this.at += 4 + this.bytes.readInt32LE(this.at);
    else if (this.readValue(type) === strange) return strange;
    return undefined;
  }
}

function tableResponse(stored: StoredResponse): TableResponse {
  const { _id, state, version, city, area, wave, respondentCode, channel, hidden, contentHash } = stored;
  return {
    _id,
    state,
    version,
    city,
    area,
    wave,
    respondentCode,
    channel,
    hidden,
    contentHash,
    consent: { cityLevel: stored.consent?.cityLevel ?? null },
    answers: state === 'complete' ? stored.answers : {},
    changedAt: Number(stored.changedAt),
  };
}
