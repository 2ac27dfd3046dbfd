import type { Terminal } from './terminal.ts';

/** Says on the error stream how far a run is. */
export interface Progress {
  update(done: number): void;
  /** Ends it; `message` stays on the screen. */
  stop(message: string): void;
}

/**
 * A bar where somebody watches; elsewhere a line at the start and one at the end.
 *
 * @param limit what is said before a number of replications that may come to less, such as `up to`; or nothing
 */
export async function startProgress(
  terminal: Terminal,
  { total, limit }: { readonly total: number; readonly limit: string },
  message: string,
): Promise<Progress> {
  if (terminal.bar === undefined) {
    terminal.note(`${message}\n`);
    return { update: () => undefined, stop: (end) => terminal.note(`${end}\n`) };
  }
  const { SingleBar } = (await import('cli-progress')).default;
  const bar = new SingleBar({
    stream: terminal.bar,
    format: `{bar} {value} of ${limit}{total} replications{left}`,
    barCompleteChar: '\u2588',
    barIncompleteChar: '\u2591',
    barsize: 30,
    clearOnComplete: true,
  });
  const started = performance.now();
  terminal.note(`${message}\n`);
  bar.start(total, 0, { left: '' });
  return {
    update: (done) => {
      const seconds = (((performance.now() - started) / done) * (total - done)) / 1000;
      bar.update(done, { left: `, ${limit}about ${Math.ceil(seconds)} s to go` });
    },
    stop: (end) => {
      bar.stop();
      terminal.note(`${end}\n`);
    },
  };
}
