/** Which way is good. `neither` is for description. */
export type Direction = 'lower is better' | 'higher is better' | 'neither';

export interface Measure {
  /** What it is called in a table. */
  readonly label: string;
  /** How it is counted, to the letter. */
  readonly definition: string;
  readonly unit: string;
  readonly direction: Direction;
  /** The published figure it may be held against: an id of `evidence/targets.ts`. */
  readonly target?: string;
}

/** What a run reports, by id. */
export const measures = {
  emergencyAdmissions: {
    label: 'Emergency admissions',
    definition:
      'Unplanned admissions to an acute hospital, stays without a night included, of people 65+ in the place',
    unit: 'per 1,000 people 65+ a year',
    direction: 'lower is better',
    target: 'T01',
  },
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureId = keyof typeof measures;

export const measureIds = Object.keys(measures) as readonly MeasureId[];
