/** Telling a process from another that got the same number later. */
import { readFileSync } from 'node:fs';

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/**
 * What is certain of a process besides its number: when it was started, and in which run of the machine.
 * Null where the system does not tell, or when there is no such process.
 */
export function processStart(pid: number): string | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  const boot = readOrNull('/proc/sys/kernel/random/boot_id');
  if (!stat || !boot) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? null : `${boot.trim()} ${fields[19]}`;
}

/**
 * True when the process is running and, as far as can be told, is the one described by `start`.
 * @param start what {@link processStart} said of it when it was known to run
 */
export function isRunning(pid: number, start: string | null): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (start === null) return true;
  const now = processStart(pid);
  return readOrNull('/proc/self/stat') === null ? true : now === start;
}
