import type { Seen } from '../seen.ts';
import type { Tally } from '../tally.ts';
import { PER_1000, PER_100_000, PER_PERSON, type PeopleMeasure } from './measure.ts';

/** What it takes to get support: doors, handoffs, assessments, waits. */
export const journeyMeasures = {
  requests: {
    label: 'Requests for support',
    definition:
      'Requests that reached the council, by the person, somebody for them, or another agency, and ended in the period',
    official:
      'SALT STS001: requests for support from new clients; here of everybody, those already in support included',
    unit: PER_100_000,
    direction: 'neither',
    target: 'T17',
    reported: 'groups',
    of: (seen) => seen.per100000('requestsEnded'),
  },
  requestsEndingInNothing: {
    label: 'Requests ending in nothing or advice',
    definition:
      'Requests that ended in no service or in advice where else to go, as a share of all that ended',
    official: 'SALT STS001, sequels: no services provided, and universal services or signposting',
    unit: '%',
    direction: 'lower is better',
    target: 'T18',
    reported: 'groups',
    of: (seen) =>
      seen.percent('endedInNothing', 'requestsEnded') +
      seen.percent('endedInAdvice', 'requestsEnded'),
  },
  requestsEndingInLowLevel: endingIn(
    'low-level support',
    'endedInLowLevel',
    'ongoing low level support',
  ),
  requestsEndingInReablement: endingIn(
    'reablement',
    'endedInReablement',
    'short-term support to maximise independence',
  ),
  requestsEndingInLongTerm: endingIn('long-term support', 'endedInLongTerm', 'long-term support'),
  handoffs: {
    label: 'Handoffs',
    definition: 'Cases that went from one agency to another',
    unit: PER_1000,
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.per1000('handoffs'),
  },
  handoffsPerRequest: {
    label: 'Handoffs per request',
    definition:
      'Handoffs of cases in the period, letters after A&E and after a stay aside, over the times that anybody asked for support in it',
    unit: 'handoffs per request',
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.ratio('caseHandoffs', 'asked'),
  },
  bounces: {
    label: 'Referrals that came back',
    definition: 'Referrals returned because the agency that they went to does not do this',
    unit: PER_1000,
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.per1000('bounces'),
  },
  refusals: {
    label: 'Referrals refused',
    definition: 'Referrals refused for want of information or of enough need',
    unit: PER_1000,
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.per1000('refusals'),
  },
  lostCases: {
    label: 'Cases lost',
    definition: 'Cases lost between two agencies, so that nobody owned them',
    unit: PER_1000,
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.per1000('lostCases'),
  },
  ownerlessDays: {
    label: 'Days without an owner',
    definition:
      'Days for which nobody owned a lost case, counted when somebody took it up again in the period',
    unit: PER_1000,
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.per1000('ownerlessDays'),
  },
  assessments: {
    label: 'Assessments',
    definition: 'Assessments by the council, and by services when they begin',
    unit: PER_1000,
    direction: 'neither',
    reported: 'groups',
    of: (seen) => seen.per1000('assessments'),
  },
  repeatedAssessments: {
    label: 'Repeated assessments',
    definition: 'Assessments that repeated one of the last months',
    unit: PER_1000,
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.per1000('repeatedAssessments'),
  },
  repeatedAssessmentShare: {
    label: 'Assessments that were repeats',
    definition: 'Assessments that repeated one of the last months, as a share of all assessments',
    unit: '%',
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.percent('repeatedAssessments', 'assessments'),
  },
  storiesTold: {
    label: 'Times the story is told',
    definition: 'Times that a person told their story because an agency did not have it',
    unit: PER_PERSON,
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.perPerson('storiesTold'),
  },
  agenciesMet: {
    label: 'Agencies met',
    definition:
      'Agencies that dealt with a person for the first time in a year, the hospital and the practice included',
    unit: PER_PERSON,
    direction: 'neither',
    reported: 'groups',
    of: (seen) => seen.perPerson('agenciesMet'),
  },
  waitForAssessment: {
    label: 'Wait for an assessment, median',
    definition:
      'Median of the days from request to the end of the assessment, of assessments that ended in the period; counted in bins that are 2 days wide at a fortnight and an eighth of the wait beyond a month',
    unit: 'days',
    direction: 'lower is better',
    target: 'T23',
    reported: 'groups',
    of: (seen) => seen.median('forAssessment'),
  },
  waitForSupport: {
    label: 'Wait for support, median',
    definition:
      'Median of the days from the decision on support to its beginning, of support that began in the period; counted in bins that are 2 days wide at a fortnight and an eighth of the wait beyond a month',
    unit: 'days',
    direction: 'lower is better',
    target: 'T24',
    reported: 'groups',
    of: (seen) => seen.median('forSupport'),
  },
  reviewsWithinYear: {
    label: 'Reviews within a year',
    definition:
      'Reviews of long-term support no more than a year and a month after the last one or the start, as a share of all reviews',
    unit: '%',
    direction: 'higher is better',
    reported: 'groups',
    of: (seen) => seen.percent('reviewsInTime', 'reviews'),
  },
  disputes: {
    label: 'Plans disputed',
    definition:
      'Plans of support on which the social worker and the health professional who have to agree did not, when the assessment was over',
    unit: PER_1000,
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.per1000('disputes'),
  },
  plansAgreedAtOnce: {
    label: 'Plans agreed at once',
    definition:
      'Plans that those who had to agree on agreed on when the assessment was over, as a share of all that had to be agreed on; those that one of them could make alone are not counted',
    unit: '%',
    direction: 'higher is better',
    reported: 'groups',
    of: agreedAtOnce,
  },
  disputeDaysMean: {
    label: 'Length of a dispute, mean',
    definition:
      'Mean of the days from the end of the assessment until one view prevailed or the case was overtaken, of disputes that ended in the period',
    unit: 'days',
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.ratio('disputeDays', 'disputesEnded'),
  },
  disputeDaysMedian: {
    label: 'Length of a dispute, median',
    definition:
      'Median of the same days; counted in bins that are 2 days wide at a fortnight and an eighth of the wait beyond a month',
    unit: 'days',
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.median('forAgreement'),
  },
  knownSocialWorker: {
    label: 'Social work by somebody who knows the person',
    definition:
      'Social-work assessments and reviews by the social worker who saw the person last time, as a share of all; first contacts, which nobody could know the person at, are among them',
    unit: '%',
    direction: 'higher is better',
    reported: 'groups',
    of: (seen) => seen.percent('visitsByKnownWorker', 'socialWorkVisits'),
  },
  usualGp: {
    label: 'Continuity of GP, usual provider',
    definition: continuityDefinition('Share of consultations with the GP whom a person saw most'),
    official: 'Usual provider of care index (UPC), as in Barker and others 2017',
    unit: 'index',
    direction: 'higher is better',
    reported: 'groups',
    of: (seen) => seen.continuity('usualProvider'),
  },
  sameGp: {
    label: 'Continuity of GP, Bice-Boxerman',
    definition: continuityDefinition(
      'Share of all pairs of consultations of a person that were with one GP',
    ),
    official: 'Continuity of care index (COC) of Bice and Boxerman 1977',
    unit: 'index',
    direction: 'higher is better',
    reported: 'groups',
    of: (seen) => seen.continuity('sameGp'),
  },
  consultations: {
    label: 'Consultations with the practice',
    definition: 'Consultations with a GP or a practice nurse',
    unit: PER_PERSON,
    direction: 'neither',
    target: 'T25',
    reported: 'groups',
    of: (seen) => seen.perPerson('consultations'),
  },
} as const satisfies Readonly<Record<string, PeopleMeasure>>;

/** A dispute that is settled ends in a plan that is agreed on; the others were agreed on at once. */
function agreedAtOnce(seen: Seen): number {
  const atOnce = seen.count('plansAgreed') - seen.count('disputesSettled');
  const all = atOnce + seen.count('disputes');
  return all === 0 ? NaN : (100 * atOnce) / all;
}

function continuityDefinition(index: string): string {
  return `${index}, a mean over people with two or more consultations with GPs in two years, the last two of the run and those before them, and no year by itself unless it is the only one; for the year in which the two end, people who are there then, in the group in which they are then; from the ninth GP on each consultation counts as with another one`;
}

function endingIn(outcome: string, tally: Tally, sequel: string): PeopleMeasure {
  return {
    label: `Requests ending in ${outcome}`,
    definition: `Requests that ended in ${outcome}, as a share of all that ended`,
    official: `SALT STS001, sequels: ${sequel}`,
    unit: '%',
    direction: 'neither',
    reported: 'groups',
    of: (seen) => seen.percent(tally, 'requestsEnded'),
  };
}
