import { exponential, lognormal } from '../../engine/sampling.ts';
import { log } from '../../engine/maths/log.ts';
import { DAYS_PER_YEAR } from '../../evidence/units.ts';
import { CASE, EPISODE, HOME_CARE, LANE, OUTCOME, SERVICE } from '../people/codes.ts';
import { decidesToCharge } from '../money/means-test.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { arrangeLowLevelSupport, endWithAdvice } from './advice.ts';
import { beginStage, caseIsDone, dueIn, requestEnds } from './case.ts';
import { assessedInHospital } from './discharge.ts';
import { eligibleHours } from './eligibility.ts';
import { buyHomeCare } from './home-care.ts';
import { plansOwnSupport } from './personal-budget.ts';
import { decisionRatio, thresholdHours } from './restraint.ts';

/**
 * The plan after an assessment: eligibility by unmet need against the council's threshold, the means test,
 * reablement where function may be regained, else long-term care.
 */
export function makePlan(world: World, person: number): void {
  const { people, values } = world;
  const unmet = eligibleHours(world, person);
  if (people.caseAim[person] === SERVICE.careHome) agreeOnCareHome(world, person);
  else if (unmet < values['eligibility.lowLevelHours']) endWithAdvice(world, person);
  else if (unmet < thresholdHours(world, person)) arrangeLowLevelSupport(world, person);
  else if (mayRegain(world, person)) {
    requestEnds(world, person, OUTCOME.reablement);
    arrange(world, person, SERVICE.reablement);
  } else if (decidesToCharge(world, person)) {
    requestEnds(world, person, OUTCOME.signposted);
    caseIsDone(world, person);
    buyHomeCare(world, person);
  } else arrangeHomeCare(world, person);
}

/**
 * Reablement comes first, once a year, for those whom a stay in hospital left with more need; not where others
 * wait for it.
 */
function mayRegain(world: World, person: number): boolean {
  const { people, simulation } = world;
  return (
    people.addedNeed[person] > 0 &&
    people.homeCare[person] === HOME_CARE.none &&
    world.serviceOf(person, SERVICE.reablement).queue.value === 0 &&
    simulation.now - people.reablementEnds[person] > DAYS_PER_YEAR
  );
}

/** What follows an assessment whose plan is agreed on. */
export function planAfterAssessment(world: World, person: number): void {
  const { caseLane, episode } = world.people;
  // The hospital team assesses at home too, where people go home first.
  const inBed = caseLane[person] === LANE.hospital && episode[person] === EPISODE.ready;
  if (inBed) assessedInHospital(world, person);
  else makePlan(world, person);
}

/** Long-term care at home: a provider is sought, then the person waits for hours that are free. Or they see to it. */
export function arrangeHomeCare(world: World, person: number): void {
  requestEnds(world, person, OUTCOME.longTerm);
  if (plansOwnSupport(world, person)) return;
  arrange(world, person, SERVICE.homeCare);
}

/** Somebody is sought who gives the support. */
function arrange(world: World, person: number, service: number): void {
  const { people, draws, values } = world;
  people.caseAim[person] = service;
  people.caseDecided[person] = world.simulation.now;
  beginStage(world, person, CASE.arranging);
  const u = draws.uniform(person, PURPOSE.brokerage, people.cases[person]);
  const median = log(values['homeCare.brokerageDays'] * decisionRatio(world, person));
  dueIn(world, person, lognormal(u, median, values['homeCare.brokerageLogSd']));
}

/** The council agrees to pay for a care home; a panel takes its time. Those above the limit pay themselves. */
function agreeOnCareHome(world: World, person: number): void {
  const { people, draws, values } = world;
  requestEnds(world, person, OUTCOME.longTerm);
  beginStage(world, person, CASE.arranging);
  const u = draws.uniform(person, PURPOSE.panel, people.cases[person]);
  dueIn(world, person, exponential(u, values['careHome.panelDays'] * decisionRatio(world, person)));
}
