/** `npm run dev`: rebuilds server and client when a source changes, and restarts the server. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import './build.ts';

const root = path.resolve(import.meta.dirname, '../..');
const start = (args: string[]): ChildProcess => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
const bin = (name: string) => path.join(root, 'node_modules', name);

const children = [
  start([bin('typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--noCheck', '--watch', '--preserveWatchOutput']),
  start([bin('vite/bin/vite.js'), 'build', '--watch', '--logLevel', 'warn']),
  start(['--watch-path=build/server', '--watch-path=build/analysis', '--watch-path=surveys', 'build/server/main.js']),
];
const stop = (): void => {
  for (const child of children) child.kill('SIGTERM');
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
