import { join } from 'node:path';
import { DAYS_PER_MONTH, DAYS_PER_YEAR, MONTHS_PER_YEAR } from '../evidence/units.ts';
import { evaluateRows, type EvaluateRow } from '../experiment/evaluation/evaluate.ts';
import { studyPool, type StudyPool } from '../experiment/evaluation/study-pool.ts';
import { controlsElsewhere } from '../experiment/evaluation/sub-pool.ts';
import { partingDay } from '../experiment/parting.ts';
import type { RecordsAsked } from '../observe/person-records.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { comparatorOf, onePlan, type AgainstFlags } from './against.ts';
import { studyAsked, type StudyAsked, type StudyFlags } from './evaluate-asked.ts';
import { evaluateColumns, evaluateScreen } from './evaluate-screen.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { jobsOf } from './flags.ts';
import { experimentName, keepExperiment, type RunExperiment } from './keep-experiment.ts';
import { refuseWhatCannotBeKept } from './keep-run.ts';
import { keptBeside } from './kept-futures.ts';
import { showTable } from './show-table.ts';
import { simulateFutures, threadsFor, type SimulateOptions } from './simulate.ts';
import type { Terminal } from './terminal.ts';

export interface EvaluateFlags extends AgainstFlags, StudyFlags {
  readonly jobs?: string | undefined;
  readonly force?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly plain?: boolean | undefined;
}

/** The place without the programme, and with it. */
type Sides = readonly [Scenario, Scenario];

/** Fewer participants than this in all futures are no population that studies could be drawn from. */
const FEWEST_PARTICIPANTS = 30;

/** `rehearse evaluate`: what studies would find of a programme, beside what it really does. */
export async function evaluate(given: EvaluateFlags, terminal: Terminal): Promise<ExitCode> {
  const study = studyAsked(given);
  const jobsAsked = jobsOf(given.jobs);
  const plan = await onePlan(given.scenario, given, terminal);
  if (typeof plan === 'number') return plan;
  const against = await comparatorOf(plan, given, terminal);
  if (typeof against === 'number') return against;
  const { comparator, plans } = against;
  const scenarios = [comparator, plan.scenario] as const;
  // What cannot be studied is refused before anything is made.
  recordsFor(scenarios, study);
  const asked = questionOf(study);
  const target = join(plan.output, experimentName(asked, scenarios));
  await refuseWhatCannotBeKept(target, given.force, terminal);
  const started = new Date();
  const jobs = threadsFor(comparator, jobsAsked);
  const how = { jobs, stores: keptBeside(target, terminal) };
  const { futures, table, pool } = await runEvaluate({ scenarios, study }, how, terminal);
  const context = { target, plans, jobs, started, force: given.force };
  const kept = await keepExperiment({ asked, scenarios, futures, table }, context, terminal);
  showTable('rehearsal/evaluate@1', table, kept, given, terminal, () =>
    evaluateScreen(table.rows, { ...kept, study, pool }, terminal),
  );
  if (kept.refused !== undefined) throw kept.refused;
  return EXIT.ok;
}

/** Simulates both sides, enrols people as the study does, and draws the studies of each design. */
export async function runEvaluate(
  { scenarios, study }: { readonly scenarios: Sides; readonly study: StudyAsked },
  how: SimulateOptions,
  terminal: Terminal,
): Promise<RunExperiment<EvaluateRow> & { readonly pool: StudyPool }> {
  const [comparator, programme] = scenarios;
  const records = recordsFor(scenarios, study);
  const { futures } = await simulateFutures(scenarios, { ...how, records }, terminal);
  const everybody = studyPool(futures, records, study, comparator);
  const pool = study.controls === 'elsewhere' ? controlsElsewhere(everybody) : everybody;
  refuseFew(pool, study);
  const names = { scenario: programme.name, comparator: comparator.name };
  const rows = evaluateRows({ ...names, seed: comparator.seed }, pool, study);
  return { futures, pool, table: { file: 'evaluate.csv', columns: evaluateColumns, rows } };
}

function questionOf({ outcome, select, designs, fields, controls, ...study }: StudyAsked) {
  const { people, months, studies, topShare, matchDifferences } = study;
  return {
    kind: 'evaluate' as const,
    measures: [outcome],
    study: {
      designs: [...designs],
      people,
      months,
      studies,
      enrol: select,
      topShare,
      fields: [...fields],
      matchDifferences,
      ...(controls === 'elsewhere' && { controls }),
    },
  };
}

/** When people are enrolled, and for how long before and after it they are known. */
function recordsFor([comparator, programme]: Sides, { outcome, months }: StudyAsked): RecordsAsked {
  const { warmUp, years } = comparator;
  const parts = partingDay(comparator, programme);
  const starts = warmUp * DAYS_PER_YEAR;
  if (parts < starts || warmUp < 1) {
    throw new Failure(EXIT.usage, {
      message:
        warmUp < 1
          ? `"${comparator.name}" has no year of warm-up, and nothing is recorded before people are enrolled`
          : `"${programme.name}" differs from "${comparator.name}" before the reported years, so that nobody has a life without the programme to be held against`,
      mend:
        warmUp < 1
          ? 'set warmUp to 1 or more'
          : 'compare scenarios that differ in their timelines alone; give the same place, seed and set to both',
    });
  }
  const day = parts === Infinity ? starts : parts;
  const after = Math.floor((starts + years * DAYS_PER_YEAR - day) / DAYS_PER_MONTH + ROUNDING);
  if (months > after) {
    throw new Failure(EXIT.usage, {
      message: `--months is ${months}, and ${after} months are simulated from the day of enrolment on`,
      mend: `give more --years, or at most --months ${after}`,
    });
  }
  return { outcome, day, before: MONTHS_PER_YEAR, after };
}

/** Of a month: sums of days are not exact. */
const ROUNDING = 1e-6;

function refuseFew(
  { participants, findClusters, others }: StudyPool,
  { select, designs }: StudyAsked,
): void {
  const isFew = participants.length < FEWEST_PARTICIPANTS || others.length < FEWEST_PARTICIPANTS;
  const practices = findClusters().length;
  const hasFewClusters = designs.includes('cluster') && practices < 2;
  if (!isFew && !hasFewClusters) return;
  throw new Failure(EXIT.usage, {
    message: `${participants.length} people in ${practices} practices are enrolled by ${select} in all futures together, and ${others.length} are not: too few to draw studies from`,
    mend: 'give more --people or --replications, or another --enrol',
  });
}
