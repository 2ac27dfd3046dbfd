// Minutes to an answer: how long until the 95 % interval of a difference is ± 5 % of the difference.
//   node tests/bench/headline.mjs [rounds] [people]        (after npm run build; default 12 rounds, 2000 people)
// For three levers: pairs as `rehearse compare` runs them, and without pairs (other seeds on the two sides). Beside them one
// question on bench model B2 (what do twenty more care packages for 10,000 people do to the mean delay?): asked of the
// engine in pairs, and of SimPy where there is one. SimPy's model is the file that SIMPY_BENCH names, with SimPy itself on
// PYTHONPATH; where either is missing that is said, and the rest goes on.
//
// Every round runs everything once, one after the other, so that what else the machine does hits all alike. Time is processor
// time of one core, median over the rounds after the first. Minutes are extrapolated: n = (1.96 sd / half-width)², times
// the cost of one future of both sides. With so few rounds sd is uncertain by a fifth, and minutes by two fifths.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { overrideScenario, readScenario } from '../../dist/index.js';
import { measureValues } from '../../dist/experiment/paired-measure.js';
import { futureOf } from '../../dist/experiment/run-block.js';
import { Draws, replicationKey } from '../../dist/engine/draws.js';
import { moments } from '../../dist/statistics/moments.js';
import { meanInterval, pairedDifferences } from '../../dist/statistics/intervals.js';
import { quantile } from '../../dist/statistics/quantiles.js';
import { withPrograms } from './programs.mjs';

const [ROUNDS = 12, PEOPLE = 2000] = process.argv.slice(2).map(Number);
const YEARS = 3;
const SHARE = 0.05;
const Z = 1.96;
const QUESTIONS = [
  ['rapid-response', 'emergencyAdmissions'],
  ['care-navigator', 'requests'],
  ['discharge-to-assess', 'delayedDays'],
];
const B2_PACKAGES = { before: 0.035, after: 0.037 };
const B2_SEED = { k0: 0, k1: 0 };

/** Processor seconds of work in this process, and what came of it. */
function timed(work) {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: (user + system) / 1e6 };
}

async function scenario(id, seed) {
  const { outcome } = await readScenario(id);
  if (!('scenario' in outcome)) throw new Error(`${id}: ${outcome.problems[0].message}`);
  const changed = overrideScenario(outcome.scenario, { people: PEOPLE, years: YEARS, seed });
  if (!('scenario' in changed)) throw new Error(changed.problems[0].message);
  return changed.scenario;
}

/** The two ways of asking a question of the model. */
async function askedOfModel([id, measure]) {
  const [before, after, elsewhere] = [
    await scenario('do-nothing', 'headline'),
    await scenario(id, 'headline'),
    await scenario(id, 'headline, another'),
  ];
  const of = (one, at, future) => measureValues(one, at, measure, [future])[0];
  return [
    {
      name: `${id}: ${measure}, paired`,
      round: (n) => {
        const { value, seconds } = timed(() => futureOf({ scenarios: [before, after] }, n));
        return { pair: [of(before, 0, value), of(after, 1, value)], seconds };
      },
    },
    {
      name: `${id}: ${measure}, unpaired`,
      round: (n) => {
        const [one, other] = [before, elsewhere].map((side) =>
          timed(() => futureOf({ scenarios: [side] }, n)),
        );
        const pair = [of(before, 0, one.value), of(elsewhere, 0, other.value)];
        return { pair, seconds: one.seconds + other.seconds };
      },
    },
  ];
}

/** B2 by the engine: the same person has the same draws on both sides. */
function askedOfEngine(runB2) {
  const side = (n, packages) =>
    runB2(PEOPLE, new Draws(replicationKey(B2_SEED, n)), packages).outputs.delay;
  return {
    name: 'B2, delay: this engine, paired',
    round: (n) => {
      const { value, seconds } = timed(() => Object.values(B2_PACKAGES).map((of) => side(n, of)));
      return { pair: value, seconds };
    },
  };
}

/** B2 by SimPy: one sequence of random numbers a run, and another seed on the other side. Undefined where it cannot be asked. */
function askedOfSimpy() {
  const file = process.env.SIMPY_BENCH;
  if (file === undefined) return undefined;
  const path = [dirname(file), process.env.PYTHONPATH].filter(Boolean).join(':');
  const program = `
import sys, time, json
import simpy_bench as b
n, seed, packages = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
beds, _, workers = b.caps(n)
b.caps = lambda _: (beds, int(packages * n + 0.5), workers)
before = time.process_time()
_, out = b.b2(n, seed)
print(json.dumps(dict(delay=out['delay'], seconds=time.process_time() - before)))`;
  const run = (seed, packages) => {
    const args = ['-c', program, `${PEOPLE}`, `${seed}`, `${packages}`];
    const env = { ...process.env, PYTHONPATH: path };
    const { status, stdout } = spawnSync('python3', args, { env, encoding: 'utf8' });
    return status === 0 ? JSON.parse(stdout) : undefined;
  };
  if (run(0, B2_PACKAGES.before) === undefined) return undefined;
  return {
    name: 'B2, delay: SimPy, unpaired',
    round: (n) => {
      const [one, other] = [run(n, B2_PACKAGES.before), run(1000 + n, B2_PACKAGES.after)];
      return { pair: [one.delay, other.delay], seconds: one.seconds + other.seconds };
    },
  };
}

/**
 * What a way of asking needs.
 *
 * @param difference that is to be known, the same for all ways of asking one question
 */
function needed({ name, rounds }, difference) {
  const differences = pairedDifferences(
    ...[0, 1].map((side) => rounds.map(({ pair }) => pair[side])),
  );
  const { mean, halfWidth } = meanInterval(differences);
  const { sd } = moments(differences);
  const future = quantile(
    rounds.slice(1).map(({ seconds }) => seconds),
    0.5,
  );
  const futures = Math.ceil(((Z * sd) / (SHARE * Math.abs(difference))) ** 2);
  return {
    question: name,
    difference: `${short(mean)} ± ${short(halfWidth)}`,
    sd: short(sd),
    'futures for ± 5 %': futures,
    'seconds a future': short(future),
    minutes: short((futures * future) / 60),
  };
}

const short = (value) => Number(value.toPrecision(2));

await withPrograms(['b2'], async (load) => {
  const { runB2 } = await load('b2');
  const simpy = askedOfSimpy();
  const model = [];
  for (const question of QUESTIONS) model.push(await askedOfModel(question));
  const groups = [...model, [askedOfEngine(runB2), ...(simpy === undefined ? [] : [simpy])]];
  const asked = groups.map((ways) => ways.map((way) => ({ ...way, rounds: [] })));
  for (let n = 1; n <= ROUNDS; n++) {
    for (const { round, rounds } of asked.flat()) rounds.push(round(n));
    console.error(`round ${n} of ${ROUNDS}`);
  }
  const differenceOf = ({ rounds }) => moments(rounds.map(({ pair: [a, b] }) => b - a)).mean;
  console.log(
    `${PEOPLE} people; node ${process.version}; ${ROUNDS} interleaved rounds; minutes of one core`,
  );
  // What is surest of the difference is the paired one, which comes first.
  console.table(asked.flatMap((ways) => ways.map((way) => needed(way, differenceOf(ways[0])))));
  if (simpy === undefined)
    console.log('SimPy was not asked: set SIMPY_BENCH and PYTHONPATH, see the head of this file');
});
