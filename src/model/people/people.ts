import { CONDITION, FRAILTY, PRESENCE } from './codes.ts';
import { OLDER_FROM } from '../../evidence/age-bands.ts';

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
  readonly aboveCapitalLimit: Uint8Array;
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
  /** When the stay on a discharge pathway ends; NaN where there is none. */
  readonly placeEnds: Float64Array;

  // how often things happened: the occurrence numbers of the draws
  readonly crises: Uint16Array;
  readonly admissions: Uint16Array;
  readonly latentRedraws: Uint16Array;
  readonly carerChanges: Uint16Array;
  readonly conditionChanges: Uint16Array;

  constructor(capacity: number) {
    this.capacity = capacity;
    const bytes = () => new Uint8Array(capacity);
    const counts = () => new Uint16Array(capacity);
    const reals = () => new Float32Array(capacity);
    const times = () => new Float64Array(capacity);
    this.born = reals();
    this.woman = bytes();
    this.deprivation = bytes();
    this.livesAlone = bytes();
    this.aboveCapitalLimit = bytes();
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
    this.placeEnds = times().fill(NaN);
    this.crises = counts();
    this.admissions = counts();
    this.latentRedraws = counts();
    this.carerChanges = counts();
    this.conditionChanges = counts();
  }

  isHere(person: number): boolean {
    return this.presence[person] === PRESENCE.here;
  }

  isOlder(person: number): boolean {
    return this.age[person] >= OLDER_FROM;
  }

  has(person: number, condition: number): boolean {
    return (this.conditions[person] & condition) !== 0;
  }

  /** Hours a week that nobody provides. */
  unmetHours(person: number): number {
    const missing = this.need[person] - this.carerHours[person] - this.paidHours[person];
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
