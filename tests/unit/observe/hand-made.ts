import { replicationKey } from '../../../src/engine/draws.ts';
import { DAYS_PER_YEAR } from '../../../src/evidence/units.ts';
import { OBSERVED } from '../../../src/model/observer.ts';
import { PRESENCE } from '../../../src/model/people/codes.ts';
import { World } from '../../../src/model/world.ts';
import { Counted } from '../../../src/observe/counted.ts';
import { groupsOf } from '../../../src/observe/groups.ts';
import { Seen } from '../../../src/observe/seen.ts';
import { expandSeed } from '../../../src/scenario/seed.ts';
import { scenarioOf } from '../../verification/model/scenarios.ts';

/** What is known of a person of a hand-made world; the rest is 0. */
export interface Attributes {
  readonly age?: number;
  readonly frailty?: number;
  readonly deprivation?: number;
  readonly carerHours?: number;
  readonly council?: number;
  readonly residence?: number;
  readonly cameFrom?: number;
  readonly need?: number;
  readonly paidHours?: number;
  readonly packageHours?: number;
  readonly support?: number;
  readonly lowLevel?: number;
  readonly homeCare?: number;
  readonly aboveCapitalLimit?: number;
  readonly nursingHome?: number;
  readonly nhsFunded?: number;
  readonly delayReason?: number;
  readonly caseLane?: number;
  readonly readyAt?: number;
  readonly pathway?: number;
  readonly placeEnds?: number;
}

/** A world of three councils in which nothing happens but what a test says: two reported years after one. */
export class HandMade {
  readonly world: World;
  readonly counted: Counted;
  private people = 0;

  constructor() {
    const scenario = scenarioOf('overlapping-3x2', { sample: 0.01, years: 2, warmUp: 1 });
    this.world = new World(scenario, replicationKey(expandSeed('hand-made'), 1), {
      observe: () => undefined,
    });
    this.counted = new Counted(this.world);
  }

  /** Somebody who is there from a time on; aged 70 unless told otherwise. */
  person(attributes: Attributes = {}, from = 0): number {
    const person = this.people++;
    this.world.people.presence[person] = PRESENCE.here;
    this.set(person, { age: 70, ...attributes });
    this.see('arrived', person, from);
    return person;
  }

  set(person: number, attributes: Attributes): void {
    for (const [name, value] of Object.entries(attributes)) {
      this.world.people[name as keyof Attributes][person] = value;
    }
  }

  /** Announces a change, as the model does, and makes it. */
  change(person: number, at: number, attributes: Attributes): void {
    this.see('changing', person, at);
    this.set(person, attributes);
  }

  see(what: keyof typeof OBSERVED, person: number, at = reported(1), detail = 0): void {
    this.counted.observe(this.world, OBSERVED[what], person, at, detail);
  }

  /** Ends the run, and with it the time of everybody who is there. */
  close(): void {
    this.world.simulation.run(reported(3));
    this.counted.close();
  }

  /** What was seen of a group in some of the reported years. */
  seen(group: string, years: readonly number[] = [1, 2]): Seen {
    const found = groupsOf(this.world.scenario.place).find(({ name }) => name === group);
    if (found === undefined) throw new Error(`no group ${group}`);
    return new Seen(this.counted, found.slots, years);
  }
}

/** The beginning of a reported year, some days into it. */
export function reported(year: number, days = 0): number {
  return year * DAYS_PER_YEAR + days;
}
