/** Looks into a PDF that Chromium made: how many pages, and how much is written on each. */
import { constants, inflateSync } from 'node:zlib';

/** For every page, in order: how many runs of text are drawn on it. A running head alone is about two. */
export function textRunsByPage(pdf: Buffer): number[] {
  const file = pdf.toString('latin1');
  const objects = new Map<string, string>();
  for (const match of file.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)) objects.set(match[1]!, match[2]!);
  return [...objects.values()]
    .filter((body) => /\/Type\s*\/Page\b/.test(body))
    .map((body) => {
      const contents = objects.get(/\/Contents (\d+) 0 R/.exec(body)?.[1] ?? '') ?? '';
      return (drawing(contents).match(/\bT[jJ]\b/g) ?? []).length;
    });
}

function drawing(contents: string): string {
  const stream = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(contents)?.[1] ?? '';
  return contents.includes('/FlateDecode')
    ? inflateSync(Buffer.from(stream, 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
    : stream;
}
