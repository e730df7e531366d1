/** Builds server (tsc) and client (vite) into `build/`; `--if-stale` only when a source is newer than the build. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compressFolder } from './compress.ts';

const root = path.resolve(import.meta.dirname, '../..');
const stamp = path.join(root, 'build/.stamp');
const sources = [
  'server',
  'analysis',
  'client',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'vite.config.ts',
];

function newest(file: string): number {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

function stale(): boolean {
  const built = statSync(stamp, { throwIfNoEntry: false });
  return !built || sources.some((source) => newest(path.join(root, source)) > built.mtimeMs);
}

if (!process.argv.includes('--if-stale') || stale()) {
  if (!process.argv.includes('--quiet')) console.log('Building …');
  const started = Date.now();
  for (const part of ['server', 'analysis', 'client']) {
    rmSync(path.join(root, 'build', part), { recursive: true, force: true });
  }
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--noCheck'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 2, 2] });
  await compressFolder(path.join(root, 'build/client'));
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, new Date(started).toISOString());
}
