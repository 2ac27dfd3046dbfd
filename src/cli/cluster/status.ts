import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { rangesText } from './number-ranges.ts';
import { readPlanFolder } from './plan-folder.ts';
import { progressOf } from './shards-in-plan.ts';

export interface StatusFlags {
  readonly plan: string;
  readonly json?: boolean | undefined;
}

/** `rehearse status`: which shards of a plan are there. It reads them, and asks no scheduler. */
export async function status(given: StatusFlags, terminal: Terminal): Promise<ExitCode> {
  const plan = await readPlanFolder(given.plan);
  const progress = await progressOf(plan);
  const { done, missing, damaged, begun } = progress;
  if (given.json) {
    const document = { schema: 'rehearsal/status@1', plan: plan.id, ...progress };
    terminal.out(`${JSON.stringify(document, undefined, 2)}\n`);
    return EXIT.ok;
  }
  terminal.out(`${done.length} of ${plan.shards.length} shards are there\n`);
  if (missing.length > 0) terminal.out(`to be run: ${rangesText(missing, ', ')}\n`);
  if (damaged.length > 0) terminal.out(`of them damaged: ${rangesText(damaged, ', ')}\n`);
  if (begun > 0) terminal.out(`files under way, or left behind by what was killed: ${begun}\n`);
  return EXIT.ok;
}
