import { DAYS_PER_MONTH } from '../evidence/units.ts';
import { OBSERVED, type Observer } from '../model/observer.ts';
import { areHeld } from '../model/staff/meetings.ts';
import type { World } from '../model/world.ts';
import { numbered } from './tally.ts';
import type { Years } from './years.ts';

/** What is summed over the months in which joint meetings were to be held. */
const MEETING_AMOUNT = numbered(['months', 'coverage', 'engagement', 'time', 'fidelity']);

export type MeetingAmount = keyof typeof MEETING_AMOUNT;

const AMOUNTS = Object.keys(MEETING_AMOUNT).length;

/** Sums what came of joint meetings, by reported year: nothing, in months after they were abandoned. */
export class MeetingMonths implements Observer {
  /** What it looks at: of all else it is not told. */
  static readonly watches: readonly (keyof typeof OBSERVED)[] = ['staffMonth'];

  private readonly years: Years;
  private readonly amounts: Float64Array;

  constructor(years: Years) {
    this.years = years;
    this.amounts = new Float64Array(years.count * AMOUNTS);
  }

  observe(world: World, what: number, _person: number, now: number): void {
    if (what !== OBSERVED.staffMonth || !areHeld(world.knobs)) return;
    const { coverage, engagement, time, fidelity } = world.meetings;
    // A month is seen when it is over: it belongs to the year of its middle.
    const from = this.years.of(now - DAYS_PER_MONTH / 2) * AMOUNTS;
    this.amounts[from + MEETING_AMOUNT.months]++;
    this.amounts[from + MEETING_AMOUNT.coverage] += coverage;
    this.amounts[from + MEETING_AMOUNT.engagement] += engagement;
    this.amounts[from + MEETING_AMOUNT.time] += time;
    this.amounts[from + MEETING_AMOUNT.fidelity] += fidelity;
  }

  /** Mean over the months of some years; NaN where no meetings were to be held. */
  mean(amount: MeetingAmount, years: readonly number[]): number {
    const total = (of: MeetingAmount) =>
      years.reduce((sum, year) => sum + this.amounts[year * AMOUNTS + MEETING_AMOUNT[of]], 0);
    return total(amount) / total('months');
  }
}
