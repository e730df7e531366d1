/** `npm run demo` as people type it: never over a study; it says where to open it and who signs in, and they can. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoPassword } from '../../server/commands/demo/accounts.ts';
import { projectRoot } from '../../server/worker-file.ts';
import { startApp } from '../app.ts';

jest.setTimeout(120_000);
const command = ['build/server/commands/demo.js'];
const environment = (dataDir: string) => ({
  cwd: projectRoot,
  env: { PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'fatal' },
});

test('the data folder of a study is refused, and what it is told wrongly', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sz-study-'));
  await (await startApp({}, dataDir)).stop();
  const run = (...more: string[]) =>
    spawnSync(process.execPath, [...command, ...more], { ...environment(dataDir), encoding: 'utf8' });
  const refused = run();
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('holds a study, not a demo')]);
  const misread = run('--sed', '1');
  expect([misread.status, misread.stderr]).toEqual([1, expect.stringContaining('npm run demo')]);
  rmSync(dataDir, { recursive: true, force: true });
});

test('it fills, says where to open it and who signs in, and they can', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sz-demo-'));
  const demo: ChildProcess = spawn(process.execPath, command, { ...environment(dataDir), stdio: 'pipe' });
  let printed = '';
  for (const stream of [demo.stdout!, demo.stderr!]) stream.on('data', (part: Buffer) => (printed += part.toString()));
  const ended = once(demo, 'exit');
  while (!/Serving on (\S+)/.test(printed) && demo.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(printed).toMatch(/Sign in at http:\S+\/team/);
  const url = /Serving on (\S+)/.exec(printed)![1]!.replace('localhost', '127.0.0.1');
  const names = [...printed.matchAll(/^ {2}(demo-\S+) +(\S+)/gm)];
  expect(names.map(([, , password]) => password)).toEqual(Array(4).fill(demoPassword));
  for (const [, name, password] of names) {
    const signIn = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, password }),
    });
    expect(signIn.status).toBe(200);
  }
  expect(await (await fetch(`${url}/s/krosno-mieszkancy`)).text()).toContain('Wszystkie odpowiedzi są zmyślone');
  demo.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  rmSync(dataDir, { recursive: true, force: true });
});
