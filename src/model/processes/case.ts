import { CASE, OUTCOME, SERVICE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { assessmentIsOver } from './assessors.ts';

/** A case goes into a stage now; what was due in the stage before is not due any more. */
export function beginStage(world: World, person: number, stage: number): void {
  const { people, simulation } = world;
  people.caseStage[person] = stage;
  people.caseSince[person] = simulation.now;
  people.caseNext[person] = NaN;
}

/** Schedules the next event of a case. */
export function dueIn(world: World, person: number, days: number): void {
  const { people, simulation, kinds } = world;
  people.caseNext[person] = simulation.now + days;
  simulation.at(people.caseNext[person], kinds.caseMoves, person);
}

/** The council has the case on its books: it counts as a request from now on. */
export function reachCouncil(world: World, person: number): void {
  world.people.caseAtCouncil[person] = 1;
}

/** A request ends as councils count it: once, however many more steps its support takes. */
export function requestEnds(world: World, person: number, outcome: number): void {
  const { people } = world;
  if (people.caseAtCouncil[person] === 0) return;
  people.caseAtCouncil[person] = 0;
  world.observe(OBSERVED.requestEnded, person, outcome);
}

/** Ends a case, whatever stage it is in: queues are left, assessors freed. */
export function closeCase(world: World, person: number, outcome: number): void {
  const { people } = world;
  switch (people.caseStage[person]) {
    case CASE.none:
      return;
    case CASE.lost:
      world.observe(OBSERVED.caseFound, person, world.simulation.now - people.caseSince[person]);
      break;
    case CASE.waitingForAssessment:
      world.assessorsOf(person).withdraw(person);
      break;
    case CASE.beingAssessed:
      world.people.relations.assessorRest[person] = 0;
      assessmentIsOver(world, person);
      break;
    case CASE.disputed:
      world.observe(OBSERVED.disputeEnded, person, world.simulation.now - people.caseSince[person]);
      break;
    case CASE.waitingForSupport:
      world.serviceOf(person, people.caseAim[person]).withdraw(person);
      break;
    case CASE.waitingForHub:
      world.levers.hub.withdraw(person);
      break;
    case CASE.withHub:
      world.levers.hub.release();
      break;
    case CASE.waitingForBroker:
      world.levers.brokers.withdraw(person);
      break;
    case CASE.withBroker:
      if (world.levers.looksAlone[person] === 0) world.levers.brokers.release();
      world.levers.looksAlone[person] = 0;
      break;
  }
  requestEnds(world, person, outcome);
  people.caseAim[person] = SERVICE.homeCare;
  beginStage(world, person, CASE.none);
}

/** Ends a case that did what it was for, or that found nothing to do. */
export function caseIsDone(world: World, person: number): void {
  beginStage(world, person, CASE.none);
  world.people.caseAtCouncil[person] = 0;
}

/** A person died, moved or went into hospital: whatever the case was for is overtaken. */
export function caseIsOvertaken(world: World, person: number): void {
  closeCase(world, person, OUTCOME.other);
}
