import type { Resource } from '../../engine/resource.ts';
import { pow } from '../../engine/maths/pow.ts';
import { PATHWAY } from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { changedShare } from './capacity.ts';

/**
 * Somebody who is to leave hospital for a place that each council has for itself asks for one: their own council's, if it
 * is free; some go to a neighbour's rather than wait, if that is. Whoever waits waits at home.
 */
export function requestPlace(world: World, person: number): void {
  const { people, pathways } = world;
  const own = people.council[person];
  const places = pathways[people.pathway[person]];
  people.relations.placeCouncil[person] = own;
  if (places.length > 1 && !isFree(places[own]) && wouldGoElsewhere(world, person)) {
    people.relations.placeCouncil[person] = freest(places, own);
  }
  world.placesOf(person).request(person);
}

/**
 * Days until a care home is found that takes somebody from hospital, relative to the usual ones: fewer where there are more
 * places to ask for. Whoever would go to a neighbour asks there as well. One place of each council is always left.
 */
export function searchRatio(world: World, person: number): number {
  if (world.knobs.capacity.length === 0) return 1;
  const { people, sizes, values } = world;
  const usual = sizes.pathwayPlaces[PATHWAY.careHome];
  const own = people.council[person];
  const asked = wouldGoElsewhere(world, person) ? [...usual.keys()] : [own];
  const sum = (of: (council: number) => number) =>
    asked.reduce((total, council) => total + of(council), 0);
  const places = (council: number) =>
    Math.max(1, usual[council] * changedShare(world, 'careHomePlaces', council));
  const share = sum(places) / sum((council) => usual[council]);
  return pow(share, -values['discharge.searchElasticity']);
}

function wouldGoElsewhere({ draws, people, values }: World, person: number): boolean {
  const u = draws.uniform(person, PURPOSE.neighbourPlace, people.admissions[person]);
  return u < values['discharge.neighbourShare'];
}

/** The council with the most free places; the own one where nobody has any. */
function freest(places: readonly Resource<World>[], own: number): number {
  let best = own;
  let most = 0;
  places.forEach((resource, council) => {
    const free = resource.places - resource.inUse.value;
    if (isFree(resource) && free > most) [best, most] = [council, free];
  });
  return best;
}

function isFree({ places, inUse, queue }: Resource<World>): boolean {
  return queue.value === 0 && inUse.value < places;
}
