// Loaded before the command with --import: its threads are taken away, or starved, as a system might do it.
//   LOSE=kept:FOLDER  the first thread is ended as soon as FOLDER holds a future that is kept
//   LOSE=memory:N     every thread may hold N megabytes
import { existsSync, readdirSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import threads from 'node:worker_threads';

const [how, what] = (process.env.LOSE ?? '').split(/:(.*)/s);
const { Worker } = threads;
let started = 0;

function keeps(output) {
  if (!existsSync(output)) return false;
  const folder = readdirSync(output).find((name) => name.endsWith('.unfinished'));
  return (
    folder !== undefined &&
    readdirSync(`${output}/${folder}`).some((file) => file.endsWith('.future'))
  );
}

threads.Worker = class extends Worker {
  constructor(file, options) {
    const limits = { resourceLimits: { maxOldGenerationSizeMb: Number(what) } };
    super(file, how === 'memory' ? { ...options, ...limits } : options);
    if (how !== 'kept' || started++ > 0) return;
    const watch = setInterval(() => {
      if (!keeps(what)) return;
      clearInterval(watch);
      void this.terminate();
    }, 1);
    this.on('exit', () => clearInterval(watch));
  }
};
syncBuiltinESMExports();
