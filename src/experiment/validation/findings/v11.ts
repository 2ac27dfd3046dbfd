import type { Finding, Quantity } from '../finding.ts';

/** Positions among the scenarios. */
const [NOTHING, NO_POOL, POOL, NEW_MONEY] = [0, 1, 2, 3] as const;

const change = (
  between: readonly [number, number],
  measure: 'delayedDays' | 'costTotal' | 'trustOutside',
  scale: 'percent' | 'difference',
): Quantity['from'] => ({ kind: 'change', trial: 'areas', between, measure, scale });

/** The first year of the Better Care Fund. */
export const v11: Finding = {
  id: 'V11',
  name: 'Pooling as money shrinks',
  claim: 'Pooling money in a system that shrinks saves nothing; joint work gets better.',
  published:
    '106,000 fewer emergency admissions were planned and 87,000 more came, 1.5 % or so (E070); 293,000 fewer delayed days planned, 185,000 more (E071); no saving of the 511 million GBP planned, and 90 % of areas saw better joint work (E072).',
  note: 'What was published is of a whole country. Delayed days of 5,000 people differ by 6 % from future to future, more than the pool and the cuts change them; that the standard error of their mean change has to be below 1.5 points was set before it was looked at; six areas gave 1.9 and a rise of 9.7 %, and ten were taken. How much of a service a pool pays, and the cuts and the demand of two years, which are judgements, decide the size of the rise.',
  trials: {
    areas: {
      scenarios: [
        'do-nothing',
        'evidence-v11#V11, the same without a pool',
        'evidence-v11',
        'evidence-v11-control',
      ],
      quick: { people: 22_000, futures: 10 },
      full: { people: 44_016, futures: 10 },
      years: 2,
    },
  },
  quantities: [
    {
      id: 'admissions',
      says: 'Number of emergency admissions, against no pool, no cuts and no growth',
      unit: '%',
      from: {
        kind: 'change',
        trial: 'areas',
        between: [NOTHING, POOL],
        measure: 'emergencyAdmissions',
        inNumbers: true,
        scale: 'percent',
      },
      band: { low: 0, high: 4 },
      published: { value: 1.5, source: 'E070' },
    },
    {
      id: 'delays',
      says: 'Number of delayed days, likewise: 11 % more were published',
      unit: '%',
      from: {
        kind: 'change',
        trial: 'areas',
        between: [NOTHING, POOL],
        measure: 'delayedDays',
        inNumbers: true,
        scale: 'percent',
      },
      band: { low: 0 },
    },
    {
      id: 'saving',
      says: 'Cost in all with the pool, over the same place without it',
      unit: '%',
      from: change([NO_POOL, POOL], 'costTotal', 'percent'),
      band: { low: -0.5 },
    },
    {
      id: 'jointWork',
      says: 'Trust in colleagues elsewhere, with the pool',
      unit: 'index',
      from: change([NO_POOL, POOL], 'trustOutside', 'difference'),
      band: { low: 0 },
    },
  ],
  controls: [
    {
      id: 'newMoney',
      says: 'Delayed days where the pool has new money and more care at home: fewer',
      unit: '%',
      from: change([POOL, NEW_MONEY], 'delayedDays', 'percent'),
      band: { high: 0 },
    },
  ],
};
