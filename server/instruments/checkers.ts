/** Checks answers in workers with a time limit: no definition and no answer can hold the server. */
import { availableParallelism } from 'node:os';
import type { Definition } from '../domain/instrument.ts';
import type { CheckInput, CheckOutcome } from './check-outcome.ts';
import { CheckingWorker } from './checking-worker.ts';
import type { Job } from './checking-worker.ts';
import { versionId } from './version-ids.ts';

export interface CheckersOptions {
  /** Default: one less than the processor's cores, at least one. */
  workers?: number;
  /** Longest time for one submission, in milliseconds (default 2000). */
  timeLimitMs?: number;
}

/** An instrument's version as it is stored. */
export interface CheckedVersion {
  key: string;
  version: number;
  definition: Definition;
}

export interface Checkers {
  /**
   * Checks one submission against one version; `timeout` when it took longer than the limit.
   * @throws Error when the definition cannot be compiled, or after `stop`
   */
  check(version: CheckedVersion, input: CheckInput): Promise<CheckOutcome | { kind: 'timeout' }>;
  /** Ends the workers; what is under way is rejected. */
  stop(): Promise<void>;
}

/** Prepares the pool; each worker starts with the first submission that needs it. */
export function startCheckers(options: CheckersOptions = {}): Checkers {
  const count = Math.max(1, options.workers ?? availableParallelism() - 1);
  const timeLimit = options.timeLimitMs ?? 2000;
  const workers = Array.from({ length: count }, () => new CheckingWorker(timeLimit));
  let stopped = false;
  let jobs = 0;

  return {
    check(version, input) {
      if (stopped) return Promise.reject(new Error('The checkers have been stopped'));
      return new Promise((resolve, reject) => {
        jobs = (jobs % 0x7ffffffe) + 1;
        const job: Job = {
          job: jobs,
          version: versionId(version),
          definition: version.definition,
          input: JSON.stringify(input),
          resolve,
          reject,
        };
        workers.reduce((least, worker) => (worker.load < least.load ? worker : least)).add(job);
      });
    },
    async stop() {
      stopped = true;
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}
