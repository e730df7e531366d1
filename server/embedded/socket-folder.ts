/** A short private folder for the socket: a Unix socket's path may not be longer than 107 bytes. */
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const LONGEST = 107;
const PREFIX = 'embdb-';
const SOCKET = 'db.sock';

/** Makes a folder only its owner can open, and gives the path of a socket in it. */
export function makeSocketPath(): string {
  for (const base of [os.tmpdir(), '/tmp']) {
    if (Buffer.byteLength(path.join(base, `${PREFIX}XXXXXX`, SOCKET)) > LONGEST) continue;
    const folder = mkdtempSync(path.join(base, PREFIX));
    chmodSync(folder, 0o700);
    return path.join(folder, SOCKET);
  }
  throw new Error(`No short enough place for a socket: ${os.tmpdir()}`);
}

/** Removes the folder of a socket that {@link makeSocketPath} made; anything else is left alone. */
export function removeSocketFolder(socket: string): void {
  const folder = path.dirname(socket);
  if (path.basename(socket) !== SOCKET || !path.basename(folder).startsWith(PREFIX)) return;
  try {
    if (statSync(folder).uid === process.getuid?.()) rmSync(folder, { recursive: true, force: true });
  } catch {
    // Already gone.
  }
}

/** The MongoDB URI of an engine that listens on this socket. */
export function uriOf(socket: string): string {
  return `mongodb://${encodeURIComponent(socket)}/?directConnection=true&retryWrites=false&retryReads=false&serverMonitoringMode=poll`;
}
