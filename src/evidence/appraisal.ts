import type { CitationKey } from './citations.ts';

/** A rate or a value that appraisals of public money use: dated, because they change. */
export interface AppraisalValue {
  readonly meaning: string;
  readonly value: number;
  readonly unit: string;
  /** Year from which it holds, or of the document that has it. */
  readonly asOf: string;
  readonly source: CitationKey;
  /** What has to be known of it before it is used. */
  readonly note: string;
}

/** What costs and gains of different years, and health and money, are weighed with. Nothing simulated depends on it. */
export const appraisal = {
  costDiscount: {
    meaning: 'Discount rate of costs: social time preference',
    value: 0.035,
    unit: 'per year',
    asOf: '2022',
    source: 'green-book',
    note: 'For the first 30 years; the first year is not discounted',
  },
  healthDiscount: {
    meaning: 'Discount rate of health',
    value: 0.015,
    unit: 'per year',
    asOf: '2022',
    source: 'green-book',
    note: 'Quoted from knowledge; NICE uses 3.5 % for both, and 1.5 % as a variation',
  },
  qalyThreshold: {
    meaning: 'Value of a year in full health: lower end of what NICE pays',
    value: 20_000,
    unit: 'GBP per QALY',
    asOf: '2022',
    source: 'nice-thresholds',
    note: 'Quoted from knowledge; NICE has announced 25,000 to 35,000 from April 2026',
  },
  qalyThresholdHigh: {
    meaning: 'Value of a year in full health: upper end of what NICE pays',
    value: 30_000,
    unit: 'GBP per QALY',
    asOf: '2022',
    source: 'nice-thresholds',
    note: 'Quoted from knowledge; NICE has announced 25,000 to 35,000 from April 2026',
  },
} as const satisfies Readonly<Record<string, AppraisalValue>>;

export type AppraisalId = keyof typeof appraisal;
