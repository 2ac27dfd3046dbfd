import { DAYS_PER_MONTH } from '../evidence/units.ts';
import type { Observer } from '../model/observer.ts';
import type { World } from '../model/world.ts';
import { Continuity } from './continuity.ts';
import { MeetingMonths } from './meeting-months.ts';
import { MonthlyAdmissions } from './monthly.ts';
import { PersonTime } from './person-time.ts';
import { Persistence } from './persistence.ts';
import { Slots } from './slots.ts';
import { Spending } from './spending.ts';
import { StaffMonths } from './staff-months.ts';
import { Tallies } from './tallies.ts';
import { Waits } from './waits.ts';
import { watchersOf } from './watchers.ts';
import { Years } from './years.ts';

/** Who counts, as what they look at. */
const { of: watchersOfWhat, bit } = watchersOf({
  time: PersonTime.watches,
  persistence: Persistence.watches,
  spending: Spending.watches,
  staff: StaffMonths.watches,
  meetings: MeetingMonths.watches,
  monthly: MonthlyAdmissions.watches,
  tallies: Tallies.watches,
  waits: Waits.watches,
  continuity: Continuity.watches,
});
const TIME = bit.time;
const PERSISTENCE = bit.persistence;
const SPENDING = bit.spending;
const STAFF = bit.staff;
const MEETINGS = bit.meetings;
const MONTHLY = bit.monthly;
const TALLIES = bit.tallies;
const WAITS = bit.waits;
const CONTINUITY = bit.continuity;
/** Those who count by the slots of the person. */
const BY_SLOT = SPENDING | TALLIES | WAITS;

/** Everything that is counted in one replication, and the world it is counted of. */
export class Counted implements Observer {
  readonly world: World;
  readonly tallies: Tallies;
  readonly time: PersonTime;
  readonly waits: Waits;
  readonly spending: Spending;
  readonly persistence: Persistence;
  readonly continuity: Continuity;
  readonly staff: StaffMonths;
  readonly meetings: MeetingMonths;
  readonly monthly: MonthlyAdmissions;
  /** Where the person of an event counts: looked up before anybody who counts by it is told. */
  readonly slots: Slots;
  private readonly reportFrom: number;

  constructor(world: World) {
    const { scenario, reportFrom, people } = world;
    const years = new Years(reportFrom, scenario.years);
    const slots = new Slots(scenario.place.councils.length);
    this.world = world;
    this.slots = slots;
    this.reportFrom = reportFrom;
    this.tallies = new Tallies(years, slots);
    this.spending = new Spending(world, years, slots);
    this.time = new PersonTime(years, slots, people.capacity, this.spending.time);
    this.waits = new Waits(years, slots);
    this.persistence = new Persistence(reportFrom, scenario.years, people.capacity);
    this.continuity = new Continuity(years, slots, people.capacity);
    this.staff = new StaffMonths(years);
    this.meetings = new MeetingMonths(years);
    this.monthly = new MonthlyAdmissions(Math.round(world.horizon / DAYS_PER_MONTH));
  }

  observe(world: World, what: number, person: number, now: number, detail: number): void {
    const who = watchersOfWhat[what];
    const isReported = now >= this.reportFrom;
    if (who & TIME) this.time.observe(world, what, person, now);
    if (who & PERSISTENCE) this.persistence.observe(world, what, person, now);
    // Once for all who count by them.
    if (isReported && who & BY_SLOT) this.slots.find(world, person);
    if (who & SPENDING) this.spending.observe(world, what, person, now, detail);
    if (who & STAFF) this.staff.observe(world, what, person, now, detail);
    if (who & MEETINGS) this.meetings.observe(world, what, person, now);
    if (who & MONTHLY) this.monthly.observe(world, what, person, now);
    // Nothing else is reported of the warm-up.
    if (!isReported) return;
    if (who & TALLIES) this.tallies.observe(world, what, person, now, detail);
    if (who & WAITS) this.waits.observe(world, what, person, now, detail);
    if (who & CONTINUITY) this.continuity.observe(world, what, person, now, detail);
  }

  /** Counts the time of everybody who is still there: call once, at the end of the run. */
  close(): void {
    this.time.close(this.world);
    this.spending.close(this.world);
    this.continuity.close(this.world);
  }
}
