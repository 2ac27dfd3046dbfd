/** What is kept of each organisation for each year: sums over its months, of which means are made. */
export const RECORD = {
  months: 0,
  /** The forecasts of the year, in GBP. */
  forecast: 1,
  /** The settlement, in GBP a year. */
  settlement: 2,
  /** Rungs in force. */
  rungs: 3,
  /** Months in which the threshold of eligibility was raised. */
  thresholdRaised: 4,
  defensiveness: 5,
} as const;

export type RecordField = keyof typeof RECORD;

const FIELDS = Object.keys(RECORD).length;

/** The minutes of the organisations: what they forecast and did, by reported year. Nobody acts on it. */
export class OrganisationRecord {
  private readonly organisations: number;
  private readonly sums: Float64Array;

  /** @param years reported years, which are numbered from 1 */
  constructor(organisations: number, years: number) {
    this.organisations = organisations;
    this.sums = new Float64Array((years + 1) * organisations * FIELDS);
  }

  add(field: RecordField, organisation: number, year: number, amount: number): void {
    this.sums[this.at(organisation, year) + RECORD[field]] += amount;
  }

  /** A sum over organisations and years. */
  total(field: RecordField, organisations: readonly number[], years: readonly number[]): number {
    let sum = 0;
    for (const year of years) {
      for (const organisation of organisations) {
        sum += this.sums[this.at(organisation, year) + RECORD[field]];
      }
    }
    return sum;
  }

  private at(organisation: number, year: number): number {
    return (year * this.organisations + organisation) * FIELDS;
  }
}
