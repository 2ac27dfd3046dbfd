import { PER_THOUSAND } from '../../evidence/units.ts';
import { AGENCY } from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';

/**
 * A team that comes to somebody's home within hours may take on those whom nobody who knows them could look after. Many need
 * what only a hospital has; at night it is closed; it has so many places.
 *
 * @returns the agency that it belongs to, or undefined where it does not come
 */
export function rapidResponder(world: World, person: number): number | undefined {
  const { people, knobs, levers, draws, values, simulation, lanes } = world;
  const { rapidResponse } = knobs;
  if (rapidResponse === undefined) return undefined;
  const n = people.crises[person];
  if (draws.uniform(person, PURPOSE.rapidOpen, n) >= rapidResponse.hoursShare) {
    levers.respondersClosed++;
    return undefined;
  }
  const fits = draws.uniform(person, PURPOSE.rapidFits, n) < values['rapidResponse.fitsShare'];
  if (!fits) {
    levers.respondersUnfit++;
    return undefined;
  }
  if (levers.responding >= rapidResponsePlaces(world)) {
    levers.respondersFull++;
    return undefined;
  }
  levers.responding++;
  levers.responded++;
  simulation.afterLane(lanes.rapidResponse, person);
  return AGENCY.communityHealth;
}

/** People whom it can look after at a time: one at least in a small place, none while there is no team. */
export function rapidResponsePlaces({ knobs, sizes }: World): number {
  if (knobs.rapidResponse === undefined) return 0;
  const places = (knobs.rapidResponse.placesPer1000 * sizes.older) / PER_THOUSAND;
  return Math.max(1, Math.round(places));
}

/** The team leaves the person to others. */
export function rapidResponseEnds(world: World): void {
  world.levers.responding--;
}
