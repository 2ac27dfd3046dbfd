import { join } from 'node:path';
import { isParameterId, parameterIds, type ParameterId } from '../evidence/registry.ts';
import {
  atEnds,
  believeRows,
  influences,
  openParameters,
  type Influence,
} from '../experiment/believe.ts';
import type { MeasureId } from '../observe/measures.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { closest } from '../scenario/suggest.ts';
import { believeColumns, believeScreen } from './believe-screen.ts';
import { measuresOf } from './chosen-measures.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { allOf, jobsOf, wholeNumberOf } from './flags.ts';
import { experimentName, keepExperiment } from './keep-experiment.ts';
import { refuseWhatCannotBeKept } from './keep-run.ts';
import { keptBeside, type FutureStores } from './kept-futures.ts';
import type { PlanFlags } from './plans.ts';
import { showTable } from './show-table.ts';
import { simulateDraws, simulateFutures, threadsFor } from './simulate.ts';
import type { Terminal } from './terminal.ts';
import { twoSidesOf } from './two-sides.ts';

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
  const how = { jobs, stores: keptBeside(target) };
  const chosen: readonly Influence[] =
    named.length > 0
      ? named.map((parameter) => ({ parameter, correlation: NaN }))
      : await chosenBy(pair, { draws, measures, how }, terminal);
  const all = atEnds(
    pair,
    chosen.map(({ parameter }) => parameter),
  );
  const { futures } = await simulateFutures(all, how, terminal);
  const rows = believeRows(pair, chosen, measures, futures);
  const table = { file: 'believe.csv', columns: believeColumns, rows };
  const context = { target, plans, jobs, started, force: given.force };
  const made = { asked, scenarios: pair, futures, table };
  const kept = await keepExperiment(made, context, terminal);
  showTable('rehearsal/believe@1', table, kept, given, terminal, () =>
    believeScreen(rows, measures, { ...kept, draws: asked.draws }, terminal),
  );
  if (kept.refused !== undefined) throw kept.refused;
  return EXIT.ok;
}

/** The parameters with which the difference moves most over draws of all that is not known. */
async function chosenBy(
  pair: readonly Scenario[],
  asked: {
    readonly draws: number;
    readonly measures: readonly MeasureId[];
    readonly how: { readonly jobs: number; readonly stores: FutureStores };
  },
  terminal: Terminal,
): Promise<readonly Influence[]> {
  const futures = Math.min(FUTURES_A_DRAW, pair[0]?.replications ?? 1);
  const size = { draws: asked.draws, futures };
  const drawn = await simulateDraws(pair, size, asked.how, terminal);
  return influences(pair, drawn, asked.measures).slice(0, MOST_CHOSEN);
}

function parameterNamed(given: string): ParameterId {
  if (isParameterId(given)) return given;
  const meant = closest(given, parameterIds);
  throw new Failure(EXIT.usage, {
    message: `there is no parameter "${given}"`,
    mend: `${meant === undefined ? '' : `did you mean "${meant}"? `}rehearse list parameters lists them`,
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
