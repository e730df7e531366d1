/** Reads the text of a DOCX or plain text file. */
import { UnreadableFile } from './unreadable-file.ts';
import { textOfWord } from './word-text.ts';

const most = 1024 * 1024;

/** @returns the text, without blank lines at its ends @throws UnreadableFile */
export async function readTextFile(file: File): Promise<string> {
  const text = await (/\.docx$/i.test(file.name) ? wordText(file) : plainText(file)).catch((error: unknown) => {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('broken');
  });
  if (new Blob([text]).size > most) throw new UnreadableFile('too_large');
  // Halves of letters, which no database keeps, the returns of Windows, and places to break a word, which no search would find.
  const whole = text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u00ad\u200b\ufeff]/g, '');
  if (whole.trim() === '') throw new UnreadableFile('broken');
  return whole.trim();
}

async function wordText(file: File): Promise<string> {
  if (file.size > 20 * most) throw new UnreadableFile('too_large');
  return textOfWord(await file.arrayBuffer());
}

/** UTF-8, UTF-16 where it says so, or Windows-1250, in which older Polish files are. */
async function plainText(file: File): Promise<string> {
  if (file.size > 2 * most) throw new UnreadableFile('too_large');
  const bytes = await file.arrayBuffer();
  const head = new Uint8Array(bytes.slice(0, 1000));
  const mark = `${head[0]} ${head[1]}`;
  if (mark === '255 254' || mark === '254 255')
    return new TextDecoder(mark === '255 254' ? 'utf-16le' : 'utf-16be').decode(bytes);
  // A text holds no zeros: what does is a picture, an old .doc or the like.
  if (head.includes(0)) throw new UnreadableFile('broken');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1250').decode(bytes);
  }
}
