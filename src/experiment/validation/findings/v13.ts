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
  note: 'Repeated imaging, which was measured, is not in the model; repeated assessments stand for it. A record that few open changes nothing there, and the same people with the same luck leave no room for the 6 % more that was published, which is within what two groups of people differ by.',
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
      from: { kind: 'change', trial: 'portal', measure: 'repeatedAssessments', scale: 'ratio' },
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
