import type { BudgetForm } from '../../scenario/who-pays.ts';
import { SERVICE } from '../people/codes.ts';
import { packageFor } from '../processes/home-care.ts';
import { PURPOSE } from '../purposes.ts';
import { trustOnTheWard } from '../staff/people-known.ts';
import type { World } from '../world.ts';
import { chargedShare } from './means-test.ts';
import { formFor, pooledShare } from './who-pays.ts';

/**
 * What a pound of the other side's cost weighs with whoever decides on a service: 0 to 1. In a pool it rises with the
 * share of what the service costs that the pool pays, and under every form with trust.
 *
 * @param trust between those who decide on the two sides, 0 to 1
 */
export function lambdaOf(world: World, form: BudgetForm, trust: number, service: number): number {
  const { values } = world;
  const weight = byForm(values, form, pooledShare(world, service));
  const lambda = weight + values['budgets.lambdaTrust'] * (trust - values['budgets.usualTrust']);
  return Math.min(1, Math.max(0, lambda));
}

function byForm(values: World['values'], form: BudgetForm, pooled: number): number {
  const full = values['budgets.lambda.fullPool'];
  switch (form) {
    case 'structural':
      return full;
    case 'pooled': {
      const least = values['budgets.lambda.partPool'];
      return least + (full - least) * pooled;
    }
    default:
      return values[`budgets.lambda.${form}`];
  }
}

/** Perceived cost = own cost + lambda x the other's cost. */
export function perceivedCost(own: number, lambda: number, other: number): number {
  return own + lambda * other;
}

/** What a day of support from the council costs, in pence, before what the person pays of it. */
export function grossDay(world: World, person: number, service: number): number {
  const { prices } = world;
  if (service === SERVICE.homeCare) return packageFor(world, person) * prices.homeCareDay;
  return service === SERVICE.careHomePlace ? prices.assessmentPlaceDay : prices.reablementDay;
}

/** What the council is spared for a day, in pence, while its support has not begun. */
export function sparedByCouncil(world: World, person: number, service: number): number {
  const gross = grossDay(world, person, service);
  // Only on care for good do people contribute.
  if (service !== SERVICE.homeCare) return gross;
  return gross * (1 - world.prices.contributionShare * chargedShare(world, 0));
}

/**
 * What another day in the hospital bed costs in the eyes of the council, in pence: the price of its support that it
 * is spared, and the bed that it keeps from the NHS, as far as that weighs with it.
 */
export function perceivedDelayedDay(
  world: World,
  person: number,
  service: number,
  form: BudgetForm,
  trust: number,
): number {
  const spared = sparedByCouncil(world, person, service);
  return perceivedCost(-spared, lambdaOf(world, form, trust, service), world.prices.delayedDay);
}

/**
 * Whether the council hurries for somebody who waits in a hospital bed: where another day costs, as it sees it. The
 * usual times are fitted to separate budgets, so that those for whom it hurries even then are in them already.
 */
export function councilHurries(world: World, person: number, service: number): boolean {
  const { draws, people } = world;
  const form = formFor(world, service);
  const trust = trustOnTheWard(world, person);
  const cost = perceivedDelayedDay(world, person, service, form, trust);
  const usual = perceivedDelayedDay(world, person, service, 'separate', trust);
  if (cost <= usual) return false;
  const u = draws.uniform(person, PURPOSE.hurry, people.admissions[person]);
  const threshold = (2 * u - 1) * world.prices.hurrySpread;
  return usual <= threshold && threshold < cost;
}

/** What buying at once costs beyond the usual price, in pence, in all. */
export function spotPremium(world: World, person: number, service: number): number {
  const { values } = world;
  const premium = grossDay(world, person, service) * values['budgets.spotPremium'];
  return premium * values['budgets.spotDays'];
}
