import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import {
  decisionOf,
  type Decision,
  type DecisionAsked,
} from '../experiment/sensitivity/decision.ts';
import type { Information } from '../experiment/sensitivity/information.ts';
import { inputsOf } from '../experiment/sensitivity/inputs.ts';
import type { SensitivityRow } from '../experiment/sensitivity/sensitivity-row.ts';
import type { MeasureId } from '../observe/measures.ts';
import { overrideScenario } from '../scenario/override.ts';
import { peopleSimulated, type Scenario } from '../scenario/scenario.ts';
import { alike } from './alike.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { sayEstimates } from './estimate.ts';
import { jobsOf } from './flags.ts';
import { experimentName, keepExperiment, type RunExperiment } from './keep-experiment.ts';
import { refuseWhatCannotBeKept } from './keep-run.ts';
import { keptBeside } from './kept-futures.ts';
import { plansOf, type Plan, type PlanFlags } from './plans.ts';
import {
  decisionAsked,
  measuresBeside,
  stageSizes,
  type SensitivityAskedFlags,
  type StageSizes,
} from './sensitivity-asked.ts';
import { sensitivityScreen } from './sensitivity-screen.ts';
import { futuresOf, runStages } from './sensitivity-stages.ts';
import { sensitivityColumns } from './sensitivity-tables.ts';
import { showTable } from './show-table.ts';
import { simulateFutures, type SimulateOptions } from './simulate.ts';
import type { Terminal } from './terminal.ts';
import { counted } from '../report/numbers.ts';

export interface SensitivityFlags extends Omit<PlanFlags, 'option'>, SensitivityAskedFlags {
  readonly baseline: string;
  readonly other: readonly string[];
  readonly 'dry-run'?: boolean | undefined;
  readonly jobs?: string | undefined;
  readonly force?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly plain?: boolean | undefined;
}

const MS_PER_MINUTE = 60_000;

/** So few that some hundred futures take minutes on two cores. */
const USUAL = { people: 2000, years: 3, replications: 6 } as const;

/** `rehearse sensitivity`: what a decision depends on, how much is luck, and which number is worth finding out. */
export async function sensitivity(given: SensitivityFlags, terminal: Terminal): Promise<ExitCode> {
  const sizes = stageSizes(given);
  const measures = measuresBeside(given);
  const jobs = jobsOf(given.jobs) ?? availableParallelism();
  const names = [given.baseline, ...given.other];
  const found = await plansOf(names, { ...given, option: undefined }, terminal);
  if (!Array.isArray(found)) return found;
  const plans = found.filter(({ isOption }) => !isOption).map((plan) => asSmall(plan, given));
  const scenarios = alike(plans, terminal);
  const [baseline] = scenarios;
  if (baseline === undefined) throw new Error('there is no scenario');
  const by = decisionAsked(given, scenarios);
  if (given['dry-run']) {
    const { json, plain } = given;
    const draws = { draws: futuresOf(sizes, inputsOf(scenarios)), futures: 1 };
    await sayEstimates([scenarios], { jobs: given.jobs, json, plain, draws }, terminal);
    return EXIT.ok;
  }
  const asked = questionOf({ scenarios, by, measures, sizes });
  const target = join(plans[0]?.output ?? '', experimentName(asked, scenarios));
  await refuseWhatCannotBeKept(target, given.force, terminal);
  const started = new Date();
  const how = { jobs, stores: keptBeside(target, terminal) };
  const ran = await runSensitivity({ scenarios, by, measures, sizes }, how, terminal);
  const { information, decision, table } = ran;
  const context = { target, plans, jobs, started, force: given.force };
  const made = { asked, scenarios, futures: ran.futures, table };
  const kept = await keepExperiment(made, context, terminal);
  showTable('rehearsal/sensitivity@1', table, kept, given, terminal, () =>
    sensitivityScreen(
      { information, rows: table.rows, scenarios, decision, usual: ran.futures, sizes, kept },
      terminal,
    ),
  );
  if (kept.refused !== undefined) throw kept.refused;
  return EXIT.ok;
}

/** All that the answer depends on. */
export interface SensitivityQuestion {
  /** What is chosen from, the baseline first. */
  readonly scenarios: readonly Scenario[];
  readonly by: DecisionAsked;
  readonly measures: readonly MeasureId[];
  readonly sizes: StageSizes;
}

/** Simulates the scenarios as they are, and then the points of every stage. */
export async function runSensitivity(
  { scenarios, by, measures, sizes }: SensitivityQuestion,
  how: SimulateOptions,
  terminal: Terminal,
): Promise<
  RunExperiment<SensitivityRow> & {
    readonly decision: Decision;
    readonly information: Information;
  }
> {
  const began = Date.now();
  const { futures } = await simulateFutures(scenarios, how, terminal);
  const inputs = inputsOf(scenarios);
  sayCost(futuresOf(sizes, inputs), (Date.now() - began) / futures.length, terminal);
  const decision = decisionOf(by, scenarios);
  const asked = { scenarios, inputs, sizes, measures, decision };
  const { information, rows } = await runStages(asked, how, terminal);
  const table = { file: 'sensitivity.csv', columns: sensitivityColumns, rows };
  return { futures, table, decision, information };
}

function questionOf({
  by,
  measures,
  sizes,
  scenarios: { length: scenarios },
}: SensitivityQuestion) {
  const { draws, ...stages } = sizes;
  const decideBy = by.by === 'measure' ? by.measure : by.by === 'own' ? by.name : 'values';
  const values = by.by === 'values' ? { ...by.values } : {};
  return {
    kind: 'sensitivity' as const,
    measures: [...measures],
    draws,
    sensitivity: { scenarios, decideBy, values, ...stages },
  };
}

/** The size that was asked for; where none was, one that ends in minutes. */
function asSmall(plan: Plan, given: SensitivityFlags): Plan {
  const people = Math.min(USUAL.people, peopleSimulated(plan.scenario));
  const isSized = given.people !== undefined || given.sample !== undefined;
  const outcome = overrideScenario(plan.scenario, {
    ...(!isSized && { people }),
    ...(given.years === undefined && { years: Math.min(USUAL.years, plan.scenario.years) }),
    ...(given.replications === undefined && { replications: USUAL.replications }),
  });
  if ('scenario' in outcome) return { ...plan, scenario: outcome.scenario };
  // A part of a place that a scenario fits into is one as well, and fewer years are.
  throw new Error(outcome.problems[0]?.message);
}

function sayCost(futures: number, milliseconds: number, { note }: Terminal): void {
  const minutes = Math.max(1, Math.ceil((milliseconds / MS_PER_MINUTE) * futures));
  note(`${counted(futures, 'future')} of all scenarios to go: about ${minutes} min\n`);
}
