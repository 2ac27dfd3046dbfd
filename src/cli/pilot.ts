import { futureOf, type Future } from '../experiment/run-block.ts';
import { overrideScenario } from '../scenario/override.ts';
import { peopleSimulated, type Scenario } from '../scenario/scenario.ts';
import { FEWEST_PEOPLE } from '../scenario/schema.ts';
import { quantile } from '../statistics/quantiles.ts';

/** People of a pilot: few enough to be quick, so many that most of the work is for them. */
const PILOT_PEOPLE = 1500;

/** How many times fewer are enough to have the program compiled. */
const SMALLER = 3;

const FEWEST_FUTURES = 3;
const MOST_FUTURES = 5;

/** Seconds after which a pilot makes do with the fewest futures. */
const PATIENCE = 8;

/** What a small pilot says of a set of scenarios that are run together. */
export interface Pilot {
  readonly people: number;
  readonly scenarios: readonly Scenario[];
  readonly futures: readonly Future[];
  /** What all of the pilot took. */
  readonly seconds: number;
  /** What a thread loses at its start, when the program is still being compiled. */
  readonly secondsToWarm: number;
  /** What one future of the whole size is likely to take: seconds of one core, and bytes. */
  readonly secondsAFuture: number;
  readonly bytesAFuture: number;
  /** What the program takes beside its worlds. */
  readonly bytesBeside: number;
}

/** Runs a few futures of few people in this thread, and reckons up from them. Nothing is kept. */
export function runPilot(scenarios: readonly Scenario[]): Pilot {
  const [first] = scenarios;
  if (first === undefined) throw new RangeError('A pilot needs a scenario.');
  const whole = peopleSimulated(first);
  const people = Math.min(whole, PILOT_PEOPLE);
  const few = Math.max(FEWEST_PEOPLE, Math.round(people / SMALLER));
  const started = performance.now();
  const before = process.memoryUsage().arrayBuffers;
  const smaller = scenarios.map((scenario) => withPeople(scenario, few));
  // The first finds a program that is still being compiled, as every thread does.
  const cold = timed(smaller, 1);
  const small = timed(smaller, 1);
  const larger = scenarios.map((scenario) => withPeople(scenario, people));
  const runs = [timed(larger, 1, before)];
  const since = () => (performance.now() - started) / 1000;
  while (runs.length < FEWEST_FUTURES || (runs.length < MOST_FUTURES && since() < PATIENCE)) {
    runs.push(timed(larger, runs.length + 1, before));
  }
  const warm = quantile(
    runs.slice(1).map(({ seconds }) => seconds),
    0.5,
  );
  const bytes = quantile(
    runs.map((run) => run.bytes),
    0.5,
  );
  return {
    people,
    scenarios: larger,
    futures: runs.map(({ future }) => future),
    seconds: since(),
    secondsToWarm: Math.max(0, cold.seconds - small.seconds),
    secondsAFuture: (warm * whole) / people,
    bytesAFuture: (bytes * whole) / people,
    bytesBeside: process.memoryUsage().rss,
  };
}

interface Timed {
  readonly future: Future;
  readonly seconds: number;
  readonly bytes: number;
}

/** @param before bytes of arrays before any world was made: the state of people stands in arrays */
function timed(scenarios: readonly Scenario[], replication: number, before = 0): Timed {
  const started = performance.now();
  const future = futureOf({ scenarios }, replication);
  const seconds = (performance.now() - started) / 1000;
  return { future, seconds, bytes: process.memoryUsage().arrayBuffers - before };
}

function withPeople(scenario: Scenario, people: number): Scenario {
  const outcome = overrideScenario(scenario, { people });
  if ('scenario' in outcome) return outcome.scenario;
  // A place that a scenario fits into is large enough for a part of it.
  throw new Error(outcome.problems[0]?.message);
}
