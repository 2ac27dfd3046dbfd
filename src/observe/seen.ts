import { PER_THOUSAND } from '../evidence/units.ts';
import { FRAILTY } from '../model/people/codes.ts';
import { AGE_GROUPS, CELLS, traitsOf } from './cells.ts';
import { adjustedRateRatio } from './mantel-haenszel.ts';
import type { Persistence } from './persistence.ts';
import type { Tallies, Tally } from './tallies.ts';

const PERCENT = 100;

/** What was seen of one group of people in one period: the things from which measures are made. */
export class Seen {
  readonly persistence: Persistence;
  private readonly tallies: Tallies;
  private readonly cells: readonly number[];
  private readonly years: readonly number[];

  constructor(
    tallies: Tallies,
    persistence: Persistence,
    cells: readonly number[],
    years: readonly number[],
  ) {
    this.tallies = tallies;
    this.persistence = persistence;
    this.cells = cells;
    this.years = years;
  }

  get personYears(): number {
    return this.tallies.personYears(this.cells, this.years);
  }

  /** Mean number of people. */
  get people(): number {
    return this.personYears / this.years.length;
  }

  count(tally: Tally): number {
    return this.tallies.total(tally, this.cells, this.years);
  }

  /** Events per 1,000 people a year. */
  per1000(tally: Tally): number {
    return (this.count(tally) / this.personYears) * PER_THOUSAND;
  }

  /** One count as a percentage of another; NaN where there is nothing to divide by. */
  percent(part: Tally, whole: Tally): number {
    return (this.count(part) / this.count(whole)) * PERCENT;
  }

  /** Percentage of person-time in some frailty categories. */
  percentFrailty(from: number, to: number): number {
    const cells = this.cells.filter((cell) => {
      const { frailty } = traitsOf(cell);
      return frailty >= from && frailty <= to;
    });
    return (this.tallies.personYears(cells, this.years) / this.personYears) * PERCENT;
  }

  /** Percentage of person-time lived in a care home. */
  get percentInCareHome(): number {
    return (this.tallies.careHomeYears(this.cells, this.years) / this.personYears) * PERCENT;
  }

  /** Rate ratio of a frailty category to fit people, adjusted for five-year age group. */
  frailtyRatio(tally: Tally, frailty: number): number {
    const { tallies, years } = this;
    const own = new Set(this.cells);
    const cellsOf = (ageGroup: number, state: number) =>
      Array.from({ length: CELLS }, (_, cell) => cell).filter((cell) => {
        const traits = traitsOf(cell);
        return own.has(cell) && traits.ageGroup === ageGroup && traits.frailty === state;
      });
    const strata = Array.from({ length: AGE_GROUPS }, (_, ageGroup) => {
      const exposed = cellsOf(ageGroup, frailty);
      const reference = cellsOf(ageGroup, FRAILTY.fit);
      return {
        exposedEvents: tallies.total(tally, exposed, years),
        exposedTime: tallies.personYears(exposed, years),
        referenceEvents: tallies.total(tally, reference, years),
        referenceTime: tallies.personYears(reference, years),
      };
    });
    return adjustedRateRatio(strata);
  }

  /** Percentage of everybody's admissions that people often admitted in the index year had. */
  percentOfOftenAdmitted(yearsAfter: number): number {
    return this.persistence.share(yearsAfter) * PERCENT;
  }
}
