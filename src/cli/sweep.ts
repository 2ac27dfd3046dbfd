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
import { alike } from './alike.ts';
import { measuresOf } from './chosen-measures.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { allOf, jobsOf, lastOf } from './flags.ts';
import { experimentName, keepExperiment, type KeptExperiment } from './keep-experiment.ts';
import { refuseWhatCannotBeKept } from './keep-run.ts';
import { keptBeside } from './kept-futures.ts';
import { plansOf, type Plan, type PlanFlags } from './plans.ts';
import { showTable } from './show-table.ts';
import { simulateFutures, threadsFor } from './simulate.ts';
import { sweepScreen } from './sweep-screen.ts';
import { sweepColumns } from './sweep-tables.ts';
import { quiet, type Terminal } from './terminal.ts';
import { axesOf } from './vary.ts';

export interface SweepFlags extends Omit<PlanFlags, 'option'> {
  readonly scenario: string;
  readonly vary?: string | readonly string[] | undefined;
  readonly against?: string | undefined;
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
  const plan = await planOf(given.scenario, given, terminal);
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
  const all = [comparator, ...points.map(({ scenario }) => scenario)];
  const { futures } = await simulateFutures(all, { jobs, stores: keptBeside(target) }, terminal);
  const { name } = plan.scenario;
  const rows = sweepRows({ name, comparator }, points, measures, futures);
  const table = { file: 'sweep.csv', columns: sweepColumns(axes), rows };
  const how = { target, plans, jobs, started, force: given.force };
  const kept = await keepExperiment({ asked, scenarios, futures, table }, how, terminal);
  showTable('rehearsal/sweep@1', table, kept, given, terminal, () =>
    sweepScreen({ ...kept, axes, measures, rows }, terminal),
  );
  if (kept.refused !== undefined) throw kept.refused;
  return EXIT.ok;
}

/** The file itself: its options are sweeps of their own. */
async function planOf(
  name: string,
  given: SweepFlags,
  terminal: Terminal,
): Promise<Plan | ExitCode> {
  const found = await plansOf([name], { ...given, option: undefined }, terminal);
  if (!Array.isArray(found)) return found;
  const [plan] = found;
  if (plan === undefined) throw new Error(`${name} has no scenario`);
  return plan;
}

/** What the points are held against: what was named, or the scenario without what it does. */
async function comparatorOf(
  plan: Plan,
  given: SweepFlags,
  terminal: Terminal,
): Promise<{ readonly comparator: Scenario; readonly plans: readonly Plan[] } | ExitCode> {
  const { scenario } = plan;
  const named = lastOf(given.against);
  if (named === undefined) {
    const name = scenario.timeline.length > 0 ? 'without its timeline' : 'as it is';
    const comparator = { ...scenario, name: `${scenario.name}, ${name}`, timeline: [] };
    return { comparator, plans: [plan] };
  }
  const other = await planOf(named, given, terminal);
  if (typeof other === 'number') return other;
  const [, comparator] = alike([plan, other], terminal);
  return { comparator: comparator ?? other.scenario, plans: [plan, other] };
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
    const set = [...allOf(given.set), ...varied];
    // That a value is what it is anyway is no mistake among many.
    const plan = await planOf(given.scenario, { ...given, set }, quiet(terminal));
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
