import { handoffDetail, OBSERVED } from '../observer.ts';
import { isCovered } from '../coverage.ts';
import { PURPOSE } from '../purposes.ts';
import { whoDealsWith } from '../staff/people-known.ts';
import { effectiveTrust } from '../staff/trust.ts';
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
  if (readsSharedRecord(world, person, n, trust)) return 1;
  const lost = values['handoff.loss'] * (1 - values['handoff.recordUsed']);
  return 1 - lost * (1 - trust);
}

/** A shared record loses nothing, if the receiver opens it and believes what those before wrote. */
function readsSharedRecord(world: World, person: number, n: number, trust: number): boolean {
  const { knobs, draws, values, levers } = world;
  const { sharedRecord } = knobs;
  if (sharedRecord === undefined || !isCovered(world, person, sharedRecord.coverage)) return false;
  levers.recordOffered++;
  const opened =
    values[
      sharedRecord.inWorkflow ? 'sharedRecord.openedInWorkflow' : 'sharedRecord.openedOutside'
    ];
  if (draws.uniform(person, PURPOSE.recordOpened, n) >= opened) return false;
  levers.recordOpened++;
  if (draws.uniform(person, PURPOSE.recordBelieved, n) >= trust) return false;
  levers.recordBelieved++;
  return true;
}

/** What the receiver makes of it depends on trust in the sender; in strangers, where one of them is no individual. */
export function trustInSender(world: World, sender: number, receiver: number): number {
  if (sender < 0 || receiver < 0) return world.values['trust.prior.outsider'];
  return effectiveTrust(world, receiver, sender);
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
