/** Runs a task so that every caller gets a run that began after they asked; callers that wait share one. */
export class SharedRun<T> {
  private readonly task: () => Promise<T>;
  private running: Promise<unknown> = Promise.resolve();
  private next: Promise<T> | null = null;

  constructor(task: () => Promise<T>) {
    this.task = task;
  }

  run(): Promise<T> {
    this.next ??= this.running.then(ignore, ignore).then(() => {
      this.next = null;
      const run = this.task();
      this.running = run;
      return run;
    });
    return this.next;
  }
}

const ignore = () => {};
