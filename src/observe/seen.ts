import { once } from '../engine/once.ts';
import type { ParameterValues } from '../evidence/registry.ts';
import { DAYS_PER_YEAR, PENCE_PER_POUND, PER_100_000, PER_THOUSAND } from '../evidence/units.ts';
import type { RecordField } from '../model/organisations/record.ts';
import { FRAILTY } from '../model/people/codes.ts';
import { AGE_GROUPS, CELLS, traitsOf } from './cells.ts';
import type { ContinuityIndex } from './continuity.ts';
import type { Counted } from './counted.ts';
import type { MeetingAmount } from './meeting-months.ts';
import type { Bearer, DelaySum } from './delay-costs.ts';
import { adjustedRateRatio } from './mantel-haenszel.ts';
import { borneBy, itemsForPeople } from './bearing.ts';
import { itemOf, type ItemName, type Payer, type Route } from './ledger-items.ts';
import type { Level } from './person-time.ts';
import type { Tally } from './tally.ts';
import type { Wait } from './waits.ts';

const PERCENT = 100;

/** What was seen of one group of people in one period: the things from which measures are made. */
export class Seen {
  private readonly counted: Counted;
  private readonly slots: readonly number[];
  private readonly years: readonly number[];
  // More than one measure is made of each of these sums.
  readonly count: (tally: Tally) => number;
  /** A level summed over the period, in units of the level times years. */
  readonly time: (level: Level) => number;
  /** GBP posted for an item. */
  readonly spentOn: (item: ItemName) => number;

  constructor(counted: Counted, slots: readonly number[], years: readonly number[]) {
    this.counted = counted;
    this.slots = slots;
    this.years = years;
    const { tallies, time, spending } = counted;
    this.count = once((tally: Tally) => tallies.total(tally, slots, years));
    this.time = once((level: Level) => time.total(level, slots, years));
    this.spentOn = once(
      (item: ItemName) => spending.ledger.total(item, slots, years) / PENCE_PER_POUND,
    );
  }

  get personYears(): number {
    return this.time('people');
  }

  /** Mean number of people. */
  get people(): number {
    return this.personYears / this.years.length;
  }

  /** The scenario's value of every parameter. */
  get values(): ParameterValues {
    return this.counted.world.values;
  }

  /** Events per 1,000 people a year. */
  per1000(tally: Tally): number {
    return this.perPerson(tally) * PER_THOUSAND;
  }

  /** Events per 100,000 people a year. */
  per100000(tally: Tally): number {
    return this.perPerson(tally) * PER_100_000;
  }

  /** Events per person a year. */
  perPerson(tally: Tally): number {
    return this.count(tally) / this.personYears;
  }

  /** One count as a percentage of another; NaN where there is nothing to divide by. */
  percent(part: Tally, whole: Tally): number {
    return this.ratio(part, whole) * PERCENT;
  }

  /** How many of one for each of another; NaN, and not infinity, where there is none of the other. */
  ratio(part: Tally, whole: Tally): number {
    const divisor = this.count(whole);
    return divisor === 0 ? NaN : this.count(part) / divisor;
  }

  /** Mean of a level over the time of everybody, or of the people whom another level counts. */
  mean(level: Level, of: Level = 'people'): number {
    return this.time(level) / this.time(of);
  }

  /** Percentage of person-time in a state. */
  percentOfTime(state: Level): number {
    return this.mean(state) * PERCENT;
  }

  /** Median of a wait in days, to the resolution of its bins; NaN where nobody waited. */
  median(wait: Wait): number {
    return this.counted.waits.median(wait, this.slots, this.years);
  }

  /** Mean of an index of continuity over people, windows that end in these years taken together. */
  continuity(index: ContinuityIndex): number {
    return this.counted.continuity.mean(index, this.slots, this.years);
  }

  /** Different people in long-term support in a year, a mean over the years. */
  get supportedPeople(): number {
    return this.counted.time.supportedPeople(this.slots, this.years) / this.years.length;
  }

  /** The same per 100,000 of the people. */
  get supportedPer100000(): number {
    return (this.supportedPeople / this.people) * PER_100_000;
  }

  /** The same per 100,000 of all adults under 65 who live in the place, in the model or not. */
  get supportedPer100000Adults(): number {
    const { place, sample } = this.counted.world.scenario;
    return (this.supportedPeople / (place.population.aged18to64 * sample)) * PER_100_000;
  }

  /** Days of delay as a percentage of all days of the acute beds that the model has. */
  get percentOfBedsDelayed(): number {
    const beds = this.counted.world.sizes.beds.reduce((sum, own) => sum + own, 0);
    return (this.count('delayDays') / (beds * this.years.length * DAYS_PER_YEAR)) * PERCENT;
  }

  /** The same of what one purse pays, for everybody in the model, be it between organisations. */
  spentByAll(item: ItemName, route?: Route): number {
    return this.counted.spending.ledger.wholeTotal(item, this.years, route) / PENCE_PER_POUND;
  }

  /**
   * GBP that somebody bears per person a year, for services and, where it pays any, in transfers: council and NHS in
   * the community with their part of what a joint budget pays.
   */
  paidPerPerson(payer: Payer): number {
    const { ledger } = this.counted.spending;
    if (payer === 'Council' || payer === 'NHS: community and primary care') {
      return borneBy(ledger, payer, this.slots, this.years) / PENCE_PER_POUND / this.personYears;
    }
    if (payer === 'Person') return this.spentPerPerson(itemsForPeople.filter(isOf(payer)));
    return this.paidOutOf('own', itemsForPeople.filter(isOf(payer)));
  }

  /** GBP per person a year that one purse pays. */
  paidOutOf(route: Route, bought: readonly ItemName[]): number {
    const { ledger } = this.counted.spending;
    const pence = bought.reduce(
      (sum, item) => sum + ledger.total(item, this.slots, this.years, route),
      0,
    );
    return pence / PENCE_PER_POUND / this.personYears;
  }

  /** GBP per person a year. */
  spentPerPerson(bought: readonly ItemName[]): number {
    return bought.reduce((sum, item) => sum + this.spentOn(item), 0) / this.personYears;
  }

  /** GBP that somebody bears, or is spared, for each day of a delay; NaN where there is none. */
  perDelayedDay(bearer: Bearer): number {
    const days = this.count('delayDays');
    return days === 0 ? NaN : this.ofDelays(bearer) / PENCE_PER_POUND / days;
  }

  /** GBP for each day of a delay that is the council's to end; NaN where there is none. */
  perCouncilDay(what: 'council' | 'perceived'): number {
    const days = this.ofDelays('councilDays');
    return days === 0 ? NaN : this.ofDelays(what) / PENCE_PER_POUND / days;
  }

  private ofDelays(what: DelaySum): number {
    return this.counted.spending.delays.total(what, this.slots, this.years);
  }

  /** Mean of what came of joint meetings; NaN where none were to be held. */
  ofMeetings(amount: MeetingAmount): number {
    return this.counted.meetings.mean(amount, this.years);
  }

  /** How much of one for each of another the organisations of these kinds noted; NaN where they noted nothing. */
  ofOrganisations(part: RecordField, whole: RecordField, kinds: readonly number[]): number {
    const { organisations } = this.counted.world;
    const rows = organisations.rowsOf(kinds);
    const total = (field: RecordField) => organisations.record.total(field, rows, this.years);
    return total(part) / total(whole);
  }

  /** Rate ratio of a frailty category to fit people, adjusted for five-year age group. */
  frailtyRatio(tally: Tally, frailty: number): number {
    const own = new Set(this.slots);
    const cellsOf = (ageGroup: number, state: number) =>
      Array.from({ length: CELLS }, (_, cell) => cell).filter((cell) => {
        const traits = traitsOf(cell);
        return own.has(cell) && traits.ageGroup === ageGroup && traits.frailty === state;
      });
    const strata = Array.from({ length: AGE_GROUPS }, (_, ageGroup) => {
      const exposed = this.within(cellsOf(ageGroup, frailty));
      const reference = this.within(cellsOf(ageGroup, FRAILTY.fit));
      return {
        exposedEvents: exposed.count(tally),
        exposedTime: exposed.personYears,
        referenceEvents: reference.count(tally),
        referenceTime: reference.personYears,
      };
    });
    return adjustedRateRatio(strata);
  }

  /** Percentage of everybody's admissions that people often admitted in the index year had. */
  percentOfOftenAdmitted(yearsAfter: number): number {
    return this.counted.persistence.share(yearsAfter) * PERCENT;
  }

  private within(slots: readonly number[]): Seen {
    return new Seen(this.counted, slots, this.years);
  }
}

function isOf(payer: Payer): (item: ItemName) => boolean {
  return (item) => itemOf(item).payer === payer;
}
