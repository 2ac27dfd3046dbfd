import { paysThemselves } from './money/means-test.ts';
import { OBSERVED } from './observer.ts';
import { ARRIVAL } from './processes/arrivals.ts';
import { AGENCY, LANE, RESIDENCE } from './people/codes.ts';
import { joinQueue } from './processes/assessment-queue.ts';
import { isAllocatedAtStart } from './processes/assessors.ts';
import { reachCouncil } from './processes/case.ts';
import { eligibleHours } from './processes/eligibility.ts';
import { refreshHazards } from './processes/hazards.ts';
import { buyHomeCare, packageFor } from './processes/home-care.ts';
import { thresholdHours } from './processes/restraint.ts';
import { hasLongTermSupport } from './processes/review.ts';
import { scheduleConsultation } from './processes/practice.ts';
import { startMonths } from './processes/month-ends.ts';
import { expectArrival, scheduleBirthday } from './processes/life-course.ts';
import { reviewNeed } from './processes/need.ts';
import { settlePerson } from './processes/settling.ts';
import { PURPOSE } from './purposes.ts';
import { setCapacities } from './staff/capacity.ts';
import { fillPosts } from './staff/posts.ts';
import type { World } from './world.ts';

/**
 * Fills a new world with today's people and stocks: everybody 65+, the adults in long-term support, those
 * who live in care homes, and the home care that runs. Home care is given out in a random order.
 */
export function populate(world: World): void {
  const { people, draws, clocks, simulation, initialPeople, sizes } = world;
  fillPosts(world);
  setCapacities(world);
  simulation.afterLane(world.lanes.staffMonth, 0);
  for (let person = 0; person < people.capacity; person++) clocks.start(person);
  for (let person = 0; person < initialPeople; person++) {
    if (person < sizes.older) {
      const within = draws.uniform(person, PURPOSE.age, 0);
      settlePerson(world, person, ARRIVAL.resident, (person + within) / sizes.older);
    } else settlePerson(world, person, ARRIVAL.supportedAdult);
  }
  makeRoomForResidents(world);
  const order = inRandomOrder(world);
  for (const person of order) {
    world.observe(OBSERVED.arrived, person, 0);
    reviewNeed(world, person);
    if (people.residence[person] === RESIDENCE.careHome) world.careHomes.request(person);
    scheduleBirthday(world, person, 0);
    scheduleConsultation(world, person);
  }
  startCare(world, order);
  startMonths(world);
  if (world.usualArrivals > 0) expectArrival(world, 0);
  expectArrival(world, world.usualArrivals);
}

/** Whoever lives in a care home when the run starts has a place, however few there are. */
function makeRoomForResidents(world: World): void {
  const { people, initialPeople, careHomes } = world;
  const residents = people.residence
    .subarray(0, initialPeople)
    .reduce((sum, residence) => sum + (residence === RESIDENCE.careHome ? 1 : 0), 0);
  if (residents > careHomes.places) careHomes.setCapacity(residents);
  world.usualCareHomes = careHomes.places;
}

function inRandomOrder({ draws, initialPeople }: World): Uint32Array {
  const order = new Float64Array(initialPeople).map((_, person) =>
    draws.uniform(person, PURPOSE.careOrder, 0),
  );
  return Uint32Array.from(order.keys()).toSorted((a, b) => order[a] - order[b] || a - b);
}

/**
 * The care that runs today: people above the capital limit with enough unmet need buy it, the others get what
 * hours there are; of those left over some wait for an assessment. Reviews fall due over the year.
 */
function startCare(world: World, order: Uint32Array): void {
  const { people, sizes } = world;
  const left = Array.from(sizes.homeCareHours);
  let backlog = sizes.assessmentBacklog;
  for (const person of order) {
    if (hasLongTermSupport(world, person)) startReviews(world, person);
    if (!people.isOlder(person)) continue;
    if (eligibleHours(world, person) < thresholdHours(world, person)) continue;
    if (paysThemselves(world, person)) {
      buyHomeCare(world, person);
      continue;
    }
    const council = people.council[person];
    const hours = packageFor(world, person);
    if (hours <= left[council]) {
      left[council] -= hours;
      homeCareRuns(world, person);
    } else if (backlog > 0) {
      backlog--;
      waitsForAssessment(world, person);
    }
  }
}

/** Takes the hours of a package that runs when the run starts. */
function homeCareRuns(world: World, person: number): void {
  world.homeCareOf(person).request(person);
  startReviews(world, person);
}

function startReviews(world: World, person: number): void {
  const { people, draws, simulation, kinds } = world;
  const since = draws.uniform(person, PURPOSE.reviewStart, 0) * world.reviewInterval;
  people.reviewedAt[person] = -since;
  simulation.at(world.reviewInterval - since, kinds.reviewDue, person);
  isAllocatedAtStart(world, person);
}

function waitsForAssessment(world: World, person: number): void {
  const { people, values } = world;
  const urgent = eligibleHours(world, person) >= values['assessment.urgentHours'];
  people.cases[person]++;
  people.caseHolder[person] = people.caseFrom[person] = AGENCY.council;
  reachCouncil(world, person);
  joinQueue(world, person, urgent ? LANE.urgent : LANE.routine);
  refreshHazards(world, person);
}
