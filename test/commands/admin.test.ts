/** `npm run admin`, run as people run it: the built command, without a server and beside one. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../server/worker-file.ts';
import { rightAnswers, submission } from '../api/answers.ts';
import { startApp, type RunningApp } from '../app.ts';

const surveys = { SURVEYS_DIR: 'test/fixtures/surveys' };
let app: RunningApp;
let folder: string;
beforeAll(async () => {
  app = await startApp(surveys);
  folder = mkdtempSync(path.join(tmpdir(), 'sz-admin-'));
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The command's exit code and all it wrote. The process is not waited for in a way that stops ours: connections stay alive. */
async function admin(dataDir: string, args: string[], input = '') {
  const run = spawn(process.execPath, ['build/server/commands/admin.js', ...args], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, ...surveys },
  });
  let text = '';
  run.stdout.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  run.stderr.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  run.stdin.on('error', () => undefined); // a command that reads nothing may end before it is told
  run.stdin.end(input);
  const status = await new Promise<number | null>((resolve) => run.on('close', resolve));
  return { status, text };
}

async function signIn(url: string, name: string, password: string) {
  const reply = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });
  return { status: reply.status, cookie: reply.headers.get('set-cookie')?.split(';')[0] ?? '' };
}

async function csv(target: RunningApp): Promise<string> {
  const { cookie } = await signIn(target.url, app.admin.name, app.admin.password);
  const reply = await fetch(`${target.url}/api/instruments/resident/responses.csv`, { headers: { cookie } });
  expect(reply.status).toBe(200);
  return reply.text();
}

async function submit(answers: Record<string, unknown> = rightAnswers): Promise<void> {
  const reply = await fetch(`${app.url}/api/collect/krosno-mieszkancy/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(submission(answers)),
  });
  expect(reply.status).toBe(201);
}

test('mistakes get one clear answer and exit 1', async () => {
  expect(await admin(app.dataDir, ['nonsense'])).toMatchObject({
    status: 1,
    text: expect.stringContaining('user add NAME'),
  });
  expect(await admin(app.dataDir, ['user', 'add', 'x'])).toMatchObject({ status: 1 });
  const short = await admin(app.dataDir, ['user', 'add', 'anna', '--role', 'admin', '--password-stdin'], 'short');
  expect(short).toMatchObject({ status: 1, text: expect.stringContaining('at least 10 characters') });
  const city = ['user', 'add', 'anna', '--role', 'analyst', '--city', 'gdansk', '--password-stdin'];
  expect((await admin(app.dataDir, city, 'long enough 1')).text).toContain('gdansk');
  expect((await admin(app.dataDir, ['restore', path.join(folder, 'missing')])).status).toBe(1);
});

test('a user added beside the running server can sign in at once', async () => {
  const added = await admin(
    app.dataDir,
    ['user', 'add', 'anna', '--role', 'analyst', '--city', 'krosno', '--password-stdin'],
    'long enough 1\n',
  );
  expect(added).toMatchObject({ status: 0, text: expect.stringContaining('anna') });
  expect((await signIn(app.url, 'anna', 'long enough 1')).status).toBe(200);
  expect((await admin(app.dataDir, ['user', 'list'])).text).toContain('anna\tanalyst\tkrosno\tactive');
});

test('an import is all or nothing, says where and why, and doubles nothing', async () => {
  const header = 'response_id;version;city;wave;channel;locale;completed_on;adult;belonging;contact;times';
  const row = (id: string, times: string) => `${id};1;krosno;after;paper;pl;2020-02-03;yes;7;yes;${times}`;
  const file = path.join(folder, 'paper.csv');
  writeFileSync(file, `\uFEFF${[header, row('a1', '2,5'), row('a2', 'wiele'), row('a3', '900')].join('\r\n')}\r\n`);
  const refused = await admin(app.dataDir, ['import-responses', 'resident', file]);
  expect(refused.status).toBe(1);
  expect(refused.text).toMatch(/nothing was imported[\s\S]*row 3, column times/);
  expect((await csv(app)).split('\r\n')).toHaveLength(2);

  writeFileSync(file, `\uFEFF${[header, row('a1', '2,5'), row('a2', '3')].join('\r\n')}\r\n`);
  expect((await admin(app.dataDir, ['import-responses', 'resident', file])).text).toContain(
    '2 imported, 0 were there already',
  );
  expect((await admin(app.dataDir, ['import-responses', 'resident', file])).text).toContain(
    '0 imported, 2 were there already',
  );
  expect(await csv(app)).toMatch(/paper[\s\S]*,2\.5/);
});

test('backup while the server runs; wipe; restore: the same CSV byte for byte', async () => {
  for (let i = 0; i < 25; i++) await submit({ ...rightAnswers, needs: `ławka ${i}\n"żółta"` });
  const before = await csv(app);
  const file = path.join(folder, 'all.backup');
  expect(await admin(app.dataDir, ['backup', file])).toMatchObject({
    status: 0,
    text: expect.stringMatching(/responses 27/),
  });

  const other = mkdtempSync(path.join(tmpdir(), 'sz-restored-'));
  try {
    expect(await admin(other, ['restore', file])).toMatchObject({
      status: 0,
      text: expect.stringMatching(/responses 27/),
    });
    const restored = await startApp(surveys, other);
    try {
      expect(await csv(restored)).toBe(before);
    } finally {
      expect(await restored.stop()).toBe(0);
    }
  } finally {
    rmSync(other, { recursive: true, force: true });
  }

  await submit();
  expect(await csv(app)).not.toBe(before);
  expect((await admin(app.dataDir, ['restore', file])).status).toBe(0);
  expect(await csv(app)).toBe(before);
});

test('a damaged backup restores nothing', async () => {
  const before = await csv(app);
  const whole = path.join(folder, 'all.backup');
  const torn = path.join(folder, 'torn.backup');
  writeFileSync(torn, readFileSync(whole).subarray(0, 900));
  expect(await admin(app.dataDir, ['restore', torn])).toMatchObject({
    status: 1,
    text: expect.stringContaining('nothing was restored'),
  });
  expect(await csv(app)).toBe(before);
});

test('a purge erases nothing before its day', async () => {
  expect(await admin(app.dataDir, ['purge'])).toMatchObject({
    status: 0,
    text: expect.stringContaining('Nothing is due'),
  });
});
