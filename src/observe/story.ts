import { ASIDES, OBSERVED, OF_THE_PLACE, type Observer } from '../model/observer.ts';
import { SERVICE } from '../model/people/codes.ts';
import type { World } from '../model/world.ts';
import { Moments, type Observation } from './moments.ts';
import { packState, unpackState, type PersonState } from './person-state.ts';

/** What is in no story: that a state is about to change, what is said beside something, and what happens to the whole place. */
const UNTOLD: ReadonlySet<number> = new Set([OBSERVED.changing, ...ASIDES, ...OF_THE_PLACE]);

/** Something that happened to a person. */
export interface Moment {
  /** Days since the start of the reported years. */
  readonly day: number;
  readonly what: Observation;
  /** See `OBSERVED`. */
  readonly detail: number;
  /** The person at that moment. */
  readonly state: PersonState;
}

/** One person's reported years. */
export interface Story {
  readonly person: number;
  /** When it begins and ends, in days since the start of the reported years. */
  readonly from: number;
  readonly until: number;
  /** The person when it begins. */
  readonly start: PersonState;
  /** How somebody came who was not there from the start, a number of `ARRIVAL`. */
  readonly arrival: number | undefined;
  /** Support that ran when it began, numbers of `SERVICE`. */
  readonly running: readonly number[];
  /** In the order in which they happened. */
  readonly moments: readonly Moment[];
}

/** Whose story is to be told: one person's, or that of somebody who at the start is as described. */
export type Whom = { readonly person: number } | { readonly like: (state: PersonState) => boolean };

/** Somebody picked from those who are as described. */
export interface Picked {
  readonly person: number;
  /** How many are as described, and how many of them had a crisis in the reported years. */
  readonly matching: number;
  readonly withCrisis: number;
}

const names = Object.keys(OBSERVED) as Observation[];

/**
 * Records what happens in the reported years to one person, or to all who are as described when those years
 * begin. Support is kept in mind from the start of the warm-up, because it runs on.
 */
export class StoryObserver implements Observer {
  private readonly whom: Whom;
  private readonly moments = new Moments();
  private watched: Watched | undefined = undefined;
  private begun = false;

  constructor(whom: Whom) {
    this.whom = whom;
  }

  observe(world: World, what: number, person: number, now: number, detail: number): void {
    this.watched ??= new Watched(world);
    const { followed, running } = this.watched;
    if (now >= world.reportFrom) {
      if (!this.begun) this.begin(this.watched, what === OBSERVED.arrived ? person : undefined);
      if (followed[person] === 1 && !UNTOLD.has(what)) {
        if (what === OBSERVED.arrived) this.watched.start(person, now);
        this.moments.add(what, person, now, detail, packState(world.people, person));
      }
    }
    if (what === OBSERVED.supportStarted) running[person] |= 1 << detail;
    if (what === OBSERVED.supportEnded) running[person] &= ~(1 << detail);
  }

  /** How many numbers of people there are, those who come later included. */
  get people(): number {
    return this.watched?.followed.length ?? 0;
  }

  /** Somebody's story up to now; undefined of a person who is not followed, or was not there in those years. */
  storyOf(person: number): Story | undefined {
    const watched = this.close();
    const from = watched?.startTimes[person] ?? NaN;
    if (watched === undefined || Number.isNaN(from)) return undefined;
    const { reportFrom, initialPeople, arrivals, simulation } = watched.world;
    const moments = this.moments.of(person).map(({ what, time, detail, state }): Moment => ({
      day: time - reportFrom,
      what: names[what],
      detail,
      state: unpackState(state),
    }));
    const end = moments.find(({ what }) => what === 'died' || what === 'movedAway');
    return {
      person,
      from: from - reportFrom,
      until: end?.day ?? simulation.now - reportFrom,
      start: unpackState(watched.starts[person]),
      arrival: moments[0]?.what === 'arrived' ? arrivals.kinds[person - initialPeople] : undefined,
      running: Object.values(SERVICE).filter(
        (service) => (watched.runningAtStart[person] & (1 << service)) !== 0,
      ),
      moments,
    };
  }

  /**
   * Of those who are as described, the person with the most usual amount of story: the median number of
   * moments among those who had a crisis, or among all where nobody had one; the lowest number of several.
   */
  pick(): Picked | undefined {
    const followed = this.close()?.followed ?? new Uint8Array(0);
    const { all, ofKind } = this.moments.counts(followed.length, OBSERVED.crisis);
    const matching = [...followed.keys()].filter((person) => followed[person] === 1);
    const withCrisis = matching.filter((person) => ofKind[person] > 0);
    const candidates = withCrisis.length > 0 ? withCrisis : matching;
    if (candidates.length === 0) return undefined;
    const amounts = candidates.map((person) => all[person]).toSorted((a, b) => a - b);
    const median = amounts[Math.floor((amounts.length - 1) / 2)];
    const person = candidates.find((candidate) => all[candidate] === median) ?? candidates[0];
    return { person, matching: matching.length, withCrisis: withCrisis.length };
  }

  /** What was watched; the story has begun even if nothing at all happened in the reported years. */
  private close(): Watched | undefined {
    if (this.watched !== undefined && !this.begun) this.begin(this.watched, undefined);
    return this.watched;
  }

  /**
   * The reported years begin.
   *
   * @param arriving who comes with the first event of these years, and was not there when they began
   */
  private begin(watched: Watched, arriving: number | undefined): void {
    this.begun = true;
    const { whom } = this;
    const { world, followed } = watched;
    for (let person = 0; person < followed.length; person++) {
      const here = world.people.isHere(person) && person !== arriving;
      const wanted =
        'person' in whom
          ? whom.person === person
          : here && whom.like(unpackState(packState(world.people, person)));
      if (!wanted) continue;
      followed[person] = 1;
      if (here) watched.start(person, world.reportFrom);
    }
  }
}

/** What is kept by person. */
class Watched {
  readonly world: World;
  readonly followed: Uint8Array;
  /** When the story began, NaN where it did not, and how the person was then. */
  readonly startTimes: Float64Array;
  readonly starts: Uint32Array;
  /** Support that runs now, and that ran when the story began: a bit a service. */
  readonly running: Uint16Array;
  readonly runningAtStart: Uint16Array;

  constructor(world: World) {
    const { capacity } = world.people;
    this.world = world;
    this.followed = new Uint8Array(capacity);
    this.startTimes = new Float64Array(capacity).fill(NaN);
    this.starts = new Uint32Array(capacity);
    this.running = new Uint16Array(capacity);
    this.runningAtStart = new Uint16Array(capacity);
  }

  start(person: number, time: number): void {
    this.startTimes[person] = time;
    this.starts[person] = packState(this.world.people, person);
    this.runningAtStart[person] = this.running[person];
  }
}
