import type { Tally } from '../tally.ts';
import { PER_1000, PER_100_000, PER_PERSON, type Measure } from './measure.ts';

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
  consultations: {
    label: 'Consultations with the practice',
    definition: 'Consultations with a GP or a practice nurse',
    unit: PER_PERSON,
    direction: 'neither',
    target: 'T25',
    reported: 'groups',
    of: (seen) => seen.perPerson('consultations'),
  },
} as const satisfies Readonly<Record<string, Measure>>;

function endingIn(outcome: string, tally: Tally, sequel: string): Measure {
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
