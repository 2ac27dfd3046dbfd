import { AGENCIES } from './people/people.ts';
import type { World } from './world.ts';

/** What can be observed: everything that a measure may count. `detail` says what the number beside it is. */
export const OBSERVED = {
  /** A person became part of the place. */
  arrived: 0,
  /** A person is about to change age group, frailty, condition or residence. */
  changing: 1,
  /** A person died. detail: 1 in hospital, 0 elsewhere. */
  died: 2,
  /** A person moved away. */
  movedAway: 3,
  /** A crisis. detail: its kind. */
  crisis: 4,
  /** Arrival at A&E. */
  attended: 5,
  /** Emergency admission. detail: flags of `ADMISSION`. */
  admitted: 6,
  /** A bed became free for somebody admitted. detail: days waited. */
  bedded: 7,
  /** Ready to leave the bed. detail: pathway. */
  ready: 8,
  /** A supported discharge that waited for its place. detail: days of delay. */
  delayEnded: 9,
  /** An overnight stay ended, alive or not. detail: days. */
  stayEnded: 10,
  /** Discharge from hospital, stays without a night included. detail: pathway. */
  discharged: 11,
  /** A move to a care home. detail: 1 from hospital, 0 from home. */
  enteredCareHome: 12,
  /** Home care began. detail: hours a week. */
  homeCareStarted: 13,
  /** An unpaid carer stopped (detail 0) or started (detail 1). */
  carerChanged: 14,
  /** A supported adult reached 65. */
  turned65: 15,
  /** A person, or somebody for them, asked for support. detail: the agency asked, a number of `AGENCY`. */
  askedForSupport: 16,
  /** A case went from one agency to another. detail: `handoffDetail(from, to)`. */
  handedOff: 17,
  /** A referral came back: the agency it went to does not do this. detail: `handoffDetail(from, back to)`. */
  bounced: 18,
  /** A referral was refused for want of information or need. detail: `handoffDetail(from, back to)`. */
  refused: 19,
  /** A case was lost on the way: nobody owns it. detail: the agency that handed it on. */
  caseLost: 20,
  /** Somebody owns a lost case again. detail: days without an owner. */
  caseFound: 21,
  /** A person told their story because the agency did not have it. detail: the agency. */
  storyTold: 22,
  /** A social care assessment ended. detail: days since the request. */
  assessed: 23,
  /** That assessment repeated one of the last months. detail: days since the one before. */
  assessedAgain: 24,
  /** A request for support ended. detail: a number of `OUTCOME`. */
  requestEnded: 25,
  /** Support began. detail: a number of `SERVICE`. */
  supportStarted: 26,
  /** Support that the council arranges at home begins. detail: days since it was decided on. */
  waitedForSupport: 27,
  /** Support ended. detail: a number of `SERVICE`. */
  supportEnded: 28,
  /** A consultation with the practice. detail: 1 with a nurse, 0 with a GP. */
  consulted: 29,
  /** A part of a delay in a hospital bed ended. detail: days; what for: the person's `delayReason`. */
  delayPart: 30,
  /** A yearly review of long-term support. detail: days since the last one or the start. */
  reviewed: 31,
  /** Three months after a discharge to reablement or rehabilitation. detail: 1 living at home, 0 not. */
  afterThreeMonths: 32,
  /** A marginal A&E attendance went home because somebody could respond. detail: the agency. */
  sentHomeWithResponse: 33,
  /** Ready to leave earlier than it would take, for want of beds. detail: days cut. */
  dischargedEarly: 34,
  /** An agency dealt with the person for the first time in a year. detail: the agency. */
  agencyMet: 35,
  /** A service assessed the person when it began. detail: its agency. */
  assessedByService: 36,
  /** What was handed off was a case, not a letter about somebody who goes home. detail: handoffs of it so far. */
  caseHandedOff: 37,
  /** A month of the professionals ended. No person. detail: months since the start. */
  staffMonth: 38,
  /** A professional left. In the place of the person: the post. detail: the profession. */
  staffLeft: 39,
  /** Somebody came to a vacant post. In the place of the person: the post. detail: the profession. */
  staffJoined: 40,
  /** A plan that has to be agreed between professions was. detail: 1 as the person wishes, 0 not. */
  planAgreed: 41,
  /** The two who have to agree on a plan do not. detail: 1 about money, 0 not. */
  disputeBegan: 42,
  /** They did in the end, or one view prevailed. detail: days. */
  disputeEnded: 43,
  /** A reorganisation landed. No person. detail: its number in the timeline. */
  restructured: 44,
  /** Who pays or who decides changes now, for everybody. */
  payersChanged: 45,
  /** A month of a joint budget is over: the partners pay in. */
  jointMonthEnded: 46,
  /** A year of a joint budget is over, and all time in it is booked. */
  jointYearEnded: 47,
  /** Support for somebody in a hospital bed is bought at once. detail: a number of `SERVICE`. */
  hurried: 48,
  /** A personal budget begins, or is set anew at a review. detail: how it is held, a number of `BUDGET_HELD`. */
  budgetSet: 49,
  /** It ends. */
  budgetEnded: 50,
  /** The NHS assessed or reviewed the person for a health budget of its own. */
  budgetAssessed: 51,
  /** A month of what councils give for the community is over. No person. */
  communityPaid: 52,
  /** What levers set up is to be paid for a month. */
  standingCostsDue: 53,
  /** An admission within weeks of a discharge is to the hospital that discharged. detail: chance that imaging is repeated. */
  readmittedSame: 54,
  /** Such an admission is to another hospital. detail: chance that imaging is repeated. */
  readmittedElsewhere: 55,
} as const;

/** What happens to the place as a whole: it is part of nobody’s story, whichever person is named with it. */
export const OF_THE_PLACE: readonly number[] = [
  OBSERVED.staffMonth,
  OBSERVED.staffLeft,
  OBSERVED.staffJoined,
  OBSERVED.restructured,
  OBSERVED.payersChanged,
  OBSERVED.jointMonthEnded,
  OBSERVED.jointYearEnded,
  OBSERVED.communityPaid,
  OBSERVED.standingCostsDue,
];

/** What is said beside an admission, for counts: a label and a chance, of which no story tells. */
export const ASIDES: readonly number[] = [OBSERVED.readmittedSame, OBSERVED.readmittedElsewhere];

/** Two agencies in one detail. */
export function handoffDetail(from: number, to: number): number {
  return from * AGENCIES + to;
}

/** The agencies of `handoffDetail`. */
export function handoffAgencies(detail: number): { readonly from: number; readonly to: number } {
  return { from: Math.floor(detail / AGENCIES), to: detail % AGENCIES };
}

/** Flags of an admission. */
export const ADMISSION = { overnight: 1, viaEmergency: 2, sensitive: 4, readmission: 8 } as const;

/**
 * Sees what happens and changes nothing: a run with any observer has the same history as one without.
 */
export interface Observer {
  observe(world: World, what: number, person: number, now: number, detail: number): void;
}
