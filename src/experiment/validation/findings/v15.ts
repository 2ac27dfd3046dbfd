import type { ChangeOf, Finding } from '../finding.ts';

const SIZE = {
  quick: { people: 12_000, futures: 4 },
  full: { people: 43_000, futures: 8 },
} as const;
const DELAYS: ChangeOf = {
  kind: 'change',
  trial: 'more',
  measure: 'delayedDaysForCareHome',
  plus: ['delayedDaysForAssessment', 'delayedDaysForAgreement'],
  scale: 'percent',
  group: 'council: North Council',
};

/** Capacity downstream. */
export const v15: Finding = {
  id: 'V15',
  name: 'More care-home beds',
  claim: 'A tenth more care-home beds cuts social care delays modestly, next door too.',
  published: '-6 to -9 % with a tenth more beds, and less in the areas around (E135).',
  trials: {
    more: { scenarios: ['overlapping', 'evidence-v15'], ...SIZE, years: 2 },
    half: { scenarios: ['overlapping', 'evidence-v15-control'], ...SIZE, years: 2 },
  },
  quantities: [
    {
      id: 'own',
      says: 'Days of delay for social care (a care home, an assessment, an agreement) in the council with more places',
      unit: '%',
      from: DELAYS,
      band: { low: -10, high: -4 },
      published: { value: -7.5, low: -9, high: -6, source: 'E135' },
    },
    {
      id: 'neighbour',
      says: 'The same in the council next door, which shares a hospital',
      unit: '%',
      from: { ...DELAYS, group: 'council: Mid Council' },
      band: { high: 0 },
    },
  ],
  controls: [
    {
      id: 'half',
      says: 'The same delays where half of the places are gone: more',
      unit: '%',
      from: { ...DELAYS, trial: 'half' },
      band: { low: 10 },
    },
  ],
};
