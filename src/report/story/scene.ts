import type { Observation } from '../../observe/moments.ts';
import type { Moment, Story } from '../../observe/story.ts';
import { pronounsOf, type Pronouns } from './words.ts';

/** A moment among the others of its story: what a sentence about it has to know. */
export class Scene {
  readonly moment: Moment;
  readonly person: Pronouns;
  /** How somebody came who was not there from the start, a number of `ARRIVAL`. */
  readonly arrival: number | undefined;
  private readonly moments: readonly Moment[];
  private readonly at: number;

  constructor(story: Story, at: number) {
    const moment = story.moments[at];
    if (moment === undefined) throw new RangeError(`The story has no moment ${at}.`);
    this.moment = moment;
    this.person = pronounsOf(story.start);
    this.arrival = story.arrival;
    this.moments = story.moments;
    this.at = at;
  }

  /** The first moment of a kind on the same day. */
  sameDay(what: Observation, detail?: number): Moment | undefined {
    return this.allOfDay(what).find((other) => detail === undefined || other.detail === detail);
  }

  allOfDay(what: Observation): Moment[] {
    const day = Math.floor(this.moment.day);
    return this.moments.filter((other) => other.what === what && Math.floor(other.day) === day);
  }

  /** Whether this is the first moment of its kind on its day: it speaks for the others. */
  get speaks(): boolean {
    return this.allOfDay(this.moment.what)[0] === this.moment;
  }

  /** The first later moment of some kinds, at most `days` later and before another of this kind. */
  soon(kinds: readonly Observation[], days: number): Moment | undefined {
    for (const other of this.moments.slice(this.at + 1)) {
      if (other.day > this.moment.day + days || other.what === this.moment.what) return undefined;
      if (kinds.includes(other.what)) return other;
    }
    return undefined;
  }

  /** The last earlier moment of a kind, at most `days` earlier. */
  lately(what: Observation, days: number): Moment | undefined {
    const earlier = this.moments.slice(0, this.at).toReversed();
    const last = earlier.find((other) => other.what === what);
    return last !== undefined && last.day >= this.moment.day - days ? last : undefined;
  }
}
