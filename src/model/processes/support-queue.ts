import { CASE, SERVICE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { bookPeople } from '../staff/on-books.ts';
import { beginStage, caseIsDone } from './case.ts';
import { refreshHazards } from './hazards.ts';

/** Services that come to a person at home for a while, with what the registry calls them. */
export const TIMED = {
  reablement: SERVICE.reablement,
  nursing: SERVICE.nursing,
  therapy: SERVICE.therapy,
  mentalHealth: SERVICE.mentalHealth,
  voluntary: SERVICE.voluntary,
  endOfLife: SERVICE.endOfLife,
} as const;

export type Timed = keyof typeof TIMED;

/** The parameters of each service and the event of its end. Put together here: text that is made at every event costs more than the event. */
export const TIMED_NAMES = {
  reablement: namesOf('reablement'),
  nursing: namesOf('nursing'),
  therapy: namesOf('therapy'),
  mentalHealth: namesOf('mentalHealth'),
  voluntary: namesOf('voluntary'),
  endOfLife: namesOf('endOfLife'),
} as const satisfies Record<Timed, ReturnType<typeof namesOf>>;

function namesOf<Name extends Timed>(name: Name) {
  return { hours: `${name}.hours`, days: `${name}.days`, ends: `${name}Ends` } as const;
}

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
export function finishSupport(world: World, person: number, name: Timed): void {
  if ((world.people.support[person] & (1 << TIMED[name])) === 0) return;
  stopSupport(world, person, name);
  world.observe(OBSERVED.supportEnded, person, TIMED[name]);
}

/** A service stops, whatever the reason: its place goes to the next. */
export function stopSupport(world: World, person: number, name: Timed): void {
  const { people, values } = world;
  const bit = 1 << TIMED[name];
  if ((people.support[person] & bit) === 0) return;
  world.observe(OBSERVED.changing, person, 0);
  people.support[person] &= ~bit;
  people.supportHours[person] = Math.max(
    0,
    people.supportHours[person] - values[TIMED_NAMES[name].hours],
  );
  bookPeople(world, person, TIMED[name], -1);
  world.serviceOf(person, TIMED[name]).release();
}

/** All services at home stop: the person moved to a care home, moved away or died. */
export function stopAllSupport(world: World, person: number): void {
  for (const name of Object.keys(TIMED) as Timed[]) stopSupport(world, person, name);
}
