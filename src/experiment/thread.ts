import { Worker } from 'node:worker_threads';

/** A thread came to its end before its work did, without a word. */
export class LostThread extends Error {
  constructor() {
    super('a thread ended before its work was done');
  }
}

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that does one task after the other. One that is gone says so, now or when it is next asked. */
export class Thread<Task, Answer> {
  private readonly worker: Worker;
  private waiting: Waiting<Answer> | undefined = undefined;
  private gone: Error | undefined = undefined;

  /**
   * @param file what it runs: it answers each message with one
   * @param given what it is to have from the start
   */
  constructor(file: URL, given?: unknown) {
    // A thread takes none of the switches of its process: some, such as --input-type, would keep it from starting.
    this.worker = new Worker(file, { execArgv: [], workerData: given });
    this.worker.on('message', (answer: Answer) => {
      const { waiting } = this;
      this.waiting = undefined;
      waiting?.resolve(answer);
    });
    this.worker.on('error', (error: Error) => this.leave(error));
    this.worker.on('exit', () => this.leave(new LostThread()));
  }

  /**
   * The answer to a task. One task at a time.
   *
   * @throws Error that ended the thread, LostThread where it ended without any
   */
  run(task: Task): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.gone !== undefined) {
        reject(this.gone);
        return;
      }
      this.waiting = { resolve, reject };
      this.worker.postMessage(task, []);
    });
  }

  /** Ends it, whatever it is at. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private leave(error: Error): void {
    this.gone ??= error;
    this.waiting?.reject(this.gone);
  }
}
