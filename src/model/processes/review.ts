import { decidesToCharge, mayClaim, paysThemselves } from '../money/means-test.ts';
import { CASE, HOME_CARE, LANE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { joinQueue } from './assessment-queue.ts';
import { caseIsDone } from './case.ts';
import { eligibleHours } from './eligibility.ts';
import { refreshHazards } from './hazards.ts';
import { endHomeCare, shrinkHomeCare } from './home-care.ts';
import { offerBudget, reviewBudget } from './personal-budget.ts';
import { budgetEnds } from './personal-budget-terms.ts';
import { arrangeHomeCare } from './plan.ts';

/** Long-term support that the council arranges: care at home, or a care home that it pays for. */
export function hasLongTermSupport(world: World, person: number): boolean {
  const { people } = world;
  if (people.homeCare[person] === HOME_CARE.funded) return true;
  return people.careHomePlace[person] === 1 && people.isCouncilFunded(person);
}

/** A year after the last review, or the start: the next is due. It joins the assessors' queue. */
export function reviewDue(world: World, person: number): void {
  const { people, simulation, lanes } = world;
  if (!people.isHere(person)) return;
  if (!hasLongTermSupport(world, person) && !mayClaim(world, person)) return;
  // Reviewed or begun anew since this review was scheduled: that one's own review follows.
  if (simulation.now < people.reviewedAt[person] + world.reviewInterval) return;
  if (people.caseStage[person] !== CASE.none || people.isInHospital(person)) {
    simulation.afterLane(lanes.reviewAgain, person);
    return;
  }
  people.caseOpened[person] = simulation.now;
  people.caseAtCouncil[person] = 0;
  joinQueue(world, person, LANE.review);
  // Nobody asks for support while a case is open.
  refreshHazards(world, person);
}

/** The review is done: a package that is too large shrinks, one that is too small is arranged anew. */
export function reviewEnds(world: World, person: number): void {
  const { people, simulation, lanes, values } = world;
  world.observe(OBSERVED.reviewed, person, simulation.now - people.reviewedAt[person]);
  people.reviewedAt[person] = simulation.now;
  simulation.afterLane(lanes.review, person);
  caseIsDone(world, person);
  reviewBudget(world, person);
  const hadToPay = paysThemselves(world, person);
  if (people.homeCare[person] === HOME_CARE.funded) {
    if (eligibleHours(world, person) >= values['eligibility.lowLevelHours']) {
      arrangeHomeCare(world, person);
    } else if (shrinkHomeCare(world, person)) offerBudget(world, person);
    else {
      endHomeCare(world, person);
      budgetEnds(world, person);
    }
  } else if (hadToPay && !decidesToCharge(world, person)) takeOver(world, person);
  refreshHazards(world, person);
}

/** Who bought care gets it from the council, where it is enough; who lives in a care home stays there, and it pays. */
function takeOver(world: World, person: number): void {
  const { people, values } = world;
  if (people.homeCare[person] !== HOME_CARE.bought) return;
  if (eligibleHours(world, person) < values['eligibility.thresholdHours']) return;
  arrangeHomeCare(world, person);
}
