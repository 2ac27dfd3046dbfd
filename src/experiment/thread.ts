import { Worker } from 'node:worker_threads';
import type { BlockTask, Future } from './run-block.ts';

/** A thread came to its end before its work did, without a word. */
export class LostThread extends Error {
  constructor() {
    super('a thread ended before its work was done');
  }
}

interface Waiting {
  readonly resolve: (futures: readonly Future[]) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that runs one block after the other. One that is gone says so, now or when it is next asked. */
export class Thread {
  private readonly worker: Worker;
  private waiting: Waiting | undefined;
  private gone: Error | undefined;

  constructor() {
    // A thread takes none of the switches of its process: some, such as --input-type, would keep it from starting.
    this.worker = new Worker(new URL('worker.js', import.meta.url), { execArgv: [] });
    this.worker.on('message', (futures: readonly Future[]) => {
      const { waiting } = this;
      this.waiting = undefined;
      waiting?.resolve(futures);
    });
    this.worker.on('error', (error: Error) => this.leave(error));
    this.worker.on('exit', () => this.leave(new LostThread()));
  }

  /**
   * The futures of a block. One block at a time.
   *
   * @throws Error that ended the thread, LostThread where it ended without any
   */
  run(task: BlockTask): Promise<readonly Future[]> {
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
