import { join } from 'node:path';
import type { Future } from '../../experiment/run-block.ts';
import type { Part, PartFuture } from '../../experiment/shards.ts';
import { answerComparison } from '../compare.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { lastOf } from '../flags.ts';
import { questionOf, type FutureStores } from '../kept-futures.ts';
import { answerRuns } from '../run.ts';
import type { RunElsewhere } from '../run-context.ts';
import type { Terminal } from '../terminal.ts';
import { rangesText } from './number-ranges.ts';
import { nameOf, readPlanFolder, type StoredPlan } from './plan-folder.ts';
import { readShard } from './shards-in-plan.ts';

export interface MergeFlags {
  readonly plan: string;
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly plain?: boolean | undefined;
}

/** Nothing is left to be run when a plan is merged: what takes threads is over. */
const JOBS = '1';

/** `rehearse merge`: makes of all shards the folder that one machine would have made of the same question. */
export async function merge(given: MergeFlags, terminal: Terminal): Promise<ExitCode> {
  const plan = await readPlanFolder(given.plan);
  const futures = await allFutures(plan);
  const elsewhere: RunElsewhere = {
    inputs: plan.text.inputs,
    stores: storesOf(plan.parts, futures),
    more: { planned: plan.text.command, shards: plan.shards.length },
  };
  const { plans, question } = plan;
  const target = join(lastOf(given.output) ?? join(given.plan, '..'), nameOf(question));
  const how = { ...given, jobs: JOBS };
  if (question.of === 'run') {
    const runs = plans.map((one) => ({ plan: one, target, formats: [], elsewhere }));
    return answerRuns(runs, how, terminal);
  }
  const { scenarios, draws, attribute } = question;
  const asked = {
    plans,
    scenarios,
    target,
    precision: undefined,
    draws,
    whom: undefined,
    elsewhere,
  };
  return answerComparison(asked, { ...how, attribute }, terminal);
}

/**
 * All futures of a plan.
 *
 * @throws Failure if a shard is missing
 */
async function allFutures(plan: StoredPlan): Promise<readonly PartFuture[]> {
  const futures: PartFuture[] = [];
  const missing: number[] = [];
  for (const n of plan.shards.keys()) {
    const own = await readShard(plan, n + 1);
    if (own === undefined) missing.push(n + 1);
    else futures.push(...own);
  }
  if (missing.length === 0) return futures;
  throw new Failure(EXIT.invalidInput, {
    message: `${missing.length} of ${plan.shards.length} shards are missing or damaged: ${rangesText(missing, ', ')}`,
    where: plan.folder,
    why: 'a result of some of its futures would be another result: nothing was written',
    mend: `run them: rehearse submit ${plan.folder}, or rehearse run-shard ${plan.folder} ${missing[0]}`,
  });
}

/** Finds the futures of a question among those of the plan's parts. */
function storesOf(parts: readonly Part[], futures: readonly PartFuture[]): FutureStores {
  const byQuestion = new Map<string, Future[]>();
  for (const [n, { scenarios, checkpoints }] of parts.entries()) {
    const own = futures.filter(({ part }) => part === n);
    byQuestion.set(
      questionOf(scenarios, checkpoints),
      own.map(({ replication, results }) => ({ replication, results })),
    );
  }
  return (scenarios, checkpoints) => {
    const known = byQuestion.get(questionOf(scenarios, checkpoints));
    if (known === undefined) {
      throw new Error('The plan has no futures of a question that its merging asks.');
    }
    return { read: () => known, keep: () => undefined };
  };
}
