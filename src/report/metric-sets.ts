import type { CitationKey } from '../evidence/citations.ts';
import type { MeasureId } from '../observe/measures.ts';

/** A metric that is reported nationally, and the measure that stands for it. */
export interface NationalMetric {
  /** In a few words, as a panel has room for. */
  readonly name: string;
  /** What is counted nationally. */
  readonly official: string;
  readonly unit: string;
  readonly measure: MeasureId;
  /** From the measure to the metric: `offset` plus `factor` times the measure. */
  readonly factor: number;
  readonly offset: number;
  /** Which way is good, of the metric itself. */
  readonly better: 'higher' | 'lower';
  /** Where the measure is not the same thing: what differs. Without it the two are counted alike. */
  readonly proxy?: string;
}

/** The metrics of one year of a national framework: definitions change, and so a set is never changed but followed by another. */
export interface MetricSet {
  readonly id: string;
  readonly name: string;
  readonly source: CitationKey;
  readonly metrics: readonly NationalMetric[];
}

const careHomeAdmissions = {
  name: 'To care homes',
  unit: 'per 100,000 65+ a year',
  measure: 'careHomeAdmissions',
  factor: 1,
  offset: 0,
  better: 'lower',
} as const;

/** Frameworks whose metrics the model can speak to, and of each only those. */
export const metricSets: readonly MetricSet[] = [
  {
    id: 'bcf-2025',
    name: 'Better Care Fund 2025-26',
    source: 'bcf-framework-2025',
    metrics: [
      {
        name: 'Admissions 65+',
        official:
          'Emergency admissions to hospital of people aged 65 and over, per 100,000 of them',
        unit: 'per 100,000 65+ a year',
        measure: 'emergencyAdmissions',
        factor: 100,
        offset: 0,
        better: 'lower',
      },
      {
        name: 'Discharge on time',
        official:
          'Share of adults discharged from acute hospitals on their discharge ready date: one of the two parts of the average delay',
        unit: '%',
        measure: 'delayedDischarges',
        factor: -1,
        offset: 100,
        better: 'higher',
        proxy: 'of people 65+ only; the days of those who wait are not in it',
      },
      {
        ...careHomeAdmissions,
        official:
          'Long-term support needs of people aged 65 and over met by admission to residential and nursing care homes, per 100,000 of them',
        proxy:
          'moves of people whom the council supports; self-funders whose money runs out are not modelled',
      },
      {
        name: 'Avoidable stays',
        official:
          'Unplanned admissions for chronic ambulatory care sensitive conditions, per 100,000 people, standardised',
        unit: 'per 100,000 65+ a year',
        measure: 'avoidableAdmissions',
        factor: 100,
        offset: 0,
        better: 'lower',
        proxy: 'of people 65+, not standardised, by a share of causes',
      },
      {
        name: 'Discharged home',
        official: 'Discharges from acute hospital to the usual place of residence',
        unit: '%',
        measure: 'usualResidence',
        factor: 1,
        offset: 0,
        better: 'higher',
        proxy: 'of people 65+ only',
      },
    ],
  },
  {
    id: 'ascof-2024',
    name: 'Adult Social Care Outcomes Framework 2023-24',
    source: 'ascof-handbook-2023',
    metrics: [
      {
        name: 'Quality of life (1A)',
        official:
          '1A: social care-related quality of life, a score of 0 to 24 from a survey of users',
        unit: 'score of 0 to 24',
        measure: 'scrqol',
        factor: 1,
        offset: 0,
        better: 'higher',
        proxy: 'made of met need and control, not of a survey',
      },
      {
        ...careHomeAdmissions,
        name: 'To care homes (2C)',
        official:
          '2C, formerly 2A(2): people aged 65 and over whose long-term support needs are met by admission to residential and nursing care homes, per 100,000 of them',
        proxy: 'self-funders whose money runs out are not modelled',
      },
      {
        name: 'Home, 91 days (2D)',
        official:
          '2D, formerly 2B(1): people aged 65 and over still at home 91 days after discharge from hospital into reablement or rehabilitation',
        unit: '%',
        measure: 'homeAfterThreeMonths',
        factor: 1,
        offset: 0,
        better: 'higher',
      },
    ],
  },
];
