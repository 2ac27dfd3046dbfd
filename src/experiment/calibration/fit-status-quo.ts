import { Draws } from '../../engine/draws.ts';
import type { ParameterId } from '../../evidence/registry.ts';
import type { ReplicationResult } from '../../observe/results.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { expandSeed } from '../../scenario/seed.ts';
import { moments } from '../../statistics/moments.ts';
import type { SubsetOptions } from '../../statistics/subset-simulation.ts';
import { withValues } from '../parameter-draw.ts';
import type { Future } from '../run-block.ts';
import type { SensitivityPoint } from '../sensitivity/inputs.ts';
import { goalValues, statusQuoTests, type Goal } from '../status-quo.ts';
import { candidateOf, documentedChoice, type Candidate } from './candidates.ts';
import { pointOf, valuesAt } from './free-space.ts';
import { matchHistory, type Matched, type Wave } from './history-matching.ts';

export interface StatusQuoOptions {
  /** The place as it is, with the share of it that the waves run. */
  readonly scenario: Scenario;
  readonly free: readonly ParameterId[];
  readonly goals: readonly Goal[];
  /** Points a wave, waves, candidates beside the values in use, and futures of each. */
  readonly points: number;
  readonly waves: number;
  readonly candidates: number;
  readonly replications: number;
  /** Other places, in which the chosen values are looked at: nothing is fitted to them. */
  readonly elsewhere: readonly Scenario[];
  /** Seeds of the last check, of the whole place, and futures of each. */
  readonly seeds: readonly string[];
  readonly futuresASeed: number;
  readonly run: (
    points: readonly SensitivityPoint[],
    take: (future: Future) => readonly number[],
    label: string,
  ) => Promise<readonly (readonly number[])[]>;
  readonly onWave?: (wave: Wave) => void;
}

/** What the chosen values give in a whole place under one seed. */
export interface SeedCheck {
  readonly place: string;
  readonly seed: string;
  /** Means over the futures of the seed: of the goals, then of the tests. */
  readonly simulated: readonly number[];
}

export interface FittedStatusQuo {
  readonly matched: Matched;
  /** The values in use first. */
  readonly candidates: readonly Candidate[];
  readonly chosen: Candidate;
  /** Targets that nothing was fitted to, in the order in which they follow the goals in a check. */
  readonly tests: readonly Goal[];
  readonly checks: readonly SeedCheck[];
}

/** Futures of the values in use that begin the first wave: enough to tell what luck does. */
const INCUMBENT_RUNS = 8;
/** Purpose of the draws that choose candidates: the waves have those from 2 on. */
const CHOICE = 0;
/** Points that are carried along in the search for what is left, and steps of each at each bound. */
const SEARCH: SubsetOptions = { size: 600, moves: 30, levels: 25 };

/** Matches the free parameters to the goals, checks candidates by runs, chooses, and checks what was chosen. */
export async function fitStatusQuo(options: StatusQuoOptions): Promise<FittedStatusQuo> {
  const { scenario, free, goals, run } = options;
  const draws = new Draws(expandSeed(`${scenario.seed}: calibration`));
  const incumbent = pointOf(free, scenario.parameters);
  const take = ({ results: [result] }: Future) => valuesOf(scenario, goals, result);
  let futures = 0;
  const matched = await matchHistory({
    aims: goals,
    incumbent,
    incumbentRuns: INCUMBENT_RUNS,
    points: options.points,
    waves: options.waves,
    candidateRuns: options.replications,
    search: SEARCH,
    simulate: (points, label) =>
      run(
        points.map((point) => ({
          scenarios: withValues([scenario], valuesAt(free, point)),
          replication: ++futures,
        })),
        take,
        label,
      ),
    uniform: (purpose) => (repetition, place) => draws.uniform(repetition, purpose, place),
    ...(options.onWave && { onWave: options.onWave }),
  });
  const candidates = await runCandidates(
    options,
    matched,
    [
      incumbent,
      ...candidatePoints(matched, options.candidates, (n) => draws.uniform(n, CHOICE, 0)),
    ],
    futures,
  );
  const chosen = documentedChoice(candidates);
  const tests = statusQuoTests();
  const checks = await checkSeeds(options, chosen, [...goals, ...tests]);
  return { matched, candidates, chosen, tests, checks };
}

/** Some of the points that are left; where none is, the one that is least implausible. */
function candidatePoints(
  { waves }: Matched,
  count: number,
  uniform: (n: number) => number,
): readonly Float64Array[] {
  const left = waves.at(-1)?.left;
  if (left === undefined) return [];
  if (left.points.length === 0) return [left.lowest];
  return left.points
    .map((point, n) => ({ point, rank: uniform(n) }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ point }) => point);
}

/** Runs each candidate in the same futures, none of which a wave has seen. */
async function runCandidates(
  { scenario, free, goals, replications, run }: StatusQuoOptions,
  matched: Matched,
  points: readonly Float64Array[],
  seen: number,
): Promise<readonly Candidate[]> {
  const asked = points.flatMap((point) => {
    const scenarios = withValues([scenario], valuesAt(free, point));
    return Array.from({ length: replications }, (_, n) => ({
      scenarios,
      replication: seen + n + 1,
    }));
  });
  const outputs = await run(
    asked,
    ({ results: [result] }) => valuesOf(scenario, goals, result),
    'candidates',
  );
  return points.map((point, n) =>
    candidateOf(matched, free, point, outputs.slice(n * replications, (n + 1) * replications)),
  );
}

/** The chosen values in the whole place, under seeds of their own, and in the other places. */
async function checkSeeds(
  { scenario, elsewhere, seeds, futuresASeed, run }: StatusQuoOptions,
  { values }: Candidate,
  goals: readonly Goal[],
): Promise<readonly SeedCheck[]> {
  const asked = [
    ...seeds.map((seed) => ({ ...scenario, sample: 1, seed })),
    ...elsewhere.map((other) => ({ ...other, sample: 1 })),
  ];
  const points = asked.flatMap((one) => {
    const scenarios = withValues([one], values);
    return Array.from({ length: futuresASeed }, (_, n) => ({ scenarios, replication: n + 1 }));
  });
  const take = ({ results: [result] }: Future) => valuesOf(scenario, goals, result);
  const outputs = await run(points, take, 'whole places');
  return asked.map(({ place, seed }, n) => {
    const own = outputs.slice(n * futuresASeed, (n + 1) * futuresASeed);
    const simulated = goals.map((_, goal) => moments(own.map((one) => one[goal] ?? NaN)).mean);
    return { place: place.name, seed, simulated };
  });
}

function valuesOf(
  scenario: Scenario,
  goals: readonly Goal[],
  result: ReplicationResult | undefined,
): readonly number[] {
  if (result === undefined) throw new Error('a future without a result');
  return goalValues(scenario, goals, result);
}
