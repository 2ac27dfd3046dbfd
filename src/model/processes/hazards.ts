import { exp } from '../../engine/maths/exp.ts';
import { FRAILTY_STATES } from '../../evidence/families.ts';
import { CLOCK } from '../clocks.ts';
import { CONDITION, FRAILTY, RESIDENCE } from '../people/codes.ts';
import type { World } from '../world.ts';

const STATES = FRAILTY_STATES.length;

/**
 * Brings the hazards of a person in line with their state. Call it after every change of age, frailty,
 * condition, need, care or whereabouts; the clocks keep the luck they have.
 */
export function refreshHazards(world: World, person: number): void {
  const { people, rates, clocks } = world;
  const hazards = clocks.rates;
  const at = people.age[person] * STATES + people.frailty[person];
  const older = people.isOlder(person);
  const residence = people.residence[person];
  const inBed = residence === RESIDENCE.hospital;
  const inHospital = inBed || residence === RESIDENCE.emergency;
  const inCareHome = residence === RESIDENCE.careHome;
  const atHome = residence === RESIDENCE.home;
  const unmet = inHospital ? 0 : people.unmetShare(person);

  hazards[CLOCK.crisis] = inHospital ? 0 : crisisHazard(world, person, at, unmet);
  hazards[CLOCK.frailty] =
    people.frailty[person] === FRAILTY.severe
      ? 0
      : rates.progression[at] * (unmet > 0 ? exp(rates.unmetOnFrailty * unmet) : 1);
  hazards[CLOCK.death] = inBed
    ? rates.deathInHospital[at]
    : rates.deathOutsideHospital[at] * (inCareHome ? rates.careHomeDeathRatio : 1);
  hazards[CLOCK.condition] = older ? conditionHazard(world, person, at) : 0;
  hazards[CLOCK.carer] = inCareHome ? 0 : carerHazard(world, person);
  hazards[CLOCK.latentRisk] = rates.latentRedrawDaily;
  hazards[CLOCK.careHome] = atHome ? rates.careHomeEntry[at] : 0;
  hazards[CLOCK.moving] = atHome ? rates.movingDaily : 0;
  clocks.update(person);
}

/** MODEL: base(age, frailty) x latent risk x deprivation x exp(b_u u) x recent discharge. */
function crisisHazard(world: World, person: number, at: number, unmet: number): number {
  const { people, rates } = world;
  let hazard =
    rates.crisis[at] * people.latentRisk[person] * rates.deprivation[people.deprivation[person]];
  if (unmet > 0) hazard *= exp(rates.unmetOnCrisis * unmet);
  if (people.recentlyDischarged[person] === 1) hazard *= rates.recentDischargeRatio;
  return hazard;
}

/** Dementia and heart or lung disease that the person does not have yet. */
function conditionHazard(world: World, person: number, at: number): number {
  const { people, rates } = world;
  const dementia = people.has(person, CONDITION.dementia) ? 0 : rates.dementia[at];
  return dementia + (people.has(person, CONDITION.heartLung) ? 0 : rates.heartLungDaily);
}

/** An unpaid carer stops, or, where there is a need and nobody, one starts. */
function carerHazard(world: World, person: number): number {
  const { people, rates } = world;
  if (people.need[person] === 0) return 0;
  return people.carerHours[person] > 0 ? rates.carerEndDaily : rates.carerStartDaily;
}
