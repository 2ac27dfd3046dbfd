import { ADULT_FROM, OLDER_FROM } from '../../evidence/age-bands.ts';
import { FRAILTY_STATES } from '../../evidence/families.ts';
import { DAYS_PER_YEAR } from '../../evidence/units.ts';
import { categorical, lognormal, lognormalMu } from '../../engine/sampling.ts';
import { CONDITION, FRAILTY, HOME_CARE, PRESENCE, RESIDENCE } from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { ARRIVAL } from './arrivals.ts';
import { settleConnectedness } from './connectedness.ts';
import { dealConsultingHabit } from './consulting-habit.ts';
import { choosesGp, settleContinuity } from './gp.ts';
import { drawCarerHours, drawLatentRisk } from './health.ts';
import { settleWishes } from './wishes.ts';

const STATES = FRAILTY_STATES.length;

/**
 * Gives a person who joins the place all they come with. Every attribute is a draw of its own, keyed by the
 * person.
 *
 * @param ageQuantile place in the age distribution, for residents: stratified, so that no run starts with an
 *   unusually old place
 */
export function settlePerson(
  world: World,
  person: number,
  arrival: number,
  ageQuantile = world.draws.uniform(person, PURPOSE.age, 0),
): void {
  const { people } = world;
  people.presence[person] = PRESENCE.here;
  people.residence[person] = RESIDENCE.home;
  settleAge(world, person, arrival, ageQuantile);
  settleHome(world, person);
  if (arrival === ARRIVAL.supportedAdult) settleSupportedAdult(world, person);
  else settleOlderPerson(world, person, arrival !== ARRIVAL.turning65);
  choosesGp(world, person, 0);
  dealConsultingHabit(world, person, 0);
  settleContinuity(world, person);
  settleNeed(world, person);
  drawLatentRisk(world, person);
  settleWishes(world, person);
  settleConnectedness(world, person);
}

/** A supported adult reaches 65 and is from then on one of the older people, as frail as others of 65. */
export function settleTurning65(world: World, person: number): void {
  world.people.frailty[person] = drawFrailty(world, person);
}

function settleAge(world: World, person: number, arrival: number, quantile: number): void {
  const { people, draws, simulation } = world;
  let sinceBirthday = draws.uniform(person, PURPOSE.birthday, 0);
  if (arrival === ARRIVAL.turning65) {
    people.age[person] = OLDER_FROM;
    sinceBirthday = 0;
  } else if (arrival === ARRIVAL.supportedAdult) {
    people.age[person] = ADULT_FROM + Math.floor(quantile * (OLDER_FROM - ADULT_FROM));
  } else people.age[person] = categorical(quantile, world.settling.ages);
  people.born[person] = simulation.now - (people.age[person] + sinceBirthday) * DAYS_PER_YEAR;
}

/** Where the person lives, with whom, and with what means. */
function settleHome(world: World, person: number): void {
  const { people, draws, settling } = world;
  const u = (purpose: number) => draws.uniform(person, purpose, 0);
  const quintile = categorical(u(PURPOSE.deprivation), settling.deprivation);
  const council = categorical(u(PURPOSE.council), settling.councils);
  const { neighbourhoods } = world.scenario.place.councils[council];
  people.deprivation[person] = quintile;
  const wealth = u(PURPOSE.means);
  people.aboveCapitalLimit[person] = wealth < settling.aboveLimit[quintile] ? 1 : 0;
  people.aboveLimitAtHome[person] = wealth < settling.aboveLimitAtHome[quintile] ? 1 : 0;
  people.council[person] = council;
  people.neighbourhood[person] = Math.floor(u(PURPOSE.neighbourhood) * neighbourhoods);
  people.relations.practice[person] = practiceOf(world, person, u(PURPOSE.practice));
  people.trust[person] = categorical(u(PURPOSE.trust), settling.trusts[council]);
}

/** One of the practices of the neighbourhood. */
function practiceOf(world: World, person: number, u: number): number {
  const { firstPractice } = world.staff.teams;
  const patch = world.patchOf(person);
  const from = firstPractice[patch];
  return from + Math.floor(u * (firstPractice[patch + 1] - from));
}

function settleSupportedAdult(world: World, person: number): void {
  const { people, draws, values } = world;
  const u = (purpose: number) => draws.uniform(person, purpose, 0);
  people.frailty[person] = FRAILTY.fit;
  people.homeCare[person] = HOME_CARE.adultSupport;
  people.woman[person] = u(PURPOSE.sex) < 0.5 ? 1 : 0;
  people.livesAlone[person] = u(PURPOSE.livesAlone) < values['person.livesAlone.65to74'] ? 1 : 0;
  const learning = values['condition.learningDisabilityShare'];
  const mental = values['condition.mentalIllnessShare.18to64'];
  const kind = u(PURPOSE.learningDisability);
  if (kind < learning) people.conditions[person] = CONDITION.learningDisability;
  else if (kind < learning + mental) people.conditions[person] = CONDITION.mentalIllness;
}

function settleOlderPerson(world: World, person: number, mayLiveInCareHome: boolean): void {
  const { people, draws, values, settling } = world;
  const u = (purpose: number) => draws.uniform(person, purpose, 0);
  const age = people.age[person];
  const frailty = drawFrailty(world, person);
  people.frailty[person] = frailty;
  people.woman[person] = u(PURPOSE.sex) < settling.women[age] ? 1 : 0;
  people.livesAlone[person] = u(PURPOSE.livesAlone) < settling.livesAlone[age] ? 1 : 0;
  people.conditions[person] =
    (u(PURPOSE.dementia) < settling.dementia[age] ? CONDITION.dementia : 0) |
    (u(PURPOSE.heartLung) < settling.heartLung[frailty] ? CONDITION.heartLung : 0) |
    (u(PURPOSE.mentalIllness) < values['condition.mentalIllnessShare.65plus']
      ? CONDITION.mentalIllness
      : 0);
  if (mayLiveInCareHome && u(PURPOSE.careHome) < careHomeChance(world, person)) {
    people.residence[person] = RESIDENCE.careHome;
  }
}

/** The share of the age and frailty, divided among those above and below the capital limit as moves are. */
function careHomeChance(world: World, person: number): number {
  const { people, rates, values, settling } = world;
  const share = rates.careHomeShare[people.age[person] * STATES + people.frailty[person]];
  const ratio = values['careHome.selfFunderRatio'];
  const above = settling.aboveLimit[people.deprivation[person]];
  const mean = 1 + (ratio - 1) * above;
  return (share * (people.aboveCapitalLimit[person] === 1 ? ratio : 1)) / mean;
}

function drawFrailty({ people, draws, settling }: World, person: number): number {
  const weights = settling.frailty[people.age[person]];
  return categorical(draws.uniform(person, PURPOSE.frailty, 0), weights);
}

function settleNeed(world: World, person: number): void {
  const { people, draws, values } = world;
  const sd = values['need.logSd'];
  const factor = draws.uniform(person, PURPOSE.needFactor, 0);
  people.needFactor[person] = lognormal(factor, lognormalMu(1, sd), sd);
  if (people.residence[person] === RESIDENCE.careHome) return;
  const hasCarer = draws.uniform(person, PURPOSE.hasCarer, 0) < values['carer.shareWithCarer'];
  if (hasCarer) drawCarerHours(world, person);
}
