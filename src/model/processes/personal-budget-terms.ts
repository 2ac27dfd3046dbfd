import { DAYS_PER_MONTH, DAYS_PER_WEEK, MONTHS_PER_YEAR } from '../../evidence/units.ts';
import type { PersonalBudget } from '../../scenario/knobs.ts';
import { OBSERVED } from '../observer.ts';
import {
  AGENCY,
  BUDGET_HELD,
  BUDGET_PART,
  CONDITION,
  FRAILTY,
  HOME_CARE,
  SERVICE,
} from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import { teamFor } from '../staff/people-known.ts';
import { PROFESSION } from '../staff/professions.ts';
import { bookUnits } from '../staff/work.ts';
import type { World } from '../world.ts';
import { keepAssistants } from './assistants.ts';
import { charge } from './charge.ts';
import { knownShare, learns, meets } from './story.ts';

// What a personal budget is for one person: how much of the hours assessed it buys, what running it takes, and whether
// the person decides.

const HELD_NAMES = ['managed', 'managed', 'serviceFund', 'directPayment'] as const;

const HOURS_A_WEEK = DAYS_PER_WEEK / DAYS_PER_MONTH;

/** Money that a budget of the person would have, as flags of `BUDGET_PART`; 0 where there is none for them. */
export function partsOf({ people, knobs }: World, person: number): number {
  const kind = knobs.personalBudget?.kind;
  if (kind === undefined) return 0;
  const nhs = (1 << SERVICE.nursing) | (1 << SERVICE.mentalHealth);
  const health = kind !== 'care' && (people.support[person] & nhs) !== 0;
  return (kind === 'health' ? 0 : BUDGET_PART.care) | (health ? BUDGET_PART.health : 0);
}

/**
 * A budget begins, or is set anew at a review, under the rules of now. Luck stays the person's own from one review to
 * the next: who was told the sum, or has help, still is or has.
 *
 * @param alone whether the person looked for support without a broker since the last time
 */
export function setBudget(world: World, person: number, held: number, alone: boolean): void {
  const { people, knobs, levers } = world;
  const { own } = people;
  const { personalBudget } = knobs;
  if (personalBudget === undefined) return;
  world.observe(OBSERVED.changing, person, 0);
  if (own.held[person] === BUDGET_HELD.none) {
    levers.budgetsHeld++;
    levers.budgetsBegun++;
  }
  own.held[person] = held;
  own.parts[person] = partsOf(world, person);
  const helped = isLucky(world, person, PURPOSE.budgetHelped, personalBudget.planningSupport);
  setMoney(world, person, personalBudget, helped);
  setRunning(world, person, personalBudget, helped, alone);
  setDecision(world, person, personalBudget, helped);
  assess(world, person, personalBudget);
  world.observe(OBSERVED.budgetSet, person, held);
}

/** The council decides again, as it did before. Call for the hazards to be refreshed after it. */
export function budgetEnds(world: World, person: number): void {
  const { people, levers } = world;
  const { own } = people;
  if (own.held[person] === BUDGET_HELD.none) return;
  world.observe(OBSERVED.changing, person, 0);
  levers.budgetsHeld--;
  own.held[person] = BUDGET_HELD.none;
  own.parts[person] = 0;
  own.bought[person] = 1;
  own.unspent[person] = 0;
  own.runningHours[person] = 0;
  own.decides[person] = 0;
  own.asWished[person] = own.asPlanned[person];
  keepAssistants(world, person, 0);
  if (people.homeCare[person] === HOME_CARE.funded) {
    people.paidHours[person] = people.packageHours[person];
  }
  world.observe(OBSERVED.budgetEnded, person, 0);
}

/** The same number decides at every review, so that a share that falls takes it from some and gives it to nobody. */
function isLucky({ draws }: World, person: number, purpose: number, share: number): boolean {
  return draws.uniform(person, purpose, 0) < share;
}

/** Whoever is paid and cannot cope with it, without a carer or help, leaves part of the money where it is. */
function setMoney(world: World, person: number, knob: PersonalBudget, helped: boolean): void {
  const { people, values } = world;
  const { own } = people;
  const forCare = (own.parts[person] & BUDGET_PART.care) !== 0;
  const paid = own.held[person] === BUDGET_HELD.directPayment;
  const overwhelmed =
    forCare && paid && !helped && people.carerHours[person] === 0 && findsItHard(world, person);
  own.unspent[person] = overwhelmed ? values['personalBudget.unspentShare'] : 0;
  own.bought[person] = forCare ? knob.adequacy * (1 - own.unspent[person]) : 1;
}

function findsItHard({ people }: World, person: number): boolean {
  return (
    people.frailty[person] >= FRAILTY.moderate ||
    people.has(person, CONDITION.dementia) ||
    people.has(person, CONDITION.learningDisability)
  );
}

/** Hours that paperwork takes: more under rules that ask for more of it, twice over where there are two budgets. */
function setRunning(
  world: World,
  person: number,
  knob: PersonalBudget,
  helped: boolean,
  alone: boolean,
): void {
  const { people, values } = world;
  const { own } = people;
  const usual = values[`personalBudget.runningHours.${HELD_NAMES[own.held[person]]}`];
  const rules = 1 + values['personalBudget.rulesHours'] * (1 - knob.flexibility);
  const relief = helped ? 1 - values['personalBudget.helpRelieves'] : 1;
  const both = BUDGET_PART.care | BUDGET_PART.health;
  const budgets = knob.kind === 'parallel' && own.parts[person] === both ? 2 : 1;
  const looking = alone ? values['personalBudget.lookingHours'] / MONTHS_PER_YEAR : 0;
  own.runningHours[person] = (usual * rules * relief * budgets + looking) * HOURS_A_WEEK;
}

/**
 * Whether the person decides what is bought: they know the sum, have help with a plan, the rules let them, and whoever
 * holds the money does as they say. Where they do not, the support is what the council plans.
 */
function setDecision(world: World, person: number, knob: PersonalBudget, helped: boolean): void {
  const { people, values } = world;
  const { own } = people;
  const knows = isLucky(world, person, PURPOSE.budgetKnown, knob.amountKnown);
  const say = values[`personalBudget.say.${HELD_NAMES[own.held[person]]}`];
  const able = people.has(person, CONDITION.dementia) ? values['personalBudget.dementiaSay'] : 1;
  const may = (own.parts[person] & BUDGET_PART.care) !== 0 && knows && helped;
  const share = may ? knob.flexibility * say * able : 0;
  const decides = isLucky(world, person, PURPOSE.budgetDecides, share);
  own.decides[person] = decides ? 1 : 0;
  own.asWished[person] = own.asPlanned[person];
  if (!decides) return;
  const finds = isLucky(world, person, PURPOSE.budgetWish, values['personalBudget.ownWishes']);
  own.asWished[person] = finds ? 1 : 0;
}

/** The council's people administer it; the NHS assesses for its own part, unless the one assessment is for both. */
function assess(world: World, person: number, { kind }: PersonalBudget): void {
  const { people, values, prices } = world;
  const { own } = people;
  if (own.held[person] !== BUDGET_HELD.managed && (own.parts[person] & BUDGET_PART.care) !== 0) {
    const team = teamFor(world, person, PROFESSION.socialWorker);
    bookUnits(world, team, values['personalBudget.workerHours']);
  }
  if ((own.parts[person] & BUDGET_PART.health) === 0) return;
  if (kind === 'integrated') {
    learns(world, person, AGENCY.communityHealth, knownShare(world, person, AGENCY.council));
    return;
  }
  meets(world, person, AGENCY.communityHealth);
  world.observe(OBSERVED.assessedByService, person, AGENCY.communityHealth);
  charge(world, person, AGENCY.communityHealth, prices.healthAssessment);
  world.observe(OBSERVED.budgetAssessed, person, 0);
}
