import { LARGEST_BYTE } from '../../engine/columns.ts';
import { AGENCIES } from '../people/people.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';

/** What an agency knows of a person, as a share of their story. */
export function knownShare(world: World, person: number, agency: number): number {
  return world.people.known[person * AGENCIES + agency] / LARGEST_BYTE;
}

/** An agency comes to know at least this share of the story. */
export function learns(world: World, person: number, agency: number, share: number): void {
  const { known } = world.people;
  const at = person * AGENCIES + agency;
  known[at] = Math.max(known[at], Math.floor(share * LARGEST_BYTE));
}

/** An agency deals with the person, who tells it the story again if it knows too little of it. */
export function meets(world: World, person: number, agency: number): void {
  const { people } = world;
  if ((people.relations.met[person] & (1 << agency)) === 0) {
    people.relations.met[person] |= 1 << agency;
    world.observe(OBSERVED.agencyMet, person, agency);
  }
  if (knownShare(world, person, agency) >= world.values['handoff.enough']) return;
  world.observe(OBSERVED.storyTold, person, agency);
  learns(world, person, agency, 1);
}

/** Health or care changed: part of what everybody knows is out of date. */
export function storyChanges(world: World, person: number): void {
  const { known } = world.people;
  const kept = 1 - world.values['handoff.staleShare'];
  const from = person * AGENCIES;
  for (let at = from; at < from + AGENCIES; at++) known[at] = Math.floor(known[at] * kept);
}
