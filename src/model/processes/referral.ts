import { exponential } from '../../engine/sampling.ts';
import { pow } from '../../engine/maths/pow.ts';
import { SERVICE_AGENCY } from '../agencies.ts';
import { AGENCY, CASE, OUTCOME, SERVICE } from '../people/codes.ts';
import { handoffDetail, OBSERVED } from '../observer.ts';
import { PURPOSE } from '../purposes.ts';
import { isTurnedDown, workTogether } from '../staff/trust.ts';
import type { World } from '../world.ts';
import { screen } from './assessment.ts';
import { beginStage, closeCase, dueIn, reachCouncil, requestEnds } from './case.ts';
import { doorOf } from './doors.ts';
import { handoff, lastHandoff } from './handoff.ts';
import { refreshHazards } from './hazards.ts';
import { mayGetNavigator } from './navigator-caseload.ts';
import { knownShare, meets } from './story.ts';
import { queueForSupport } from './support-queue.ts';

/** Those to whom a case may be sent by mistake. */
const REFERRED_TO = [
  AGENCY.practice,
  AGENCY.council,
  AGENCY.communityHealth,
  AGENCY.mentalHealth,
  AGENCY.voluntary,
] as const;

/** Opens a case at a door. A person has one case at a time. */
export function openCase(world: World, person: number, door: number, aim: number): void {
  beginCase(world, person, door, aim);
  goToDoor(world, person, door);
}

/** A case begins where somebody is asked, whether they have time to listen or not. */
export function beginCase(world: World, person: number, door: number, aim: number): void {
  const { people, simulation } = world;
  people.cases[person]++;
  people.caseAim[person] = aim;
  people.caseHolder[person] = people.caseFrom[person] = door;
  people.caseHops[person] = people.caseReturns[person] = 0;
  people.caseAtCouncil[person] = 0;
  people.caseOpened[person] = simulation.now;
  world.observe(OBSERVED.askedForSupport, person, door);
  mayGetNavigator(world, person);
}

/** A case comes, or comes back, to a door. */
export function goToDoor(world: World, person: number, door: number): void {
  const { people } = world;
  people.caseHolder[person] = people.caseFrom[person] = door;
  isHeardBy(world, person, door);
  if (door === AGENCY.council) reachCouncil(world, person);
  beginStage(world, person, CASE.referred);
  lieWithHolder(world, person);
  refreshHazards(world, person);
}

/** A door listens; what it knew before is all that there is of what others found out. */
export function isHeardBy(world: World, person: number, door: number): void {
  world.people.caseInfo[person] = knownShare(world, person, door);
  meets(world, person, door);
}

/** The case lies with its holder until somebody decides what to do with it. */
function lieWithHolder(world: World, person: number): void {
  const { people, draws, values } = world;
  const u = draws.uniform(person, PURPOSE.triage, people.handoffs[person]);
  dueIn(world, person, exponential(u, values['door.triageDays']));
}

/** The holder decides: take the case, refuse it, send it back, or send it on. */
export function holderDecides(world: World, person: number): void {
  const { people } = world;
  const holder = people.caseHolder[person];
  const from = people.caseFrom[person];
  const right = agencyFor(people.caseAim[person]);
  if (people.caseHops[person] >= world.values['door.patience']) giveUp(world, person);
  else if (holder === right) {
    if (holder !== from && refuses(world, person, holder)) {
      world.observe(OBSERVED.refused, person, handoffDetail(holder, from));
      turnedDown(world, person, from, holder);
      sendBack(world, person);
    } else accept(world, person, holder);
  } else if (holder !== from) {
    world.observe(OBSERVED.bounced, person, handoffDetail(holder, from));
    turnedDown(world, person, from, holder);
    // To the council it is a request that it answered: not with us.
    requestEnds(world, person, OUTCOME.signposted);
    sendBack(world, person);
  } else send(world, person, knowsWhere(world, person) ? right : wrongAgency(world, person, right));
}

/** Who deals with what a case is about. Social care is the council's, whoever gives it then. */
export function agencyFor(aim: number): number {
  return aim === SERVICE.homeCare || aim === SERVICE.careHome
    ? AGENCY.council
    : SERVICE_AGENCY[aim];
}

function knowsWhere(world: World, person: number): boolean {
  const { people, draws, values } = world;
  const ignorance =
    (1 - directoryOf(world, person)) *
    pow(1 - values['door.learnsShare'], people.caseReturns[person]);
  return draws.uniform(person, PURPOSE.route, people.handoffs[person]) >= ignorance;
}

/** Chance of whoever has the case to know where it belongs: a navigator asks around for the person. */
function directoryOf(world: World, person: number): number {
  const { people, values, knobs, levers } = world;
  const hub =
    people.caseHolder[person] === AGENCY.urgentCare ? knobs.singlePointOfAccess : undefined;
  const knows = hub?.knowsServices ?? values['door.knowsService'];
  if (levers.navigatorContacts[person] === 0) return knows;
  return Math.max(knows, values['navigator.knowsService']);
}

/** Somebody else than the right agency and the one that has the case. */
export function wrongAgency(world: World, person: number, right: number): number {
  const { people, draws } = world;
  const holder = people.caseHolder[person];
  const others = REFERRED_TO.filter((agency) => agency !== right && agency !== holder);
  const u = draws.uniform(person, PURPOSE.wrongAgency, people.handoffs[person]);
  return others[Math.floor(u * others.length)];
}

/** The less a referral says, the more often it is refused. */
function refuses(world: World, person: number, holder: number): boolean {
  const { people, draws, values } = world;
  const informed = values['door.refusedInformed'];
  const known = knownShare(world, person, holder);
  const chance = informed + (values['door.refusedUninformed'] - informed) * (1 - known);
  return draws.uniform(person, PURPOSE.refused, people.handoffs[person]) < chance;
}

/** Back to whoever sent it, who knows better now where not to send it. */
function sendBack(world: World, person: number): void {
  const { people } = world;
  people.caseReturns[person]++;
  const back = people.caseFrom[person];
  send(world, person, back);
  people.caseFrom[person] = back;
}

/** The case goes on to another agency, or is lost on the way. */
export function send(world: World, person: number, to: number): void {
  const { people, draws, values } = world;
  const holder = people.caseHolder[person];
  people.caseHops[person]++;
  world.observe(OBSERVED.caseHandedOff, person, people.caseHops[person]);
  people.caseFrom[person] = holder;
  if (handoff(world, person, holder, to)) {
    people.caseHolder[person] = to;
    people.caseInfo[person] = knownShare(world, person, to);
    if (to === AGENCY.council) reachCouncil(world, person);
    beginStage(world, person, CASE.referred);
    lieWithHolder(world, person);
    return;
  }
  beginStage(world, person, CASE.lost);
  world.observe(OBSERVED.caseLost, person, holder);
  mayGetNavigator(world, person);
  const u = draws.uniform(person, PURPOSE.chase, people.handoffs[person]);
  dueIn(world, person, exponential(u, values['handoff.chaseDays']));
  refreshHazards(world, person);
}

/** Somebody chased a lost case: it starts again at a door, where the story may have to be told again. */
export function takeUpAgain(world: World, person: number): void {
  const { people, simulation } = world;
  world.observe(OBSERVED.caseFound, person, simulation.now - people.caseSince[person]);
  goToDoor(world, person, doorOf(world, person, people.handoffs[person]));
}

/** Whoever sent the case trusts the one who sends it back less. */
function turnedDown(world: World, person: number, from: number, by: number): void {
  const [sender, refuser] = lastHandoff(world, person, from, by);
  isTurnedDown(world, sender, refuser);
}

/** An agency takes the case on. */
export function accept(world: World, person: number, holder: number): void {
  const from = world.people.caseFrom[person];
  if (from !== holder) {
    const [sender, receiver] = lastHandoff(world, person, from, holder);
    workTogether(world, sender, receiver, true);
  }
  meets(world, person, holder);
  if (holder === AGENCY.council) screen(world, person);
  else queueForSupport(world, person, world.people.caseAim[person]);
}

function giveUp(world: World, person: number): void {
  closeCase(world, person, OUTCOME.nothing);
  mayGetNavigator(world, person);
  refreshHazards(world, person);
}
