import type { EventGroup, Finding } from '../finding.ts';

const SIZE = {
  quick: { people: 5000, futures: 4 },
  full: { people: 44_016, futures: 8 },
} as const;

/** What the study counted: readmissions with repeated imaging, of all to another hospital, and of all to the same. */
const elsewhere: EventGroup = {
  measure: 'repeatedImagingElsewhere',
  among: 'readmissionsElsewhere',
};
const sameHospital: EventGroup = {
  measure: 'repeatedImagingSameHospital',
  among: 'readmissionsSameHospital',
};
/** Its groups, and the interval that they made. */
const study = {
  groups: { without: 182_085, with: 12_641 },
  interval: { low: 1, high: 1.13 },
} as const;

/** A record that is merely available. */
export const v13: Finding = {
  id: 'V13',
  name: 'A record that is merely there',
  claim: 'A shared record that is merely there changes little.',
  published:
    'Repeated imaging: odds ratio 1.06, 1.00 to 1.13, where exchange was there to use; few open such a record (mechanisms.csv).',
  note: 'Readmissions to another hospital are drawn where the portal is, and readmissions to the same hospital, in the proportion of the study (12,641 and 182,085), as many as make its interval. The truth is the same readmissions elsewhere with the portal and without: a little below 1, as few open it and strangers believe little. Without it the comparison gives 1.05, which is put in: it is what the same paper found of all readmissions elsewhere, with an exchange or without, and 1.06 is what it found of those where one was shared. What is tested is that a record which is merely there does not undo it: had it always been opened and believed, the model would give 0.79 and be out of the band. Chances that imaging is repeated are summed and no images drawn, as few are readmitted and nothing follows from an image. Repeated assessments stood for imaging before it was in the model, and have no published estimate.',
  trials: {
    portal: { scenarios: ['do-nothing', 'evidence-v13'], ...SIZE, years: 1 },
    inWorkflow: {
      scenarios: ['evidence-v13-control', 'evidence-v13-control#V13, control'],
      ...SIZE,
    },
  },
  quantities: [
    {
      id: 'imaging',
      says: 'Repeated imaging at readmissions to another hospital where a record is there to be looked for, against the same hospital',
      unit: 'odds ratio',
      from: { kind: 'events', trial: 'portal', ...elsewhere, against: sameHospital, ...study },
      band: { low: 0.93, high: 1.1 },
      published: { value: 1.06, low: 1, high: 1.13, source: 'mechanisms.csv' },
    },
    {
      id: 'repeats',
      says: 'Repeated assessments, with the record and without',
      unit: 'odds ratio',
      from: {
        kind: 'events',
        trial: 'portal',
        measure: 'repeatedAssessments',
        among: 'assessments',
        ...study,
      },
      band: { low: 0.93, high: 1.1 },
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
    {
      id: 'imagingInWorkflow',
      says: 'Repeated imaging at another hospital against the same, where the record is in the workflow and strangers are trusted',
      unit: 'odds ratio',
      from: { kind: 'events', trial: 'inWorkflow', ...elsewhere, against: sameHospital, ...study },
      band: { high: 1 },
    },
  ],
};
