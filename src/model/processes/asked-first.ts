import type { World } from '../world.ts';
import { homeAsksFirst } from './care-home-support.ts';
import { couldStay } from './emergency.ts';
import { followUp } from './seeking.ts';
import { meets } from './story.ts';
import { alarmIsRaised } from './telecare.ts';
import { flareUpIsSeen } from './telehealth.ts';

/**
 * Somebody is asked before 999, looks at the person, and deals with what does not need a hospital: those whom A&E would send
 * home, those at the margin among them. Whoever is worse goes there as before.
 *
 * @returns whether the person stays where they are
 */
export function isDealtWithFirst(world: World, person: number): boolean {
  const responder =
    homeAsksFirst(world, person) ?? alarmIsRaised(world, person) ?? flareUpIsSeen(world, person);
  if (responder === undefined || !couldStay(world, person)) return false;
  world.levers.watch.stayed++;
  meets(world, person, responder);
  followUp(world, person, responder);
  return true;
}
