import { AGENCY, CONDITION, FRAILTY, PRESENCE, RESIDENCE } from './codes.ts';
import { OwnSupport } from './own-support.ts';
import { Relations } from './relations.ts';
import { OLDER_FROM } from '../../evidence/age-bands.ts';

/** Agencies that may know a person. */
export const AGENCIES = Object.keys(AGENCY).length;

/**
 * Everybody who lives in the place at some time of the run: one row a person, one typed array a variable.
 * A person's number is their identity in every draw. It does not depend on what happens in the run, and it
 * is never used again.
 */
export class People {
  readonly capacity: number;

  // fixed
  /** Days from the start of the run to the birth: negative. */
  readonly born: Float32Array;
  readonly woman: Uint8Array;
  /** National deprivation quintile, 0 = least deprived. */
  readonly deprivation: Uint8Array;
  readonly livesAlone: Uint8Array;
  /** Above the limit of the means test for a care home, which counts the home that the person owns. */
  readonly aboveCapitalLimit: Uint8Array;
  /** 1 where the council decided to pay for somebody above that limit, while there was no means test. */
  readonly exempt: Uint8Array;
  /** Above that for care at home, which leaves the home out. */
  readonly aboveLimitAtHome: Uint8Array;
  readonly council: Uint8Array;
  readonly neighbourhood: Uint16Array;
  readonly trust: Uint8Array;
  /** Own level of need relative to others of the same frailty; mean 1. */
  readonly needFactor: Float32Array;

  // health
  readonly presence: Uint8Array;
  /** Age in completed years. */
  readonly age: Uint8Array;
  readonly frailty: Uint8Array;
  readonly conditions: Uint8Array;
  /** Multiplier on crises that no record shows; mean 1. */
  readonly latentRisk: Float32Array;
  readonly residence: Uint8Array;

  // care
  /** Hours a week. */
  readonly need: Float32Array;
  /** Need that hospital stays left behind, hours a week. */
  readonly addedNeed: Float32Array;
  /** Hours a week that an unpaid carer gives or would give; 0 where there is none. */
  readonly carerHours: Float32Array;
  /** Hours a week of paid care. */
  readonly paidHours: Float32Array;
  readonly homeCare: Uint8Array;
  /** Hours of home care that the council pays for: what the package takes of its capacity. */
  readonly packageHours: Uint8Array;
  /** Services that support the person now: a bit for each of `SERVICE`, home care and care homes aside. */
  readonly support: Uint16Array;
  /** Hours a week that those services give, low-level support included. */
  readonly supportHours: Float32Array;
  readonly lowLevel: Uint8Array;
  readonly careHomePlace: Uint8Array;
  /** Whether the care home has nurses. */
  readonly nursingHome: Uint8Array;
  /** Whether the NHS pays for the care home, whatever the person has. */
  readonly nhsFunded: Uint8Array;
  /** When reablement that runs is due to end; before 0 where there was none. */
  readonly reablementEnds: Float64Array;
  readonly assessedAt: Float64Array;
  /** The agency that made this assessment. */
  readonly assessedBy: Uint8Array;
  readonly reviewedAt: Float64Array;

  // what agencies know
  /** Share of the person's story that each agency holds, in 255ths: `[person * AGENCIES + agency]`. */
  readonly known: Uint8Array;

  /** The professionals who know the person. */
  readonly relations: Relations;
  /** Who decides on their support. */
  readonly own: OwnSupport;

  // the case: one at a time
  readonly caseStage: Uint8Array;
  readonly caseHolder: Uint8Array;
  /** Who sent it to the holder; the holder itself at the first door. */
  readonly caseFrom: Uint8Array;
  /** The service it is about; home care stands for social care before the plan is made. */
  readonly caseAim: Uint8Array;
  readonly caseLane: Uint8Array;
  /** Share of the person's story that came with the case, before its holder heard more. */
  readonly caseInfo: Float32Array;
  /** Handoffs and returns so far. */
  readonly caseHops: Uint8Array;
  readonly caseReturns: Uint8Array;
  /** Whether the council has it on its books. */
  readonly caseAtCouncil: Uint8Array;
  readonly caseOpened: Float64Array;
  /** When support was decided on. */
  readonly caseDecided: Float64Array;
  /** When its present stage began. */
  readonly caseSince: Float64Array;
  /** When its next event is due; NaN where none is. */
  readonly caseNext: Float64Array;

  // hospital
  readonly episode: Uint8Array;
  readonly crisisKind: Uint8Array;
  /** How bad the latest crisis is, from 0 to 1: uniform over all crises. */
  readonly severity: Float32Array;
  /** Where the person was before the latest visit to a hospital. */
  readonly cameFrom: Uint8Array;
  readonly inBedSince: Float64Array;
  readonly readyAt: Float64Array;
  readonly discharged: Float64Array;
  readonly recentlyDischarged: Uint8Array;
  readonly pathway: Uint8Array;
  readonly delayReason: Uint8Array;
  /** When the present part of a delay began. */
  readonly delaySince: Float64Array;
  /** When the hospital's own process is through; NaN where it holds nobody up. */
  readonly processEnds: Float64Array;
  /** Share of the time until ready that the latest stay had. */
  readonly readiness: Float32Array;
  /** When the stay on a discharge pathway ends; NaN where there is none. */
  readonly placeEnds: Float64Array;

  /** How often the person consults, relative to others of the same age and frailty, and when next. */
  readonly consultingHabit: Float32Array;
  readonly consultsAt: Float64Array;

  // how often things happened: the occurrence numbers of the draws
  readonly crises: Uint16Array;
  readonly admissions: Uint16Array;
  readonly latentRedraws: Uint16Array;
  readonly carerChanges: Uint16Array;
  readonly conditionChanges: Uint16Array;
  readonly consultations: Uint16Array;
  readonly cases: Uint16Array;
  readonly handoffs: Uint16Array;
  readonly seekings: Uint16Array;
  readonly supports: Uint16Array;
  readonly assessments: Uint16Array;

  constructor(capacity: number) {
    this.capacity = capacity;
    const { bytes, counts, reals, times } = columnsFor(capacity);
    this.born = reals();
    this.woman = bytes();
    this.deprivation = bytes();
    this.livesAlone = bytes();
    this.aboveCapitalLimit = bytes();
    this.exempt = bytes();
    this.aboveLimitAtHome = bytes();
    this.council = bytes();
    this.neighbourhood = counts();
    this.trust = bytes();
    this.needFactor = reals();
    this.presence = bytes();
    this.age = bytes();
    this.frailty = bytes();
    this.conditions = bytes();
    this.latentRisk = reals();
    this.residence = bytes();
    this.need = reals();
    this.addedNeed = reals();
    this.carerHours = reals();
    this.paidHours = reals();
    this.homeCare = bytes();
    this.packageHours = bytes();
    this.support = counts();
    this.supportHours = reals();
    this.lowLevel = bytes();
    this.careHomePlace = bytes();
    this.nursingHome = bytes();
    this.nhsFunded = bytes();
    this.reablementEnds = times().fill(-Infinity);
    this.assessedBy = bytes();
    this.assessedAt = times().fill(-Infinity);
    this.reviewedAt = times();
    this.known = new Uint8Array(capacity * AGENCIES);
    this.relations = new Relations(capacity);
    this.own = new OwnSupport(capacity);
    this.caseStage = bytes();
    this.caseHolder = bytes();
    this.caseFrom = bytes();
    this.caseAim = bytes();
    this.caseLane = bytes();
    this.caseInfo = reals();
    this.caseHops = bytes();
    this.caseReturns = bytes();
    this.caseAtCouncil = bytes();
    this.caseOpened = times();
    this.caseDecided = times();
    this.caseSince = times();
    this.caseNext = times().fill(NaN);
    this.episode = bytes();
    this.crisisKind = bytes();
    this.severity = reals();
    this.cameFrom = bytes();
    this.inBedSince = times();
    this.readyAt = times().fill(NaN);
    this.discharged = times().fill(-Infinity);
    this.recentlyDischarged = bytes();
    this.pathway = bytes();
    this.delayReason = bytes();
    this.delaySince = times();
    this.processEnds = times().fill(NaN);
    this.readiness = reals().fill(1);
    this.placeEnds = times().fill(NaN);
    this.consultingHabit = reals();
    this.consultsAt = times();
    this.crises = counts();
    this.admissions = counts();
    this.latentRedraws = counts();
    this.carerChanges = counts();
    this.conditionChanges = counts();
    this.consultations = counts();
    this.cases = counts();
    this.handoffs = counts();
    this.seekings = counts();
    this.supports = counts();
    this.assessments = counts();
  }

  isHere(person: number): boolean {
    return this.presence[person] === PRESENCE.here;
  }

  isOlder(person: number): boolean {
    return this.age[person] >= OLDER_FROM;
  }

  /** Whether the council would pay for a care home: neither the person's own means nor the NHS do. */
  isCouncilFunded(person: number): boolean {
    const paysItself = this.aboveCapitalLimit[person] === 1 && this.exempt[person] === 0;
    return !paysItself && this.nhsFunded[person] === 0;
  }

  /** In A&E or in a bed. */
  isInHospital(person: number): boolean {
    const residence = this.residence[person];
    return residence === RESIDENCE.hospital || residence === RESIDENCE.emergency;
  }

  /** Residents of a care home stay residents while they are in hospital. */
  livesInCareHome(person: number): boolean {
    const at = this.isInHospital(person) ? this.cameFrom[person] : this.residence[person];
    return at === RESIDENCE.careHome;
  }

  has(person: number, condition: number): boolean {
    return (this.conditions[person] & condition) !== 0;
  }

  /** Hours a week that nobody provides. An unpaid carer who runs a budget has that much less for care. */
  unmetHours(person: number): number {
    const carer = this.carerHours[person] - this.own.runningHours[person];
    const missing =
      this.need[person] -
      (carer > 0 ? carer : 0) -
      this.paidHours[person] -
      this.supportHours[person];
    return missing > 0 ? missing : 0;
  }

  /** `u = max(0, need - supply) / need`: the share of need that nobody meets. */
  unmetShare(person: number): number {
    const missing = this.unmetHours(person);
    return missing > 0 ? missing / this.need[person] : 0;
  }

  /**
   * Complex needs, the subgroup that matters most: moderate or severe frailty, or dementia, or an adult
   * under 65 with long-term support.
   */
  hasComplexNeeds(person: number): boolean {
    return (
      this.frailty[person] >= FRAILTY.moderate ||
      this.has(person, CONDITION.dementia) ||
      !this.isOlder(person)
    );
  }
}

/** Makes empty columns with a row a person. */
function columnsFor(capacity: number) {
  return {
    bytes: () => new Uint8Array(capacity),
    counts: () => new Uint16Array(capacity),
    reals: () => new Float32Array(capacity),
    times: () => new Float64Array(capacity),
  };
}
