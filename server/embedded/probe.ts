/** Run as a process of its own: reads a whole store and ends with 0 when it is sound. Damage may kill it; that is its use. */
import { Store } from './storage/store.ts';

function isDocument(value: Buffer): boolean {
  return value.length >= 5 && value.readInt32LE(0) === value.length && value[value.length - 1] === 0;
}

function probe(dir: string): void {
  const store = new Store(dir);
  const end = Buffer.alloc(9, 0xff);
  let from: Buffer = Buffer.from([0]);
  let before = from;
  for (;;) {
    const entries = store.range(from, end, false, 1000);
    if (entries.length === 0) return;
    for (const { key, value } of entries) {
      if (Buffer.compare(before, key) > 0) throw new Error('its keys are out of order');
      const holdsDocuments = key.length > 5 && key[4] === 0 && key.readUInt32BE(0) !== 0;
      if (holdsDocuments && !isDocument(value)) throw new Error('a document is torn');
      before = key;
    }
    from = Buffer.concat([before, Buffer.from([0])]);
  }
}

try {
  probe(process.argv[2]!);
  process.exit(0);
} catch (error) {
  process.stderr.write(`problem: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
