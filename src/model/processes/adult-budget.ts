import { DAYS_PER_MONTH } from '../../evidence/units.ts';
import { BUDGET_HELD, CASE, HOME_CARE } from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { keepAssistants } from './assistants.ts';
import { reviewNeed } from './need.ts';
import { offerBudget, reviewBudget } from './personal-budget.ts';

// Support that began before 65 has no reviews in the status quo: those for a budget begin with the lever.

/** People may hold budgets from now on: the council gets round to those with support from before 65 within a year. */
export function inviteAdults(world: World): void {
  const { people } = world;
  for (let person = 0; person < people.capacity; person++) {
    if (people.isHere(person)) inviteAdult(world, person);
  }
}

/** Somebody comes into long-term support before 65: the first review for a budget is within the year. */
export function inviteAdult(world: World, person: number): void {
  const { people, knobs, draws } = world;
  if (knobs.personalBudget === undefined) return;
  if (people.homeCare[person] !== HOME_CARE.adultSupport) return;
  const within = draws.uniform(person, PURPOSE.budgetReview, 0) * world.reviewInterval;
  reviewAfter(world, person, within);
}

/** The review is due: the budget is set anew, ended or offered. It waits for a case that is open and for a stay. */
export function budgetReviewDue(world: World, person: number): void {
  const { people, simulation, knobs, levers } = world;
  if (levers.budgetReviewAt[person] !== simulation.now || !people.isHere(person)) return;
  if (people.homeCare[person] !== HOME_CARE.adultSupport) return;
  if (people.caseStage[person] !== CASE.none || people.isInHospital(person)) {
    reviewAfter(world, person, DAYS_PER_MONTH);
    return;
  }
  if (people.own.held[person] === BUDGET_HELD.none) offerBudget(world, person);
  else reviewBudget(world, person);
  reviewNeed(world, person);
  const needed = Math.ceil(people.paidHours[person]);
  if (people.own.assistantHours[person] > needed) keepAssistants(world, person, needed);
  if (knobs.personalBudget !== undefined) reviewAfter(world, person, world.reviewInterval);
}

function reviewAfter({ levers, simulation, kinds }: World, person: number, days: number): void {
  levers.budgetReviewAt[person] = simulation.now + days;
  simulation.at(levers.budgetReviewAt[person], kinds.budgetReviewDue, person);
}
