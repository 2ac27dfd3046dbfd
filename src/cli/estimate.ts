import { futuresNeeded, sequencesOf, type Precision } from '../experiment/run-until-precise.ts';
import { mainGroup, measureOf, type MeasureId } from '../observe/measures.ts';
import { readable, readableRounding } from '../report/numbers.ts';
import { peopleSimulated, type Scenario } from '../scenario/scenario.ts';
import { moments } from '../statistics/moments.ts';
import { halfWidthOf } from '../statistics/runs-needed.ts';
import { alike } from './alike.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { jobsOf } from './flags.ts';
import { labelled } from './layout.ts';
import { runPilot, type Pilot, type SecondsAFuture } from './pilot.ts';
import { plansOf, type PlanFlags } from './plans.ts';
import { precisionOf, type PrecisionFlags } from './precision.ts';
import { threadsFor } from './simulate.ts';
import type { Terminal } from './terminal.ts';

export interface EstimateFlags extends Omit<PlanFlags, 'output'>, PrecisionFlags {
  readonly scenario: readonly string[];
  readonly precision: string;
  readonly jobs?: string | undefined;
  readonly json?: boolean | undefined;
  readonly plain?: boolean | undefined;
}

type Duration = SecondsAFuture;

/** What is likely to come of running scenarios together. */
interface Estimate {
  readonly scenarios: readonly string[];
  readonly people: number;
  readonly years: number;
  readonly warmUp: number;
  readonly replications: number;
  readonly jobs: number;
  /** In all: at least, likely and at most, as the machine was while the pilot ran. */
  readonly seconds: Duration;
  /** Of one replication of all the scenarios, while all threads are at work. */
  readonly secondsAReplication: number;
  readonly megabytes: number;
  /** What is run beside the replications: futures under draws of what is not known, and programmes without some levers. */
  readonly drawnFutures: number;
  readonly partialProgrammes: number;
  readonly precision: {
    readonly measure: MeasureId;
    readonly unit: string;
    /** Asked for: share of the baseline's mean, and in the unit. */
    readonly share: number;
    readonly halfWidth: number;
    /** What so many replications are likely to give, as a share. */
    readonly likely: number;
    readonly replications: number;
    readonly seconds: Duration;
  };
  readonly pilot: {
    readonly people: number;
    readonly replications: number;
    readonly seconds: number;
  };
}

const BYTES_A_MEGABYTE = 2 ** 20;

/** What a thread has beside its world: the engine's own heap and the program. */
const MEGABYTES_A_THREAD = 40;

/** Seconds before the first replication and after the last: threads that start, files that are written. */
const SECONDS_BESIDE = 2;

const LABEL_WIDTH = 'Precision'.length + 2;

/** `rehearse estimate`: how long, how much memory, and how many replications, before anything is run. */
export async function estimate(given: EstimateFlags, terminal: Terminal): Promise<ExitCode> {
  const precision = precisionOf(given);
  const plans = await plansOf(given.scenario, { ...given, output: '.' }, terminal);
  if (!Array.isArray(plans)) return plans;
  await sayEstimates([alike(plans, terminal)], { ...given, precision }, terminal);
  return EXIT.ok;
}

/** How an estimate is shown, and what for. */
export interface EstimateOptions {
  readonly jobs?: string | undefined;
  readonly precision?: Precision | undefined;
  /** Draws of what is not known, and futures under each, beside the replications. */
  readonly draws?: { readonly draws: number; readonly futures: number } | undefined;
  /** Other sets of scenarios that are run as often as the first. */
  readonly beside?: readonly (readonly Scenario[])[];
  readonly json?: boolean | undefined;
  readonly plain?: boolean | undefined;
}

/** Runs a pilot of each set of scenarios that would be run together, and says what is to be expected. */
export async function sayEstimates(
  sets: readonly (readonly Scenario[])[],
  options: EstimateOptions,
  terminal: Terminal,
): Promise<void> {
  const precision = options.precision ?? precisionOf({ precision: '1%' });
  if (precision === undefined) return;
  const asked = jobsOf(options.jobs);
  const estimates: Estimate[] = [];
  for (const scenarios of sets) {
    const [first] = scenarios;
    if (first === undefined) continue;
    terminal.note(`a pilot of few people: ${scenarios.map(({ name }) => name).join(', ')}\n`);
    const jobs = threadsFor(first, asked);
    const pilot = await runPilot(scenarios, jobs, options.beside);
    estimates.push(estimateOf(scenarios, first, pilot, { ...options, jobs, precision }));
  }
  if (options.json) {
    const document = { schema: 'rehearsal/estimate@1', estimates };
    terminal.out(`${JSON.stringify(document, undefined, 2)}\n`);
  } else if (options.plain) terminal.out(estimatesPlain(estimates));
  else terminal.out(estimates.map((one) => estimateScreen(one, terminal)).join('\n'));
}

function estimateOf(
  scenarios: readonly Scenario[],
  first: Scenario,
  pilot: Pilot,
  { jobs, precision: { measure, share }, draws, beside = [] }: Known,
): Estimate {
  const people = peopleSimulated(first);
  const sequences = sequencesOf(pilot.scenarios, measure, pilot.futures);
  // The more people, the less a rate varies: as one over the root of their number.
  const scale = Math.sqrt(pilot.people / people);
  const baseline = Math.abs(moments(sequences[0]?.reference ?? []).mean);
  const needed = sequences.map(({ values }) => futuresNeeded(values, share * baseline, scale));
  const widest = Math.max(...sequences.map(({ values }) => moments(values).sd)) * scale;
  // Futures under one draw are run together, and then those under the next.
  const rounds = draws === undefined ? 0 : draws.draws * Math.ceil(draws.futures / jobs);
  const secondsFor = (count: number) => durationOf(pilot, Math.ceil(count / jobs), rounds);
  const replications = Math.max(...needed);
  return {
    scenarios: scenarios.map(({ name }) => name),
    people,
    years: first.years,
    warmUp: first.warmUp,
    replications: first.replications,
    jobs,
    seconds: secondsFor(first.replications),
    secondsAReplication: pilot.secondsAFuture.likely,
    megabytes:
      (pilot.bytesBeside + jobs * pilot.bytesAFuture) / BYTES_A_MEGABYTE +
      (jobs > 1 ? jobs * MEGABYTES_A_THREAD : 0),
    drawnFutures: draws === undefined ? 0 : draws.draws * draws.futures,
    partialProgrammes: beside.flat().length,
    precision: {
      measure,
      unit: measureOf(measure).unit,
      share,
      halfWidth: share * baseline,
      likely: halfWidthOf(widest, first.replications) / baseline,
      replications,
      seconds: secondsFor(replications),
    },
    pilot: { people: pilot.people, replications: pilot.futures.length, seconds: pilot.seconds },
  };
}

/** What is known of a run beside its scenarios. */
type Known = Pick<EstimateOptions, 'draws' | 'beside'> & {
  readonly jobs: number;
  readonly precision: Precision;
};

/** @param rounds in each of which every thread runs one future, and `drawn` those under draws of what is not known */
function durationOf(pilot: Pilot, rounds: number, drawn: number): Duration {
  const { secondsToWarm, secondsAFuture, secondsBeside } = pilot;
  const inAll = (which: keyof Duration) =>
    SECONDS_BESIDE +
    secondsToWarm +
    (rounds + drawn) * secondsAFuture[which] +
    secondsBeside.reduce((sum, seconds) => sum + rounds * seconds[which], 0);
  return { least: inAll('least'), likely: inAll('likely'), most: inAll('most') };
}

function estimateScreen(one: Estimate, { width }: Terminal): string {
  const { scenarios, people, years, warmUp, replications, jobs, precision, pilot } = one;
  const cores = `${jobs} ${jobs === 1 ? 'core' : 'cores'}`;
  const reached = Number.isNaN(precision.likely)
    ? ''
    : `. ${whole(replications)} give about ± ${percent(precision.likely)}`;
  const takes =
    precision.replications === Infinity
      ? 'more replications than anybody would run'
      : Number.isNaN(precision.replications)
        ? 'what the pilot cannot tell: nothing was observed'
        : `about ${whole(precision.replications)} replications, ${durationInWords(precision.seconds)}`;
  const lines: (readonly [string, string])[] = [
    ['Time', `${durationInWords(one.seconds)} on ${cores}, as busy as this machine is now`],
    ...(one.drawnFutures === 0 && one.partialProgrammes === 0
      ? []
      : [['With', besideOf(one)] as const]),
    ['Memory', `about ${whole(Math.ceil(one.megabytes / 10) * 10)} MB`],
    [
      'Precision',
      `± ${percent(precision.share)} of ${precision.measure} of ${mainGroup(precision.measure)} ` +
        `(${plainly(precision.halfWidth)} ${precision.unit}) takes ${takes}${reached}`,
    ],
    [
      'Pilot',
      `${whole(pilot.replications)} replications of ${whole(pilot.people)} people, ${duration(pilot.seconds)}: ` +
        'rough, and not kept. So few say little of a spread: half as many replications may do, or four times as many be needed',
    ],
  ];
  const size = `${whole(replications)} x ${whole(people)} people, ${warmUp} + ${years} years`;
  return [
    `${scenarios.join(', ')}: ${size}`,
    ...lines.map(([label, text]) => labelled(label, text, LABEL_WIDTH, width)),
    '',
  ].join('\n');
}

/** What the time is for beside the replications. */
function besideOf({ drawnFutures, partialProgrammes }: Estimate): string {
  const parts = [
    ...(drawnFutures > 0
      ? [`${whole(drawnFutures)} futures under draws of what is not known`]
      : []),
    ...(partialProgrammes > 0
      ? [`${whole(partialProgrammes)} programmes without some of their levers`]
      : []),
  ];
  return parts.join(', ');
}

/** One line an estimate, for programs: separated by tabs. */
function estimatesPlain(estimates: readonly Estimate[]): string {
  const header = [
    'scenarios',
    'replications',
    'people',
    'seconds',
    'seconds_least',
    'seconds_most',
    'megabytes',
    'measure',
    'precision',
    'replications_for_precision',
    'seconds_for_precision',
  ];
  const lines = estimates.map(({ scenarios, precision, ...one }) => [
    scenarios.join(', '),
    `${one.replications}`,
    `${one.people}`,
    one.seconds.likely.toFixed(1),
    one.seconds.least.toFixed(1),
    one.seconds.most.toFixed(1),
    one.megabytes.toFixed(0),
    precision.measure,
    `${precision.share}`,
    Number.isFinite(precision.replications) ? `${precision.replications}` : '',
    Number.isFinite(precision.seconds.likely) ? precision.seconds.likely.toFixed(1) : '',
  ]);
  return [header, ...lines].map((cells) => `${cells.join('\t')}\n`).join('');
}

const whole = (value: number) => readable(value, { step: 1, decimals: 0 });
const plainly = (value: number) => readable(value, readableRounding(value, value));
const percent = (share: number) => `${Number((100 * share).toPrecision(2))}%`;

function durationInWords({ least, likely, most }: Duration): string {
  return `about ${duration(likely)} (${duration(least)} to ${duration(most)})`;
}

function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  const minutes = seconds / 60;
  return minutes < 120 ? `${Math.round(minutes)} min` : `${Math.round(minutes / 60)} h`;
}
