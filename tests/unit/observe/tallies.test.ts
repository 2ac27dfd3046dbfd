import { describe, expect, it } from 'vitest';
import { ADMISSION, handoffDetail, type OBSERVED } from '../../../src/model/observer.ts';
import { AGENCY, DELAY, OUTCOME, PATHWAY, SERVICE } from '../../../src/model/people/codes.ts';
import { TALLY, type Tally } from '../../../src/observe/tally.ts';
import { HandMade, reported } from './hand-made.ts';

const { practice, council } = AGENCY;

/** What is seen once, and everything that it adds to the tallies. */
const countedOf: readonly [
  what: keyof typeof OBSERVED,
  detail: number,
  counts: Partial<Record<Tally, number>>,
][] = [
  ['crisis', 3, { crises: 1 }],
  ['attended', 0, { attendances: 1 }],
  ['admitted', 0, { admissions: 1 }],
  [
    'admitted',
    ADMISSION.overnight | ADMISSION.sensitive,
    { admissions: 1, overnightAdmissions: 1, sensitiveAdmissions: 1 },
  ],
  [
    'admitted',
    ADMISSION.viaEmergency | ADMISSION.readmission,
    { admissions: 1, admissionsViaEmergency: 1, readmissions: 1 },
  ],
  ['readmittedSame', 0.125, { readmissionsSame: 1, imagedAgainSame: 0.125 }],
  ['readmittedElsewhere', 0.25, { readmissionsElsewhere: 1, imagedAgainElsewhere: 0.25 }],
  ['stayEnded', 1, { overnightStays: 1, bedDays: 1 }],
  ['stayEnded', 4.5, { overnightStays: 1, bedDays: 4.5 }],
  ['delayEnded', 0.9, { delayDays: 0.9 }],
  ['delayEnded', 1, { delayDays: 1, delayedDischarges: 1 }],
  ['discharged', PATHWAY.none, { discharges: 1, dischargesAsBefore: 1 }],
  ['discharged', PATHWAY.home, { discharges: 1, dischargesHomeWithSupport: 1 }],
  ['discharged', PATHWAY.bed, { discharges: 1, dischargesToBed: 1 }],
  ['discharged', PATHWAY.careHome, { discharges: 1, dischargesToCareHome: 1 }],
  ['died', 0, { deaths: 1 }],
  ['died', 1, { deaths: 1, deathsInHospital: 1 }],
  ['enteredCareHome', 1, { careHomeMoves: 1, councilCareHomeMoves: 1 }],
  ['carerChanged', 0, { carersStopped: 1 }],
  ['carerChanged', 1, {}],
  ['askedForSupport', council, { asked: 1 }],
  ['requestEnded', OUTCOME.nothing, { requestsEnded: 1, endedInNothing: 1 }],
  ['requestEnded', OUTCOME.signposted, { requestsEnded: 1, endedInAdvice: 1 }],
  ['requestEnded', OUTCOME.lowLevel, { requestsEnded: 1, endedInLowLevel: 1 }],
  ['requestEnded', OUTCOME.reablement, { requestsEnded: 1, endedInReablement: 1 }],
  ['requestEnded', OUTCOME.longTerm, { requestsEnded: 1, endedInLongTerm: 1 }],
  ['requestEnded', OUTCOME.other, { requestsEnded: 1 }],
  ['handedOff', handoffDetail(practice, council), { handoffs: 1 }],
  ['bounced', handoffDetail(council, practice), { bounces: 1 }],
  ['refused', handoffDetail(council, practice), { refusals: 1 }],
  ['caseLost', practice, { lostCases: 1 }],
  ['caseFound', 12.5, { ownerlessDays: 12.5 }],
  ['storyTold', council, { storiesTold: 1 }],
  ['agencyMet', council, { agenciesMet: 1 }],
  ['assessed', 1, { assessments: 1, socialWorkVisits: 1 }],
  ['assessedAgain', 40, { repeatedAssessments: 1 }],
  ['reviewed', 365, { reviews: 1, reviewsInTime: 1, socialWorkVisits: 1 }],
  ['reviewed', 395, { reviews: 1, reviewsInTime: 1, socialWorkVisits: 1 }],
  ['reviewed', 396, { reviews: 1, socialWorkVisits: 1 }],
  ['supportEnded', SERVICE.reablement, { reablementEpisodes: 1 }],
  ['supportEnded', SERVICE.homeCare, {}],
  ['supportEnded', SERVICE.careHomePlace, {}],
  ['supportStarted', SERVICE.reablement, {}],
  ['consulted', 1, { consultations: 1 }],
  ['afterThreeMonths', 1, { followedUp: 1, homeAfterThreeMonths: 1 }],
  ['afterThreeMonths', 0, { followedUp: 1 }],
  ['planAgreed', 1, { plansAgreed: 1, plansAsWished: 1 }],
  ['planAgreed', 0, { plansAgreed: 1 }],
  ['disputeBegan', 1, { disputes: 1 }],
  ['disputeEnded', 5.5, { disputesEnded: 1, disputeDays: 5.5 }],
  ['staffMonth', 1, {}],
  ['staffLeft', 1, {}],
  ['staffJoined', 1, {}],
];

describe('tallies', () => {
  it.each(countedOf)('count %s with detail %d', (what, detail, wanted) => {
    expect(tallied((made) => made.see(what, made.person(), reported(1, 5), detail))).toEqual(
      wanted,
    );
  });

  it('count the days of a delay by what each part was for', () => {
    const reasons = Object.entries(DELAY);
    const counts = tallied((made) => {
      const person = made.person();
      for (const [, reason] of reasons) {
        made.set(person, { delayReason: reason });
        made.see('delayPart', person, reported(1, 5), 1 + reason);
      }
    });
    expect(counts).toEqual({
      delayDaysHospitalProcess: 1,
      delayDaysAssessment: 2,
      delayDaysHomeSupport: 3,
      delayDaysRehabilitationBed: 4,
      delayDaysCareHome: 5,
      delayDaysDisagreement: 6,
    });
  });

  it('tell social work by whom the person saw before from that of strangers', () => {
    const counts = tallied((made) => {
      const person = made.person();
      for (const contacts of [1, 2, 3]) {
        made.world.people.relations.workerContacts[person] = contacts;
        made.see('assessed', person, reported(1, 5), 3);
      }
    });
    expect(counts).toMatchObject({ socialWorkVisits: 3, visitsByKnownWorker: 2 });
  });

  it('tell a dispute that is settled from one that is overtaken', () => {
    const counts = tallied((made) => {
      const person = made.person();
      for (const due of [reported(1, 5), reported(1, 9)]) {
        made.world.people.caseNext[person] = due;
        made.see('disputeEnded', person, reported(1, 5), 3);
      }
    });
    expect(counts).toEqual({ disputesEnded: 2, disputesSettled: 1, disputeDays: 6 });
  });

  it('count moves to a care home as the council does only where it pays', () => {
    for (const paidForOtherwise of [{ aboveCapitalLimit: 1 }, { nhsFunded: 1 }]) {
      const counts = tallied((made) =>
        made.see('enteredCareHome', made.person(paidForOtherwise), reported(1, 5), 0),
      );
      expect(counts).toEqual({ careHomeMoves: 1 });
    }
  });

  it('put an event into the year in which it happens, and the warm-up into none', () => {
    const made = new HandMade();
    const person = made.person();
    for (const at of [10, reported(1), reported(2, -0.01), reported(2), reported(3)]) {
      made.see('crisis', person, at);
    }
    expect(made.seen('65+', [1]).count('crises')).toBe(2);
    expect(made.seen('65+', [2]).count('crises')).toBe(2);
    expect(made.seen('65+', [1, 2]).count('crises')).toBe(4);
  });

  it('count a person in the groups to which they belong at the time, once each', () => {
    const made = new HandMade();
    const person = made.person({
      age: 86,
      frailty: 3,
      deprivation: 4,
      council: 2,
      carerHours: 10,
    });
    made.see('crisis', person);
    made.change(person, reported(1, 30), { carerHours: 0 });
    made.see('crisis', person, reported(1, 40));
    const crises = (group: string) => made.seen(group).count('crises');
    for (const group of [
      '65+',
      'complex needs',
      'age 85+',
      'frailty severe',
      'deprivation fifth 5 (most)',
    ]) {
      expect(crises(group)).toBe(2);
    }
    expect(crises('with unpaid carer')).toBe(1);
    expect(crises('without unpaid carer')).toBe(1);
    expect(crises('age 65-74')).toBe(0);
    expect(crises('deprivation fifth 1 (least)')).toBe(0);
  });

  it('keep younger adults out of the groups of older people', () => {
    const made = new HandMade();
    made.see('crisis', made.person({ age: 40, deprivation: 1, carerHours: 5 }));
    const crises = (group: string) => made.seen(group).count('crises');
    expect(crises('adults 18-64 with long-term support')).toBe(1);
    expect(crises('complex needs')).toBe(1);
    expect(crises('65+')).toBe(0);
    expect(crises('deprivation fifth 2')).toBe(0);
    expect(crises('with unpaid carer')).toBe(0);
  });
});

/** All that is counted of people 65+ while something happens, tallies at 0 left out. */
function tallied(happens: (made: HandMade) => void): Partial<Record<Tally, number>> {
  const made = new HandMade();
  happens(made);
  const seen = made.seen('65+');
  const counts = (Object.keys(TALLY) as Tally[]).map(
    (tally) => [tally, seen.count(tally)] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count !== 0));
}
