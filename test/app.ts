/** The built server as people start it: a process of its own, in a fresh data folder, on a free port. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../server/worker-file.ts';

export interface RunningApp {
  url: string;
  dataDir: string;
  admin: { name: string; password: string };
  /** Everything printed so far. */
  output(): string;
  process: ChildProcess;
  /** Stops gracefully; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/**
 * Starts `build/server/main.js` and creates the administrator through the one-time link.
 * @param settings environment on top of the test's defaults
 * @param keep an existing data folder to start on (no administrator is made then)
 */
export async function startApp(settings: Record<string, string> = {}, keep?: string): Promise<RunningApp> {
  const dataDir = keep ?? mkdtempSync(path.join(tmpdir(), 'sz-app-'));
  const child = spawn(process.execPath, ['build/server/main.js'], {
    cwd: projectRoot,
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      SUBMISSIONS_PER_MINUTE: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const collect = (chunk: Buffer) => {
    printed += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);

  const expected = keep === undefined ? /setup#(\S+)/ : /Serving on (\S+)/;
  const deadline = Date.now() + 60_000;
  while (!expected.test(printed)) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`The server did not start: ${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const url = /Serving on (\S+)/.exec(printed)![1]!.replace('localhost', '127.0.0.1');
  const admin = { name: 'admin1', password: 'correct horse battery' };
  if (keep === undefined) {
    const token = expected.exec(printed)![1];
    const made = await fetch(`${url}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, ...admin }),
    });
    if (made.status !== 201) throw new Error(`No first administrator: ${made.status} ${await made.text()}`);
  }
  return {
    url,
    dataDir,
    admin,
    output: () => printed,
    process: child,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      if (keep === undefined) rmSync(dataDir, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}
