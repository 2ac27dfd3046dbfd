import { LARGEST_BYTE } from '../../engine/columns.ts';
import { OBSERVED } from '../observer.ts';
import { BUDGET_HELD, HOME_CARE, SERVICE } from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { hireAssistants } from './assistants.ts';
import { foundAlone, goToBroker } from './brokers.ts';
import { mayHold, wouldHold } from './budget-uptake.ts';
import { caseIsDone } from './case.ts';
import { eligibleHours } from './eligibility.ts';
import { refreshHazards } from './hazards.ts';
import { endHomeCare, shrinkHomeCare } from './home-care.ts';
import { reviewNeed } from './need.ts';
import { budgetEnds, setBudget } from './personal-budget-terms.ts';
import { queueForSupport } from './support-queue.ts';
import { supportIsAsPlanned } from './wishes.ts';

/**
 * Long-term care at home is decided on: whoever would hold a service fund or a direct payment first finds, with a broker
 * or without, what it is to buy.
 *
 * @returns whether that is so; else the council arranges the care
 */
export function plansOwnSupport(world: World, person: number): boolean {
  const { people } = world;
  const { held } = people.own;
  if (world.knobs.personalBudget === undefined) {
    budgetEnds(world, person);
    return false;
  }
  if (held[person] !== BUDGET_HELD.none) return mayHireMore(world, person);
  if (people.isInHospital(person) || !mayHold(world, person)) return false;
  const how = wouldHold(world, person);
  if (how === BUDGET_HELD.none) return false;
  // Nothing has to be found where the council goes on buying, or where the money is for health care that the person has.
  if (how === BUDGET_HELD.managed || world.knobs.personalBudget.kind === 'health') {
    setBudget(world, person, how, false);
    return false;
  }
  people.caseAim[person] = SERVICE.homeCare;
  people.caseDecided[person] = world.simulation.now;
  goToBroker(world, person);
  return true;
}

/** What the budget is to buy is found: it begins, and buys. */
export function ownSupportIsFound(world: World, person: number): void {
  const { people, knobs } = world;
  const alone = foundAlone(world, person);
  const how = knobs.personalBudget === undefined ? BUDGET_HELD.none : wouldHold(world, person);
  if (how !== BUDGET_HELD.none && mayHold(world, person)) setBudget(world, person, how, alone);
  if (people.homeCare[person] === HOME_CARE.adultSupport) beginsForAdult(world, person);
  else buysCare(world, person);
}

/** A review sets the budget anew, or ends it where there are none any more; own assistants then go with it. */
export function reviewBudget(world: World, person: number): void {
  const { people } = world;
  const { own } = people;
  if (own.held[person] === BUDGET_HELD.none) return;
  if (mayHold(world, person)) {
    setBudget(world, person, own.held[person], false);
    return;
  }
  budgetEnds(world, person);
  const gone = people.homeCare[person] === HOME_CARE.funded && people.paidHours[person] === 0;
  if (gone) endHomeCare(world, person);
}

/** Whoever has enough care, and no budget yet, may begin to hold one at a review. */
export function offerBudget(world: World, person: number): void {
  const { own } = world.people;
  if (own.held[person] === BUDGET_HELD.none) plansOwnSupport(world, person);
}

/** Care at home that begins with a budget, or goes on with one: from assistants where the person finds them. */
function buysCare(world: World, person: number): void {
  const { people } = world;
  const hours = totalHours(world, person);
  if (wantsAssistants(world, person) && hireAssistants(world, person, hours)) {
    assistantsBegin(world, person, hours);
  } else if (people.homeCare[person] !== HOME_CARE.funded || needsMore(world, person)) {
    queueForSupport(world, person, SERVICE.homeCare);
    return;
  } else {
    shrinkHomeCare(world, person);
    caseIsDone(world, person);
  }
  refreshHazards(world, person);
}

/** Own assistants give all of the care: hours of agencies are free for others. */
function assistantsBegin(world: World, person: number, hours: number): void {
  const { people, simulation, lanes } = world;
  const before = people.packageHours[person];
  world.observe(OBSERVED.waitedForSupport, person, simulation.now - people.caseDecided[person]);
  world.observe(OBSERVED.changing, person, 0);
  supportIsAsPlanned(world, person);
  people.packageHours[person] = 0;
  people.paidHours[person] = hours;
  if (people.homeCare[person] !== HOME_CARE.funded) {
    people.homeCare[person] = HOME_CARE.funded;
    people.reviewedAt[person] = simulation.now;
    simulation.afterLane(lanes.review, person);
    world.observe(OBSERVED.homeCareStarted, person, hours);
  }
  caseIsDone(world, person);
  if (before > 0) world.homeCareOf(person).release(before);
}

/** Support that began before 65 is what it was, but for what the budget changes; assistants may give it. */
function beginsForAdult(world: World, person: number): void {
  const { people } = world;
  reviewNeed(world, person);
  if (wantsAssistants(world, person)) {
    hireAssistants(world, person, Math.ceil(people.paidHours[person]));
  }
  caseIsDone(world, person);
  refreshHazards(world, person);
}

/** Who has assistants and needs more asks them first. */
function mayHireMore(world: World, person: number): boolean {
  const { people } = world;
  if (people.own.assistantHours[person] === 0 || people.packageHours[person] > 0) return false;
  const hours = totalHours(world, person);
  if (!hireAssistants(world, person, hours)) return false;
  world.observe(OBSERVED.changing, person, 0);
  people.paidHours[person] = people.own.assistantHours[person];
  caseIsDone(world, person);
  return true;
}

/** Whole hours a week that the budget buys, from whomever. */
function totalHours(world: World, person: number): number {
  const { people } = world;
  const has = people.packageHours[person] + people.own.assistantHours[person];
  const hours = Math.ceil(eligibleHours(world, person) + has);
  return Math.max(1, Math.min(LARGEST_BYTE, hours));
}

function needsMore(world: World, person: number): boolean {
  return eligibleHours(world, person) >= world.values['eligibility.lowLevelHours'];
}

/** Whether the person would rather employ somebody, and the rules let them. */
function wantsAssistants({ people, draws, values, knobs }: World, person: number): boolean {
  if (people.own.held[person] !== BUDGET_HELD.directPayment) return false;
  const flexibility = knobs.personalBudget?.flexibility ?? 0;
  const share = values['personalBudget.assistantShare'] * flexibility;
  return draws.uniform(person, PURPOSE.wantsAssistant, 0) < share;
}
