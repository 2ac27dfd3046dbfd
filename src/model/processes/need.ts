import { CONDITION, HOME_CARE, RESIDENCE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { refreshHazards } from './hazards.ts';

/**
 * Works a person's need out anew after a change of health or of unpaid care. What is unmet then waits until
 * somebody asks for support; care homes meet all need, and so does the support of those who had it before 65.
 */
export function reviewNeed(world: World, person: number): void {
  const { people } = world;
  const need = neededHours(world, person);
  if (need !== people.need[person]) {
    world.observe(OBSERVED.changing, person, 0);
    people.need[person] = need;
  }
  if (people.residence[person] === RESIDENCE.careHome) people.paidHours[person] = need;
  else if (people.homeCare[person] === HOME_CARE.adultSupport) {
    const missing = Math.max(0, need - people.carerHours[person]);
    people.paidHours[person] = people.own.bought[person] * missing;
  }
  refreshHazards(world, person);
}

function neededHours(world: World, person: number): number {
  const { people, rates, values } = world;
  const base = people.isOlder(person)
    ? rates.needHours[people.frailty[person]]
    : values['need.18to64Hours'];
  const dementia = people.has(person, CONDITION.dementia) ? values['need.dementiaHours'] : 0;
  return Math.fround(base * people.needFactor[person] + dementia + people.addedNeed[person]);
}
