/** What can stand in the way of the engine is told in a sentence; what runs can be found. */
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  openSync,
  writeSync,
  closeSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { EmbeddedError, runningEmbedded, startEmbedded } from '../../server/embedded/index.ts';
import { projectRoot } from '../../server/worker-file.ts';
import { freshEngine, freshFolder, MongoClient, refusal } from './engine.ts';

const engineModule = pathToFileURL(path.join(projectRoot, 'build/server/embedded/index.js')).href;

async function problem(promise: Promise<unknown>): Promise<EmbeddedError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EmbeddedError);
  return error as EmbeddedError;
}

/** A stopped engine's folder with some documents in it. */
async function filledFolder(): Promise<string> {
  const dir = freshFolder();
  const engine = await startEmbedded({ dir });
  const client = await MongoClient.connect(engine.uri);
  await client
    .db('test')
    .collection('papers')
    .insertMany(Array.from({ length: 2000 }, (_, i) => ({ i, text: 'x'.repeat(1000) })));
  await client.close();
  await engine.stop();
  return dir;
}

/** Leaves a lock file as a killed process would. */
function leaveStaleLock(dir: string): void {
  rmSync(path.join(dir, 'embedded.clean'), { force: true });
  writeFileSync(
    path.join(dir, 'embedded.lock'),
    JSON.stringify({ pid: 999_999_999, start: 'x', socket: '/tmp/embdb-none/db.sock', token: 'x' }),
  );
}

test('a folder below a file is refused with its name', async () => {
  const dir = freshFolder();
  writeFileSync(path.join(dir, 'file'), '');
  const error = await problem(startEmbedded({ dir: path.join(dir, 'file', 'data') }));
  expect(error.problem).toBe('not_writable');
  expect(error.message).toContain(path.join(dir, 'file', 'data'));
  rmSync(dir, { recursive: true });
});

test('a second start in the same process is refused', async () => {
  const { dir, end } = await freshEngine();
  const error = await problem(startEmbedded({ dir }));
  expect(error).toMatchObject({ problem: 'held', pid: process.pid });
  expect(error.message).toContain(`process ${process.pid}`);
  await end();
});

test('another process that holds the folder is named, can be connected to, and is forgotten when killed', async () => {
  const dir = freshFolder();
  const script = `const { startEmbedded } = await import(${JSON.stringify(engineModule)}); await startEmbedded({ dir: ${JSON.stringify(dir)} }); console.log('ready'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const error = await problem(startEmbedded({ dir }));
  expect(error).toMatchObject({ problem: 'held', pid: child.pid });
  const uri = await runningEmbedded(dir);
  const client = await MongoClient.connect(uri!);
  await client.db('test').collection('papers').insertOne({ from: 'outside' });
  await client.close();
  const gone = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  expect(await runningEmbedded(dir)).toBeNull();
  const engine = await startEmbedded({ dir });
  const again = await MongoClient.connect(engine.uri);
  expect(await again.db('test').collection('papers').countDocuments({ from: 'outside' })).toBe(1);
  await again.close();
  await engine.stop();
  rmSync(dir, { recursive: true });
});

test('the socket lies in a folder only its owner can open, with a path short enough for the system', async () => {
  const { engine, dir, end } = await freshEngine();
  const socket = decodeURIComponent(/^mongodb:\/\/([^/]+)\//.exec(engine.uri)![1]!);
  expect(Buffer.byteLength(socket)).toBeLessThan(107);
  expect(statSync(path.dirname(socket)).mode & 0o777).toBe(0o700);
  expect(JSON.parse(readFileSync(path.join(dir, 'embedded.lock'), 'utf8'))).toMatchObject({ pid: process.pid, socket });
  await end();
});

test('files that hold data are the owner’s alone, in a folder that others may enter and after a careless copy', async () => {
  const dir = await filledFolder();
  chmodSync(dir, 0o755);
  const modes = () => ['data.mdb', 'lock.mdb'].map((name) => statSync(path.join(dir, name)).mode & 0o777);
  expect(modes()).toEqual([0o600, 0o600]);
  chmodSync(path.join(dir, 'data.mdb'), 0o644);
  const engine = await startEmbedded({ dir });
  expect(modes()).toEqual([0o600, 0o600]);
  await engine.stop();
  rmSync(dir, { recursive: true });
});

test('a file that is no database is called damaged', async () => {
  const dir = freshFolder();
  writeFileSync(path.join(dir, 'data.mdb'), 'this is not a database'.repeat(1000));
  expect(await problem(startEmbedded({ dir }))).toMatchObject({ problem: 'damaged' });
  rmSync(dir, { recursive: true });
});

test('a file cut short is called damaged, after a clean end as after a kill', async () => {
  const dir = await filledFolder();
  const file = path.join(dir, 'data.mdb');
  truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096);
  const clean = await problem(startEmbedded({ dir }));
  expect(clean.problem).toBe('damaged');
  expect(clean.message).toContain('restore it from a backup');
  leaveStaleLock(dir);
  expect(await problem(startEmbedded({ dir }))).toMatchObject({ problem: 'damaged' });
  rmSync(dir, { recursive: true });
});

test('rubbish in the middle of the file is found after a kill', async () => {
  const dir = await filledFolder();
  const file = path.join(dir, 'data.mdb');
  const fd = openSync(file, 'r+');
  const rubbish = Buffer.alloc(64 * 4096, 0x5a);
  writeSync(fd, rubbish, 0, rubbish.length, Math.floor(statSync(file).size / 2 / 4096) * 4096);
  closeSync(fd);
  leaveStaleLock(dir);
  expect(await problem(startEmbedded({ dir }))).toMatchObject({ problem: 'damaged' });
  rmSync(dir, { recursive: true });
});

/** Fills a collection until it is refused; gives how many inserts were acknowledged, and the refusal. */
async function fill(db: ReturnType<InstanceType<typeof MongoClient>['db']>) {
  let stored = 0;
  const error = await refusal(
    (async () => {
      for (;;) {
        await db.collection('papers').insertOne({ text: 'x'.repeat(100_000) });
        stored++;
      }
    })(),
  );
  return { stored, error };
}

test('a full disk refuses writes with code 14031 and keeps what it has', async () => {
  const dir = freshFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', dir], { stdio: 'ignore' });
  } catch {
    console.warn('SKIPPED: a small disk cannot be mounted here, so a full one was not tried');
    rmSync(dir, { recursive: true });
    return;
  }
  try {
    mkdirSync(path.join(dir, 'data'));
    const engine = await startEmbedded({ dir: path.join(dir, 'data') });
    const client = await MongoClient.connect(engine.uri);
    const { stored, error } = await fill(client.db('test'));
    expect(error).toMatchObject({ code: 14031, message: expect.stringContaining('The disk is full') });
    await client.close();
    await engine.stop();
    const again = await startEmbedded({ dir: path.join(dir, 'data') });
    const reader = await MongoClient.connect(again.uri);
    expect(await reader.db('test').collection('papers').countDocuments({})).toBe(stored);
    await reader.close();
    await again.stop();
  } finally {
    execFileSync('umount', ['-l', dir]);
    rmSync(dir, { recursive: true, force: true });
  }
});
