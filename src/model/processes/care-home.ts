import { decidesToCharge } from '../money/means-test.ts';
import { CASE, RESIDENCE, SERVICE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { PURPOSE } from '../purposes.ts';
import { beginStage, caseIsDone } from './case.ts';
import { meetsMorePeople } from './connectedness.ts';
import { endHomeCare } from './home-care.ts';
import { reviewNeed } from './need.ts';
import { continuingCareShare } from './restraint.ts';
import { budgetEnds } from './personal-budget-terms.ts';
import { stopAllSupport } from './support-queue.ts';
import { supportIsAsPlanned } from './wishes.ts';

/** A place in a care home is wanted for good: at once where there is one. */
export function joinCareHome(world: World, person: number): void {
  world.people.caseAim[person] = SERVICE.careHome;
  beginStage(world, person, CASE.waitingForSupport);
  world.careHomes.request(person);
}

/** A place in a care home is there: the person moves for good; all need is met there, other support ends. */
export function careHomePlaceGranted(world: World, person: number): void {
  const { people, simulation, lanes } = world;
  people.careHomePlace[person] = 1;
  people.nursingHome[person] = needsNurses(world, person) ? 1 : 0;
  people.nhsFunded[person] = isNhsFunded(world, person) ? 1 : 0;
  // Those who live there when the run starts.
  if (people.residence[person] === RESIDENCE.careHome) return;
  const fromHospital = people.residence[person] === RESIDENCE.intermediateCare;
  world.observe(OBSERVED.changing, person, 0);
  supportIsAsPlanned(world, person);
  caseIsDone(world, person);
  endHomeCare(world, person);
  budgetEnds(world, person);
  stopAllSupport(world, person);
  if (people.residence[person] === RESIDENCE.home || fromHospital) {
    people.residence[person] = RESIDENCE.careHome;
  } else people.cameFrom[person] = RESIDENCE.careHome;
  people.carerHours[person] = 0;
  meetsMorePeople(world, person, -world.values['connectedness.careHomeLoss']);
  world.observe(OBSERVED.enteredCareHome, person, fromHospital ? 1 : 0);
  if (!decidesToCharge(world, person) && people.isCouncilFunded(person)) {
    people.reviewedAt[person] = simulation.now;
    simulation.afterLane(lanes.review, person);
  }
  reviewNeed(world, person);
}

/** Homes with nurses take those whose need is too much for one without. */
function needsNurses(world: World, person: number): boolean {
  return world.people.need[person] >= world.values['careHome.nursingHours'];
}

/** Continuing healthcare: some of those whose home has nurses have a primary health need, and the NHS pays for all. */
function isNhsFunded(world: World, person: number): boolean {
  const { people, draws } = world;
  const u = draws.uniform(person, PURPOSE.nhsFunded, 0);
  return people.nursingHome[person] === 1 && u < continuingCareShare(world);
}

/** The place goes to the next. */
export function leaveCareHome(world: World, person: number): void {
  const { people } = world;
  if (people.careHomePlace[person] === 0) return;
  people.careHomePlace[person] = 0;
  world.careHomes.release();
}
