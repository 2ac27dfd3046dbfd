import { replicationKey } from '../../../src/engine/draws.ts';
import { DAYS_PER_YEAR } from '../../../src/evidence/units.ts';
import { OBSERVED } from '../../../src/model/observer.ts';
import { PRESENCE } from '../../../src/model/people/codes.ts';
import { World } from '../../../src/model/world.ts';
import { AreaSeen } from '../../../src/observe/area-seen.ts';
import { Counted } from '../../../src/observe/counted.ts';
import { areasOf, groupsOf } from '../../../src/observe/groups.ts';
import { mainGroup, measureOf, type MeasureId } from '../../../src/observe/measures.ts';
import { professionGroups } from '../../../src/observe/professions.ts';
import { Seen } from '../../../src/observe/seen.ts';
import { StaffSeen } from '../../../src/observe/staff-seen.ts';
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
  readonly aboveLimitAtHome?: number;
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

  /** @param listens whether what the model tells observers is counted as well */
  constructor(sample = 0.01, listens = false) {
    const scenario = scenarioOf('overlapping-3x2', { sample, years: 2, warmUp: 1 });
    this.world = new World(scenario, replicationKey(expandSeed('hand-made'), 1), {
      observe: (world, what, person, now, detail) => {
        if (listens) this.counted.observe(world, what, person, now, detail);
      },
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

  /** What a measure makes of what was seen in some of the reported years, of those whom it is about. */
  valueOf(id: MeasureId, years: readonly number[] = [1, 2]): number {
    const measure = measureOf(id);
    switch (measure.reported) {
      case 'professions':
        return measure.of(this.seenOfStaff(mainGroup(id), years));
      case 'areas':
        return measure.of(this.seenOfArea(mainGroup(id), years));
      default:
        return measure.of(this.seen(mainGroup(id), years));
    }
  }

  /** What was seen of a profession. */
  seenOfStaff(profession: string, years: readonly number[] = [1, 2]): StaffSeen {
    const { professions } = named(professionGroups, profession);
    return new StaffSeen(this.counted, professions, years);
  }

  /** What was seen of a place or a council. */
  seenOfArea(area: string, years: readonly number[] = [1, 2]): AreaSeen {
    return new AreaSeen(this.counted, named(areasOf(this.world.scenario.place), area), years);
  }

  /** What was seen of a group in some of the reported years. */
  seen(group: string, years: readonly number[] = [1, 2]): Seen {
    const { slots } = named(groupsOf(this.world.scenario.place), group);
    return new Seen(this.counted, slots, years);
  }
}

function named<Party extends { readonly name: string }>(parties: readonly Party[], wanted: string) {
  const found = parties.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`nobody is called ${wanted}`);
  return found;
}

/** The beginning of a reported year, some days into it. */
export function reported(year: number, days = 0): number {
  return year * DAYS_PER_YEAR + days;
}
