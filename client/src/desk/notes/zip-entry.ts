/** One file out of a ZIP, with what browsers have. */
import { UnreadableFile } from './unreadable-file.ts';

/** The most that an entry may unpack to: a text of 1 MB does not make so much XML, what does is not a text. */
const mostUnpacked = 40 * 1024 * 1024;

/**
 * The entry of a ZIP by its name, unpacked; `null` where there is none.
 * @throws UnreadableFile when it is no ZIP, or unpacks to too much
 */
export async function zipEntry(bytes: ArrayBuffer, wanted: string): Promise<Uint8Array | null> {
  const view = new DataView(bytes);
  let end = bytes.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new UnreadableFile('broken');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) break;
    const [method, size, whole] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 24, true),
    ];
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(bytes, at + 46, nameLength));
    if (name === wanted) {
      if (whole > mostUnpacked) throw new UnreadableFile('too_large');
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const packed = new Uint8Array(bytes, start, size);
      return method === 0 ? packed : inflated(packed);
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return null;
}

async function inflated(packed: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
