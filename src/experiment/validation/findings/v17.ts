import type { Finding, StudyOf } from '../finding.ts';

const SIZE = {
  quick: { people: 10_000, futures: 6 },
  full: { people: 44_016, futures: 10 },
} as const;
const YEAR = { years: 1, records: { outcome: 'emergencyAdmissions', months: 12 } } as const;
const TRIAL: StudyOf = {
  kind: 'study',
  trial: 'telehealth',
  design: 'randomised',
  enrol: { select: 'random', topShare: 0.05 },
  people: 3230,
  months: 12,
  scale: 'oddsRatio',
  among: 'reached',
};

/** Kit at home. */
export const v17: Finding = {
  id: 'V17',
  name: 'Kit at home',
  claim: 'Kit at home alone is weak, and costs do not fall.',
  published:
    'Odds of any admission in a year: telecare 0.90, 0.75 to 1.07 (E054); telehealth 0.82, 0.70 to 0.97, with an early peak among controls (E051, E052).',
  note: 'The trial took people from registers, whatever the severity, with 0.13 emergency admissions in the quarter before (E051). The kit used to go to the hundredth who were admitted most often, with five times as many: of several admissions in a year one that is spared leaves the odds of any as they were, and so few reached made the estimate rest on 300 people. With 150 places per 1,000 those reached were admitted as often as in the trial before it. The published odds are at the end of the interval: the trial saw a larger effect, with an early peak among controls that the model does not have. Cost is that of kit for so many. Where nobody looks nothing differs but what is paid, and the odds move by 0.002.',
  trials: {
    telecare: { scenarios: ['do-nothing', 'evidence-v17'], ...SIZE, ...YEAR },
    telehealth: { scenarios: ['do-nothing', 'evidence-v17#V17, telehealth'], ...SIZE, ...YEAR },
    noNurses: { scenarios: ['do-nothing', 'evidence-v17-control'], ...SIZE, ...YEAR },
  },
  quantities: [
    {
      id: 'telecare',
      says: 'Odds of any emergency admission in a year with alarms, nobody new to come to them',
      unit: 'odds ratio',
      from: { ...TRIAL, trial: 'telecare', people: 2600 },
      band: { low: 0.85, high: 1.05 },
      published: { value: 0.9, low: 0.75, high: 1.07, source: 'E054' },
    },
    {
      id: 'telehealth',
      says: 'The same of people with heart or lung disease with weekly readings that nurses look at',
      unit: 'odds ratio',
      from: TRIAL,
      band: { low: 0.75, high: 1 },
      published: { value: 0.82, low: 0.7, high: 0.97, source: 'E051' },
    },
    {
      id: 'cost',
      says: 'Cost in all, telehealth',
      unit: '%',
      from: { kind: 'change', trial: 'telehealth', measure: 'costWithChange', scale: 'percent' },
      band: { low: -0.1 },
    },
  ],
  controls: [
    {
      id: 'noNurses',
      says: 'Telehealth whose readings nobody looks at',
      unit: 'odds ratio',
      from: { ...TRIAL, trial: 'noNurses' },
      band: { low: 0.95 },
    },
  ],
};
