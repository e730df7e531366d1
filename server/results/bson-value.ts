/** Values of BSON as responses hold them, read where they lie. */

/** Stands for a value that this reader leaves to the library. */
export const strange = Symbol('strange');

/** BSON's number of each kind of value that responses hold. */
const kind = { double: 1, text: 2, document: 3, array: 4, truth: 8, date: 9, nothing: 10, int: 16, long: 18 } as const;

/** The bytes of a batch, seen as bytes and as numbers. */
export class BsonBytes {
  readonly bytes: Buffer;
  readonly view: DataView;

  constructor(batch: Uint8Array) {
    this.bytes = Buffer.from(batch.buffer, batch.byteOffset, batch.byteLength);
    this.view = new DataView(batch.buffer, batch.byteOffset, batch.byteLength);
  }

  /** Where a value of this type ends; −1 for one that a response never holds. */
  end(type: number, at: number): number {
    switch (type) {
      case kind.text:
        return at + 4 + this.view.getInt32(at, true);
      case kind.int:
        return at + 4;
      case kind.document:
      case kind.array:
        return at + this.view.getInt32(at, true);
      case kind.nothing:
        return at;
      case kind.truth:
        return at + 1;
      case kind.double:
      case kind.date:
      case kind.long:
        return at + 8;
      default:
        return -1;
    }
  }

  /** The value that begins here; dates as milliseconds. `strange` when it, or something in it, is. */
  value(type: number, at: number): unknown {
    switch (type) {
      case kind.text:
        return this.text(at);
      case kind.int:
        return this.view.getInt32(at, true);
      case kind.document:
        return this.document(at);
      case kind.array: {
        const items = this.document(at);
        return items === strange ? strange : Object.values(items);
      }
      case kind.nothing:
        return null;
      case kind.truth:
        return this.bytes[at] === 1;
      case kind.double:
        return this.view.getFloat64(at, true);
      case kind.date:
      case kind.long:
        return this.view.getInt32(at + 4, true) * 2 ** 32 + this.view.getUint32(at, true);
      default:
        return strange;
    }
  }

  /** The text that begins here with its length. Letters beyond ASCII only count as their bytes: for what is compared, never shown. */
  plainText(at: number): string {
    return this.bytes.toString('latin1', at + 4, at + 3 + this.view.getInt32(at, true));
  }

  /** The text that begins here with its length. */
  text(at: number): string {
    return this.bytes.toString('utf8', at + 4, at + 3 + this.view.getInt32(at, true));
  }

  private document(start: number): Record<string, unknown> | typeof strange {
    const read: Record<string, unknown> = {};
    let at = start + 4;
    for (let type = this.bytes[at++]!; type !== 0; type = this.bytes[at++]!) {
      const close = this.bytes.indexOf(0, at);
      const name = this.bytes.toString('utf8', at, close);
      const value = this.value(type, close + 1);
      if (value === strange || name === '__proto__') return strange;
      read[name] = value;
      at = this.end(type, close + 1);
    }
    return read;
  }
}
