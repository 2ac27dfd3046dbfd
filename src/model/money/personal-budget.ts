import { BUDGET_HELD, BUDGET_PART, HOME_CARE } from '../people/codes.ts';
import type { World } from '../world.ts';

// What the personal budget of a person costs by the day, in pence. Without one it is what it always was.

/** What agencies are paid, whoever chose them. */
export function agencyDay({ people, prices }: World, person: number): number {
  switch (people.homeCare[person]) {
    case HOME_CARE.funded:
      return people.packageHours[person] * prices.homeCareDay;
    case HOME_CARE.adultSupport:
      return people.own.bought[person] * prices.adultSupportDay;
    default:
      return 0;
  }
}

/** What own assistants are paid; those of support that began before 65 are in its price. */
export function assistantsDay({ people, prices }: World, person: number): number {
  if (people.homeCare[person] !== HOME_CARE.funded) return 0;
  return people.own.assistantHours[person] * prices.assistantDay;
}

/** What it costs the council to run the budget, while it buys anything. */
export function administrationDay({ people, prices }: World, person: number): number {
  const { held, parts } = people.own;
  if (held[person] < BUDGET_HELD.serviceFund) return 0;
  const care = people.homeCare[person];
  const buys = care === HOME_CARE.funded || care === HOME_CARE.adultSupport;
  return buys && (parts[person] & BUDGET_PART.care) !== 0 ? prices.budgetDay : 0;
}

/** What is paid out and not spent: part of a sum of which the rest is what is bought. */
export function unspentDay(world: World, person: number): number {
  const unspent = world.people.own.unspent[person];
  if (unspent === 0) return 0;
  const spent = agencyDay(world, person) + assistantsDay(world, person);
  return (spent * unspent) / (1 - unspent);
}

/** Share of it that the council takes back: all of it where the rules that said otherwise are gone. */
export function clawback({ knobs }: World): number {
  return knobs.personalBudget?.unspentClawback ?? 1;
}

/** What the budget costs the council beside agencies and assistants. */
export function besideCareDay(world: World, person: number): number {
  if (world.people.own.held[person] === BUDGET_HELD.none) return 0;
  const kept = unspentDay(world, person) * (1 - clawback(world));
  return kept + administrationDay(world, person);
}
