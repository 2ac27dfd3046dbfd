import { changesNothing, type BudgetForm } from '../../scenario/policy.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { closeJointBudget, openJointBudget } from './joint-budget.ts';
import { inviteClaims } from './means-test.ts';
import { bookAllTime, type Policy } from './policy.ts';
import { DAYS_PER_YEAR } from '../../evidence/units.ts';

/** Forms in which two partners keep a joint account. */
const JOINT: readonly BudgetForm[] = ['aligned', 'lead', 'pooled'];

/**
 * Puts a policy in force, at any time. What is not given stays as it is. Nobody loses what was decided before: who
 * was taken on while there was no means test stays with the council.
 */
export function applyPolicy(world: World, next: Partial<Policy>): void {
  const { policy } = world;
  bookAllTime(world, OBSERVED.changing);
  const abolishes = next.meansTest === 'abolished' && policy.meansTest !== 'abolished';
  if (next.budget !== undefined) closeJointBudget(world);
  Object.assign(policy, next);
  if (next.budget !== undefined && JOINT.includes(next.budget.form)) openJointBudget(world);
  if (abolishes) inviteClaims(world);
  world.observe(OBSERVED.policyChanged, 0, 0);
}

/** The year comes in which the scenario's policy begins. */
export function policyBegins(world: World): void {
  const { policy } = world.scenario;
  if (policy === undefined) return;
  const { meansTest, budget, acutePayment } = policy;
  applyPolicy(world, { meansTest, budget, acutePayment });
}

/** Schedules the policy of the scenario; one that changes nothing is as good as none. */
export function schedulePolicy({ scenario, simulation, kinds, reportFrom }: World): void {
  const { policy } = scenario;
  if (policy === undefined || changesNothing(policy)) return;
  simulation.at(reportFrom + (policy.from - 1) * DAYS_PER_YEAR, kinds.policyBegins, 0);
}
