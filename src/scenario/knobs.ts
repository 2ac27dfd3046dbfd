import type { RestructuringKind } from '../evidence/reorganisations.ts';
import type { PaidBy } from './levers/paid-by.ts';
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
  readonly paidBy?: PaidBy;
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
  readonly paidBy?: PaidBy;
}

/** People who find the way through the services for those with complex needs. */
export interface CareNavigator {
  /** Posts per 100,000 residents. */
  readonly postsPer100000: number;
  /** People whom one looks after at a time. */
  readonly caseload: number;
  readonly paidBy?: PaidBy;
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
  readonly paidBy?: PaidBy;
}

/** Home first with support, and assessed there. */
export interface DischargeToAssess {
  /** People supported at a time, per 1,000 people aged 65 and over. */
  readonly placesPer1000: number;
  readonly paidBy?: PaidBy;
}

/** Teams of one neighbourhood work under one roof. */
export interface CoLocation {
  /** Share of the neighbourhoods whose teams do. */
  readonly coverage: number;
  readonly paidBy?: PaidBy;
}

/** Professions learn together. */
export interface JointTraining {
  /** Time that it takes of each, hours each time. */
  readonly hours: number;
  /** Months from one time to the next. */
  readonly repeatMonths: number;
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
  };
}
