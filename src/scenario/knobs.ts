import type { Profession } from '../evidence/families.ts';
import type { LocalFactors } from '../evidence/local-factors.ts';
import type { RestructuringKind } from '../evidence/reorganisations.ts';
import {
  SEPARATE_BUDGETS,
  type AcutePayment,
  type BudgetArrangement,
  type MeansTest,
} from './who-pays.ts';
import type { BudgetMix } from './budget-mix.ts';

import type { PaidBy } from './levers/paid-by.ts';
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

/** What the money of a personal budget is for. */
export const BUDGET_KINDS = ['care', 'health', 'parallel', 'integrated'] as const;

/** Who may hold one. */
export const BUDGET_GROUPS = ['older', 'workingAge', 'all'] as const;

/** People hold a budget for their support. Shares are from 0 to 1. */
export interface PersonalBudget {
  readonly kind: (typeof BUDGET_KINDS)[number];
  /** Undefined: as published, of the place or else of England. */
  readonly uptake: BudgetMix | undefined;
  /** Part of this uptake that it has while it ramps up. */
  readonly reach: number;
  /** Share of the holders who are told what the sum is. */
  readonly amountKnown: number;
  /** Share of what a holder may wish for that the rules let them buy. */
  readonly flexibility: number;
  /** The sum, as a share of what the hours assessed cost. */
  readonly adequacy: number;
  /** Share of the holders who have help with planning and paperwork. */
  readonly planningSupport: number;
  /** Posts of brokers per 100 people who are to hold a direct payment or a service fund. */
  readonly brokersPer100: number;
  readonly whom: (typeof BUDGET_GROUPS)[number];
  /** Share of the money not spent that the council takes back. */
  readonly unspentClawback: number;
}

/** How a multidisciplinary team finds the people whom it turns to. */
export const CASE_FINDING = ['riskScore', 'recentAdmission', 'referral', 'random'] as const;
export type CaseFinding = (typeof CASE_FINDING)[number];

/** A team of a neighbourhood that finds people and agrees on a plan for each. */
export interface MultidisciplinaryTeam {
  /** Time that its meetings take of each member, hours a month. */
  readonly hoursPerMonth: number;
  /** Share of the neighbourhoods that have one. */
  readonly coverage: number;
  readonly select: CaseFinding;
  /** Longest list, as a share of the people aged 65 and over of the neighbourhood. */
  readonly topShare: number;
  /** Time of a meeting that one person takes. */
  readonly hoursPerCase: number;
  /** Weeks until somebody on the list is turned to again. */
  readonly reviewWeeks: number;
  readonly membership: readonly Profession[];
  /** Whether every plan is agreed and carried out at once: a control of the model, not a team. */
  readonly ideal: boolean;
}

/** What care homes without nurses of their own are given. */
export interface CareHomeSupport {
  /** Share of the neighbourhoods whose homes have it. */
  readonly coverage: number;
  /** Time of a GP who goes round in the home, hours a month for each resident. */
  readonly hoursPerResident: number;
  /** Whether staff of the home have learnt whom to ask first. */
  readonly training: boolean;
  /** Whether a nurse answers at night. */
  readonly nightLine: boolean;
}

/** Alarms and sensors in people's homes. */
export interface Telecare {
  /** People who have them, per 1,000 people aged 65 and over. */
  readonly peoplePer1000: number;
  /** Whether a nurse comes to alarms to which nobody else can. */
  readonly responseTeam: boolean;
  readonly paidBy?: PaidBy;
}

/** Weekly readings of people with heart or lung disease. */
export interface Telehealth {
  /** People who send them, per 1,000 people aged 65 and over. */
  readonly placesPer1000: number;
  /** Whether nurses look at them. */
  readonly nurseReviews: boolean;
  /** Whether those nurses are employed for it, and have time for all. */
  readonly ownNurses?: boolean;
  readonly paidBy?: PaidBy;
}

/** More or less for the community. */
export interface Community {
  /** Change in community grants, as a part of today's. */
  readonly grants: number;
  /** Change in local factors, standard deviations; negative is better. */
  readonly factors: LocalFactors;
  /** What it costs the council beside the grants, GBP per person 65+ it is for, a year. */
  readonly costPerYear: number;
  /** Share of the neighbourhoods whose people it is for. */
  readonly coverage: number;
  /** Whether it is only for those of them in the most deprived fifth of the country. */
  readonly mostDeprivedOnly: boolean;
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
  /** As the partners mean it to be: one that was left is still turned. */
  jointBudget: BudgetArrangement;
  meansTest: MeansTest;
  acutePayment: AcutePayment;
  personalBudget: PersonalBudget | undefined;
  multidisciplinaryTeam: MultidisciplinaryTeam | undefined;
  careHomeSupport: CareHomeSupport | undefined;
  telecare: Telecare | undefined;
  telehealth: Telehealth | undefined;
  community: Community | undefined;
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
    jointBudget: SEPARATE_BUDGETS,
    meansTest: 'keep',
    acutePayment: 'block',
    personalBudget: undefined,
    multidisciplinaryTeam: undefined,
    careHomeSupport: undefined,
    telecare: undefined,
    telehealth: undefined,
    community: undefined,
    fundingSettlement: undefined,
    demandGrowth: 0,
    capacity: [],
    workforcePlans: [],
  };
}
