import type { Future } from '../experiment/run-block.ts';
import { isAlike, recordsOf, type TrialRun } from '../experiment/validation/asked-trial.ts';
import type { Trial } from '../experiment/validation/finding.ts';
import { overrideScenario } from '../scenario/override.ts';
import type { Place } from '../scenario/place.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { readPlan } from './scenario-files.ts';
import { shippedPlace } from './shipped-places.ts';
import { simulateFutures, threadsFor, type SimulateOptions } from './simulate.ts';
import type { Terminal } from './terminal.ts';
import type { ValidationAsked } from './validate-run.ts';

/** Runs a trial as large as it was asked for, in each of its places. */
export async function runTrial(
  trial: Trial,
  asked: ValidationAsked,
  how: SimulateOptions,
  terminal: Terminal,
): Promise<TrialRun> {
  const runs: TrialRun[] = [];
  for (const place of trial.places ?? [undefined]) {
    const own = place === undefined ? undefined : shippedPlace(place);
    const scenarios = await trialScenarios(trial, asked, own);
    const records = recordsOf(trial, scenarios);
    const [first] = scenarios;
    if (first === undefined) throw new RangeError('A trial without a scenario.');
    const jobs = threadsFor(first, how.jobs);
    const options = { ...how, jobs, ...(records !== undefined && { records }) };
    const futures = trial.isIdle
      ? await futuresOfIdle(scenarios, options, terminal)
      : (await simulateFutures(scenarios, options, terminal)).futures;
    runs.push({ scenarios, futures, records });
  }
  const [first] = runs;
  if (first === undefined) throw new RangeError('A trial without a place.');
  return { ...first, futures: runs.flatMap(({ futures }) => futures) };
}

/** Two scenarios that should be one: both in the first future, and where they are, one for both in the others. */
async function futuresOfIdle(
  scenarios: readonly Scenario[],
  options: SimulateOptions,
  terminal: Terminal,
): Promise<readonly Future[]> {
  const first = scenarios.map((scenario) => ({ ...scenario, replications: 1 }));
  const { futures: known } = await simulateFutures(first, { ...options, jobs: 1 }, terminal);
  const others = known.every(isAlike) ? scenarios.slice(0, 1) : scenarios;
  return (await simulateFutures(others, { ...options, known }, terminal)).futures;
}

/** What a trial names, as one would write it on the command line, with its size laid over it. */
export async function trialScenarios(
  trial: Pick<Trial, 'scenarios' | 'quick' | 'full' | 'years' | 'warmUp'>,
  { size, people, futures }: ValidationAsked,
  place?: Place,
): Promise<readonly Scenario[]> {
  const [first] = trial.scenarios;
  const { years, warmUp } = await shippedScenario(first);
  return Promise.all(
    trial.scenarios.map(async (name) => {
      const scenario = await shippedScenario(name);
      const moved = place === undefined ? scenario : { ...scenario, place };
      const overridden = overrideScenario(moved, {
        people: people ?? trial[size].people,
        replications: futures ?? trial[size].futures,
        years: trial.years ?? years,
        warmUp: trial.warmUp ?? warmUp,
      });
      if ('scenario' in overridden) return overridden.scenario;
      throw new RangeError(`${name}: ${overridden.problems[0]?.message ?? ''}`);
    }),
  );
}

/** A shipped scenario, or an option of one: `id#name`. */
async function shippedScenario(name: string): Promise<Scenario> {
  const [id = '', option] = name.split('#', 2);
  const { outcome } = await readPlan(id);
  if ('problems' in outcome) throw new RangeError(`the shipped scenario ${id} is broken`);
  const found = outcome.scenarios.find((one, n) =>
    option === undefined ? n === 0 : one.name === option,
  );
  if (found === undefined) throw new RangeError(`${id} has no option "${option}"`);
  return found;
}
