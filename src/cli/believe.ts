import { join } from 'node:path';
import { isParameterId, parameterIds, type ParameterId } from '../evidence/registry.ts';
import {
  atEnds,
  believeRows,
  influences,
  type BelieveRow,
  type Influence,
} from '../experiment/believe.ts';
import { openParameters } from '../experiment/parameter-draw.ts';
import type { MeasureId } from '../observe/measures.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { closest } from '../scenario/suggest.ts';
import { believeColumns, believeScreen } from './believe-screen.ts';
import { measuresOf } from './chosen-measures.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { allOf, jobsOf, wholeNumberOf } from './flags.ts';
import { experimentName, keepExperiment, type RunExperiment } from './keep-experiment.ts';
import { refuseWhatCannotBeKept } from './keep-run.ts';
import { keptBeside } from './kept-futures.ts';
import type { PlanFlags } from './plans.ts';
import { showTable } from './show-table.ts';
import { simulateDraws, simulateFutures, threadsFor, type SimulateOptions } from './simulate.ts';
import type { Terminal } from './terminal.ts';
import { twoSidesOf, type SidesQuestion } from './two-sides.ts';

export interface BelieveFlags extends Omit<PlanFlags, 'option'> {
  readonly baseline: string;
  readonly other: string;
  readonly measure?: string | readonly string[] | undefined;
  readonly parameter?: string | readonly string[] | undefined;
  readonly draws?: string | undefined;
  readonly jobs?: string | undefined;
  readonly force?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly plain?: boolean | undefined;
}

const USUAL: readonly MeasureId[] = ['emergencyAdmissions'];
const USUAL_DRAWS = 40;
/** A correlation of fewer draws is anything. */
const FEWEST_DRAWS = 5;
const MOST_CHOSEN = 8;
/** Futures a draw: luck is shared by all draws, and more draws say more than more luck. */
const FUTURES_A_DRAW = 2;

/** `rehearse believe`: for which value of a parameter the decision would flip, and whether that could be so. */
export async function believe(given: BelieveFlags, terminal: Terminal): Promise<ExitCode> {
  const measures = measuresOf(given.measure, USUAL);
  const draws = wholeNumberOf('draws', given.draws, FEWEST_DRAWS) ?? USUAL_DRAWS;
  const jobsAsked = jobsOf(given.jobs);
  const named = [...new Set(allOf(given.parameter).map(parameterNamed))];
  refuseDrawsOfNamed(given.draws, named);
  const sides = await twoSidesOf(given, terminal);
  if (typeof sides === 'number') return sides;
  const { baseline, option, plans } = sides;
  const pair = [baseline, option] as const;
  refuseDecided(named, pair);
  const asked = {
    kind: 'believe' as const,
    measures: [...measures],
    parameters: [...named],
    draws: named.length > 0 ? 0 : draws,
  };
  const target = join(plans[0]?.output ?? '', experimentName(asked, pair));
  await refuseWhatCannotBeKept(target, given.force, terminal);
  const started = new Date();
  const jobs = threadsFor(baseline, jobsAsked);
  const question = { baseline, option, measures, parameters: named, draws };
  const { futures, table } = await runBelieve(
    question,
    { jobs, stores: keptBeside(target, terminal) },
    terminal,
  );
  const context = { target, plans, jobs, started, force: given.force };
  const made = { asked, scenarios: pair, futures, table };
  const kept = await keepExperiment(made, context, terminal);
  showTable('rehearsal/believe@1', table, kept, given, terminal, () =>
    believeScreen(table.rows, measures, { ...kept, draws: asked.draws }, terminal),
  );
  if (kept.refused !== undefined) throw kept.refused;
  return EXIT.ok;
}

/** All that the answer depends on. */
export interface BelieveQuestion extends SidesQuestion {
  /** Parameters that were named; where there is none, they are chosen by draws. */
  readonly parameters: readonly ParameterId[];
  readonly draws: number;
}

/** Chooses parameters unless they were named, and runs both sides with each at the ends of its range. */
export async function runBelieve(
  question: BelieveQuestion,
  how: SimulateOptions,
  terminal: Terminal,
): Promise<RunExperiment<BelieveRow>> {
  const { baseline, option, measures, parameters } = question;
  const pair = [baseline, option] as const;
  const chosen: readonly Influence[] =
    parameters.length > 0
      ? parameters.map((parameter) => ({ parameter, correlation: NaN }))
      : await chosenBy(question, how, terminal);
  const all = atEnds(
    pair,
    chosen.map(({ parameter }) => parameter),
  );
  const { futures } = await simulateFutures(all, how, terminal);
  const rows = believeRows(pair, chosen, measures, futures);
  return { futures, table: { file: 'believe.csv', columns: believeColumns, rows } };
}

/** The parameters with which the difference moves most over draws of all that is not known. */
async function chosenBy(
  { baseline, option, draws, measures }: BelieveQuestion,
  how: SimulateOptions,
  terminal: Terminal,
): Promise<readonly Influence[]> {
  const pair = [baseline, option];
  const size = { draws, futures: Math.min(FUTURES_A_DRAW, baseline.replications) };
  const drawn = await simulateDraws(pair, size, how, terminal);
  return influences(pair, drawn, measures).slice(0, MOST_CHOSEN);
}

function parameterNamed(given: string): ParameterId {
  if (isParameterId(given)) return given;
  const meant = closest(given, parameterIds);
  throw new Failure(EXIT.usage, {
    message: `there is no parameter "${given}"`,
    mend: `${meant === undefined ? '' : `did you mean "${meant}"? `}rehearse list parameters lists them`,
  });
}

/** Draws choose the parameters: where they are named there is nothing to choose. */
function refuseDrawsOfNamed(draws: string | undefined, named: readonly ParameterId[]): void {
  if (draws === undefined || named.length === 0) return;
  throw new Failure(EXIT.usage, {
    message: '--draws chooses parameters, and --parameter has named them',
    mend: 'give one of the two: named parameters are run at the ends of their ranges, without draws',
  });
}

/** What is decided on, fitted or a choice of the model is not a matter of belief. */
function refuseDecided(named: readonly ParameterId[], pair: readonly Scenario[]): void {
  const open = openParameters(pair);
  const closed = named.find((id) => !open.includes(id));
  if (closed === undefined) return;
  const isSet = pair.some(({ set }) => Object.hasOwn(set, closed));
  throw new Failure(EXIT.usage, {
    message: isSet
      ? `${closed} is set by a scenario: it is decided on`
      : `${closed} has no range that is not known: it is fitted, fixed, or a choice of the model`,
    where: '--parameter',
    mend: isSet
      ? 'take it out of the scenario, or name another parameter'
      : `name another parameter; rehearse explain ${closed} says what this one is`,
  });
}
