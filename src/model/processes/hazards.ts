import { LARGEST_BYTE } from '../../engine/columns.ts';
import { exp } from '../../engine/maths/exp.ts';
import { FRAILTY_STATES } from '../../evidence/families.ts';
import { CLOCK } from '../clocks.ts';
import { AGENCY, CASE, CONDITION, FRAILTY, RESIDENCE } from '../people/codes.ts';
import type { World } from '../world.ts';
import { knownShare } from './story.ts';

const STATES = FRAILTY_STATES.length;

/**
 * Brings the hazards of a person in line with their state. Call it after every change of age, frailty,
 * condition, need, care or whereabouts; the clocks keep the luck they have.
 */
export function refreshHazards(world: World, person: number): void {
  const { clocks } = world;
  readHazards(world, person, clocks.rates);
  clocks.update(person);
}

/** As `refreshHazards`, after a change on which nothing but crises depends. */
export function refreshCrisisHazard(world: World, person: number): void {
  const { people, clocks } = world;
  const at = people.age[person] * STATES + people.frailty[person];
  const hazard = people.isInHospital(person)
    ? 0
    : crisisHazard(world, person, at, people.unmetShare(person));
  clocks.updateOne(person, CLOCK.crisis, hazard);
}

/** What the hazards of a person are, as they are now: one number a clock, a day. */
export function readHazards(world: World, person: number, hazards: Float64Array): void {
  const { people, rates } = world;
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
  hazards[CLOCK.carer] = inCareHome ? 0 : carerHazard(world, person, unmet);
  hazards[CLOCK.latentRisk] = rates.latentRedrawDaily;
  hazards[CLOCK.careHome] = atHome ? careHomeHazard(world, person, at) : 0;
  hazards[CLOCK.moving] = atHome ? rates.movingDaily : 0;
  hazards[CLOCK.seeking] = atHome && older ? seekingHazard(world, person, unmet) : 0;
}

/** base(age, frailty), and more for those who need not ask the council. */
function careHomeHazard({ people, rates, values }: World, person: number, at: number): number {
  const ratio = people.aboveCapitalLimit[person] === 1 ? values['careHome.selfFunderRatio'] : 1;
  return rates.careHomeEntry[at] * ratio;
}

/**
 * base(age, frailty) x latent risk x deprivation x exp(b_u u) x isolation, and in the weeks after a discharge a ratio that is
 * higher the less the practice knows of it and the more of the stay was cut.
 */
function crisisHazard(world: World, person: number, at: number, unmet: number): number {
  const { people, rates } = world;
  let hazard =
    rates.crisis[at] * people.latentRisk[person] * rates.deprivation[people.deprivation[person]];
  hazard *= isolationRatio(world, person, at);
  if (unmet > 0) hazard *= exp(rates.unmetOnCrisis * unmet);
  if (people.has(person, CONDITION.heartLung)) hazard *= continuityRatio(world, person);
  if (people.recentlyDischarged[person] === 1) {
    const known = knownShare(world, person, AGENCY.practice);
    hazard *=
      rates.recentDischargeRatio *
      exp(rates.uninformedOnCrisis * (1 - known)) *
      exp(rates.unreadyOnCrisis * (1 - people.readiness[person]));
  }
  return hazard;
}

/**
 * exp(b_l (usual - connectedness)). Usual are people of the same age, frailty and deprivation fifth in England: their
 * published rates of crises hold what isolation does to them.
 */
function isolationRatio({ people, rates }: World, person: number, at: number): number {
  const usual = rates.usualConnectedness[at] - rates.lossInEngland[people.deprivation[person]];
  return exp(rates.isolationOnCrisis * (usual - people.relations.connectedness[person]));
}

/**
 * A GP who is known sees flare-ups of heart and lung disease coming; other crises do not depend on it. The ratio is that
 * of all of the person's crises.
 */
function continuityRatio(world: World, person: number): number {
  const share = world.values['crisis.exacerbationShare'];
  return 1 - share + share * flareUpRatio(world, person);
}

/** Flare-ups, relative to those at the usual continuity. */
export function flareUpRatio({ people, rates, values }: World, person: number): number {
  const above = people.relations.continuity[person] / LARGEST_BYTE - values['continuity.usual'];
  return exp(rates.continuityOnFlareUp * above);
}

/** Dementia and heart or lung disease that the person does not have yet. */
function conditionHazard(world: World, person: number, at: number): number {
  const { people, rates } = world;
  const dementia = people.has(person, CONDITION.dementia) ? 0 : rates.dementia[at];
  return dementia + (people.has(person, CONDITION.heartLung) ? 0 : rates.heartLungDaily);
}

/** An unpaid carer stops, or, where there is a need and nobody, one starts. */
function carerHazard(world: World, person: number, unmet: number): number {
  const { people, rates } = world;
  if (people.need[person] === 0) return 0;
  if (people.carerHours[person] === 0) return rates.carerStartDaily;
  return rates.carerEndDaily * (unmet > 0 ? exp(rates.unmetOnCarer * unmet) : 1);
}

/** Asking for support: more often the more of the need is unmet; nobody asks while a case is open. */
function seekingHazard(world: World, person: number, unmet: number): number {
  const { people, rates } = world;
  if (people.caseStage[person] !== CASE.none) return 0;
  if (people.need[person] === 0) return rates.seekingFitDaily;
  return rates.seekingMetDaily + rates.seekingUnmetDaily * unmet;
}
