import { EPISODE, RESIDENCE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { refreshHazards } from './hazards.ts';
import { admit } from './hospital.ts';

/** Arrival at A&E; the decision falls some hours later. */
export function arriveAtEmergency(world: World, person: number): void {
  const { people } = world;
  people.cameFrom[person] = people.residence[person];
  people.residence[person] = RESIDENCE.emergency;
  people.episode[person] = EPISODE.emergency;
  world.observe(OBSERVED.attended, person, people.crisisKind[person]);
  world.simulation.afterLane(world.lanes.emergency, person);
  refreshHazards(world, person);
}

/** Admitted or sent home: the more severe share of the attendances of the age is admitted. */
export function emergencyDecides(world: World, person: number): void {
  const { people, rates } = world;
  if (people.episode[person] !== EPISODE.emergency) return;
  const share = rates.admittedShare[people.age[person]];
  if (people.severity[person] >= 1 - share) {
    admit(world, person, share, true);
    return;
  }
  people.episode[person] = EPISODE.none;
  people.residence[person] = people.cameFrom[person];
  refreshHazards(world, person);
}
