/** `npm test`: type check, lint, format, then all tests; quiet when green; ends with "N passed, N failed". */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { closingLine, runJest } from './jest-run.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Runs one check; prints its output only when it fails. */
function check(name: string, tool: string, args: string[]): Promise<boolean> {
  const program = path.join(root, 'node_modules/.bin', tool);
  return new Promise((resolve) => {
    execFile(program, args, { cwd: root, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (error !== null) console.error(`${name} failed:\n${stdout}${stderr}`);
      resolve(error === null);
    });
  });
}

const checks = await Promise.all([
  check('Type check', 'tsc', ['-p', 'tsconfig.json', '--noEmit']),
  check('Lint', 'eslint', ['.', '--max-warnings', '0']),
  check('Format', 'prettier', ['--check', '--log-level', 'warn', '.']),
]);
const tests = runJest(process.argv.slice(2));
const counts = {
  passed: tests.passed + checks.filter((ok) => ok).length,
  failed: tests.failed + checks.filter((ok) => !ok).length,
  skipped: tests.skipped,
};
console.log(closingLine(counts));
process.exit(counts.failed > 0 ? 1 : 0);
