import type { Knobs } from '../../scenario/knobs.ts';
import { sameArrangement, type BudgetForm } from '../../scenario/who-pays.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { closeJointBudget, openJointBudget } from './joint-budget.ts';
import { inviteClaims } from './means-test.ts';
import { bookAllTime } from './who-pays.ts';

/** Who pays and who decides, among the knobs. */
export type Payers = Pick<Knobs, 'jointBudget' | 'meansTest' | 'acutePayment'>;

export type PayerLever = keyof Payers;

/** Forms in which two partners keep a joint account. */
const JOINT: readonly BudgetForm[] = ['aligned', 'lead', 'pooled'];

/**
 * Knobs of who pays turn now: a joint budget is settled and closed before another begins, and time until now is booked
 * under those who paid for it. A budget that a partner left stays left until its knob turns. Nobody loses what was
 * decided before: who was taken on while there was no means test stays with the council.
 */
export function changePayers(world: World, next: Payers): void {
  const { knobs, jointBudget } = world;
  const { meansTest, acutePayment } = next;
  const sameBudget = sameArrangement(next.jointBudget, knobs.jointBudget);
  if (sameBudget && meansTest === knobs.meansTest && acutePayment === knobs.acutePayment) return;
  countDays(world);
  bookAllTime(world, OBSERVED.changing);
  const abolishes = meansTest === 'abolished' && knobs.meansTest !== 'abolished';
  if (!sameBudget) closeJointBudget(world);
  Object.assign(knobs, { jointBudget: next.jointBudget, meansTest, acutePayment });
  if (!sameBudget) {
    jointBudget.arrangement = next.jointBudget;
    if (JOINT.includes(next.jointBudget.form)) openJointBudget(world);
  }
  if (abolishes) inviteClaims(world);
  world.observe(OBSERVED.payersChanged, 0, 0);
}

/** Days on which each has been in force until now. */
function countDays(world: World): void {
  const { levers, simulation } = world;
  for (const name of PAYER_LEVERS) levers.payerDays[name] = daysInForce(world, name);
  levers.payersSince = simulation.now;
}

const PAYER_LEVERS: readonly PayerLever[] = ['jointBudget', 'meansTest', 'acutePayment'];

/** Days so far on which a lever of who pays has been turned, whether or not a partner stayed with it. */
export function daysInForce({ levers, knobs, simulation }: World, lever: PayerLever): number {
  const usual = {
    jointBudget: knobs.jointBudget.form === 'separate',
    meansTest: knobs.meansTest === 'keep',
    acutePayment: knobs.acutePayment === 'block',
  };
  return levers.payerDays[lever] + (usual[lever] ? 0 : simulation.now - levers.payersSince);
}
