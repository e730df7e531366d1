/** A process that is killed while it writes loses nothing that it acknowledged. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runningEmbedded, startEmbedded } from '../../server/embedded/index.ts';
import { projectRoot } from '../../server/worker-file.ts';
import { freshFolder, MongoClient } from './engine.ts';

const KILLS = 10;
const engineModule = pathToFileURL(path.join(projectRoot, 'build/server/embedded/index.js')).href;

/** Lets a process write for a while, kills it, and gives the names it acknowledged. */
function writeAndKill(dir: string, round: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [path.join(projectRoot, 'test/embedded/keep-writing.mjs'), engineModule, dir, String(round)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), 150 + round * 20);
      said += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', () => resolve(said.split('\n').slice(1, -1)));
  });
}

test('ten kills in the middle of writing lose no acknowledged write', async () => {
  const dir = freshFolder();
  const acknowledged: string[] = [];
  for (let round = 0; round < KILLS; round++) acknowledged.push(...(await writeAndKill(dir, round)));
  expect(await runningEmbedded(dir)).toBeNull();
  expect(acknowledged.length).toBeGreaterThan(KILLS);

  const engine = await startEmbedded({ dir });
  const client = await MongoClient.connect(engine.uri);
  const papers = client.db('test').collection('papers');
  const stored = new Map((await papers.find().toArray()).map((paper) => [paper.name as string, paper]));
  const lost = acknowledged.filter((line) => {
    const [name, read] = line.split(' ');
    const paper = stored.get(name!);
    return !paper || (read === 'read' && paper.read !== true);
  });
  expect(lost).toEqual([]);
  expect([...stored.values()].filter((paper) => (paper.text as string).length !== 1900)).toEqual([]);
  expect(await papers.countDocuments({ name: { $gte: '' } })).toBe(stored.size);
  await client.close();
  await engine.stop();
  rmSync(dir, { recursive: true, force: true });
}, 180_000);
