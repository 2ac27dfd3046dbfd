import { CONDITION, HOME_CARE, RESIDENCE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { refreshHazards } from './hazards.ts';

/**
 * Works a person's need out anew after a change of health or of unpaid care, and asks for home care where
 * too much of it is unmet: people above the capital limit buy it, the others join the list for a funded
 * package.
 */
export function reviewNeed(world: World, person: number): void {
  const { people } = world;
  people.need[person] = neededHours(world, person);
  if (people.residence[person] === RESIDENCE.careHome) {
    people.paidHours[person] = people.need[person];
  } else if (people.homeCare[person] === HOME_CARE.bought) {
    buyHomeCare(world, person);
  } else if (
    people.homeCare[person] === HOME_CARE.none &&
    people.unmetHours(person) >= world.values['homeCare.thresholdHours']
  ) {
    if (people.aboveCapitalLimit[person] === 1) {
      buyHomeCare(world, person);
      world.observe(OBSERVED.homeCareStarted, person, people.paidHours[person]);
    } else {
      people.homeCare[person] = HOME_CARE.waiting;
      world.homeCare.request(person);
    }
  }
  refreshHazards(world, person);
}

/** A funded package became free: its hours are what is unmet today. */
export function homeCareGranted(world: World, person: number): void {
  const { people } = world;
  people.homeCare[person] = HOME_CARE.funded;
  people.paidHours[person] = people.unmetHours(person);
  world.observe(OBSERVED.homeCareStarted, person, people.paidHours[person]);
  refreshHazards(world, person);
}

/** The package or the place on the list goes to the next person. */
export function endHomeCare(world: World, person: number): void {
  const { people } = world;
  if (people.homeCare[person] === HOME_CARE.waiting) world.homeCare.withdraw(person);
  if (people.homeCare[person] === HOME_CARE.funded) world.homeCare.release();
  people.homeCare[person] = HOME_CARE.none;
  people.paidHours[person] = 0;
}

function buyHomeCare(world: World, person: number): void {
  const { people } = world;
  people.homeCare[person] = HOME_CARE.bought;
  people.paidHours[person] = Math.max(0, people.need[person] - people.carerHours[person]);
}

function neededHours(world: World, person: number): number {
  const { people, rates, values } = world;
  const base = people.isOlder(person)
    ? rates.needHours[people.frailty[person]]
    : values['need.18to64Hours'];
  const dementia = people.has(person, CONDITION.dementia) ? values['need.dementiaHours'] : 0;
  return base * people.needFactor[person] + dementia + people.addedNeed[person];
}
