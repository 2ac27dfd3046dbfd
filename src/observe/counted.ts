import type { Observer } from '../model/observer.ts';
import type { World } from '../model/world.ts';
import { Continuity } from './continuity.ts';
import { MeetingMonths } from './meeting-months.ts';
import { PersonTime } from './person-time.ts';
import { Persistence } from './persistence.ts';
import { Slots } from './slots.ts';
import { Spending } from './spending.ts';
import { StaffMonths } from './staff-months.ts';
import { Tallies } from './tallies.ts';
import { Waits } from './waits.ts';
import { Years } from './years.ts';

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

  constructor(world: World) {
    const { scenario, reportFrom, people } = world;
    const years = new Years(reportFrom, scenario.years);
    const slots = new Slots(scenario.place.councils.length);
    this.world = world;
    this.tallies = new Tallies(years, slots);
    this.spending = new Spending(world, years, slots);
    this.time = new PersonTime(years, slots, people.capacity, this.spending.time);
    this.waits = new Waits(years, slots);
    this.persistence = new Persistence(reportFrom, scenario.years, people.capacity);
    this.continuity = new Continuity(years, slots, people.capacity);
    this.staff = new StaffMonths(years);
    this.meetings = new MeetingMonths(years);
  }

  observe(world: World, what: number, person: number, now: number, detail: number): void {
    this.time.observe(world, what, person, now);
    this.persistence.observe(world, what, person, now);
    this.spending.observe(world, what, person, now, detail);
    this.staff.observe(world, what, person, now, detail);
    this.meetings.observe(world, what, person, now);
    // Nothing is reported of the warm-up.
    if (now < world.reportFrom) return;
    this.tallies.observe(world, what, person, now, detail);
    this.waits.observe(world, what, person, now, detail);
    this.continuity.observe(world, what, person, now, detail);
  }

  /** Counts the time of everybody who is still there: call once, at the end of the run. */
  close(): void {
    this.time.close(this.world);
    this.spending.close(this.world);
    this.continuity.close(this.world);
  }
}
