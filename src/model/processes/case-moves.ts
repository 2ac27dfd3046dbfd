import { CASE, SERVICE } from '../people/codes.ts';
import type { World } from '../world.ts';
import { disputeEnds } from './agreement.ts';
import { brokerIsAwaited } from './brokers.ts';
import { joinCareHome } from './care-home.ts';
import { hubIsAbandoned, hubRoutes } from './hub.ts';
import { ownSupportIsFound } from './personal-budget.ts';
import { planAfterAssessment } from './plan.ts';
import { holderDecides, takeUpAgain } from './referral.ts';
import { queueForSupport } from './support-queue.ts';

/** What a case waited for came, unless it has gone another way since. */
export function caseMoves(world: World, person: number): void {
  const { people, simulation } = world;
  if (people.caseNext[person] !== simulation.now) return;
  switch (people.caseStage[person]) {
    case CASE.referred:
      holderDecides(world, person);
      return;
    case CASE.lost:
      takeUpAgain(world, person);
      return;
    case CASE.disputed:
      disputeEnds(world, person);
      planAfterAssessment(world, person);
      return;
    case CASE.waitingForHub:
      hubIsAbandoned(world, person);
      return;
    case CASE.withHub:
      hubRoutes(world, person);
      return;
    case CASE.waitingForBroker:
      brokerIsAwaited(world, person);
      return;
    case CASE.withBroker:
      ownSupportIsFound(world, person);
      return;
    case CASE.arranging:
      arranged(world, person);
      return;
  }
}

/** A provider is found, or the panel has agreed: now it is a matter of hours or places that are free. */
function arranged(world: World, person: number): void {
  if (world.people.caseAim[person] === SERVICE.careHome) {
    joinCareHome(world, person);
    return;
  }
  queueForSupport(world, person, world.people.caseAim[person]);
}
