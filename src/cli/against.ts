import type { Scenario } from '../scenario/scenario.ts';
import { alike } from './alike.ts';
import type { ExitCode } from './exit-codes.ts';
import { lastOf } from './flags.ts';
import { plansOf, type Plan, type PlanFlags } from './plans.ts';
import type { Terminal } from './terminal.ts';

/** Flags of a command that holds one scenario against something. */
export interface AgainstFlags extends Omit<PlanFlags, 'option'> {
  readonly scenario: string;
  readonly against?: string | undefined;
}

/** What stands behind the name of a scenario that is held against itself. */
const WITHOUT_TIMELINE = ', without its timeline';
const AS_IT_IS = ', as it is';

/** The scenario that a comparator was made of: its name, without what was put behind it. */
export function madeOf(comparator: string): string {
  const behind = [WITHOUT_TIMELINE, AS_IT_IS].find((words) => comparator.endsWith(words)) ?? '';
  return comparator.slice(0, comparator.length - behind.length);
}

/** The file itself: its options are questions of their own. */
export async function onePlan(
  name: string,
  given: Omit<PlanFlags, 'option'>,
  terminal: Terminal,
): Promise<Plan | ExitCode> {
  const found = await plansOf([name], { ...given, option: undefined }, terminal);
  if (!Array.isArray(found)) return found;
  const [plan] = found;
  if (plan === undefined) throw new Error(`${name} has no scenario`);
  return plan;
}

/** What a scenario is held against: what was named, or the scenario without what it does. */
export async function comparatorOf(
  plan: Plan,
  given: AgainstFlags,
  terminal: Terminal,
): Promise<{ readonly comparator: Scenario; readonly plans: readonly Plan[] } | ExitCode> {
  const { scenario } = plan;
  const named = lastOf(given.against);
  if (named === undefined) {
    const name = scenario.timeline.length > 0 ? WITHOUT_TIMELINE : AS_IT_IS;
    const comparator = { ...scenario, name: `${scenario.name}${name}`, timeline: [] };
    return { comparator, plans: [plan] };
  }
  const other = await onePlan(named, given, terminal);
  if (typeof other === 'number') return other;
  const [, comparator] = alike([plan, other], terminal);
  return { comparator: comparator ?? other.scenario, plans: [plan, other] };
}
