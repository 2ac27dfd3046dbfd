import { DAYS_PER_MONTH, DAYS_PER_YEAR, MONTHS_PER_YEAR } from '../evidence/units.ts';
import { OBSERVED, type Observer } from '../model/observer.ts';
import { PROFESSION, professionNames } from '../model/staff/professions.ts';
import { POST } from '../model/staff/staff.ts';
import type { World } from '../model/world.ts';
import { STAFF_AMOUNT, type StaffAmount } from './staff-amounts.ts';
import { sumTies } from './staff-ties.ts';
import type { Years } from './years.ts';

const AMOUNTS = Object.keys(STAFF_AMOUNT).length;
const PROFESSIONS = professionNames.length;

/** Sums what the months of the professionals were like, by reported year and profession. */
export class StaffMonths implements Observer {
  /** What it looks at: of all else it is not told. */
  static readonly watches: readonly (keyof typeof OBSERVED)[] = [
    'staffMonth',
    'staffLeft',
    'staffJoined',
  ];

  private readonly years: Years;
  /** Amount by amount within a profession, profession by profession within a year. */
  private readonly amounts: Float64Array;

  constructor(years: Years) {
    this.years = years;
    this.amounts = new Float64Array(years.count * PROFESSIONS * AMOUNTS);
  }

  observe(world: World, what: number, post: number, now: number, detail: number): void {
    switch (what) {
      case OBSERVED.staffMonth: {
        const year = this.yearOf(now);
        this.sumPosts(world, year, now);
        this.sumCases(world, year);
        if (year > 0 && detail % MONTHS_PER_YEAR === 0) this.sumTies(world, year);
        break;
      }
      case OBSERVED.staffLeft:
        this.add('leavers', this.yearOf(now), detail, postsOf(world, post));
        break;
      case OBSERVED.staffJoined:
        this.add('joiners', this.yearOf(now), detail, postsOf(world, post));
        break;
    }
  }

  /** An amount over professions and years; years are numbered from 1. */
  total(amount: StaffAmount, professions: readonly number[], years: readonly number[]): number {
    let total = 0;
    for (const year of years) {
      for (const profession of professions) {
        total += this.amounts[this.placeOf(amount, year, profession)];
      }
    }
    return total;
  }

  /** A month is seen when it is over: it belongs to the year of its middle, and so do those who leave with it. */
  private yearOf(now: number): number {
    return this.years.of(now - DAYS_PER_MONTH / 2);
  }

  private sumPosts(world: World, year: number, now: number): void {
    const { amounts } = this;
    const { staff, values } = world;
    for (let post = 0; post < staff.count; post++) {
      if (staff.state[post] === POST.closed) continue;
      const row = rowOf(year, staff.profession[post]);
      const posts = postsOf(world, post);
      amounts[row + STAFF_AMOUNT.posts] += posts;
      if (staff.state[post] === POST.vacant) amounts[row + STAFF_AMOUNT.vacant] += posts;
      if (staff.state[post] === POST.covered) amounts[row + STAFF_AMOUNT.covered] += posts;
      if (staff.isHeld(post)) {
        amounts[row + STAFF_AMOUNT.held] += posts;
        if (staff.state[post] === POST.away) amounts[row + STAFF_AMOUNT.away] += posts;
        amounts[row + STAFF_AMOUNT.burnout] += posts * staff.burnout[post];
        if (staff.burnout[post] > values['burnout.high']) {
          amounts[row + STAFF_AMOUNT.highBurnout] += posts;
        }
        amounts[row + STAFF_AMOUNT.engagement] += posts * staff.engagement[post];
        amounts[row + STAFF_AMOUNT.tenure] += (posts * (now - staff.since[post])) / DAYS_PER_YEAR;
      }
      amounts[row + STAFF_AMOUNT.available] += staff.available[post];
      amounts[row + STAFF_AMOUNT.withPeople] += staff.withPeople[post];
      amounts[row + STAFF_AMOUNT.forPeople] += staff.forPeople[post];
      amounts[row + STAFF_AMOUNT.joint] += staff.joint[post];
      amounts[row + STAFF_AMOUNT.dispute] += staff.dispute[post];
      amounts[row + STAFF_AMOUNT.administration] += staff.administration[post];
      amounts[row + STAFF_AMOUNT.wanted] += staff.load[post] * staff.available[post];
    }
  }

  /** People on the books of the teams that keep books, and on the lists of the practices. */
  private sumCases(world: World, year: number): void {
    const { staff, staffRates, scenario } = world;
    for (let profession = 0; profession < PROFESSIONS; profession++) {
      const teams = staff.teams.byArea[profession];
      const others = staffRates.otherWork[profession];
      const cases = hasList(profession)
        ? scenario.place.population.total * scenario.sample
        : teams.reduce((sum, team) => sum + staff.stock[team], 0) / (1 - others);
      this.add('cases', year, profession, cases);
      this.add('caseHolders', year, profession, postsAtWork(world, teams));
    }
  }

  private sumTies(world: World, year: number): void {
    sumTies(world, (amount, profession, sum) => this.add(amount, year, profession, sum));
  }

  private add(amount: StaffAmount, year: number, profession: number, sum: number): void {
    this.amounts[this.placeOf(amount, year, profession)] += sum;
  }

  private placeOf(amount: StaffAmount, year: number, profession: number): number {
    return rowOf(year, profession) + STAFF_AMOUNT[amount];
  }
}

/** Where the amounts of a profession in a year begin. */
function rowOf(year: number, profession: number): number {
  return (year * PROFESSIONS + profession) * AMOUNTS;
}

/** Full-time equivalents of a post. */
function postsOf({ staff }: World, post: number): number {
  return staff.contract[post] * staff.teams.all[staff.team[post]].weight;
}

/** Full-time equivalents at work in some teams. */
function postsAtWork(world: World, teams: Uint16Array): number {
  const { staff } = world;
  let posts = 0;
  for (const team of teams) {
    for (const post of staff.members[team]) {
      if (staff.isAtWork(post)) posts += postsOf(world, post);
    }
  }
  return posts;
}

/** Practices have a list of everybody who lives here, of any age. */
function hasList(profession: number): boolean {
  return profession === PROFESSION.gp || profession === PROFESSION.practiceNurse;
}
