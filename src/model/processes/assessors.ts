import type { World } from '../world.ts';
import { LANE } from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import { usuallyAtWork } from '../staff/presence.ts';
import {
  knownSocialWorker,
  meetsSocialWorker,
  socialWorkTeam,
  teamFor,
} from '../staff/people-known.ts';
import { PROFESSION } from '../staff/professions.ts';
import { isLetGo, isStillKept, mayBeKept, timeBesideKept } from './named-social-worker.ts';

/**
 * A social worker takes the person on: the one who knows them, if free, else the free colleague with the fewest open
 * assessments behind them. Returns the days until the assessment is done.
 */
export function takeOn(world: World, person: number, hours: number): number {
  const { people, staff, values } = world;
  const team = socialWorkTeam(world, person);
  const post = freeAssessor(world, person, team);
  people.relations.assessor[person] = post;
  staff.assessing[post]++;
  meetsSocialWorker(world, person, post);
  const cycle = cycleDays(world, person, hours, team);
  const inHospital = people.caseLane[person] === LANE.hospital;
  const atOnce =
    hours /
    values[inHospital ? 'staff.hospitalAssessmentHoursPerDay' : 'staff.assessmentHoursPerDay'];
  const days = Math.min(atOnce, cycle);
  // Until the next: the rest of the time goes into everything else that the work consists of.
  people.relations.assessorRest[person] = cycle - days;
  return days;
}

/** Somebody free in the team; the first of it, from another patch as it were, where nobody is at work. */
function freeAssessor(world: World, person: number, team: number): number {
  const { staff } = world;
  const known = knownSocialWorker(world, person);
  // Who keeps somebody makes room for them, beside an assessment that is under way.
  const keeps = isStillKept(world, person) && world.levers.keptBy[person] === known + 1;
  if (keeps && staff.isAtWork(known) && staff.assessing[known] <= 1) return known;
  if (known >= 0 && staff.isAtWork(known) && staff.assessing[known] === 0) return known;
  const members = staff.members[team];
  const free = members.find((post) => staff.isAtWork(post) && staff.assessing[post] === 0);
  return free ?? members[0];
}

/** Days from one assessment to the next of one of the team, at the hours that the team has for them. */
function cycleDays(world: World, person: number, hours: number, team: number): number {
  const { staff } = world;
  const usual = staff.teams.all[team].heads * usuallyAtWork(world, PROFESSION.socialWorker);
  const time = staff.timeForPeople[team] * timeBesideKept(world, team);
  return (hours * usual) / (world.assessorHoursPerDay(person) * time);
}

/** The assessment is over: the social worker turns to the next at once, or after the time that was not spent yet. */
export function assessmentIsOver(world: World, person: number): void {
  const { people, simulation, kinds } = world;
  const rest = people.relations.assessorRest[person];
  const queue = world.assessorQueueOf(person);
  const done = people.relations.assessor[person] * world.assessorQueues.length + queue;
  if (rest > 0) simulation.after(rest, kinds.assessorFree, done);
  else assessorFree(world, done);
}

/** A social worker is free for the next, in the team that the assessment was for. `done`: post and queue in one. */
export function assessorFree(world: World, done: number): void {
  const queues = world.assessorQueues;
  const queue = done % queues.length;
  world.staff.assessing[(done - queue) / queues.length]--;
  queues[queue].release();
}

/** The cases that are open when the run starts: all in long-term support, for the rest of their time. */
export function isAllocatedAtStart(world: World, person: number): void {
  const { people, staff, draws, values, simulation, kinds } = world;
  people.relations.allocated[person] = 1;
  staff.stock[teamFor(world, person, PROFESSION.socialWorker)]++;
  const left = draws.uniform(person, PURPOSE.allocatedLeft, 0) * values['staff.allocatedDays'];
  simulation.at(left, kinds.caseworkEnds, person);
}

/** The case is among the open ones of the neighbourhood's social workers for a time. */
export function allocate(world: World, person: number): void {
  const { people, staff, simulation, lanes } = world;
  mayBeKept(world, person);
  if (people.relations.allocated[person] === 1) return;
  people.relations.allocated[person] = 1;
  staff.stock[teamFor(world, person, PROFESSION.socialWorker)]++;
  simulation.afterLane(lanes.casework, person);
}

/** The time of a case with its social worker is over, unless they keep the person. */
export function caseworkIsOver(world: World, person: number): void {
  if (isStillKept(world, person)) world.simulation.afterLane(world.lanes.casework, person);
  else caseworkEnds(world, person);
}

/** The case is closed as far as its social worker is concerned. */
export function caseworkEnds(world: World, person: number): void {
  const { people, staff } = world;
  if (people.relations.allocated[person] === 0) return;
  people.relations.allocated[person] = 0;
  isLetGo(world, person);
  staff.stock[teamFor(world, person, PROFESSION.socialWorker)]--;
}
