/** The analysis thread: errors are answers, and a thread that died is replaced. */
import type { Worker } from 'node:worker_threads';
import { AnalysisThread } from '../../server/results/analysis-thread.ts';
import { definition, study } from '../analysis/synthetic.ts';
import { buildWorkers } from './build-workers.ts';

let lost = 0;
let thread: AnalysisThread;

beforeAll(buildWorkers, 120_000);
beforeEach(() => {
  lost = 0;
  thread = new AnalysisThread(study, () => lost++);
});
afterEach(() => thread.stop());

const open = () => thread.call({ kind: 'open', columns: 1, definitions: [definition] });

test('an error in the thread rejects that call and no other', async () => {
  await expect(thread.call({ kind: 'analyse', columns: 7, query: {} })).rejects.toThrow('These columns are not open');
  await expect(open()).resolves.toMatchObject({ ok: true, revision: 0 });
  expect(lost).toBe(0);
});

test('when the thread dies, what waits is rejected and the next call starts another', async () => {
  await open();
  // The thread is told to end before it gets the call, so that it cannot answer first.
  const ended = (thread as unknown as { worker: Worker }).worker.terminate();
  await expect(thread.call({ kind: 'analyse', columns: 1, query: {} })).rejects.toThrow('analysis thread ended');
  await ended;
  expect(lost).toBe(1);
  // The new thread knows nothing of the columns of the old one.
  await expect(thread.call({ kind: 'analyse', columns: 1, query: {} })).rejects.toThrow('These columns are not open');
  await expect(open()).resolves.toMatchObject({ ok: true });
});

test('a stopped thread takes no calls', async () => {
  await thread.stop();
  await expect(open()).rejects.toThrow('Results are stopped');
});
