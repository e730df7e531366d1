/** Looks at the database file before it is mapped into memory: a damaged one would end the whole process. */
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { workerFile } from '../worker-file.ts';
import { EmbeddedError } from './embedded-error.ts';

const META_FLAG = 0x08;
const MAGIC = 0xbeefc0de;
const PROBE_MS = 10 * 60 * 1000;

function damaged(dir: string, why: string): EmbeddedError {
  return new EmbeddedError('damaged', `The database file in ${dir} is damaged (${why}): restore it from a backup`);
}

/** The two first pages of an LMDB file name it; returns what is wrong with them, or null. */
function headerProblem(file: string): string | null {
  const fd = openSync(file, 'r');
  try {
    const size = fstatSync(fd).size;
    if (size === 0) return null;
    const head = Buffer.alloc(64);
    if (readSync(fd, head, 0, 64, 0) < 64) return 'it is too short';
    const at = [16, 24].find((offset) => head.readUInt32LE(offset) === MAGIC);
    if (at === undefined) return 'it does not begin as a database file does';
    return head.includes(META_FLAG) ? null : 'its first page is not a header';
  } finally {
    closeSync(fd);
  }
}

function noteFile(dir: string): string {
  return path.join(dir, 'embedded.clean');
}

/** Notes beside the file that it was closed well, and how long it was then. */
export function noteCleanEnd(dir: string): void {
  try {
    writeFileSync(noteFile(dir), String(statSync(path.join(dir, 'data.mdb')).size), { mode: 0o600 });
  } catch {
    // Without the note the file is read through at the next start: slower, and as safe.
  }
}

/** True when the file was closed well and is as long as it was then. The note is used up. */
function endedWell(dir: string): boolean {
  try {
    const size = Number(readFileSync(noteFile(dir), 'utf8'));
    return size === statSync(path.join(dir, 'data.mdb')).size;
  } catch {
    return false;
  } finally {
    rmSync(noteFile(dir), { force: true });
  }
}

/**
 * Checks a folder's file: its header always, and all of it, in a process of its own, unless it was closed well.
 * @throws EmbeddedError `damaged`
 */
export async function checkFile(dir: string): Promise<void> {
  const file = path.join(dir, 'data.mdb');
  if (!existsSync(file)) return;
  const problem = headerProblem(file);
  if (problem) throw damaged(dir, problem);
  if (!endedWell(dir)) await readThrough(dir);
}

function readThrough(dir: string): Promise<void> {
  const probe = fileURLToPath(workerFile(import.meta.url, './probe.ts'));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [probe, dir], { stdio: ['ignore', 'ignore', 'pipe'], timeout: PROBE_MS });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-2000);
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          damaged(dir, signal ? `reading it ends with ${signal}` : (/problem: (.*)/.exec(said)?.[1] ?? `code ${code}`)),
        );
    });
  });
}
