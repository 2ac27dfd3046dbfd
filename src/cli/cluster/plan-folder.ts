import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { manifestSchema, sha256Of, type ManifestContext } from '../../experiment/manifest.ts';
import {
  partsOfComparison,
  partsOfRun,
  shardsOf,
  type Part,
  type Shard,
} from '../../experiment/shards.ts';
import { resolvedScenarioYaml } from '../../scenario/resolved.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { FUTURES_A_DRAW } from '../compare-draws.ts';
import { comparisonName, optionFile } from '../compare-files.ts';
import { EXIT } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { unreadable } from '../file-system-failure.ts';
import { PLANNED } from '../flags-cluster.ts';
import { programHash } from '../program-hash.ts';
import type { Plan } from '../plans.ts';
import { toolOf } from '../run-context.ts';
import { RESOLVED, runName } from '../run-files.ts';
import { readPlan, problemsText } from '../scenario-files.ts';

export const PLAN = 'plan.json';

const { tool, inputs } = manifestSchema.shape;

/** What `plan.json` says: all that shards and their merging need beside the scenarios. */
const planSchema = z.object({
  schema: z.literal('rehearsal/plan@1'),
  tool,
  /** The hash of the program: another may give other futures. */
  program: z.string(),
  of: z.enum(PLANNED),
  /** The command that made the plan. */
  command: z.string(),
  /** The files of the scenarios in this folder, the baseline first. */
  scenarios: inputs,
  /** The files that were read when it was planned. */
  inputs,
  draws: z.int().min(2).optional(),
  attribute: z.boolean().optional(),
  /** Futures in all, and shards that they are cut into. */
  futures: z.int().min(1),
  shards: z.int().min(1),
});

export type PlanText = z.output<typeof planSchema>;

/** What is planned. */
export interface Question {
  readonly of: PlanText['of'];
  /** The baseline first; only it, where the plan is of a run. */
  readonly scenarios: readonly Scenario[];
  readonly draws: number | undefined;
  readonly attribute: boolean | undefined;
}

/** A plan that was read back. */
export interface StoredPlan {
  readonly folder: string;
  /** The hash of `plan.json`: shards carry it. */
  readonly id: string;
  readonly text: PlanText;
  readonly question: Question;
  /** The scenarios as they were read from the plan's own files. */
  readonly plans: readonly Plan[];
  readonly parts: readonly Part[];
  readonly shards: readonly Shard[];
}

/** All that a question needs. */
export function partsOf({
  of,
  scenarios,
  draws = 0,
  attribute = false,
}: Question): readonly Part[] {
  const [first] = scenarios;
  if (first === undefined) return [];
  return of === 'run'
    ? partsOfRun(first)
    : partsOfComparison(scenarios, { draws, futuresADraw: FUTURES_A_DRAW, attribute });
}

/** The name of the folder that comes of a question, wherever it is run. */
export function nameOf({ of, scenarios, draws, attribute }: Question): string {
  const [first] = scenarios;
  return of === 'run' && first !== undefined
    ? runName(first)
    : comparisonName(scenarios, { precision: undefined, draws, attribute });
}

/** The files of a plan's folder: the same question makes the same bytes. */
export function planFiles(
  { of, scenarios, draws, attribute }: Question,
  size: { readonly futures: number; readonly shards: number },
  from: { readonly inputs: ManifestContext['inputs']; readonly command: string },
): ReadonlyMap<string, string> {
  const files = scenarios.map((scenario, n): readonly [string, string] => [
    n === 0 ? RESOLVED : optionFile(n - 1),
    resolvedScenarioYaml(scenario),
  ]);
  const text: PlanText = {
    schema: 'rehearsal/plan@1',
    tool: toolOf(),
    program: programHash(),
    of,
    command: from.command,
    scenarios: files.map(([file, yaml]) => ({ file, sha256: sha256Of(yaml) })),
    inputs: from.inputs,
    ...(draws !== undefined && { draws }),
    ...(attribute && { attribute }),
    ...size,
  };
  return new Map([...files, [PLAN, `${JSON.stringify(text, undefined, 2)}\n`]]);
}

/**
 * Reads a plan back, and makes sure that it is as it was made, and of this program.
 *
 * @throws Failure if there is none, or it was changed, or another version of the program made it
 */
export async function readPlanFolder(folder: string): Promise<StoredPlan> {
  const { id, text } = readPlanText(folder);
  if (text.program !== programHash()) {
    throw new Failure(EXIT.invalidInput, {
      message: `${folder} was planned by another program: version ${text.tool.version}, or other files of it`,
      where: `${join(folder, PLAN)}: program ${text.program.slice(0, 8)}, and here ${programHash().slice(0, 8)}`,
      why: 'another program may give other futures, and they could not be told apart',
      mend: 'install the same version on every machine, or plan anew with this one',
    });
  }
  const plans: Plan[] = [];
  for (const { file, sha256 } of text.scenarios) plans.push(await planOf(folder, file, sha256));
  const question: Question = {
    of: text.of,
    scenarios: plans.map(({ scenario }) => scenario),
    draws: text.draws,
    attribute: text.attribute,
  };
  const parts = partsOf(question);
  return { folder, id, text, question, plans, parts, shards: shardsOf(parts, text.shards) };
}

/**
 * Reads what a plan says of itself.
 *
 * @throws Failure if there is none that can be understood
 */
export function readPlanText(folder: string): Pick<StoredPlan, 'id' | 'text'> {
  const file = join(folder, PLAN);
  if (!existsSync(file)) {
    throw new Failure(EXIT.invalidInput, {
      message: existsSync(folder) ? `${folder} is no plan` : `there is no folder ${folder}`,
      where: file,
      mend: 'name a folder that rehearse plan has made; its name ends in .plan',
    });
  }
  const written = readOrFail(file);
  const parsed = planSchema.safeParse(jsonOf(written));
  if (parsed.success) return { id: sha256Of(written), text: parsed.data };
  const [issue] = parsed.error.issues;
  throw new Failure(EXIT.invalidInput, {
    message: `${file} cannot be understood: ${issue?.path.join('.') || 'the file'}: ${issue?.message ?? ''}`,
    where: file,
    mend: 'plan anew: rehearse plan makes the same folder from the same question',
  });
}

async function planOf(folder: string, file: string, sha256: string): Promise<Plan> {
  const path = join(folder, file);
  const { outcome } = await readPlan(path);
  if (!existsSync(path) || sha256Of(readOrFail(path)) !== sha256) throw changed(path);
  if ('problems' in outcome) {
    throw new Failure(EXIT.invalidInput, {
      message: `${path} cannot be read any more: ${problemsText(outcome.problems, [], false).trim()}`,
      where: path,
      mend: 'plan anew: rehearse plan makes the same folder from the same question',
    });
  }
  const { scenarios, files, warnings, timelinesAt } = outcome;
  const [scenario] = scenarios;
  if (scenario === undefined) throw changed(path);
  const [timelineAt = []] = timelinesAt;
  return { path, scenario, isOption: false, inputs: files, warnings, timelineAt, output: folder };
}

function changed(path: string): Failure {
  return new Failure(EXIT.invalidInput, {
    message: `${path} was changed after it was planned`,
    where: path,
    why: 'shards of two questions could not be told apart',
    mend: 'plan anew with what you want to be run',
  });
}

function readOrFail(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw unreadable(error, file);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
