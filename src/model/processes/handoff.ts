import { handoffDetail, OBSERVED } from '../observer.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { knownShare, learns } from './story.ts';

/**
 * One agency hands a person on to another: a case, or a letter about somebody who goes home. Everything that is called a handoff in a report is a call of this.
 * Part of the story is lost, less where a shared record is opened or the two trust each other.
 *
 * @returns whether it arrived; what did not arrive is owned by nobody
 */
export function handoff(world: World, person: number, from: number, to: number): boolean {
  const { people, draws, values } = world;
  const n = people.handoffs[person]++;
  world.observe(OBSERVED.handedOff, person, handoffDetail(from, to));
  if (draws.uniform(person, PURPOSE.caseLost, n) < values['handoff.lostShare']) return false;
  learns(world, person, to, knownShare(world, person, from) * keptShare(world, from, to));
  return true;
}

function keptShare(world: World, from: number, to: number): number {
  const { values } = world;
  const lost = values['handoff.loss'] * (1 - values['handoff.recordUsed']);
  return 1 - lost * (1 - trustBetween(world, from, to));
}

/** Trust of those in one agency in those of another. Until professionals are individuals it is one for all. */
function trustBetween(world: World, _from: number, _to: number): number {
  return world.values['handoff.trust'];
}
