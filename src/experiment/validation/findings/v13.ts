import type { Finding } from '../finding.ts';

const SIZE = {
  quick: { people: 5000, futures: 4 },
  full: { people: 44_016, futures: 8 },
} as const;

/** A record that is merely available. */
export const v13: Finding = {
  id: 'V13',
  name: 'A record that is merely there',
  claim: 'A shared record that is merely there changes little.',
  published:
    'Repeated imaging: odds ratio 1.06, 1.00 to 1.13, where exchange was there to use; few open such a record (mechanisms.csv).',
  note: 'Repeated imaging, which was measured, is not in the model; repeated assessments stand for it. Assessments of people with a record and of others without are drawn, in the proportion of the study (12,641 readmissions to hospitals that shared an exchange, 182,085 others), as many as make its interval. The truth is a little below 1. The study compared readmissions to another hospital with readmissions to the same one: its 6 % is what being elsewhere brings, in spite of an exchange, and all that were elsewhere had 5 % more. The model has the exchange alone, and nothing that makes an assessment elsewhere more of a repeat, so that 1.06 is out of its reach except by chance.',
  trials: {
    portal: { scenarios: ['do-nothing', 'evidence-v13'], ...SIZE, years: 1 },
    inWorkflow: {
      scenarios: ['evidence-v13-control', 'evidence-v13-control#V13, control'],
      ...SIZE,
    },
  },
  quantities: [
    {
      id: 'repeats',
      says: 'Repeated assessments, for want of repeated tests',
      unit: 'ratio',
      from: {
        kind: 'events',
        trial: 'portal',
        measure: 'repeatedAssessments',
        among: 'assessments',
        groups: { without: 182_085, with: 12_641 },
        interval: { low: 1, high: 1.13 },
      },
      band: { low: 0.93, high: 1.1 },
      published: { value: 1.06, low: 1, high: 1.13, source: 'mechanisms.csv' },
    },
    {
      id: 'admissions',
      says: 'Emergency admissions',
      unit: 'ratio',
      from: { kind: 'change', trial: 'portal', measure: 'emergencyAdmissions', scale: 'ratio' },
      band: { low: 0.98, high: 1.02 },
    },
  ],
  controls: [
    {
      id: 'inWorkflow',
      says: 'Hours that gather again what others know, spared by a record in the workflow that is believed',
      unit: '%',
      from: {
        kind: 'leverShare',
        trial: 'inWorkflow',
        lever: 'sharedRecord',
        part: 'hoursSpared',
        rest: 'hoursAgain',
      },
      band: { low: 10 },
    },
  ],
};
