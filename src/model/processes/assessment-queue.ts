import { CASE, LANE } from '../people/codes.ts';
import type { World } from '../world.ts';
import { socialWorkTeam } from '../staff/people-known.ts';
import { bookUnits } from '../staff/work.ts';
import { beginStage } from './case.ts';

/** Joins the queue of the team of the person's patch. */
export function joinQueue(world: World, person: number, lane: number): void {
  world.people.caseLane[person] = lane;
  beginStage(world, person, CASE.waitingForAssessment);
  bookUnits(world, socialWorkTeam(world, person), hoursInLane(world, lane));
  world.assessorsOf(person).request(person);
}

/** Hours that an assessment or a review takes where nothing is known yet. */
function hoursInLane({ values }: World, lane: number): number {
  if (lane === LANE.review) return values['assessment.reviewHours'];
  return lane === LANE.hospital ? values['assessment.hospitalHours'] : values['assessment.hours'];
}

/**
 * The assessors' discipline: earliest due first. Each lane has a wait that is aimed at, so a routine request
 * is not for ever behind the urgent ones, and a team that is behind is behind with all.
 */
export function assessmentDue(world: World, person: number, now: number): number {
  return now + world.laneDays[world.people.caseLane[person]];
}

/** Waits that the lanes aim at, in days, by `LANE`; a review is due a year after the last. */
export function laneDaysOf(values: World['values']): Float64Array {
  const days = new Float64Array(Object.keys(LANE).length);
  days[LANE.urgent] = values['assessment.urgentDays'];
  days[LANE.routine] = values['assessment.routineDays'];
  days[LANE.review] = values['assessment.reviewLateDays'];
  return days;
}
