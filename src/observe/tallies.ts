import { DAYS_PER_YEAR } from '../evidence/units.ts';
import { ADMISSION, OBSERVED, type Observer } from '../model/observer.ts';
import type { World } from '../model/world.ts';
import { sumOver, type Slots } from './slots.ts';
import { countings, delayTallies, TALLY, type Counting, type Tally } from './tally.ts';
import type { Years } from './years.ts';

const TALLIES = Object.keys(TALLY).length;
/** A discharge is delayed from a whole day on, as in the official count of patients at midnight. */
const DELAY_FROM = 1;
/** A yearly review counts as in time up to a month after the year is over. */
const REVIEWED_WITHIN = DAYS_PER_YEAR + 30;

// What is counted of each observation, as columns: this is read at every event.
const NONE = -1;
const observations = (Object.keys(OBSERVED) as (keyof typeof OBSERVED)[]).toSorted(
  (a, b) => OBSERVED[a] - OBSERVED[b],
);
/** More than there are codes in any detail. */
const DETAILS = 16;
const oneOfWhat = columnOf(1, ({ one }) => ({ 0: one }));
const detailOfWhat = columnOf(1, ({ detail }) => ({ 0: detail }));
const oneOfDetail = columnOf(DETAILS, ({ oneOf = {} }) => oneOf);
const hasCodes = Uint8Array.from(observations, (name) => (countings[name]?.oneOf ? 1 : 0));
const tallyOfReason = Object.values(delayTallies).map((tally) => TALLY[tally]);

/** Counts events by reported year and slot, which has been looked up for the person. */
export class Tallies implements Observer {
  /** What it looks at: of all else it is not told. */
  static readonly watches: readonly (keyof typeof OBSERVED)[] = [
    ...(Object.keys(countings) as (keyof typeof OBSERVED)[]),
    'delayPart',
  ];

  private readonly years: Years;
  private readonly slots: Slots;
  private readonly counts: Float64Array;

  constructor(years: Years, slots: Slots) {
    this.years = years;
    this.slots = slots;
    this.counts = new Float64Array(TALLIES * years.count * slots.count);
  }

  observe(world: World, what: number, person: number, now: number, detail: number): void {
    const one = oneOfWhat[what];
    const sum = detailOfWhat[what];
    if (one >= 0) this.count(one, now, 1);
    if (sum >= 0) this.count(sum, now, detail);
    // Other details may be fractions, which no array should be asked for.
    if (hasCodes[what] === 1) {
      const tally = oneOfDetail[what * DETAILS + detail];
      if (tally >= 0) this.count(tally, now, 1);
    }
    switch (what) {
      case OBSERVED.admitted:
        this.countAdmission(now, detail);
        break;
      case OBSERVED.delayEnded:
        if (detail >= DELAY_FROM) this.count(TALLY.delayedDischarges, now, 1);
        break;
      case OBSERVED.delayPart:
        this.count(tallyOfReason[world.people.delayReason[person]], now, detail);
        break;
      case OBSERVED.enteredCareHome:
        if (world.people.isCouncilFunded(person)) {
          this.count(TALLY.councilCareHomeMoves, now, 1);
        }
        break;
      case OBSERVED.assessed:
        this.countSocialWork(world, person, now);
        break;
      case OBSERVED.disputeEnded:
        // Due now: whoever dies or goes into hospital leaves it before it is.
        if (world.people.caseNext[person] === now) {
          this.count(TALLY.disputesSettled, now, 1);
        }
        break;
      case OBSERVED.reviewed:
        this.countSocialWork(world, person, now);
        if (detail <= REVIEWED_WITHIN) this.count(TALLY.reviewsInTime, now, 1);
        break;
    }
  }

  /** A count over slots and years; years are numbered from 1. */
  total(tally: Tally, slots: readonly number[], years: readonly number[]): number {
    const width = this.slots.count;
    const from = TALLY[tally] * this.years.count * width;
    return sumOver(this.counts, { from, width }, slots, years);
  }

  private countAdmission(now: number, flags: number): void {
    if ((flags & ADMISSION.overnight) !== 0) {
      this.count(TALLY.overnightAdmissions, now, 1);
    }
    if ((flags & ADMISSION.viaEmergency) !== 0) {
      this.count(TALLY.admissionsViaEmergency, now, 1);
    }
    if ((flags & ADMISSION.sensitive) !== 0) {
      this.count(TALLY.sensitiveAdmissions, now, 1);
    }
    if ((flags & ADMISSION.readmission) !== 0) {
      this.count(TALLY.readmissions, now, 1);
    }
  }

  /** This contact is among those with the social worker: whoever knew the person before has more than one. */
  private countSocialWork(world: World, person: number, now: number): void {
    this.count(TALLY.socialWorkVisits, now, 1);
    if (world.people.relations.workerContacts[person] > 1) {
      this.count(TALLY.visitsByKnownWorker, now, 1);
    }
  }

  private count(tally: number, now: number, amount: number): void {
    const { slots, years, counts } = this;
    const row = (tally * years.count + years.of(now)) * slots.count;
    counts[row + slots.cell] += amount;
    if (slots.circumstances >= 0) counts[row + slots.circumstances] += amount;
  }
}

/** The tallies of every observation, `width` a row; `NONE` where nothing is counted. */
function columnOf(
  width: number,
  talliesOf: (counting: Counting) => Readonly<Record<number, Tally | undefined>>,
): Int16Array {
  const column = new Int16Array(observations.length * width).fill(NONE);
  observations.forEach((name, what) => {
    for (const [at, tally] of Object.entries(talliesOf(countings[name] ?? {}))) {
      if (tally !== undefined) column[what * width + Number(at)] = TALLY[tally];
    }
  });
  return column;
}
