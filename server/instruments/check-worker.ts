/** Runs in a worker: compiles each version once, checks submissions in batches, says which one is under way. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Definition } from '../domain/instrument.ts';
import type { Checker, CheckOutcome } from './check-outcome.ts';
import { compileChecker } from './compile/compile-checker.ts';
import type { Batch, BatchResult } from './check-messages.ts';

const port = parentPort!;
/** Number of the job under way, negative while its version is compiled, 0 when idle: read by the main thread. */
const underWay = (workerData as { underWay: Int32Array }).underWay;
const checkers = new Map<string, Checker>();

/** Results are handed over at least this often (ms), so that a slow job does not hold back those before it. */
const handOver = 20;

port.on('message', ({ versions, jobs }: Batch) => {
  for (const { id, definition, job } of versions) {
    Atomics.store(underWay, 0, -job);
    checkers.set(id, compiled(definition));
  }
  let results: BatchResult[] = [];
  let since = performance.now();
  for (const { job, version, input } of jobs) {
    Atomics.store(underWay, 0, job);
    results.push({ job, ...run(version, input) });
    const now = performance.now();
    if (now - since < handOver) continue;
    port.postMessage(JSON.stringify(results));
    results = [];
    since = now;
  }
  Atomics.store(underWay, 0, 0);
  port.postMessage(JSON.stringify(results));
});

/** A definition that cannot be compiled fails each of its checks, with the reason. */
function compiled(definition: Definition): Checker {
  try {
    return compileChecker(definition);
  } catch (error) {
    return {
      check() {
        throw error;
      },
    };
  }
}

function run(version: string, input: string): { outcome: CheckOutcome } | { failure: string } {
  try {
    return { outcome: checkers.get(version)!.check(JSON.parse(input)) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

port.postMessage('ready');
