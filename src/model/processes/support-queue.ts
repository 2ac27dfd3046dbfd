import { CASE, SERVICE, timedNames } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { bookPeople } from '../staff/on-books.ts';
import { beginStage, caseIsDone } from './case.ts';
import { refreshHazards } from './hazards.ts';

/** Services that come to a person at home for a while. */
export const TIMED = timedNames.map((name) => SERVICE[name]);

/** Joins the queue for a service, or gets it at once. Nobody has the same service twice at a time. */
export function queueForSupport(world: World, person: number, service: number): void {
  const { people } = world;
  if ((people.support[person] & (1 << service)) !== 0) {
    caseIsDone(world, person);
    refreshHazards(world, person);
    return;
  }
  people.caseAim[person] = service;
  beginStage(world, person, CASE.waitingForSupport);
  world.serviceOf(person, service).request(person);
}

/** A service that runs ends as planned. */
export function finishSupport(world: World, person: number, service: number): void {
  if ((world.people.support[person] & (1 << service)) === 0) return;
  stopSupport(world, person, service);
  world.observe(OBSERVED.supportEnded, person, service);
}

/** A service stops, whatever the reason: its place goes to the next. */
export function stopSupport(world: World, person: number, service: number): void {
  const { people, rates } = world;
  const bit = 1 << service;
  if ((people.support[person] & bit) === 0) return;
  world.observe(OBSERVED.changing, person, 0);
  people.support[person] &= ~bit;
  people.supportHours[person] = Math.max(
    0,
    people.supportHours[person] - rates.supportHours[service],
  );
  bookPeople(world, person, service, -1);
  world.serviceOf(person, service).release();
}

/** All services at home stop: the person moved to a care home, moved away or died. */
export function stopAllSupport(world: World, person: number): void {
  for (const service of TIMED) stopSupport(world, person, service);
}
