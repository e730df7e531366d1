/** Starting and stopping: clear lines for wrong settings, a graceful stop, and no acknowledged answer lost to kill -9. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../server/config.ts';
import { loggedPath } from '../../server/app.ts';
import { projectRoot } from '../../server/worker-file.ts';
import { submission } from '../api/answers.ts';
import { startApp } from '../app.ts';

const surveys = { SURVEYS_DIR: 'test/fixtures/surveys' };
const temporary = () => mkdtempSync(path.join(tmpdir(), 'sz-start-'));

function run(env: Record<string, string>) {
  const started = spawnSync(process.execPath, ['build/server/main.js'], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, PORT: '0', ...surveys, ...env },
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status: started.status, text: (started.stdout + started.stderr).trim() };
}

async function send(url: string): Promise<{ id: string; status: number }> {
  const body = submission();
  const reply = await fetch(`${url}/api/collect/krosno-mieszkancy/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  await reply.text();
  return { id: body.id, status: reply.status };
}

test.each([
  ['PORT', { PORT: 'many' }],
  ['MONGODB_URI', { MONGODB_URI: 'postgres://x' }],
  ['SESSION_SECRET', { MONGODB_URI: 'mongodb://127.0.0.1:1', SESSION_SECRET: '' }],
  ['SUBMISSIONS_PER_MINUTE', { SUBMISSIONS_PER_MINUTE: '-1' }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ['TRUST_PROXY', { PUBLIC_URL: 'https://ankiety.example' }],
])('a wrong %s stops the start with one line', (name, env) => {
  const dataDir = temporary();
  const { status, text } = run({ DATA_DIR: dataDir, ...env });
  rmSync(dataDir, { recursive: true });
  expect(status).toBe(1);
  expect(text).toMatch(new RegExp(`^${name}: .+$`));
});

test('a data folder that is a file, and a secret cut short: one line that names it', () => {
  const dataDir = temporary();
  const file = path.join(dataDir, 'file');
  writeFileSync(file, '');
  for (const dir of [file, path.join(file, 'below')]) {
    const { status, text } = run({ DATA_DIR: dir });
    expect([status, text.split('\n').length]).toEqual([1, 1]);
    expect(text).toContain(`DATA_DIR ${dir}: `);
  }
  writeFileSync(path.join(dataDir, 'session-secret'), '');
  const { status, text } = run({ DATA_DIR: dataDir });
  expect(status).toBe(1);
  expect(text).toMatch(/^.*session-secret: needs at least 32 characters.*$/);
  rmSync(dataDir, { recursive: true });
});

test('the defaults', () => {
  const dataDir = temporary();
  expect(readConfig({ DATA_DIR: dataDir })).toMatchObject({
    port: 3000,
    mongodbUri: null,
    publicUrl: 'http://localhost:3000',
    submissionsPerMinute: 120,
  });
  expect(readConfig({ DATA_DIR: dataDir }).sessionSecret).toBe(readConfig({ DATA_DIR: dataDir }).sessionSecret);
  rmSync(dataDir, { recursive: true });
});

test('tokens and queries never reach the log', () => {
  expect(loggedPath('/i/secret-token?lang=en')).toBe('/i/…');
  expect(loggedPath('/api/invitations/secret-token/draft')).toBe('/api/invitations/…/draft');
  expect(loggedPath('/api/collectors?x=1')).toBe('/api/collectors');
});

test('changed content under an answered version stops the start and names it', async () => {
  const folder = temporary();
  const dataDir = temporary();
  cpSync(path.join(projectRoot, 'test/fixtures/surveys'), folder, { recursive: true });
  const file = path.join(folder, 'resident.json');
  const app = await startApp({ SURVEYS_DIR: folder }, dataDir);
  expect((await send(app.url)).status).toBe(201);
  expect(await app.stop()).toBe(0);

  const changed = JSON.parse(readFileSync(file, 'utf8'));
  changed.pages[1].elements[1].rateMax = 7;
  writeFileSync(file, JSON.stringify(changed));
  const { status, text } = run({ DATA_DIR: dataDir, SURVEYS_DIR: folder });
  expect(status).toBe(1);
  expect(text).toMatch(/resident\.json: version 1 already has responses.*rateMax/);

  changed.version = 2;
  writeFileSync(file, JSON.stringify(changed));
  const again = await startApp({ SURVEYS_DIR: folder }, dataDir);
  expect(await again.stop()).toBe(0);
  rmSync(folder, { recursive: true });
  rmSync(dataDir, { recursive: true });
});

test('a broken questionnaire stops the start and says where', () => {
  const folder = temporary();
  const dataDir = temporary();
  cpSync(path.join(projectRoot, 'test/fixtures/surveys'), folder, { recursive: true });
  writeFileSync(path.join(folder, 'resident.json'), '{ "key": ');
  const { status, text } = run({ DATA_DIR: dataDir, SURVEYS_DIR: folder });
  expect(status).toBe(1);
  expect(text).toContain('resident.json');
  rmSync(folder, { recursive: true });
  rmSync(dataDir, { recursive: true, force: true });
});

test('a graceful stop finishes what it accepted and exits 0', async () => {
  const dataDir = temporary();
  const app = await startApp(surveys, dataDir);
  const sent = Array.from({ length: 40 }, () => send(app.url).catch(() => null));
  await new Promise((resolve) => setTimeout(resolve, 30));
  const code = app.stop();
  const taken = (await Promise.all(sent)).filter((one) => one?.status === 201);
  expect(await code).toBe(0);
  const again = await startApp(surveys, dataDir);
  for (const one of taken) expect(await known(again.url, one!.id)).toBe(true);
  await again.stop();
  rmSync(dataDir, { recursive: true });
});

/** True when the id stands: other content under it is refused. */
async function known(url: string, id: string): Promise<boolean> {
  const reply = await fetch(`${url}/api/collect/krosno-mieszkancy/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...submission({ adult: 'yes', belonging: 1 }), id }),
  });
  await reply.text();
  return reply.status === 409;
}

test('10 × kill -9 while answers come in: nothing acknowledged is lost', async () => {
  const dataDir = temporary();
  const acknowledged: string[] = [];
  for (let round = 0; round < 10; round++) {
    const app = await startApp(surveys, dataDir);
    let running = true;
    const clients = Array.from({ length: 8 }, async () => {
      while (running) {
        try {
          const { id, status } = await send(app.url);
          if (status === 201) acknowledged.push(id);
        } catch {
          return;
        }
      }
    });
    // Killed in the middle of writing, however slow the machine is: each round a little later.
    const enough = acknowledged.length + 10 + round;
    while (acknowledged.length < enough) await new Promise((resolve) => setTimeout(resolve, 1));
    app.process.kill('SIGKILL');
    await once(app.process, 'exit');
    running = false;
    await Promise.all(clients);
  }
  const app = await startApp(surveys, dataDir);
  const found = await Promise.all(acknowledged.map((id) => known(app.url, id)));
  const lost = found.filter((standing) => !standing).length;
  expect(await app.stop()).toBe(0);
  rmSync(dataDir, { recursive: true });
  expect(acknowledged.length).toBeGreaterThan(100);
  expect(lost).toBe(0);
}, 120_000);
