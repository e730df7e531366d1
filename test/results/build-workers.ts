/** Workers run from `build/`: compiles the server when a source that results need is newer than what was built. */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../server/worker-file.ts';

/** Time of the newest source in a folder, in milliseconds. */
function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(...files.map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs));
}

/** Brings the built worker up to date; a few seconds when something changed, else nothing. */
export function buildWorkers(): void {
  const worker = path.join(projectRoot, 'build/server/results/analysis-worker.js');
  const built = statSync(worker, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = Math.max(
    newest(path.join(projectRoot, 'analysis')),
    newest(path.join(projectRoot, 'server/results')),
  );
  if (sources < built) return;
  const compiler = path.join(projectRoot, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--noCheck'], {
    cwd: projectRoot,
    stdio: 'ignore',
  });
}
