import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { futuresOf } from '../../experiment/shards.ts';
import { alike } from '../alike.ts';
import { comparedOf } from '../compare.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { allOf, wholeNumberOf } from '../flags.ts';
import { sha256Of } from '../../experiment/manifest.ts';
import { plansOf, type Plan, type PlanFlags } from '../plans.ts';
import { inputsOf } from '../run-context.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Terminal } from '../terminal.ts';
import { writeFolder } from '../write-folder.ts';
import {
  nameOf,
  partsOf,
  PLAN,
  planFiles,
  readPlanText,
  type PlanText,
  type Question,
} from './plan-folder.ts';
import { counted } from '../../report/numbers.ts';

export interface PlanCommandFlags extends PlanFlags {
  readonly of: PlanText['of'];
  readonly scenario: readonly string[];
  readonly draws?: string | undefined;
  readonly attribute?: boolean | undefined;
  readonly shards?: string | undefined;
  readonly force?: boolean | undefined;
}

/** How the name of a plan's folder ends; before that stands the name of the folder that will come of it. */
const SUFFIX = '.plan';

/** Shards where nothing is said: so many that workers end at nearly one time, so few that files stay few. */
const USUAL_SHARDS = 100;

/** `rehearse plan`: cuts a run or a comparison into shards that can be run anywhere, and runs nothing. */
export async function plan(given: PlanCommandFlags, terminal: Terminal): Promise<ExitCode> {
  const draws = wholeNumberOf('draws', given.draws, 2);
  const most = wholeNumberOf('shards', given.shards, 1) ?? USUAL_SHARDS;
  refuseWhatRunsHaveNot(given);
  // A baseline has none of the names of its options.
  const option = given.of === 'run' ? given.option : undefined;
  const found = await plansOf(given.scenario, { ...given, option }, terminal);
  if (!Array.isArray(found)) return found;
  for (const one of plannedOf(found, given, draws, terminal)) {
    await keepPlan(one, most, given.force, terminal);
  }
  return EXIT.ok;
}

/** A question, the files that it was read from, and the folder that it is to have. */
interface Planned {
  readonly question: Question;
  readonly plans: readonly Plan[];
  readonly target: string;
}

/** One comparison of all scenarios, or one run of each. */
function plannedOf(
  found: readonly Plan[],
  { of, scenario, attribute, option }: PlanCommandFlags,
  draws: number | undefined,
  terminal: Terminal,
): readonly Planned[] {
  const planned = (plans: readonly Plan[], scenarios: readonly Scenario[]): Planned => {
    const question = { of, scenarios, draws, attribute };
    const target = join(plans[0]?.output ?? '', `${nameOf(question)}${SUFFIX}`);
    return { question, plans, target };
  };
  if (of === 'run') return found.map((one) => planned([one], [one.scenario]));
  const plans = comparedOf(found, scenario.length > 1, allOf(option));
  return [planned(plans, alike(plans, terminal))];
}

/**
 * Writes the folder of a plan. One that is there already with the same plan stays, and its shards with it.
 *
 * @throws Failure if something else stands there, or it cannot be written
 */
async function keepPlan(
  { question, plans, target }: Planned,
  most: number,
  force: boolean | undefined,
  terminal: Terminal,
): Promise<void> {
  const futures = futuresOf(partsOf(question));
  const size = { futures, shards: Math.min(most, futures) };
  const inputs = inputsOf(plans);
  const files = planFiles(question, size, { inputs, command: terminal.commandLine });
  if (existsSync(target) && !force) {
    if (readPlanText(target).id !== sha256Of(files.get(PLAN) ?? '')) throw another(target);
    terminal.note(`${target} is already there, with the same plan and its shards\n`);
  } else {
    await writeFolder(target, files, terminal);
  }
  const each = `${counted(futures, 'future')} of ${question.scenarios.length} scenarios`;
  terminal.note(`${each} in ${size.shards} shards: run them with rehearse submit or run-shard\n`);
  terminal.out(`${target}\n`);
}

function another(target: string): Failure {
  return new Failure(EXIT.fileSystem, {
    message: `${target} holds another plan of the same question`,
    where: join(target, PLAN),
    why: 'it was made with another number of shards, by another command or by another program',
    mend: 'replace it and its shards with --force, or plan in another folder with --output DIR',
  });
}

/** @throws Failure if something is asked of a run that only a comparison can tell */
function refuseWhatRunsHaveNot({ of, draws, attribute }: PlanCommandFlags): void {
  if (of === 'compare') return;
  const flag = draws === undefined ? attribute && '--attribute' : '--draws';
  if (!flag) return;
  throw new Failure(EXIT.usage, {
    message: `${flag} is of a comparison, and this is the plan of a run`,
    mend: 'leave it out, or plan a comparison: rehearse plan compare do-nothing my-plan.yaml',
  });
}
