/** The reply that carries a batch of documents, put together from their bytes. */
import { Double, Long } from 'bson';
import { encode } from '../bson/codec.ts';

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value, 0);
  return bytes;
}

/** Builds `{cursor: {<field>: […], id, ns}, ok: 1}`. */
export function cursorReply(field: 'firstBatch' | 'nextBatch', batch: Buffer[], id: number, namespace: string): Buffer {
  const rest = encode({ id: Long.fromNumber(id), ns: namespace });
  const ok = encode({ ok: new Double(1) });
  const items: Buffer[] = [];
  let arrayLength = 5;
  for (const [i, document] of batch.entries()) {
    const head = Buffer.from(`\x03${i}\0`, 'latin1');
    items.push(head, document);
    arrayLength += head.length + document.length;
  }
  const arrayHead = Buffer.from(`\x04${field}\0`, 'latin1');
  const cursorHead = Buffer.from('\x03cursor\0', 'latin1');
  const cursorLength = arrayHead.length + arrayLength + rest.length;
  const zero = Buffer.from([0]);
  return Buffer.concat([
    int32(cursorHead.length + cursorLength + ok.length),
    cursorHead,
    int32(cursorLength),
    arrayHead,
    int32(arrayLength),
    ...items,
    zero,
    rest.subarray(4),
    ok.subarray(4),
  ]);
}
