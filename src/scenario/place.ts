import type { BudgetMix } from './budget-mix.ts';
import type { LocalFactors } from '../evidence/local-factors.ts';

/** A body of the place: council, commissioner, acute trust. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
}

export interface Council extends Organisation {
  /** Share of the place's people who live in this council's area; the shares add to 1. */
  readonly share: number;
  /** Number of practice neighbourhoods in the council's area. */
  readonly neighbourhoods: number;
}

/** A synthetic place: who lives there, and which organisations serve them. */
export interface Place {
  readonly schema: 'rehearsal/place@1';
  readonly name: string;
  readonly description: string;
  /** The year whose activity the place represents. */
  readonly referenceYear: number;
  readonly population: {
    readonly total: number;
    readonly aged65plus: number;
    readonly aged18to64: number;
  };
  /** Share of residents in each national deprivation quintile, least deprived first; adds to 1. */
  readonly deprivation: readonly [number, number, number, number, number];
  /**
   * Local factors against England, in standard deviations of English areas; 0 is as England, positive is worse. One that
   * is left out follows from the deprivation of the place.
   */
  readonly localFactors?: LocalFactors | undefined;
  readonly councils: readonly Council[];
  readonly commissioners: readonly Organisation[];
  readonly trusts: readonly Organisation[];
  /** `catchment[c][t]`: share of council c's people whose hospital is trust t; each row adds to 1. */
  readonly catchment: readonly (readonly number[])[];
  /** How many hold a personal budget, as published of the place; undefined: nothing is known of it. */
  readonly personalBudgets?: BudgetMix | undefined;
}
