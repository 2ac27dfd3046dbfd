import { gatherCrew, type Crew } from '../experiment/crew.ts';
import { futureOf, type Future } from '../experiment/run-block.ts';
import { overrideScenario } from '../scenario/override.ts';
import { peopleSimulated, type Scenario } from '../scenario/scenario.ts';
import { quantile } from '../statistics/quantiles.ts';

/** People of a pilot: few enough to be quick, so many that most of the work is for them. */
const PILOT_PEOPLE = 1500;

/** Rounds, in each of which every thread runs one future: enough to tell warm ones from cold ones. */
const FEWEST_ROUNDS = 4;
const MOST_ROUNDS = 20;

/** Seconds of one core after which the program is as fast as it will be, and seconds by the clock that anybody waits. */
const SECONDS_TO_WARM = 5;
const PATIENCE = 20;

/** What a small pilot says of a set of scenarios that are run together. */
export interface Pilot {
  readonly people: number;
  readonly scenarios: readonly Scenario[];
  readonly futures: readonly Future[];
  /** What all of the pilot took. */
  readonly seconds: number;
  /** What is lost at the start of a run, when the program is still being compiled. */
  readonly secondsToWarm: number;
  /** What one future of the whole size is likely to take, in seconds by the clock while all threads are at work. */
  readonly secondsAFuture: SecondsAFuture;
  /** The same for each of the other sets. */
  readonly secondsBeside: readonly SecondsAFuture[];
  /** What the world of one future is likely to take, and the program beside it. */
  readonly bytesAFuture: number;
  readonly bytesBeside: number;
}

/** As the machine was while the pilot ran: in its fastest warm round, in the middle one, and in the slowest. */
export interface SecondsAFuture {
  readonly least: number;
  readonly likely: number;
  readonly most: number;
}

/**
 * Runs a few futures of few people with as many threads as the run would have, and reckons up from them: the machine is
 * taken as it is, with all else that runs on it. Nothing is kept.
 *
 * @param beside other sets of scenarios of the same size that are run as well
 * @param jobs threads, at least 1
 */
export async function runPilot(
  scenarios: readonly Scenario[],
  jobs: number,
  beside: readonly (readonly Scenario[])[] = [],
): Promise<Pilot> {
  const [first] = scenarios;
  if (first === undefined) throw new RangeError('A pilot needs a scenario.');
  const whole = peopleSimulated(first);
  const people = Math.min(whole, PILOT_PEOPLE);
  const started = performance.now();
  const since = () => (performance.now() - started) / 1000;
  const smaller = scenarios.map((scenario) => withPeople(scenario, people));
  const bytes = bytesOf(smaller);
  const crew = gatherCrew(jobs, beside.length === 0 ? smaller : []);
  try {
    // A run that is over before the program is warm is told by no more rounds than its own.
    const own = Math.ceil(((first.replications / jobs) * whole) / people);
    const rounds = await roundsOf(crew, smaller, jobs, Math.min(MOST_ROUNDS, own));
    const times = rounds.map(({ seconds }) => seconds);
    const warm = times.slice(Math.floor(times.length / 2));
    const steady = quantile(warm, 0.5);
    const scale = whole / people;
    const range = { least: Math.min(...warm), likely: steady, most: Math.max(...warm) };
    const secondsBeside: SecondsAFuture[] = [];
    for (const set of beside) {
      const few = set.map((scenario) => withPeople(scenario, people));
      const { seconds } = await roundOf(crew, few, 0, jobs);
      secondsBeside.push(scaled(range, (scale * seconds) / steady));
    }
    return {
      people,
      scenarios: smaller,
      futures: rounds.flatMap(({ futures }) => futures),
      seconds: since(),
      secondsToWarm: times.reduce((sum, seconds) => sum + Math.max(0, seconds - steady), 0),
      secondsAFuture: scaled(range, scale),
      secondsBeside,
      bytesAFuture: bytes * scale,
      bytesBeside: process.memoryUsage().rss,
    };
  } finally {
    await crew.end();
  }
}

interface Round {
  readonly futures: readonly Future[];
  readonly seconds: number;
}

/** Rounds until the program is warm, or until they have taken long enough. */
async function roundsOf(
  crew: Crew,
  scenarios: readonly Scenario[],
  jobs: number,
  most: number,
): Promise<readonly Round[]> {
  const rounds: Round[] = [];
  const started = performance.now();
  const before = process.cpuUsage();
  const isLongEnough = () => {
    const { user, system } = process.cpuUsage(before);
    const ofOneCore = (user + system) / 1e6 / jobs;
    return ofOneCore > SECONDS_TO_WARM || (performance.now() - started) / 1000 > PATIENCE;
  };
  while (rounds.length < FEWEST_ROUNDS || (rounds.length < most && !isLongEnough())) {
    rounds.push(await roundOf(crew, scenarios, rounds.length, jobs));
  }
  return rounds;
}

async function roundOf(
  crew: Crew,
  scenarios: readonly Scenario[],
  round: number,
  jobs: number,
): Promise<Round> {
  const replications = Array.from({ length: jobs }, (_, n) => 1 + round * jobs + n);
  const futures: Future[] = [];
  const started = performance.now();
  await crew.run({ scenarios, replications }, (done) => futures.push(...done));
  const seconds = (performance.now() - started) / 1000;
  return { futures: futures.toSorted((a, b) => a.replication - b.replication), seconds };
}

function scaled({ least, likely, most }: SecondsAFuture, factor: number): SecondsAFuture {
  return { least: factor * least, likely: factor * likely, most: factor * most };
}

/** What a world takes in this thread: the state of people stands in arrays. */
function bytesOf(scenarios: readonly Scenario[]): number {
  const before = process.memoryUsage().arrayBuffers;
  futureOf({ scenarios }, 1);
  return process.memoryUsage().arrayBuffers - before;
}

function withPeople(scenario: Scenario, people: number): Scenario {
  const outcome = overrideScenario(scenario, { people });
  if ('scenario' in outcome) return outcome.scenario;
  // A place that a scenario fits into is large enough for a part of it.
  throw new Error(outcome.problems[0]?.message);
}
