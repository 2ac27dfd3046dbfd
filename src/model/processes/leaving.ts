import { EPISODE, PRESENCE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { endPathway } from './discharge.ts';
import { leaveCareHome } from './care-home.ts';
import { caseworkEnds } from './assessors.ts';
import { caseIsOvertaken } from './case.ts';
import { endHomeCare } from './home-care.ts';
import { budgetEnds } from './personal-budget-terms.ts';
import { stopAllSupport } from './support-queue.ts';

/** The death clock rang. */
export function dies(world: World, person: number): void {
  const { people } = world;
  world.observe(OBSERVED.died, person, people.isInHospital(person) ? 1 : 0);
  leave(world, person, PRESENCE.dead);
}

/** The moving clock rang: the person goes to live elsewhere. */
export function movesAway(world: World, person: number): void {
  world.observe(OBSERVED.movedAway, person, 0);
  leave(world, person, PRESENCE.moved);
}

/** Whatever the person held or waited for goes to the next. */
function leave(world: World, person: number, how: number): void {
  const { people, simulation } = world;
  people.presence[person] = how;
  world.clocks.stop(person);
  caseIsOvertaken(world, person);
  caseworkEnds(world, person);
  endPathway(world, person);
  endHomeCare(world, person);
  budgetEnds(world, person);
  stopAllSupport(world, person);
  leaveCareHome(world, person);
  const episode = people.episode[person];
  const bed = world.beds[people.trust[person]];
  people.episode[person] = EPISODE.none;
  people.processEnds[person] = NaN;
  if (episode === EPISODE.waitingForBed) bed.withdraw(person);
  if (episode === EPISODE.inBed || episode === EPISODE.ready) {
    world.observe(OBSERVED.stayEnded, person, simulation.now - people.inBedSince[person]);
    bed.release();
  }
}
