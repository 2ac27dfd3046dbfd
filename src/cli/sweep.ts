import { join } from 'node:path';
import {
  gridOf,
  sweepRows,
  type Axis,
  type SweepRow,
  type SweptPoint,
} from '../experiment/sweep.ts';
import type { MeasureId } from '../observe/measures.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { comparatorOf, onePlan, type AgainstFlags } from './against.ts';
import { measuresOf } from './chosen-measures.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { jobsOf } from './flags.ts';
import {
  experimentName,
  keepExperiment,
  type KeptExperiment,
  type RunExperiment,
} from './keep-experiment.ts';
import { refuseWhatCannotBeKept } from './keep-run.ts';
import { keptBeside } from './kept-futures.ts';
import { showTable } from './show-table.ts';
import { simulateFutures, threadsFor, type SimulateOptions } from './simulate.ts';
import { sweepScreen } from './sweep-screen.ts';
import { sweepColumns } from './sweep-tables.ts';
import { quiet, type Terminal } from './terminal.ts';
import { axesOf } from './vary.ts';

export interface SweepFlags extends AgainstFlags {
  readonly vary?: string | readonly string[] | undefined;
  readonly measure?: string | readonly string[] | undefined;
  readonly jobs?: string | undefined;
  readonly force?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly plain?: boolean | undefined;
}

/** A sweep that is over. */
export interface FinishedSweep extends KeptExperiment {
  readonly axes: readonly Axis[];
  readonly measures: readonly MeasureId[];
  readonly rows: readonly SweepRow[];
}

const USUAL: readonly MeasureId[] = ['emergencyAdmissions', 'costWithChange'];

/** `rehearse sweep`: settings over a grid of values, each point against the same comparator, pair by pair. */
export async function sweep(given: SweepFlags, terminal: Terminal): Promise<ExitCode> {
  const axes = axesOf(given.vary);
  const measures = measuresOf(given.measure, USUAL);
  const jobsAsked = jobsOf(given.jobs);
  const plan = await onePlan(given.scenario, given, terminal);
  if (typeof plan === 'number') return plan;
  const against = await comparatorOf(plan, given, terminal);
  if (typeof against === 'number') return against;
  const points = await pointsOf(axes, given, terminal);
  if (typeof points === 'number') return points;
  const { comparator, plans } = against;
  const scenarios = [comparator, plan.scenario];
  const asked = { kind: 'sweep' as const, measures: [...measures], vary: axes.map(mutable) };
  const target = join(plan.output, experimentName(asked, scenarios));
  await refuseWhatCannotBeKept(target, given.force, terminal);
  const started = new Date();
  const jobs = threadsFor(comparator, jobsAsked);
  const question = { name: plan.scenario.name, comparator, axes, points, measures };
  const { futures, table } = await runSweep(
    question,
    { jobs, stores: keptBeside(target, terminal) },
    terminal,
  );
  const how = { target, plans, jobs, started, force: given.force };
  const all = [...scenarios, ...points.map(({ scenario }) => scenario)];
  const kept = await keepExperiment({ asked, scenarios: all, futures, table }, how, terminal);
  showTable('rehearsal/sweep@1', table, kept, given, terminal, () =>
    sweepScreen({ ...kept, axes, measures, rows: table.rows }, terminal),
  );
  if (kept.refused !== undefined) throw kept.refused;
  return EXIT.ok;
}

/** All that a sweep depends on. */
export interface SweepQuestion {
  /** Of the scenario whose settings are varied. */
  readonly name: string;
  readonly comparator: Scenario;
  readonly axes: readonly Axis[];
  readonly points: readonly SweptPoint[];
  readonly measures: readonly MeasureId[];
}

/** Runs every point beside the comparator. */
export async function runSweep(
  { axes, points, measures, ...sides }: SweepQuestion,
  how: SimulateOptions,
  terminal: Terminal,
): Promise<RunExperiment<SweepRow>> {
  const all = [sides.comparator, ...points.map(({ scenario }) => scenario)];
  const { futures } = await simulateFutures(all, how, terminal);
  const rows = sweepRows(sides, points, measures, futures);
  return { futures, table: { file: 'sweep.csv', columns: sweepColumns(axes), rows } };
}

/** Every point, read as a file with its values set: all are right before any is run. */
async function pointsOf(
  axes: readonly Axis[],
  given: SweepFlags,
  terminal: Terminal,
): Promise<readonly SweptPoint[] | ExitCode> {
  const points: SweptPoint[] = [];
  for (const at of gridOf(axes)) {
    const varied = axes.map(({ key }, n) => `${key}=${at[n]}`);
    // That a value is what it is anyway is no mistake among many.
    const point = { ...given, point: varied };
    const plan = await onePlan(given.scenario, point, quiet(terminal));
    if (typeof plan === 'number') return plan;
    const { scenario } = plan;
    points.push({ at, scenario: { ...scenario, name: `${scenario.name}, ${varied.join(', ')}` } });
  }
  const texts = points.map(({ scenario }) =>
    JSON.stringify([scenario.timeline, Object.entries(scenario.set).toSorted()]),
  );
  const same = texts.findIndex((text, n) => texts.indexOf(text) !== n);
  if (same === -1) return points;
  throw new Failure(EXIT.usage, {
    message: `two points are one: ${points[same]?.at.join(', ')} sets what another point has already`,
    mend: 'give each key once, and each value once',
  });
}

function mutable({ key, values }: Axis) {
  return { key, values: [...values] };
}
