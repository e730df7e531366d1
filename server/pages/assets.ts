/** Names of the built files: vite writes a manifest from sources to hashed names. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
  dynamicImports?: string[];
}

/** What a page must load for one entry; paths start with `/assets/`. */
export interface Entry {
  script: string;
  styles: string[];
  /** Scripts worth loading behind the page: what the entry imports lazily, with all that needs. */
  preload: string[];
}

export interface Assets {
  respond: Entry;
  staff: Entry;
  /** The stylesheet of the ready-made pages. */
  pageStyle: string;
}

/** Everything that was built, with the stylesheet of posters and paper forms. */
export interface BuiltAssets extends Assets {
  printStyle: string;
}

export const respondSource = 'src/respond/main.ts';
export const staffSource = 'src/main.tsx';
export const styleSource = 'src/pages.css';
export const printSource = 'src/print.css';

const url = (file: string): string => `/assets/${file}`;

function chunkOf(manifest: Record<string, Chunk>, source: string): Chunk {
  const chunk = manifest[source];
  if (chunk === undefined) throw new Error(`build/client has no "${source}": run npm run build`);
  return chunk;
}

function withImports(
  manifest: Record<string, Chunk>,
  sources: readonly string[],
  seen = new Set<string>(),
): Set<string> {
  for (const source of sources) {
    if (seen.has(source)) continue;
    seen.add(source);
    withImports(manifest, chunkOf(manifest, source).imports ?? [], seen);
  }
  return seen;
}

function entryOf(manifest: Record<string, Chunk>, source: string): Entry {
  const chunk = chunkOf(manifest, source);
  const needed = withImports(manifest, [source]);
  const later = withImports(manifest, chunk.dynamicImports ?? []);
  return {
    script: url(chunk.file),
    styles: [...needed].flatMap((name) => chunkOf(manifest, name).css ?? []).map(url),
    preload: [...later].filter((name) => name !== source).map((name) => url(chunkOf(manifest, name).file)),
  };
}

/**
 * Reads the manifest of the built client once.
 * @param folder the built client, `build/client`
 * @throws with one clear line when the client was not built
 */
export function readAssets(folder: string): BuiltAssets {
  const file = path.join(folder, '.vite', 'manifest.json');
  let manifest: Record<string, Chunk>;
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Chunk>;
  } catch (error) {
    throw new Error(`The client is not built (${file}): run npm run build`, { cause: error });
  }
  return {
    respond: entryOf(manifest, respondSource),
    staff: entryOf(manifest, staffSource),
    pageStyle: url(chunkOf(manifest, styleSource).file),
    printStyle: url(chunkOf(manifest, printSource).file),
  };
}
