/** A quantity that changes in steps, averaged over time: people in a queue, places in use. */
export class Level {
  // All start as numbers: a field that once was undefined keeps its doubles in boxes of their own.
  value = 0;
  private area = 0;
  private since = 0;
  private start = 0;

  constructor(value = 0, now = 0) {
    this.value = value;
    this.since = now;
    this.start = now;
  }

  add(change: number, now: number): void {
    this.area += this.value * (now - this.since);
    this.since = now;
    this.value += change;
  }

  /** The integral of the quantity over time since the last reset. */
  integral(now: number): number {
    return this.area + this.value * (now - this.since);
  }

  /** The time-weighted mean since the last reset; NaN where no time has passed. */
  mean(now: number): number {
    return this.integral(now) / (now - this.start);
  }

  /** Starts averaging anew, for example after a warm-up. */
  reset(now: number): void {
    this.area = 0;
    this.since = now;
    this.start = now;
  }
}
