import { describe, expect, it } from 'vitest';
import { replicationKey } from '../../../src/engine/draws.ts';
import { replicate } from '../../../src/experiment/replicate.ts';
import type { Observer } from '../../../src/model/observer.ts';
import { populate } from '../../../src/model/populate.ts';
import { World } from '../../../src/model/world.ts';
import { Counted } from '../../../src/observe/counted.ts';
import { ALL_OLDER, groupsOf } from '../../../src/observe/groups.ts';
import { LEVEL, type Level } from '../../../src/observe/person-time.ts';
import { Seen } from '../../../src/observe/seen.ts';
import { StreamHash } from '../../../src/observe/stream-hash.ts';
import { TALLY, type Tally } from '../../../src/observe/tally.ts';
import { expandSeed } from '../../../src/scenario/seed.ts';
import { scenarioOf } from '../../verification/model/scenarios.ts';

// Three councils, so that every dimension has something to add up.
const scenario = scenarioOf('overlapping-3x2', { sample: 0.05, years: 2, warmUp: 1 });
const key = replicationKey(expandSeed(scenario.seed), 1);

/** A run that is counted, and one that nobody looks at but the hash. */
function run(watch: (world: World) => Observer): World {
  const watched: Observer[] = [];
  const world = new World(scenario, key, {
    observe: (...what) => watched.forEach((observer) => observer.observe(...what)),
  });
  watched.push(watch(world));
  populate(world);
  world.simulation.run(world.horizon);
  return world;
}

let counted: Counted | undefined;
run((world) => (counted = new Counted(world)));
counted?.close();

function seen(group: string, years: readonly number[]): Seen {
  const found = groupsOf(scenario.place).find(({ name }) => name === group);
  if (found === undefined || counted === undefined) throw new Error(`no group ${group}`);
  return new Seen(counted, found.slots, years);
}

const names = groupsOf(scenario.place).map(({ name }) => name);
const families = ['age ', 'frailty ', 'deprivation fifth ', 'with', 'council: '].map(
  (start) => [start, names.filter((name) => name.startsWith(start))] as const,
);
const periods = [[1], [2], [1, 2]];

describe('groups', () => {
  it('have names and meanings of their own', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(families.map(([, groups]) => groups.length)).toEqual([3, 4, 5, 2, 3]);
  });

  it('tell councils of one name apart', () => {
    const council = { name: 'Twin', share: 0.5, neighbourhoods: 1 };
    const councils = [
      { ...council, id: 'east' },
      { ...council, id: 'west' },
    ];
    const twins = groupsOf({ councils }).map(({ name }) => name);
    expect(twins.slice(-2)).toEqual(['council: Twin (east)', 'council: Twin (west)']);
  });

  it.each(families)('of the family "%s" share no slot', (_, groups) => {
    const slots = groups.flatMap(
      (group) => groupsOf(scenario.place).find(({ name }) => name === group)?.slots ?? [],
    );
    expect(new Set(slots).size).toBe(slots.length);
  });

  it.each(families)('of the family "%s" add up to all people 65+, count by count', (_, groups) => {
    for (const years of periods) {
      for (const tally of Object.keys(TALLY) as Tally[]) {
        const sum = groups.reduce((total, group) => total + seen(group, years).count(tally), 0);
        expect(sum).toBeCloseTo(seen(ALL_OLDER, years).count(tally), 6);
      }
    }
  });

  it.each(families)('of the family "%s" add up in time, level by level', (_, groups) => {
    for (const years of periods) {
      for (const level of Object.keys(LEVEL) as Level[]) {
        const sum = groups.reduce((total, group) => total + seen(group, years).time(level), 0);
        expect(sum).toBeCloseTo(seen(ALL_OLDER, years).time(level), 6);
      }
      const users = groups.reduce((sum, group) => sum + seen(group, years).supportedPeople, 0);
      expect(users).toBeCloseTo(seen(ALL_OLDER, years).supportedPeople, 9);
    }
  });

  it('hold something each, so that the sums above say something', () => {
    for (const name of names) {
      expect(seen(name, [1, 2]).people).toBeGreaterThan(0);
      expect(seen(name, [1, 2]).count('crises')).toBeGreaterThan(0);
    }
  });
});

it('time of the categories of frailty is the time of everybody', () => {
  for (const name of names) {
    const group = seen(name, [1, 2]);
    const sum = (['fit', 'mildFrailty', 'moderateFrailty', 'severeFrailty'] as const).reduce(
      (total, state) => total + group.time(state),
      0,
    );
    expect(sum).toBeCloseTo(group.personYears, 6);
  }
});

it('counting changes nothing of what happens', () => {
  const hash = new StreamHash();
  run(() => hash);
  expect(replicate(scenario, 1).streamHash).toBe(hash.digest);
});
