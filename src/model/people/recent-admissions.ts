/** Admissions that are kept of each person: who has more of them in a year is on every list anyway. */
const KEPT = 1 << 2;

/** When people were admitted last, as a record has it. */
export class RecentAdmissions {
  private readonly times: Float64Array;

  constructor(people: number) {
    this.times = new Float64Array(people * KEPT).fill(-Infinity);
  }

  /** The person's `n`-th admission, the first being 0, is at this time. */
  note(person: number, n: number, now: number): void {
    this.times[person * KEPT + (n % KEPT)] = now;
  }

  /** Admissions after a time, four at most. */
  after(person: number, time: number): number {
    let count = 0;
    for (let n = 0; n < KEPT; n++) if (this.times[person * KEPT + n] > time) count++;
    return count;
  }

  /** Time of the latest; -Infinity where there was none. */
  latest(person: number): number {
    let last = -Infinity;
    for (let n = 0; n < KEPT; n++) last = Math.max(last, this.times[person * KEPT + n]);
    return last;
  }
}
