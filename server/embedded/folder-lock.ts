/** One process per data folder: a file that names its holder and where it listens. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { EmbeddedError } from './embedded-error.ts';
import { isRunning, processStart } from './process-identity.ts';

/** What the lock file says. */
export interface Holder {
  pid: number;
  /** What {@link processStart} said of the holder. */
  start: string | null;
  /** The socket the holder listens on. */
  socket: string;
  token: string;
}

/** A lock that this process holds. */
export interface FolderLock {
  release: () => void;
}

const heldHere = new Set<string>();

function lockFile(dir: string): string {
  return path.join(dir, 'embedded.lock');
}

function read(file: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    if (typeof holder.pid !== 'number' || typeof holder.socket !== 'string' || typeof holder.token !== 'string')
      return null;
    return { pid: holder.pid, start: holder.start ?? null, socket: holder.socket, token: holder.token };
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.pid === process.pid) return heldHere.has(holder.token);
  return isRunning(holder.pid, holder.start);
}

/** The process that holds a folder, or null when none does (or the one that did is gone). */
export function holderOf(dir: string): Holder | null {
  const holder = read(lockFile(dir));
  return holder && isAlive(holder) ? holder : null;
}

/** Takes a stale file away, unless another process was quicker and it is now that one's. */
function takeAway(file: string, stale: Holder | null): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved && moved.token !== stale?.token) {
    try {
      linkSync(aside, file);
    } catch {
      // A third process took the folder meanwhile: it will see that the lock is its own.
    }
  }
  rmSync(aside, { force: true });
}

/**
 * Takes the folder for this process.
 * @param socket where this process will listen
 * @param forget is given the socket of a holder that is gone
 * @throws EmbeddedError `held`, naming the process that has it
 */
export function takeFolder(dir: string, socket: string, forget: (socket: string) => void): FolderLock {
  const file = lockFile(dir);
  const token = randomBytes(12).toString('hex');
  const mine: Holder = { pid: process.pid, start: processStart(process.pid), socket, token };
  const draft = `${file}.${token}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 10; attempt++) {
      try {
        linkSync(draft, file);
        heldHere.add(token);
        return {
          release: () => {
            heldHere.delete(token);
            if (read(file)?.token === token) rmSync(file, { force: true });
          },
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = read(file);
      if (holder && isAlive(holder)) break;
      if (holder) forget(holder.socket);
      takeAway(file, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  const holder = read(file);
  const whose = holder ? `process ${holder.pid}` : 'another process';
  throw new EmbeddedError(
    'held',
    `The data folder ${dir} is in use by ${whose}: stop that process, or choose another folder`,
    holder?.pid ?? null,
  );
}
