/** Reads the text of a DOCX or plain text file, with what browsers have: a DOCX is a ZIP with an XML document. */

/** Why a file was not read. */
export class UnreadableFile extends Error {
  readonly reason: 'broken' | 'too_large';
  constructor(reason: 'broken' | 'too_large') {
    super(reason);
    this.reason = reason;
  }
}

const most = 1024 * 1024;
const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Parts of a document without its text: formatting, and what was deleted or moved away with changes tracked. */
const leftOut = new Set(['pPr', 'rPr', 'sectPr', 'del', 'moveFrom']);

/** The entry of a ZIP by its name, unpacked. @throws UnreadableFile */
async function entryOf(bytes: ArrayBuffer, wanted: string): Promise<Uint8Array> {
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
      // A text of 1 MB does not unpack to so much XML: what does is not a text.
      if (whole > 40 * most) throw new UnreadableFile('too_large');
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const packed = new Uint8Array(bytes, start, size);
      return method === 0 ? packed : inflated(packed);
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  throw new UnreadableFile('broken');
}

async function inflated(packed: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The paragraphs of a Word document, one a line. */
function textOfWord(xml: string): string {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.querySelector('parsererror') !== null) throw new UnreadableFile('broken');
  const piece = (node: Element): string => {
    // What older programs show in place of a drawing is there a second time.
    if (node.localName === 'Fallback') return '';
    if (node.namespaceURI !== wordSpace) return Array.from(node.children, piece).join('');
    if (node.localName === 't') return node.textContent ?? '';
    if (node.localName === 'tab') return '\t';
    if (node.localName === 'br' || node.localName === 'cr') return '\n';
    if (leftOut.has(node.localName)) return '';
    const inside = Array.from(node.children, piece).join('');
    // A paragraph in a text box stands within another one.
    return node.localName === 'p' ? `${inside}\n` : inside;
  };
  const body = document.getElementsByTagNameNS(wordSpace, 'body')[0];
  if (body === undefined) throw new UnreadableFile('broken');
  return piece(body);
}

/** @returns the text, without blank lines at its ends @throws UnreadableFile */
export async function readTextFile(file: File): Promise<string> {
  const text = await (/\.docx$/i.test(file.name) ? wordText(file) : plainText(file)).catch((error: unknown) => {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('broken');
  });
  if (new Blob([text]).size > most) throw new UnreadableFile('too_large');
  // Halves of letters, which no database keeps, and the returns of Windows.
  const whole = text.replace(/\r\n?/g, '\n').replace(/\p{Surrogate}/gu, '\ufffd');
  if (whole.trim() === '') throw new UnreadableFile('broken');
  return whole.trim();
}

async function wordText(file: File): Promise<string> {
  if (file.size > 20 * most) throw new UnreadableFile('too_large');
  return textOfWord(new TextDecoder().decode(await entryOf(await file.arrayBuffer(), 'word/document.xml')));
}

/** UTF-8, or Windows-1250, in which older Polish files are. */
async function plainText(file: File): Promise<string> {
  if (file.size > 2 * most) throw new UnreadableFile('too_large');
  const bytes = await file.arrayBuffer();
  const head = new Uint8Array(bytes.slice(0, 1000));
  // A text holds no zeros: what does is a picture, an old .doc or the like.
  if (head.includes(0)) throw new UnreadableFile('broken');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1250').decode(bytes);
  }
}
