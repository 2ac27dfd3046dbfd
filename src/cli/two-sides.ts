import type { MeasureId } from '../observe/measures.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { alike } from './alike.ts';
import type { ExitCode } from './exit-codes.ts';
import { plansOf, type Plan, type PlanFlags } from './plans.ts';
import type { Terminal } from './terminal.ts';

/** A baseline and one option, and what is asked of them. */
export interface SidesQuestion {
  readonly baseline: Scenario;
  readonly option: Scenario;
  readonly measures: readonly MeasureId[];
}

/** A baseline and one option, ready to be run as pairs. */
export interface TwoSides extends Omit<SidesQuestion, 'measures'> {
  readonly plans: readonly Plan[];
}

/** Reads two files, each for itself and without its options; how the command ends where something is wrong. */
export async function twoSidesOf(
  given: Omit<PlanFlags, 'option'> & { readonly baseline: string; readonly other: string },
  terminal: Terminal,
): Promise<TwoSides | ExitCode> {
  const found = await plansOf(
    [given.baseline, given.other],
    { ...given, option: undefined },
    terminal,
  );
  if (!Array.isArray(found)) return found;
  const plans = found.filter(({ isOption }) => !isOption);
  const [baseline, option] = alike(plans, terminal);
  if (baseline === undefined || option === undefined)
    throw new Error('there are not two scenarios');
  return { baseline, option, plans };
}
