import { lognormal } from '../../engine/sampling.ts';
import { log } from '../../engine/maths/log.ts';
import { DAYS_PER_WEEK, PER_HUNDRED } from '../../evidence/units.ts';
import { CASE } from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { expectedHolders } from './budget-uptake.ts';
import { beginStage, dueIn } from './case.ts';

// Brokers find support for those who hold a direct payment or a service fund. They are finite, like any service.

/** As many posts as the lever says for those who are to hold one; a small place has one broker, who then takes longer. */
export function staffBrokers(world: World): void {
  const { knobs, levers, values } = world;
  const per100 = knobs.personalBudget?.brokersPer100 ?? 0;
  levers.brokerPosts = per100 === 0 ? 0 : (per100 * expectedHolders(world)) / PER_HUNDRED;
  if (levers.brokerPosts === 0) {
    if (levers.brokers.places > 0) levers.brokers.setCapacity(0);
    return;
  }
  const heads = Math.max(1, Math.round(levers.brokerPosts));
  const hoursPerDay = (levers.brokerPosts * values['personalBudget.brokerWeek']) / DAYS_PER_WEEK;
  levers.brokerDays = (values['personalBudget.brokerHours'] * heads) / hoursPerDay;
  levers.brokers.setCapacity(heads);
}

/** The person waits for a broker, where there are any, and not for ever. */
export function goToBroker(world: World, person: number): void {
  const { levers, values } = world;
  if (levers.brokers.places === 0) {
    looksAlone(world, person);
    return;
  }
  beginStage(world, person, CASE.waitingForBroker);
  dueIn(world, person, values['personalBudget.patienceDays']);
  levers.brokers.request(person);
}

/** A broker has time for the person. */
export function brokerBegins(world: World, person: number): void {
  world.levers.looksAlone[person] = 0;
  beginStage(world, person, CASE.withBroker);
  dueIn(world, person, world.levers.brokerDays);
}

/** No broker had time: the person, or a carer, looks without one, which takes longer. */
export function brokerIsAwaited(world: World, person: number): void {
  const { levers } = world;
  levers.brokers.withdraw(person);
  levers.brokersShort++;
  looksAlone(world, person);
}

/** Whoever looked has found something; a broker turns to the next. Says whether it was without a broker. */
export function foundAlone(world: World, person: number): boolean {
  const { levers } = world;
  const alone = levers.looksAlone[person] === 1;
  beginStage(world, person, CASE.referred);
  levers.looksAlone[person] = 0;
  if (!alone) levers.brokers.release();
  return alone;
}

function looksAlone(world: World, person: number): void {
  const { levers, draws, values, people } = world;
  levers.looksAlone[person] = 1;
  beginStage(world, person, CASE.withBroker);
  const u = draws.uniform(person, PURPOSE.arrangedAlone, people.cases[person]);
  const median = log(values['personalBudget.lookingDays']);
  dueIn(world, person, lognormal(u, median, values['homeCare.brokerageLogSd']));
}
