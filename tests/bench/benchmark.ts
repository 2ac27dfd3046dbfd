/**
 * The benchmark: first that the models count what they must, then how long they take.
 *
 *     npm run bench
 *     npm run bench -- --rounds 3 --model b2
 *     npm run bench -- --simpy ~/simpy/src --simpy-script simpy_bench.py --python python3.11
 *
 * In each round every contestant runs once, each in a fresh process, so that noise hits all alike: Rehearsal
 * with some repetitions (the first is cold, the median of the others warm), then the peer if there is one. A
 * ratio is that of the times within a round; the medians over the rounds are reported. A peer is not part of
 * this repository: `--simpy` is the folder that holds the package `simpy`, and `--simpy-script` a program
 * that takes `--model`, `--n` and `--seed` and prints `wall_s`, `cpu_s` and `events` as JSON.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { moments } from '../../src/statistics/moments.ts';
import { quantile } from '../../src/statistics/quantiles.ts';
import { deviation, EXPECTED, type Expected } from './expected.ts';
import type { Measurement } from './measure.ts';

type Model = keyof typeof EXPECTED;
type Timing = Pick<Measurement, 'wall' | 'cpu' | 'events'>;
interface Round {
  readonly cold: Timing;
  readonly warm: Timing;
  readonly peer: Timing | undefined;
}

/** Seeds of the check. Their deviations are the same each time, so the bound is never met by chance. */
const CHECKED_SEEDS = { b1: 5, b2: 20 } as const;
const LARGEST_DEVIATION = 3;

const { values: options } = parseArgs({
  options: {
    model: { type: 'string', multiple: true, default: ['b1', 'b2'] },
    rounds: { type: 'string', default: '5' },
    repetitions: { type: 'string', default: '7' },
    simpy: { type: 'string' },
    'simpy-script': { type: 'string' },
    python: { type: 'string', default: 'python3' },
  },
});

function measure(model: Model, seed: number, repetitions: number): Measurement[] {
  const script = fileURLToPath(new URL('measure.js', import.meta.url));
  const args = { model, size: EXPECTED[model].size, seed, repetitions };
  const flags = Object.entries(args).flatMap(([name, value]) => [`--${name}`, `${value}`]);
  const lines = execFileSync(process.execPath, [script, ...flags], { encoding: 'utf8' });
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Measurement);
}

function measurePeer(model: Model, seed: number): Timing | undefined {
  const { simpy, 'simpy-script': script, python } = options;
  if (simpy === undefined || script === undefined) return undefined;
  const flags = ['--model', model, '--n', `${EXPECTED[model].size}`, '--seed', `${seed}`];
  const env = { ...process.env, PYTHONPATH: simpy, PYTHONDONTWRITEBYTECODE: '1' };
  const line = execFileSync(python, [script, ...flags], { encoding: 'utf8', env });
  const { wall_s, cpu_s, events } = JSON.parse(line) as Record<string, number>;
  return { wall: wall_s, cpu: cpu_s, events };
}

/** Throws unless the model's events and outputs are what they must be. */
function check(model: Model): void {
  const runs = measure(model, 1, CHECKED_SEEDS[model]);
  const { events, outputs } = EXPECTED[model];
  checkMean(
    model,
    'events',
    events,
    runs.map((run) => run.events),
  );
  for (const [name, expected] of Object.entries(outputs)) {
    checkMean(
      model,
      name,
      expected,
      runs.map((run) => run.outputs[name]),
    );
  }
}

function checkMean(model: Model, name: string, expected: Expected, values: number[]): void {
  const deviates = deviation(values, expected);
  const mean = moments(values).mean.toPrecision(7);
  const errors = `${deviates.toFixed(1)} standard errors from ${expected.mean}`;
  if (Math.abs(deviates) > LARGEST_DEVIATION) {
    throw new Error(`${model}: ${name} is ${mean}, which is ${errors}. Nothing was timed.`);
  }
  console.log(`${model} ${name.padEnd(12)} ${mean.padStart(11)}, ${errors}`);
}

function round(model: Model, seed: number): Round {
  const [{ wall, cpu, events }, ...others] = measure(model, seed, Number(options.repetitions));
  const warm = {
    wall: median(others.map((run) => run.wall)),
    cpu: median(others.map((run) => run.cpu)),
    events: median(others.map((run) => run.events)),
  };
  return { cold: { wall, cpu, events }, warm, peer: measurePeer(model, seed) };
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** One line of the table: medians over the rounds, and of the ratios within each round. */
function summary(
  model: Model,
  contestant: keyof Round,
  rounds: readonly Round[],
): Record<string, number | string> {
  const timed = rounds.flatMap(({ [contestant]: timing, peer }) =>
    timing ? [{ timing, peer }] : [],
  );
  const compared = timed.flatMap(({ timing, peer }) => (peer ? [{ timing, peer }] : []));
  const rounded = (value: number): number => Number(value.toPrecision(3));
  return {
    model,
    contestant: contestant === 'peer' ? 'SimPy' : `Rehearsal, ${contestant}`,
    seconds: rounded(median(timed.map(({ timing }) => timing.wall))),
    'million events/s': rounded(
      median(timed.map(({ timing: { events, wall } }) => events / wall / 1e6)),
    ),
    'x SimPy': rounded(median(compared.map(({ timing, peer }) => peer.wall / timing.wall))),
    'x SimPy, processor': rounded(
      median(compared.map(({ timing, peer }) => peer.cpu / timing.cpu)),
    ),
  };
}

if ((options.simpy === undefined) !== (options['simpy-script'] === undefined)) {
  throw new Error(
    '--simpy and --simpy-script belong together: where SimPy is, and what runs on it.',
  );
}
const models = options.model.map((name) => {
  if (name in EXPECTED) return name as Model;
  throw new Error(`There is no model "${name}": choose ${Object.keys(EXPECTED).join(' or ')}.`);
});
for (const model of models) check(model);
const rounds = new Map<Model, Round[]>(models.map((model) => [model, []]));
for (let number = 1; number <= Number(options.rounds); number++) {
  for (const [model, done] of rounds) done.push(round(model, 100 * number));
}
const table = [...rounds].flatMap(([model, done]) =>
  (['warm', 'cold', ...(done.some(({ peer }) => peer) ? (['peer'] as const) : [])] as const).map(
    (contestant) => summary(model, contestant, done),
  ),
);
console.table(table);
console.log(JSON.stringify({ node: process.version, table, rounds: Object.fromEntries(rounds) }));
