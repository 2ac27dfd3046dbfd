import type { OBSERVED } from '../model/observer.ts';
import { DELAY, OUTCOME, PATHWAY, SERVICE } from '../model/people/codes.ts';

/** What is counted, by year and slot. */
export const TALLY = numbered([
  // hospital
  'crises',
  'attendances',
  'admissions',
  'admissionsViaEmergency',
  'sensitiveAdmissions',
  'overnightAdmissions',
  'readmissions',
  'readmissionsSame',
  'readmissionsElsewhere',
  'imagedAgainSame',
  'imagedAgainElsewhere',
  'beds',
  'bedWaitDays',
  'overnightStays',
  'bedDays',
  'discharges',
  'dischargesAsBefore',
  'dischargesHomeWithSupport',
  'dischargesToBed',
  'dischargesToCareHome',
  'delayedDischarges',
  'delayDays',
  'delayDaysHospitalProcess',
  'delayDaysAssessment',
  'delayDaysHomeSupport',
  'delayDaysRehabilitationBed',
  'delayDaysCareHome',
  'delayDaysDisagreement',
  'followedUp',
  'homeAfterThreeMonths',
  'hurried',
  // where life goes on, or ends
  'deaths',
  'deathsInHospital',
  'careHomeMoves',
  'councilCareHomeMoves',
  // the journey
  'asked',
  'requestsEnded',
  'endedInNothing',
  'endedInAdvice',
  'endedInLowLevel',
  'endedInReablement',
  'endedInLongTerm',
  'handoffs',
  'caseHandoffs',
  'bounces',
  'refusals',
  'lostCases',
  'ownerlessDays',
  'storiesTold',
  'agenciesMet',
  'assessments',
  'repeatedAssessments',
  'reviews',
  'reviewsInTime',
  'reablementEpisodes',
  'consultations',
  'carersStopped',
  // those who deal with people, and whether they agree
  'socialWorkVisits',
  'visitsByKnownWorker',
  'plansAgreed',
  'plansAsWished',
  'disputes',
  'disputesEnded',
  'disputesSettled',
  'disputeDays',
]);

export type Tally = keyof typeof TALLY;

/** What one observation adds to the tallies, beside what needs a look at more than its detail. */
export interface Counting {
  /** Gains one. */
  readonly one?: Tally;
  /** Gains the detail. */
  readonly detail?: Tally;
  /** Gains one where the detail is its place in this list. */
  readonly oneOf?: Readonly<Record<number, Tally>>;
}

/** What is counted of each observation. */
export const countings: Readonly<Partial<Record<keyof typeof OBSERVED, Counting>>> = {
  died: { one: 'deaths', oneOf: { 1: 'deathsInHospital' } },
  crisis: { one: 'crises' },
  attended: { one: 'attendances' },
  admitted: { one: 'admissions' },
  readmittedSame: { one: 'readmissionsSame', detail: 'imagedAgainSame' },
  readmittedElsewhere: { one: 'readmissionsElsewhere', detail: 'imagedAgainElsewhere' },
  bedded: { one: 'beds', detail: 'bedWaitDays' },
  stayEnded: { one: 'overnightStays', detail: 'bedDays' },
  delayEnded: { detail: 'delayDays' },
  discharged: {
    one: 'discharges',
    oneOf: {
      [PATHWAY.none]: 'dischargesAsBefore',
      [PATHWAY.home]: 'dischargesHomeWithSupport',
      [PATHWAY.bed]: 'dischargesToBed',
      [PATHWAY.careHome]: 'dischargesToCareHome',
    },
  },
  enteredCareHome: { one: 'careHomeMoves' },
  carerChanged: { oneOf: { 0: 'carersStopped' } },
  askedForSupport: { one: 'asked' },
  handedOff: { one: 'handoffs' },
  caseHandedOff: { one: 'caseHandoffs' },
  bounced: { one: 'bounces' },
  refused: { one: 'refusals' },
  caseLost: { one: 'lostCases' },
  caseFound: { detail: 'ownerlessDays' },
  storyTold: { one: 'storiesTold' },
  assessed: { one: 'assessments' },
  assessedByService: { one: 'assessments' },
  assessedAgain: { one: 'repeatedAssessments' },
  requestEnded: {
    one: 'requestsEnded',
    oneOf: {
      [OUTCOME.nothing]: 'endedInNothing',
      [OUTCOME.signposted]: 'endedInAdvice',
      [OUTCOME.lowLevel]: 'endedInLowLevel',
      [OUTCOME.reablement]: 'endedInReablement',
      [OUTCOME.longTerm]: 'endedInLongTerm',
    },
  },
  supportEnded: { oneOf: { [SERVICE.reablement]: 'reablementEpisodes' } },
  consulted: { one: 'consultations' },
  reviewed: { one: 'reviews' },
  afterThreeMonths: { one: 'followedUp', oneOf: { 1: 'homeAfterThreeMonths' } },
  agencyMet: { one: 'agenciesMet' },
  hurried: { one: 'hurried' },
  planAgreed: { one: 'plansAgreed', oneOf: { 1: 'plansAsWished' } },
  disputeBegan: { one: 'disputes' },
  disputeEnded: { one: 'disputesEnded', detail: 'disputeDays' },
};

/** Where the days of a part of a delay go, by what they were for. */
export const delayTallies: Readonly<Record<(typeof DELAY)[keyof typeof DELAY], Tally>> = {
  [DELAY.hospitalProcess]: 'delayDaysHospitalProcess',
  [DELAY.assessment]: 'delayDaysAssessment',
  [DELAY.homeSupport]: 'delayDaysHomeSupport',
  [DELAY.rehabilitationBed]: 'delayDaysRehabilitationBed',
  [DELAY.careHome]: 'delayDaysCareHome',
  [DELAY.disagreement]: 'delayDaysDisagreement',
};

/** Names with their places in the list. */
export function numbered<const Name extends string>(
  names: readonly Name[],
): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, i) => [name, i])) as Record<Name, number>;
}
