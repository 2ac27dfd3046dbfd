import { LAST_AGE, OLDER_FROM } from '../../evidence/age-bands.ts';
import { DAYS_PER_YEAR } from '../../evidence/units.ts';
import { RESIDENCE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import { inviteAdult } from './adult-budget.ts';
import { connectednessDrifts } from './connectedness.ts';
import { consultingHabitChanges, scheduleConsultation } from './practice.ts';
import { settlePerson, settleTurning65 } from './settling.ts';
import type { World } from '../world.ts';
import { refreshHazards } from './hazards.ts';
import { reviewNeed } from './need.ts';

/** The next person turns 65 here, moves here, or starts long-term support. */
export function personArrives(world: World, person: number): void {
  const { now } = world.simulation;
  const { arrivals, initialPeople, people } = world;
  const n = person - initialPeople;
  settlePerson(world, person, arrivals.kinds[n]);
  findHome(world, person);
  world.observe(OBSERVED.arrived, person, 0);
  if (people.residence[person] === RESIDENCE.careHome) world.careHomes.request(person);
  reviewNeed(world, person);
  scheduleBirthday(world, person, now);
  scheduleConsultation(world, person);
  inviteAdult(world, person);
  if (n + 1 !== world.usualArrivals) expectArrival(world, n + 1);
}

/** Schedules the n-th arrival, if there is one. Each that comes schedules the next of its process. */
export function expectArrival(
  { arrivals, simulation, kinds, initialPeople }: World,
  n: number,
): void {
  if (n < arrivals.times.length) {
    simulation.at(arrivals.times[n], kinds.personArrives, initialPeople + n);
  }
}

/** Nobody moves here into a care home that has no place. */
function findHome({ people, careHomes }: World, person: number): void {
  const full = careHomes.inUse.value >= careHomes.places;
  if (full && people.residence[person] === RESIDENCE.careHome) {
    people.residence[person] = RESIDENCE.home;
  }
}

/** Schedules the first birthday after `now`; the later ones follow in their lane. */
export function scheduleBirthday(world: World, person: number, now: number): void {
  const { people, simulation, kinds } = world;
  const next = people.born[person] + (people.age[person] + 1) * DAYS_PER_YEAR;
  simulation.at(Math.max(now, next), kinds.birthday, person);
}

/** A year older: the hazards of the age change, and connectedness goes towards what is usual. */
export function birthday(world: World, person: number): void {
  const { people, simulation, lanes } = world;
  if (!people.isHere(person)) return;
  simulation.afterLane(lanes.birthday, person);
  people.relations.met[person] = 0;
  if (people.age[person] === LAST_AGE) return;
  world.observe(OBSERVED.changing, person, 0);
  people.age[person]++;
  connectednessDrifts(world, person);
  consultingHabitChanges(world, person);
  if (people.age[person] === OLDER_FROM) {
    settleTurning65(world, person);
    world.observe(OBSERVED.turned65, person, 0);
    reviewNeed(world, person);
  } else refreshHazards(world, person);
}
