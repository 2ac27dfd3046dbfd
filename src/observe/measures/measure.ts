import type { TargetId } from '../../evidence/targets.ts';
import type { AreaSeen } from '../area-seen.ts';
import type { Seen } from '../seen.ts';
import type { StaffSeen } from '../staff-seen.ts';

/** Which way is good. `neither` is for description. */
export type Direction = 'lower is better' | 'higher is better' | 'neither';

/** What is said of every measure, whoever it is about. */
interface Described {
  /** What it is called in a table. */
  readonly label: string;
  /** How it is counted, to the letter. */
  readonly definition: string;
  /** The official measure that it follows, and where it departs from it. */
  readonly official?: string;
  readonly unit: string;
  readonly direction: Direction;
  /** The published figure it may be held against. */
  readonly target?: TargetId;
}

/** A number about people. */
export interface PeopleMeasure extends Described {
  /**
   * `groups`: for every group and year; `whole`: for all people 65+ over all years only; `adults`: likewise,
   * for the adults under 65; `years`: for the place as a whole, which stands with people 65+, by year.
   */
  readonly reported: 'groups' | 'whole' | 'adults' | 'years';
  readonly of: (seen: Seen) => number;
}

/** A number about those who do the work: for every profession and year. */
export interface StaffMeasure extends Described {
  readonly reported: 'professions';
  readonly of: (seen: StaffSeen) => number;
}

/** A number about how people 65+ differ: for the place and each of its councils, and every year. */
export interface AreaMeasure extends Described {
  readonly reported: 'areas';
  readonly of: (seen: AreaSeen) => number;
}

/** What is made of what was seen; `reported` says for whom, and so what it is made of. */
export type Measure = PeopleMeasure | StaffMeasure | AreaMeasure;

export const PER_1000 = 'per 1,000 people a year';
export const PER_100_000 = 'per 100,000 people a year';
export const PER_PERSON = 'per person a year';
