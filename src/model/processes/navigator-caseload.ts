import { PER_100_000 } from '../../evidence/units.ts';
import type { World } from '../world.ts';

/** Somebody with complex needs whose case is open or has failed gets a care navigator, if one has room. */
export function mayGetNavigator(world: World, person: number): void {
  const { people, knobs, levers, simulation, lanes, values } = world;
  if (knobs.careNavigator === undefined || levers.navigatorContacts[person] > 0) return;
  if (!people.hasComplexNeeds(person)) return;
  if (levers.navigated >= roomForPeople(world)) {
    levers.navigatorsFull++;
    return;
  }
  levers.navigated++;
  levers.navigatorsGiven++;
  levers.navigatorContacts[person] = values['navigator.contacts'];
  simulation.afterLane(lanes.navigator, person);
}

/** People whom all navigators of the place can look after at a time; one at least in a small place. */
function roomForPeople({ knobs, scenario }: World): number {
  const { careNavigator } = knobs;
  if (careNavigator === undefined) return 0;
  const residents = scenario.place.population.total * scenario.sample;
  const posts = (careNavigator.postsPer100000 * residents) / PER_100_000;
  return Math.max(1, Math.round(posts * careNavigator.caseload));
}
