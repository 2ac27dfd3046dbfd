import type { Finding } from '../finding.ts';

/** Area programmes. */
export const v07: Finding = {
  id: 'V07',
  name: 'Area programmes',
  claim: 'Area programmes slow the growth of admissions late; they do not cut them.',
  published:
    'Emergency admissions 2013 to 2018: +12 % (9.5 to 13.6) without a programme, +6.4 % in pioneers, +8.8 % in vanguards, +3.5 % in areas that were both (E030 to E033), most of it in the last year; bed days as before (E024).',
  note: 'Growth without a programme is put in (1 % more people a year beside those whom the ages bring) and is no test; it is a sixth, and an eighth was published. The gap is a test. The 206 areas of the study had about 45,000 people 65+ each; half as many are simulated here, and all with --full. Chance makes little of a high rate in areas that large, so that regression to the mean is a small part of the gap, and what is left of it is the true effect. That is small, for programmes act through plans, navigators and places, which wait for the same staff, and it comes while they are brought in and not in the last 18 months. In areas of 3,000 people the gap was six times as large, nearly all of it chance, and most of it late: what agreed with the study there was chance as well.',
  trials: {
    areas: {
      scenarios: [
        'evidence-v07',
        'evidence-v07#V07, pioneers',
        'evidence-v07#V07, vanguards',
        'evidence-v07#V07, both',
      ],
      places: ['barnsley-like', 'coterminous-250k'],
      quick: { people: 22_000, futures: 4 },
      full: { people: 44_016, futures: 6 },
    },
  },
  quantities: [
    {
      id: 'growth',
      says: 'Growth of emergency admissions over five years without a programme',
      unit: '%',
      from: { kind: 'areas', trial: 'areas', of: 'growthWithout' },
      band: { low: 9, high: 14 },
      published: { value: 12, low: 9.5, high: 13.6, source: 'E030' },
    },
    {
      id: 'gap',
      says: 'Growth with a programme less growth without',
      unit: 'points',
      from: { kind: 'areas', trial: 'areas', of: 'gap' },
      band: { low: -9, high: 0 },
      published: { value: -5.6, source: 'E031' },
    },
    {
      id: 'late',
      says: 'Part of the gap that opens in the last 18 months',
      unit: '%',
      from: { kind: 'areas', trial: 'areas', of: 'lateShare' },
      band: { low: 50 },
    },
    {
      id: 'firstYear',
      says: 'The gap after the first year',
      unit: 'points',
      from: { kind: 'areas', trial: 'areas', of: 'firstYearGap' },
      band: { low: -2, high: 2 },
    },
  ],
  controls: [
    {
      id: 'regression',
      says: 'Part of the gap that is there without the programmes, as areas with high rates were chosen',
      unit: '%',
      from: { kind: 'areas', trial: 'areas', of: 'regressionShare' },
      band: { high: 50 },
    },
  ],
};
