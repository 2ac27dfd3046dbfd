import { AGENCY, CASE, LANE, SERVICE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import { teamFor } from '../staff/people-known.ts';
import { PROFESSION } from '../staff/professions.ts';
import { bookUnits } from '../staff/work.ts';
import type { World } from '../world.ts';
import { arrangeLowLevelSupport, endWithAdvice } from './advice.ts';
import { planIsAgreed } from './agreement.ts';
import { joinQueue } from './assessment-queue.ts';
import { allocate, assessmentIsOver, takeOn } from './assessors.ts';
import { beginStage } from './case.ts';
import { charge } from './charge.ts';
import { eligibleHours } from './eligibility.ts';
import { makePlan, planAfterAssessment } from './plan.ts';
import { thresholdHours } from './restraint.ts';
import { reviewEnds } from './review.ts';
import { sparedByWhatIsKnown } from './shared-record.ts';
import { learns, meets } from './story.ts';
import { mayRelyOnAssessment, noteAssessment } from './trusted-assessment.ts';

/** The council looks at a request: nothing, advice, low-level support, or an assessment. */
export function screen(world: World, person: number): void {
  const { people, values } = world;
  bookUnits(world, teamFor(world, person, PROFESSION.socialWorker), values['staff.screeningHours']);
  const unmet = eligibleHours(world, person);
  if (people.caseAim[person] === SERVICE.careHome) joinQueue(world, person, LANE.urgent);
  else if (unmet < values['eligibility.lowLevelHours']) endWithAdvice(world, person);
  else if (unmet < thresholdHours(world, person)) arrangeLowLevelSupport(world, person);
  else if (mayRelyOnAssessment(world, person, AGENCY.council)) makePlan(world, person);
  else {
    const urgent =
      unmet >= values['assessment.urgentHours'] || people.recentlyDischarged[person] === 1;
    joinQueue(world, person, urgent ? LANE.urgent : LANE.routine);
  }
}

/** The team turns to the person: its time goes into the assessment or the review. */
export function assessmentBegins(world: World, person: number): void {
  const { people, simulation, kinds } = world;
  beginStage(world, person, CASE.beingAssessed);
  const days = takeOn(world, person, hoursOf(world, person));
  people.caseNext[person] = simulation.now + days;
  simulation.at(people.caseNext[person], kinds.assessmentEnds, person);
}

function hoursOf(world: World, person: number): number {
  const { people, values } = world;
  const lane = people.caseLane[person];
  if (lane === LANE.review) return values['assessment.reviewHours'];
  const hours =
    lane === LANE.hospital ? values['assessment.hospitalHours'] : values['assessment.hours'];
  return hours - sparedByWhatIsKnown(world, person, hours * values['assessment.duplicateShare']);
}

/** The assessment is done: whoever made it is free for the next, and the plan is made, once it is agreed on. */
export function assessmentEnds(world: World, person: number): void {
  const { people, simulation } = world;
  const { now } = simulation;
  if (people.caseStage[person] !== CASE.beingAssessed || people.caseNext[person] !== now) return;
  const lane = people.caseLane[person];
  // Before the team turns to the next, this one is no longer its case.
  beginStage(world, person, CASE.referred);
  meets(world, person, AGENCY.council);
  learns(world, person, AGENCY.council, 1);
  charge(world, person, AGENCY.council, priceOf(world, lane));
  if (lane === LANE.review) reviewEnds(world, person);
  else {
    world.observe(OBSERVED.assessed, person, now - people.caseOpened[person]);
    noteAssessment(world, person, AGENCY.council);
    allocate(world, person);
    if (planIsAgreed(world, person)) planAfterAssessment(world, person);
  }
  assessmentIsOver(world, person);
}

/** Pence that an assessment of a lane, or a review, costs the council. */
function priceOf({ prices }: World, lane: number): number {
  if (lane === LANE.review) return prices.review;
  return lane === LANE.hospital ? prices.hospitalAssessment : prices.assessment;
}
