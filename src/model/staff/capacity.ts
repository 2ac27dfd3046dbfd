import type { Resource } from '../../engine/resource.ts';
import { adjustPlaces } from '../processes/restraint.ts';
import type { World } from '../world.ts';
import { PROFESSION } from './professions.ts';

/** What can be done depends on who is at work: assessors one by one, places with nurses and therapists in proportion. */
export function setCapacities(world: World): void {
  const { staff } = world;
  staff.teams.byArea[PROFESSION.socialWorker].forEach((team, patch) => {
    setPlaces(world.assessors[patch], Math.max(1, staff.atWork(team)));
  });
  staff.teams.hospitalSocialWork.forEach((team, council) => {
    setPlaces(world.hospitalTeams[council], Math.max(1, staff.atWork(team)));
  });
  adjustPlaces(world);
}

function setPlaces(resource: Resource<World>, places: number): void {
  if (resource.places !== places) resource.setCapacity(places);
}
