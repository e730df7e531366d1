/** Why the embedded database cannot start or go on, in a sentence for whoever runs it. */
export type EmbeddedProblem = 'not_writable' | 'held' | 'damaged' | 'disk_full' | 'failed';

/** The one error class of the embedded engine's owner. */
export class EmbeddedError extends Error {
  readonly problem: EmbeddedProblem;
  /** The process that holds the folder, when that is the problem. */
  readonly pid: number | null;

  constructor(problem: EmbeddedProblem, message: string, pid: number | null = null) {
    super(message);
    this.name = 'EmbeddedError';
    this.problem = problem;
    this.pid = pid;
  }
}

/** An error of the file system or of the store as an {@link EmbeddedError} about this folder. */
export function embeddedError(error: unknown, dir: string): EmbeddedError {
  if (error instanceof EmbeddedError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'ENOSPC' || /no space left/i.test(message)) {
    return new EmbeddedError(
      'disk_full',
      `The disk with the data folder ${dir} is full: free some space and start again`,
    );
  }
  if (typeof code === 'string' && ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'].includes(code)) {
    return new EmbeddedError(
      'not_writable',
      `The data folder ${dir} cannot be written to (${code}): check that it is a folder and who owns it`,
    );
  }
  if (/permission denied|read-only file system/i.test(message)) {
    return new EmbeddedError('not_writable', `The data folder ${dir} cannot be written to (${message})`);
  }
  if (/MDB_INVALID|MDB_CORRUPTED|MDB_VERSION_MISMATCH|MDB_PAGE_NOTFOUND|not an LMDB file/i.test(message)) {
    return new EmbeddedError(
      'damaged',
      `The database file in ${dir} is damaged (${message}): restore it from a backup`,
    );
  }
  return new EmbeddedError('failed', `The embedded database in ${dir} failed: ${message}`);
}
