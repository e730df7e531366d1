/** Sixty-three operations through mongoose, compared with what a real MongoDB engine answered to them. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../server/worker-file.ts';
import { freshEngine } from './engine.ts';

const fixtures = path.join(projectRoot, 'test/fixtures/mongo-conformance');
type Answers = Record<string, unknown>;

/** Outside the subset the product may use, with what the engine answers instead. */
const NOT_OFFERED: Answers = {
  collation: { ERR: 'MongoServerError', code: 2 },
};

/** Messages carry ids and wording of their own; names and codes are what programs rely on. */
function meaning(answer: unknown): unknown {
  const error = answer as { ERR?: string; code?: unknown } | null;
  if (error && typeof error === 'object' && error.ERR)
    return { ERR: error.ERR, ...('code' in error ? { code: error.code } : {}) };
  if (answer && typeof answer === 'object' && 'msg' in answer) return { ...answer, msg: 'a message' };
  return answer;
}

const real = JSON.parse(readFileSync(path.join(fixtures, 'real-engine.json'), 'utf8')) as Answers;
let ours: Answers = {};

beforeAll(async () => {
  const { engine, end } = await freshEngine();
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(fixtures, 'suite.mjs'), engine.uri], {
    timeout: 25_000,
  });
  ours = JSON.parse(stdout) as Answers;
  await end();
}, 30_000);

test('every operation was answered', () => {
  expect(Object.keys(ours)).toEqual(Object.keys(real));
});

test.each(Object.keys(real))('%s is answered as by MongoDB', (name) => {
  expect(meaning(ours[name])).toEqual(meaning(NOT_OFFERED[name] ?? real[name]));
});
