/** Where a worker's compiled file lies: Node cannot load TypeScript in a worker, so workers always run from `build/`. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';

/** The root of the project, whether this runs from the sources or from `build/`. */
export const projectRoot = (() => {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const up = path.dirname(here);
  return path.basename(up) === 'build' ? path.dirname(up) : up;
})();

/**
 * The URL of the compiled worker beside a module.
 * @param moduleUrl the caller's `import.meta.url`
 * @param relative the worker's source as seen from the caller, e.g. `./check-worker.ts`
 */
export function workerFile(moduleUrl: string, relative: string): URL {
  const source = path.resolve(path.dirname(fileURLToPath(moduleUrl)), relative);
  const inside = path.relative(path.join(projectRoot, 'build'), source);
  const fromRoot = inside.startsWith('..') ? path.relative(projectRoot, source) : inside;
  return pathToFileURL(path.join(projectRoot, 'build', fromRoot.replace(/\.ts$/, '.js')));
}
