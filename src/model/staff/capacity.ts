import type { Resource } from '../../engine/resource.ts';
import { SERVICE } from '../people/codes.ts';
import type { World } from '../world.ts';
import { PROFESSION, professionNames } from './professions.ts';

/** What can be done depends on who is at work: assessors one by one, places with nurses and therapists in proportion. */
export function setCapacities(world: World): void {
  const { staff, sizes } = world;
  staff.teams.byArea[PROFESSION.socialWorker].forEach((team, patch) => {
    setPlaces(world.assessors[patch], Math.max(1, staff.atWork(team)));
  });
  staff.teams.hospitalSocialWork.forEach((team, council) => {
    setPlaces(world.hospitalTeams[council], Math.max(1, staff.atWork(team)));
  });
  const placesOf = (service: number, profession: number, places: number) => {
    const share = presenceOf(world, profession);
    setPlaces(world.serviceOf(0, service), Math.max(1, Math.round(places * share)));
  };
  placesOf(SERVICE.nursing, PROFESSION.communityNurse, sizes.nursing);
  placesOf(SERVICE.therapy, PROFESSION.therapist, sizes.therapy);
  placesOf(SERVICE.mentalHealth, PROFESSION.mentalHealthNurse, sizes.mentalHealth);
}

/** Professionals at work, relative to how many there are on a usual day. */
function presenceOf(world: World, profession: number): number {
  const { staff } = world;
  let posts = 0;
  let present = 0;
  for (let post = 0; post < staff.count; post++) {
    if (staff.profession[post] !== profession) continue;
    const { weight } = staff.teams.all[staff.team[post]];
    posts += staff.contract[post] * weight;
    if (staff.isAtWork(post)) present += staff.contract[post] * weight;
  }
  return present / (posts * usuallyAtWork(world, profession));
}

/** Share of the posts of a profession with somebody at work in them, at the rates of the status quo. */
export function usuallyAtWork({ values }: World, profession: number): number {
  const vacant = values[`staff.vacancyRate.${professionNames[profession]}`];
  const covered = vacant * values['staff.agencyCover'];
  return (1 - vacant) * (1 - values['staff.sickShare']) + covered;
}

function setPlaces(resource: Resource<World>, places: number): void {
  if (resource.places !== places) resource.setCapacity(places);
}
