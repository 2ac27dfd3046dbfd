import { FRAILTY_STATES } from '../../evidence/families.ts';
import { gamma, lognormal, lognormalMu } from '../../engine/sampling.ts';
import { CONDITION, FRAILTY } from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { meetsMorePeople } from './connectedness.ts';
import { refreshHazards } from './hazards.ts';
import { reviewNeed } from './need.ts';
import { storyChanges } from './story.ts';

const STATES = FRAILTY_STATES.length;

/** The frailty clock rang: the person goes to the next category. */
export function frailtyProgresses(world: World, person: number): void {
  const { people } = world;
  if (people.frailty[person] === FRAILTY.severe) return;
  world.observe(OBSERVED.changing, person, 0);
  people.frailty[person]++;
  storyChanges(world, person);
  reviewNeed(world, person);
}

/** The condition clock rang: the hazards of those not yet there decide which it is. */
export function conditionBegins(world: World, person: number): void {
  const { people, rates } = world;
  const at = people.age[person] * STATES + people.frailty[person];
  const dementia = people.has(person, CONDITION.dementia) ? 0 : rates.dementia[at];
  const heartLung = people.has(person, CONDITION.heartLung) ? 0 : rates.heartLungDaily;
  const u = world.draws.uniform(person, PURPOSE.condition, people.conditionChanges[person]++);
  world.observe(OBSERVED.changing, person, 0);
  people.conditions[person] |=
    u * (dementia + heartLung) < dementia ? CONDITION.dementia : CONDITION.heartLung;
  reviewNeed(world, person);
}

/** The latent clock rang: the person's luck of a lifetime is dealt again. */
export function latentRiskRedrawn(world: World, person: number): void {
  world.people.latentRedraws[person]++;
  drawLatentRisk(world, person);
  refreshHazards(world, person);
}

/** Latent risk is gamma with mean 1. */
export function drawLatentRisk(world: World, person: number): void {
  const { people, values, draws } = world;
  const shape = values['crisis.latentShape'];
  const u = draws.uniform(person, PURPOSE.latentRisk, people.latentRedraws[person]);
  people.latentRisk[person] = gamma(u, shape, 1 / shape);
}

/** The carer clock rang: unpaid care stops, or somebody begins it. */
export function unpaidCareChanges(world: World, person: number): void {
  const { people } = world;
  world.observe(OBSERVED.changing, person, 0);
  people.carerChanges[person]++;
  const starts = people.carerHours[person] === 0;
  if (starts) drawCarerHours(world, person);
  else {
    people.carerHours[person] = 0;
    meetsMorePeople(world, person, -world.values['connectedness.carerLoss']);
  }
  world.observe(OBSERVED.carerChanged, person, starts ? 1 : 0);
  reviewNeed(world, person);
}

/** Hours of an unpaid carer, with the spread of need. */
export function drawCarerHours(world: World, person: number): void {
  const { people, values, draws } = world;
  const sd = values['need.logSd'];
  const u = draws.uniform(person, PURPOSE.carerHours, people.carerChanges[person]);
  people.carerHours[person] = lognormal(u, lognormalMu(values['carer.meanHours'], sd), sd);
}
