/** The server's side of the analysis worker: calls with answers, and a new thread after a crash. */
import { Worker } from 'node:worker_threads';
import type { TableStudy } from '../../analysis/index.ts';
import { workerFile } from '../worker-file.ts';
import type { Outcomes, Reply, Request } from './messages.ts';

interface Waiting {
  resolve: (reply: { revision: number; outcome: Outcomes[Request['kind']] }) => void;
  reject: (error: Error) => void;
}

/** One worker thread. When it dies, everything that waits is rejected, `onLost` is called, and the next call starts another. */
export class AnalysisThread {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private calls = 0;
  private stopped = false;
  private readonly study: TableStudy;
  private readonly onLost: () => void;

  constructor(study: TableStudy, onLost: () => void) {
    this.study = study;
    this.onLost = onLost;
  }

  /** Sends a request; rejects when analysis fails or the thread dies. */
  call<R extends Request>(request: R): Promise<{ revision: number; outcome: Outcomes[R['kind']] }> {
    if (this.stopped) return Promise.reject(new Error('Results are stopped'));
    const worker = (this.worker ??= this.start());
    const call = ++this.calls;
    return new Promise((resolve, reject) => {
      this.waiting.set(call, { resolve: resolve as Waiting['resolve'], reject });
      // Only a call that waits keeps the process alive.
      worker.ref();
      worker.postMessage({ ...request, call }, request.kind === 'apply' ? [request.batch.buffer] : []);
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    const worker = this.worker;
    this.worker = null;
    this.rejectAll(new Error('Results are stopped'));
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(workerFile(import.meta.url, './analysis-worker.ts'), {
      workerData: { study: this.study },
    });
    worker.on('message', (reply: Reply) => {
      const waiting = this.waiting.get(reply.call);
      this.waiting.delete(reply.call);
      if (this.waiting.size === 0) worker.unref();
      if (reply.ok) waiting?.resolve(reply);
      else waiting?.reject(new Error(`Analysis failed: ${reply.message}`));
    });
    worker.on('error', (error) => this.lose(worker, error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => this.lose(worker, new Error(`The analysis thread ended with code ${code}`)));
    return worker;
  }

  private lose(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.onLost();
    this.rejectAll(error);
  }

  private rejectAll(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
