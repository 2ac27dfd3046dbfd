/**
 * The benchmark: first that the models count what they must, then how long they take.
 *
 *     npm run bench
 *     npm run bench -- --rounds 3 --model b2
 *     npm run bench -- --peer 'SimPy=env PYTHONPATH=/tmp/simpy/src python3 simpy_bench.py' --peer 'C=./c_bench'
 *
 * In each round every contestant runs once, each in a fresh process, so that noise hits all alike: Rehearsal
 * with some repetitions (the first is cold, the median of the others warm), then each peer. A ratio is that of
 * the times within a round to the first peer's; the medians over the rounds are reported. A peer is not part of
 * this repository: `--peer` gives its name and a command that takes `--model`, `--n` and `--seed` and prints
 * `wall_s`, `cpu_s` and `events` as JSON. It has to count what the model counts, or nothing of it is reported.
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
  /** In the order of `--peer`. */
  readonly peers: readonly Timing[];
}
/** A program that does the same work: its name, and the command that runs it. */
interface Peer {
  readonly name: string;
  readonly command: string;
}

/** Seeds of the check. Their deviations are the same each time, so the bound is never met by chance. */
const CHECKED_SEEDS = { b1: 5, b2: 20, 'b2-million': 1 } as const;
const LARGEST_DEVIATION = 3;
/** One seed of a peer may lie so many standard deviations off. */
const LARGEST_OF_ONE = 5;

const { values: options } = parseArgs({
  options: {
    model: { type: 'string', multiple: true, default: ['b1', 'b2'] },
    rounds: { type: 'string', default: '5' },
    repetitions: { type: 'string', default: '21' },
    peer: { type: 'string', multiple: true, default: [] },
  },
});

function measure(model: Model, seed: number, repetitions: number): Measurement[] {
  const script = fileURLToPath(new URL('measure.js', import.meta.url));
  const { model: timed, size } = EXPECTED[model];
  const args = { model: timed, size, seed, repetitions };
  const flags = Object.entries(args).flatMap(([name, value]) => [`--${name}`, `${value}`]);
  const lines = execFileSync(process.execPath, [script, ...flags], { encoding: 'utf8' });
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Measurement);
}

/** @throws Error if the peer counts something else */
function measurePeer({ name, command }: Peer, model: Model, seed: number): Timing {
  const { model: known, size, events: expected } = EXPECTED[model];
  const line = `${command} --model ${known} --n ${size} --seed ${seed}`;
  const printed = execFileSync('sh', ['-c', line], { encoding: 'utf8' });
  const { wall_s, cpu_s, events } = JSON.parse(printed) as Record<string, number>;
  if (Math.abs(deviation([events], expected)) > LARGEST_OF_ONE) {
    throw new Error(`${name}, ${model}: ${events} events, and ${expected.mean} were expected.`);
  }
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
  const timed = peers.map((peer) => measurePeer(peer, model, seed));
  return { cold: { wall, cpu, events }, warm, peers: timed };
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** One line of the table: medians over the rounds, and of the ratios within each round. */
function summary(
  model: Model,
  contestant: string,
  rounds: readonly Round[],
  timingOf: (round: Round) => Timing,
): Record<string, number | string> {
  const timed = rounds.map(timingOf);
  const ratio = (of: (timing: Timing) => number) =>
    median(rounds.flatMap((one) => (one.peers[0] ? of(one.peers[0]) / of(timingOf(one)) : [])));
  const rounded = (value: number): number => Number(value.toPrecision(3));
  const [first] = peers;
  return {
    model,
    contestant,
    'processor seconds': rounded(median(timed.map(({ cpu }) => cpu))),
    'million events/s': rounded(median(timed.map(({ events, wall }) => events / wall / 1e6))),
    'a processor second': rounded(median(timed.map(({ events, cpu }) => events / cpu / 1e6))),
    ...(first !== undefined && {
      [`x ${first.name}`]: rounded(ratio(({ wall }) => wall)),
      [`x ${first.name}, processor`]: rounded(ratio(({ cpu }) => cpu)),
    }),
  };
}

const peers = options.peer.map((text): Peer => {
  const [, name, command] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (name !== undefined && command !== undefined) return { name, command };
  throw new Error(`"${text}" names no peer: write its name, =, and the command that runs it.`);
});
const models = options.model.map((name) => {
  if (name in EXPECTED) return name as Model;
  throw new Error(`There is no model "${name}": choose ${Object.keys(EXPECTED).join(' or ')}.`);
});
for (const model of models) check(model);
const rounds = new Map<Model, Round[]>(models.map((model) => [model, []]));
for (let number = 1; number <= Number(options.rounds); number++) {
  for (const [model, done] of rounds) done.push(round(model, 100 * number));
}
const table = [...rounds].flatMap(([model, done]) => [
  summary(model, 'Rehearsal, warm', done, ({ warm }) => warm),
  summary(model, 'Rehearsal, cold', done, ({ cold }) => cold),
  ...peers.map(({ name }, n) => summary(model, name, done, (one) => one.peers[n])),
]);
console.table(table);
console.log(JSON.stringify({ node: process.version, table, rounds: Object.fromEntries(rounds) }));
