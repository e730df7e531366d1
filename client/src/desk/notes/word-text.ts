/** The text of a Word document: paragraphs, tables and footnotes as lines; nothing that was deleted with changes tracked. */
import { UnreadableFile } from './unreadable-file.ts';
import { zipEntry } from './zip-entry.ts';

/** Word's own, and the one of its "strict" documents. */
const wordSpaces = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
const isWord = ({ namespaceURI }: Element): boolean => wordSpaces.includes(namespaceURI ?? '');

/** Parts of a document without its text: formatting, and what was deleted or moved away with changes tracked. */
const leftOut = new Set(['pPr', 'rPr', 'sectPr', 'tblPr', 'trPr', 'tcPr', 'sdtPr', 'del', 'moveFrom']);

/** What stands for a letter, a space or a break. */
const signs: Record<string, string> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-', softHyphen: '' };

/** A note at the foot of the page: where it is called in the text, and what it says. */
type Notes = Map<string, string>;

const attribute = (node: Element, name: string): string | null =>
  Array.from(node.attributes).find(({ localName }) => localName === name)?.value ?? null;

/** @param called the notes that are called, in order, with the number they get */
function textOf(node: Element, called: Map<string, number>): string {
  // What older programs show in place of a drawing is there a second time.
  if (node.localName === 'Fallback') return '';
  const inside = (): string => Array.from(node.children, (child) => textOf(child, called)).join('');
  if (!isWord(node)) return inside();
  const { localName } = node;
  if (localName === 't') return node.textContent ?? '';
  if (localName in signs) return signs[localName]!;
  if (leftOut.has(localName)) return '';
  if (localName === 'footnoteReference' || localName === 'endnoteReference') {
    const key = `${localName} ${attribute(node, 'id') ?? ''}`;
    if (!called.has(key)) called.set(key, called.size + 1);
    return `[${called.get(key)!}]`;
  }
  // The cells of a row stand beside each other, as who speaks beside what is said.
  if (localName === 'tc') return `${inside().replace(/\n$/, '')}\t`;
  if (localName === 'tr') return `${inside().replace(/\t$/, '')}\n`;
  // A paragraph in a text box stands within another one.
  return localName === 'p' ? `${inside()}\n` : inside();
}

function parsed(xml: Uint8Array): Document {
  const document = new DOMParser().parseFromString(new TextDecoder().decode(xml), 'application/xml');
  if (document.querySelector('parsererror') !== null) throw new UnreadableFile('broken');
  return document;
}

/** Where the document is: some programs call it something else than `word/document.xml`. */
async function mainPart(bytes: ArrayBuffer): Promise<string> {
  const list = await zipEntry(bytes, '_rels/.rels');
  const relations = list === null ? [] : Array.from(parsed(list).getElementsByTagName('Relationship'));
  const main = relations
    .find((one) => /\/officeDocument$/.test(one.getAttribute('Type') ?? ''))
    ?.getAttribute('Target');
  return main == null ? 'word/document.xml' : main.replace(/^\//, '');
}

/** The notes of a kind by their key. */
async function notesOf(bytes: ArrayBuffer, folder: string, kind: 'footnote' | 'endnote'): Promise<Notes> {
  const part = await zipEntry(bytes, `${folder}${kind}s.xml`);
  if (part === null) return new Map();
  const all = Array.from(parsed(part).documentElement.children).filter(({ localName }) => localName === kind);
  return new Map(all.map((one) => [`${kind}Reference ${attribute(one, 'id') ?? ''}`, textOf(one, new Map()).trim()]));
}

/**
 * The paragraphs of a Word document, one a line; cells of a row parted by tabs; notes as "[1]" in the text and below it.
 * Comments in the margin, headers and footers are left out.
 * @throws UnreadableFile
 */
export async function textOfWord(bytes: ArrayBuffer): Promise<string> {
  const main = await mainPart(bytes);
  const part = await zipEntry(bytes, main);
  const root = part === null ? undefined : parsed(part).documentElement;
  const body = root === undefined ? undefined : Array.from(root.children).find((one) => one.localName === 'body');
  if (body === undefined || !isWord(body)) throw new UnreadableFile('broken');
  const called = new Map<string, number>();
  const text = textOf(body, called);
  if (called.size === 0) return text;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const notes = new Map([...(await notesOf(bytes, folder, 'footnote')), ...(await notesOf(bytes, folder, 'endnote'))]);
  return `${text.trimEnd()}\n\n${Array.from(called, ([key, number]) => `[${number}] ${notes.get(key) ?? ''}`).join('\n')}`;
}
