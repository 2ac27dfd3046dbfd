import type { Profession } from '../evidence/families.ts';
import type { RestructuringKind } from '../evidence/reorganisations.ts';
import type { CapacityService } from './capacities.ts';

/** Meetings of professionals of several professions in a neighbourhood. */
export interface JointMeetings {
  /** Time that the meetings take of each member, hours a month. */
  readonly hoursPerMonth: number;
  /** Share of the neighbourhoods that have them. */
  readonly coverage: number;
}

/** A record that agencies share. */
export interface SharedRecord {
  /** Whether it opens in the system that staff work in anyway, or has to be looked for elsewhere. */
  readonly inWorkflow: boolean;
  /** Share of the neighbourhoods whose people it is for. */
  readonly coverage: number;
}

/** Agencies agree to take over each other's assessments. */
export interface TrustedAssessment {
  /** Share of the neighbourhoods whose people it is for. */
  readonly coverage: number;
}

/** One number for all requests, with people who answer it and pass requests on. */
export interface SinglePointOfAccess {
  /** People who answer, full-time posts per 100,000 residents. */
  readonly handlersPer100000: number;
  /** Hours a day for which it is open. */
  readonly hoursPerDay: number;
  /** Chance that it passes a request on to the service that it needs. */
  readonly knowsServices: number;
  /** Whether it may commit the time of other services. */
  readonly authority: boolean;
}

/** People who find the way through the services for those with complex needs. */
export interface CareNavigator {
  /** Posts per 100,000 residents. */
  readonly postsPer100000: number;
  /** People whom one looks after at a time. */
  readonly caseload: number;
}

/** Social workers keep their people. */
export interface NamedSocialWorker {
  /** Open cases up to which a social worker keeps them. */
  readonly caseload: number;
}

/** Everybody has a GP by name. */
export interface NamedGp {
  /** Chance that booking gives an appointment with this GP where it would not have. */
  readonly honoured: number;
}

/** A team that comes to somebody's home within hours. */
export interface RapidResponse {
  /** People whom it can look after at a time, per 1,000 people aged 65 and over. */
  readonly placesPer1000: number;
  /** Share of the hours of a week for which it takes people. */
  readonly hoursShare: number;
}

/** Home first with support, and assessed there. */
export interface DischargeToAssess {
  /** People supported at a time, per 1,000 people aged 65 and over. */
  readonly placesPer1000: number;
}

/** Teams of one neighbourhood work under one roof. */
export interface CoLocation {
  /** Share of the neighbourhoods whose teams do. */
  readonly coverage: number;
}

/** Professions learn together. */
export interface JointTraining {
  /** Time that it takes of each, hours each time. */
  readonly hours: number;
  /** Months from one time to the next. */
  readonly repeatMonths: number;
}

/** What settlements grow by, in real terms and beyond what present support would cost. */
export interface FundingSettlement {
  /** Ratios a year. */
  readonly council: number;
  readonly nhs: number;
  /** How far the way is gone from what the parameters say to these: 1 is all of it. */
  readonly reach: number;
}

/** Some capacity of a service more or less than usual. */
export interface CapacityChange {
  readonly service: CapacityService;
  /** Relative to the usual capacity: 0.1 is a tenth more. */
  readonly change: number;
  /** The id of the only council whose capacity it is; undefined: of all. */
  readonly council: string | undefined;
}

/** Posts, and how long people stay in them, for some professions. */
export interface WorkforcePlan {
  readonly professions: readonly Profession[];
  /** Posts more or less, relative to the usual ones. */
  readonly posts: number;
  /** Pay above or below what it would be, in real terms. */
  readonly pay: number;
  /** Change of the rate of leaving, and of the time until a post is filled, beyond what pay does. */
  readonly leaving: number;
  readonly recruiting: number;
}

/** One reorganisation, as it lands. */
export interface Restructuring {
  readonly kind: RestructuringKind;
  /** Share of the professionals of the bodies concerned who come into another team; undefined: what is usual for the kind. */
  readonly moved?: number | undefined;
  /** How much of a reorganisation it is for those concerned, 0 to 1. */
  readonly severity: number;
}

/**
 * Everything that levers can turn, as it stands at a time. The model reads knobs and knows no lever; where a knob is not
 * turned, the status quo goes on.
 */
export interface Knobs {
  jointMeetings: JointMeetings | undefined;
  sharedRecord: SharedRecord | undefined;
  trustedAssessment: TrustedAssessment | undefined;
  singlePointOfAccess: SinglePointOfAccess | undefined;
  careNavigator: CareNavigator | undefined;
  namedSocialWorker: NamedSocialWorker | undefined;
  namedGp: NamedGp | undefined;
  rapidResponse: RapidResponse | undefined;
  dischargeToAssess: DischargeToAssess | undefined;
  coLocation: CoLocation | undefined;
  jointTraining: JointTraining | undefined;
  fundingSettlement: FundingSettlement | undefined;
  /** People more each year than the age structure brings, as a ratio; 0 without. Asked before the start, for all years. */
  demandGrowth: number;
  /** All changes that are on add up, service by service. */
  capacity: readonly CapacityChange[];
  /** All plans that are on act together: posts add up, ratios multiply. */
  workforcePlans: readonly WorkforcePlan[];
}

/** Nothing is turned. */
export function statusQuoKnobs(): Knobs {
  return {
    jointMeetings: undefined,
    sharedRecord: undefined,
    trustedAssessment: undefined,
    singlePointOfAccess: undefined,
    careNavigator: undefined,
    namedSocialWorker: undefined,
    namedGp: undefined,
    rapidResponse: undefined,
    dischargeToAssess: undefined,
    coLocation: undefined,
    jointTraining: undefined,
    fundingSettlement: undefined,
    demandGrowth: 0,
    capacity: [],
    workforcePlans: [],
  };
}
