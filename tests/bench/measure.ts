/**
 * One process of the benchmark: runs a model some times over, each with the next seed, and prints one line of
 * JSON a repetition. The first is cold: the compiler has seen nothing of the model yet. It begins with a run
 * of a few, which shows the compiler every branch early and counts as time of this repetition. The compiler is set as the program
 * sets it before any run.
 *
 *     node measure.js --model b1 --size 1000000 --seed 1 --repetitions 5
 */
import { parseArgs } from 'node:util';
import { Draws, replicationKey } from '../../src/engine/draws.ts';
import { setCompiler } from '../../src/experiment/compiler.ts';
import { runB1 } from './b1.ts';
import { runB2 } from './b2.ts';

export interface Measurement {
  readonly seed: number;
  /** Building the model and running it, without the start of the process, in seconds. */
  readonly wall: number;
  /** Processor time of all threads in the same span, in seconds. */
  readonly cpu: number;
  readonly events: number;
  readonly outputs: Readonly<Record<string, number>>;
}

const MODELS = { b1: runB1, b2: runB2 } as const;
/** Customers or people: a thousandth and a hundredth of what is timed. */
const WARM_UP = { b1: 1000, b2: 100 } as const;
const SEED = { k0: 0, k1: 0 } as const;

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: 'b1' },
    size: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    repetitions: { type: 'string', default: '1' },
  },
});
setCompiler();
const model = values.model as keyof typeof MODELS;
const run = MODELS[model];
for (let repetition = 0; repetition < Number(values.repetitions); repetition++) {
  const seed = Number(values.seed) + repetition;
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  if (repetition === 0) run(WARM_UP[model], new Draws(SEED));
  const { events, outputs } = run(Number(values.size), new Draws(replicationKey(SEED, seed)));
  const wall = (performance.now() - started) / 1e3;
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpu = (user + system) / 1e6;
  const measurement: Measurement = { seed, wall, cpu, events, outputs: { ...outputs } };
  console.log(JSON.stringify(measurement));
}
