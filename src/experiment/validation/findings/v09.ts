import type { Finding } from '../finding.ts';

const AT_75 = {
  kind: 'study',
  trial: 'contacts',
  design: 'discontinuity',
  enrol: { select: 'random', topShare: 0.5 },
  running: { field: 'age', from: 75, lowest: 65, highest: 85, without: 75 },
  // E058: who is named in fact. The study estimated the effect for compliers.
  uptake: { below: 0.035, above: 0.798 },
  people: 255_469 / 2,
  months: 9,
} as const;

/** The year in which what lasting continuity does is looked at. */
const LASTING = 4;

/** A GP by name, on paper. */
export const v09: Finding = {
  id: 'V09',
  name: 'A GP by name on paper',
  claim: 'A GP by name on paper changes nothing.',
  published:
    'At 75 the share with a named GP rose from 3.5 to 79.8 % (E058); usual provider index 0.00, -0.01 to 0.02 (E059); contacts -0.11, -0.31 to 0.09 (E060). 0.2 more of the index goes with 6.2 % (4.9 to 7.6) fewer avoidable admissions (E062, recalled).',
  note: 'Naming is idle in the model, to the last digit: the jump at 75 is that of age alone. Like the study, this one has as many people, between 65 and 85, and none aged 75, and tells the effect for compliers: the jump over that of the share named. The rate of consultations has no step at 75; it bends at 79, the mean age of those from 75 to 84, which a study that looks ten years to each side takes for a jump of about 70 and this one, which looks five years, for none. What is left is who was drawn: of nine times as many people as a study has, so that the centre of all studies is off by a third of the standard error of one, which is 140 contacts here and 136 in the study. The usual GP of a control is booked wherever the GP works that day; part-time work and absence keep the index from rising by more. Avoidable admissions follow continuity through flare-ups of heart and lung disease alone (continuity gradient, halved for causal use), so that the fall for each 0.2 of the index rests on that half. The control is looked at in the fourth year of such booking, as the continuity that somebody feels is that of contacts which are a year old on average. validation-notes.md has the order of changes.',
  trials: {
    // 36,660 in each future whom the study could have: nine times as many as it had. validation-notes.md has the rule.
    contacts: {
      scenarios: ['do-nothing', 'evidence-v09'],
      quick: { people: 44_016, futures: 63 },
      full: { people: 44_016, futures: 63 },
      years: 1,
      warmUp: 1,
      isIdle: true,
      records: { outcome: 'gpContacts', also: ['usualGpContacts'], before: 0, months: 9 },
    },
    // In its fourth year a contact before booking changed has faded to a thirtieth: what admissions fall with was measured
    // in people whose continuity had long been what it was.
    honoured: {
      scenarios: ['do-nothing', 'evidence-v09-control'],
      quick: { people: 20_000, futures: 8 },
      full: { people: 44_016, futures: 10 },
      years: LASTING,
    },
  },
  quantities: [
    {
      id: 'usualGp',
      says: 'Share of GP contacts with the usual GP, at 75',
      unit: 'index',
      from: { ...AT_75, counts: 'usualGpContacts', perOutcome: true, scale: 'difference' },
      band: { low: -0.01, high: 0.02 },
      published: { value: 0, low: -0.01, high: 0.02, source: 'E059' },
    },
    {
      id: 'contacts',
      says: 'Contacts with GPs, at 75: 0 has to be among what studies find',
      unit: 'per 1,000 people a year',
      from: { ...AT_75, scale: 'difference' },
      band: { low: 0, high: 0 },
      isNull: true,
      published: { value: -147, low: -413, high: 120, source: 'E060' },
    },
  ],
  controls: [
    {
      id: 'honouredContinuity',
      says: 'Booking that honours the name raises continuity',
      unit: 'index',
      from: {
        kind: 'change',
        trial: 'honoured',
        measure: 'usualGp',
        scale: 'difference',
        year: LASTING,
      },
      band: { low: 0.02 },
    },
    {
      id: 'honoured',
      says: 'Avoidable admissions for each 0.2 more of continuity, where booking honours the name',
      unit: '%',
      from: {
        kind: 'change',
        trial: 'honoured',
        measure: 'avoidableAdmissions',
        scale: 'percent',
        year: LASTING,
        per: { measure: 'usualGp', step: 0.2 },
      },
      band: { low: -8, high: -2 },
    },
  ],
};
