/** One worker thread that checks submissions, its queue, and what happens when it falls silent. */
import { Worker } from 'node:worker_threads';
import type { Definition } from '../domain/instrument.ts';
import { workerFile } from '../worker-file.ts';
import type { Batch, BatchResult } from './check-messages.ts';
import type { CheckOutcome } from './check-outcome.ts';

export interface Job {
  job: number;
  version: string;
  definition: Definition;
  /** CheckInput as JSON. */
  input: string;
  resolve(outcome: CheckOutcome | { kind: 'timeout' }): void;
  reject(error: Error): void;
}

/** Jobs sent at once: enough to hide the hand-over, few enough that newcomers need not wait long. */
const batchSize = 64;
/** Starting (loading survey-core) and compiling may take longer than checking, on a busy machine much longer. */
const startLimit = 60_000;
const compileFactor = 5;

export class CheckingWorker {
  private readonly timeLimit: number;
  private queue: Job[] = [];
  private sent = new Map<number, Job>();
  private thread: Worker | null = null;
  private ready = false;
  private flushing = false;
  private known = new Set<string>();
  private underWay = new Int32Array(new SharedArrayBuffer(4));
  private watch: NodeJS.Timeout | null = null;
  private seen = { job: 0, since: 0 };

  constructor(timeLimit: number) {
    this.timeLimit = timeLimit;
  }

  get load(): number {
    return this.queue.length + this.sent.size;
  }

  add(job: Job): void {
    this.queue.push(job);
    this.later();
  }

  async stop(): Promise<void> {
    const waiting = [...this.sent.values(), ...this.queue];
    this.sent.clear();
    this.queue = [];
    const thread = this.forget();
    for (const job of waiting) job.reject(new Error('The checkers have been stopped'));
    await thread?.terminate();
  }

  /** Collects what arrives in the same turn of the event loop into one message. */
  private later(): void {
    if (this.flushing) return;
    this.flushing = true;
    setImmediate(() => {
      this.flushing = false;
      this.flush();
    });
  }

  private flush(): void {
    if (this.queue.length === 0 || this.sent.size > 0) return;
    this.thread ??= this.start();
    this.watch ??= setInterval(() => this.look(), Math.max(10, Math.min(100, this.timeLimit / 10)));
    if (!this.ready) return;
    const jobs = this.queue.splice(0, batchSize);
    const batch: Batch = { versions: [], jobs: [] };
    for (const job of jobs) {
      this.sent.set(job.job, job);
      if (!this.known.has(job.version)) {
        this.known.add(job.version);
        batch.versions.push({ id: job.version, definition: job.definition, job: job.job });
      }
      batch.jobs.push({ job: job.job, version: job.version, input: job.input });
    }
    this.seen = { job: 0, since: performance.now() };
    this.thread.postMessage(batch);
  }

  private start(): Worker {
    this.underWay = new Int32Array(new SharedArrayBuffer(4));
    const thread = new Worker(workerFile(import.meta.url, './check-worker.ts'), {
      workerData: { underWay: this.underWay },
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    thread.unref();
    thread.on('message', (message: string) => {
      if (thread !== this.thread) return;
      if (message === 'ready') this.ready = true;
      else this.finish(JSON.parse(message) as BatchResult[]);
      this.flush();
    });
    thread.on('error', (error) => this.lost(thread, error));
    thread.on('exit', () => this.lost(thread, new Error('A checking worker ended unexpectedly')));
    this.seen = { job: 0, since: performance.now() };
    return thread;
  }

  private finish(results: BatchResult[]): void {
    for (const result of results) {
      const job = this.sent.get(result.job);
      if (!job) continue;
      this.sent.delete(result.job);
      if ('outcome' in result) job.resolve(result.outcome);
      else job.reject(new Error(result.failure));
    }
    if (this.load === 0) this.rest();
  }

  /** Nothing to do: stop looking, so that an idle server does not wake for this. */
  private rest(): void {
    if (this.watch) clearInterval(this.watch);
    this.watch = null;
  }

  /** Has the same job been under way for too long? */
  private look(): void {
    const job = Atomics.load(this.underWay, 0);
    const now = performance.now();
    if (job !== this.seen.job) {
      this.seen = { job, since: now };
      return;
    }
    const limit = !this.ready || job === 0 ? startLimit : job < 0 ? this.timeLimit * compileFactor : this.timeLimit;
    if (now - this.seen.since < limit) return;
    if (this.ready && this.sent.size === 0) return;
    const slow = this.sent.get(Math.abs(job));
    this.replace();
    slow?.resolve({ kind: 'timeout' });
  }

  /** The worker died by itself (out of memory, say): the job under way is to blame, the others run again. */
  private lost(thread: Worker, error: Error): void {
    if (thread !== this.thread) return;
    const culprit = this.sent.get(Math.abs(Atomics.load(this.underWay, 0)));
    if (!this.ready && this.sent.size === 0) {
      const waiting = this.queue.splice(0);
      for (const job of waiting) job.reject(error);
    }
    this.replace();
    if (culprit) culprit.reject(error);
  }

  private replace(): void {
    const slow = Math.abs(Atomics.load(this.underWay, 0));
    const again = [...this.sent.values()].filter((job) => job.job !== slow);
    this.sent.clear();
    this.queue.unshift(...again);
    void this.forget()?.terminate();
    if (this.queue.length > 0) this.later();
  }

  private forget(): Worker | null {
    const thread = this.thread;
    this.thread = null;
    this.ready = false;
    this.known.clear();
    this.rest();
    return thread;
  }
}
