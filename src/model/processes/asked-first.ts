import type { World } from '../world.ts';
import { homeAsksFirst, practiceKnowsHome } from './care-home-support.ts';
import { couldStay } from './emergency.ts';
import { followUp } from './seeking.ts';
import { meets } from './story.ts';
import { alarmIsRaised } from './telecare.ts';
import { flareUpIsSeen } from './telehealth.ts';

/**
 * Somebody is asked before 999, looks at the person, and deals with what does not need a hospital: those whom A&E would send
 * home, and those who would be admitted for want of what is there now. Whoever is worse goes there as before.
 *
 * @returns whether the person stays where they are
 */
export function isDealtWithFirst(world: World, person: number): boolean {
  for (const { asked, manages } of ASKED_FIRST) {
    const responder = asked(world, person);
    if (responder === undefined) continue;
    if (!couldStay(world, person, world.values[manages])) return false;
    world.levers.watch.stayed++;
    meets(world, person, responder);
    followUp(world, person, responder);
    return true;
  }
  return false;
}

/**
 * Share of those whom the practice would send to a ward, 0 to 1, that it looks after where they are: it comes to the home and
 * knows the person, or saw the flare-up coming.
 */
export function managedByPractice(world: World, person: number): number {
  const { values } = world;
  if (practiceKnowsHome(world, person)) return values['careHomeSupport.manageableShare'];
  const seen = flareUpIsSeen(world, person) !== undefined;
  return seen ? values['telehealth.treatableShare'] : 0;
}

/** Who may be asked, in this order, and which share of those who would be admitted they can deal with where the person is. */
const ASKED_FIRST = [
  { asked: homeAsksFirst, manages: 'careHomeSupport.manageableShare' },
  { asked: alarmIsRaised, manages: 'emergency.marginalShare' },
  { asked: flareUpIsSeen, manages: 'telehealth.treatableShare' },
] as const;
