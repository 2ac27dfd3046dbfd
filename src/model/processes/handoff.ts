import { handoffDetail, OBSERVED } from '../observer.ts';
import { PURPOSE } from '../purposes.ts';
import { whoDealsWith } from '../staff/people-known.ts';
import { trustInSender } from '../staff/trust.ts';
import type { World } from '../world.ts';
import { readsRecordAt } from './shared-record.ts';
import { knownShare, learns } from './story.ts';

/** The draws of a receiver who may read a shared record. */
const HANDOFF = { opened: PURPOSE.recordOpened, believed: PURPOSE.recordBelieved } as const;

/**
 * One agency hands a person on to another: a case, or a letter about somebody who goes home. Everything that is called a handoff in a report is a call of this.
 * Part of the story is lost, less where a shared record is opened or the two trust each other.
 *
 * @returns whether it arrived; what did not arrive is owned by nobody
 */
export function handoff(world: World, person: number, from: number, to: number): boolean {
  const { people, draws, values } = world;
  const n = people.handoffs[person]++;
  const sender = whoDealsWith(world, person, from, n);
  const receiver = whoDealsWith(world, person, to, n);
  world.observe(OBSERVED.handedOff, person, handoffDetail(from, to));
  if (draws.uniform(person, PURPOSE.caseLost, n) < values['handoff.lostShare']) return false;
  learns(
    world,
    person,
    to,
    knownShare(world, person, from) * keptShare(world, person, n, sender, receiver),
  );
  return true;
}

function keptShare(
  world: World,
  person: number,
  n: number,
  sender: number,
  receiver: number,
): number {
  const { values } = world;
  const trust = trustInSender(world, sender, receiver);
  if (readsRecordAt(world, person, HANDOFF, n, trust)) return 1;
  const lost = values['handoff.loss'] * (1 - values['handoff.recordUsed']);
  return 1 - lost * (1 - trust);
}

/** The two who handed a person on the last time: what comes of it, they remember. */
export function lastHandoff(
  world: World,
  person: number,
  from: number,
  to: number,
): readonly [sender: number, receiver: number] {
  const n = world.people.handoffs[person] - 1;
  return [whoDealsWith(world, person, from, n), whoDealsWith(world, person, to, n)];
}
