/** Runs jest quietly and counts: what failed is printed, the rest is not. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  success: boolean;
  testResults: { name: string; status: string; message: string; assertionResults: unknown[] }[];
}

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The project's closing line. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Runs jest over the given patterns. A file that could not be run at all counts as one failure.
 * @param env environment on top of this process's
 * @param workers at once; one for each core, for browser tests wait more than they compute
 */
export function runJest(patterns: string[], env: Record<string, string> = {}, workers = '100%'): Counts {
  const folder = mkdtempSync(path.join(tmpdir(), 'sz-jest-'));
  const file = path.join(folder, 'report.json');
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const args = [jest, '--json', `--outputFile=${file}`, '--silent', `--maxWorkers=${workers}`, ...patterns];
  const run = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as JestReport;
    const failing = report.testResults.filter(({ status }) => status === 'failed');
    for (const { name, message } of failing) console.error(`${path.relative(root, name)}\n${message}`);
    const notRun = failing.filter(({ assertionResults }) => assertionResults.length === 0).length;
    const failed = report.numFailedTests + notRun;
    return {
      passed: report.numPassedTests,
      failed: failed === 0 && !report.success ? 1 : failed,
      skipped: report.numPendingTests,
    };
  } catch {
    console.error(run.stderr);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
