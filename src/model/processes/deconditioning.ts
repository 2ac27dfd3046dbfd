import { FRAILTY } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';

/**
 * What a stay of `days` leaves behind: with the chance that grows early and then by the day, a new
 * disability, which needs care and may move the person to the next frailty category.
 */
export function deconditions(world: World, person: number, days: number): void {
  const { people, values, draws } = world;
  if (!people.isOlder(person)) return;
  const early = values['deconditioning.earlyShare'];
  const daily = (1 - early) / values['stay.meanDays'];
  const chance = values['deconditioning.disabilityPerStay'] * (early + daily * days);
  if (draws.uniform(person, PURPOSE.disability, people.admissions[person]) < chance) {
    losesFunction(world, person);
  }
}

/** Days in a bed that a person need not be in: the daily chance of a new disability goes on. */
export function deconditionsWhileDelayed(world: World, person: number, days: number): void {
  const { people, values, draws } = world;
  if (!people.isOlder(person)) return;
  const daily = (1 - values['deconditioning.earlyShare']) / values['stay.meanDays'];
  const chance = values['deconditioning.disabilityPerStay'] * daily * days;
  if (draws.uniform(person, PURPOSE.delayDisability, people.admissions[person]) < chance) {
    losesFunction(world, person);
  }
}

function losesFunction(world: World, person: number): void {
  const { people, values, draws } = world;
  const n = people.admissions[person];
  people.addedNeed[person] += values['deconditioning.needHours'];
  if (people.frailty[person] === FRAILTY.severe) return;
  if (draws.uniform(person, PURPOSE.disabilityFrailty, n) < values['deconditioning.frailtyShare']) {
    world.observe(OBSERVED.changing, person, 0);
    people.frailty[person]++;
  }
}
