import { SERVICE } from '../people/codes.ts';
import type { World } from '../world.ts';
import { teamFor } from './people-known.ts';
import { PROFESSION } from './professions.ts';

/** Whose work each service is, by `SERVICE`; -1 where it is no individuals'. */
const PROFESSION_OF: Int8Array = (() => {
  const professions = new Int8Array(Object.keys(SERVICE).length).fill(-1);
  professions[SERVICE.nursing] = PROFESSION.communityNurse;
  professions[SERVICE.endOfLife] = PROFESSION.communityNurse;
  professions[SERVICE.therapy] = PROFESSION.therapist;
  professions[SERVICE.mentalHealth] = PROFESSION.mentalHealthNurse;
  professions[SERVICE.voluntary] = PROFESSION.linkWorker;
  return professions;
})();

/** A person comes onto the books of a team (1) or goes off them (-1) with a service that its people give. */
export function bookPeople(world: World, person: number, service: number, people: 1 | -1): void {
  const profession = PROFESSION_OF[service];
  if (profession >= 0) world.staff.stock[teamFor(world, person, profession)] += people;
}
