import { expect, test } from 'vitest';
import { replicate } from '../../../src/experiment/replicate.ts';
import {
  EPISODE,
  HOME_CARE,
  PATHWAY,
  PRESENCE,
  RESIDENCE,
} from '../../../src/model/people/codes.ts';
import { OBSERVED, type Observer } from '../../../src/model/observer.ts';
import type { World } from '../../../src/model/world.ts';
import { FULL, scenarioOf, withValues } from './scenarios.ts';

// Few places, so that every queue fills and every way out of a queue is taken.
const scarce = withValues(scenarioOf('tiny', { sample: FULL ? 1 : 0.4, years: 3, warmUp: 1 }), {
  'hospital.bedsPer1000': 4,
  'discharge.placesPer1000.home': 0.8,
  'discharge.placesPer1000.bed': 0.8,
  'discharge.placesPer1000.careHome': 0.8,
  'homeCare.placesPer1000': 10,
  'migration.leavingRate': 0.05,
  'crisis.scale': 2,
});

/** Counts people by a test on their state; only those who are here. */
function count(world: World, holds: (person: number) => boolean): number {
  let found = 0;
  for (let person = 0; person < world.people.capacity; person++) {
    if (world.people.isHere(person) && holds(person)) found++;
  }
  return found;
}

test('people, beds, places and packages are conserved at every event', () => {
  const flows = { arrived: 0, gone: 0 };
  const watcher: Observer = {
    observe: (_world, what) => {
      if (what === OBSERVED.arrived) flows.arrived++;
      if (what === OBSERVED.died || what === OBSERVED.movedAway) flows.gone++;
    },
  };
  const seen = { waitedForBed: 0, delayed: 0, waitedForCare: 0, events: 0 };
  replicate(scarce, 1, watcher, (world) => {
    world.simulation.check(() => {
      const { people } = world;
      seen.events++;
      const is = (column: Uint8Array, code: number) => count(world, (p) => column[p] === code);

      expect(count(world, () => true)).toBe(flows.arrived - flows.gone);
      const places = Object.values(RESIDENCE).map((code) => is(people.residence, code));
      expect(places.reduce((sum, n) => sum + n, 0)).toBe(flows.arrived - flows.gone);

      const [beds] = world.beds;
      const inBeds = is(people.episode, EPISODE.inBed) + is(people.episode, EPISODE.ready);
      expect(beds.inUse.value).toBe(inBeds);
      expect(is(people.residence, RESIDENCE.hospital)).toBe(inBeds);
      expect(beds.inUse.value).toBeLessThanOrEqual(beds.places);
      expect(beds.queue.value).toBe(is(people.episode, EPISODE.waitingForBed));
      seen.waitedForBed += beds.queue.value;

      for (const pathway of [PATHWAY.home, PATHWAY.bed, PATHWAY.careHome]) {
        const on = (p: number) => people.pathway[p] === pathway;
        const waiting = (p: number) => people.episode[p] === EPISODE.ready;
        const resource = world.pathways[pathway];
        expect(resource.inUse.value).toBe(count(world, (p) => on(p) && !waiting(p)));
        expect(resource.queue.value).toBe(count(world, (p) => on(p) && waiting(p)));
        seen.delayed += resource.queue.value;
      }

      expect(world.homeCare.inUse.value).toBe(is(people.homeCare, HOME_CARE.funded));
      expect(world.homeCare.queue.value).toBe(is(people.homeCare, HOME_CARE.waiting));
      seen.waitedForCare += world.homeCare.queue.value;
    });
  });
  expect(seen.events).toBeGreaterThan(1000);
  expect(Math.min(seen.waitedForBed, seen.delayed, seen.waitedForCare)).toBeGreaterThan(0);
  expect(flows.gone).toBeGreaterThan(0);
});

test('Little’s law holds in every queue: its mean length is its arrival rate times its mean wait', () => {
  let world: World | undefined;
  replicate(scarce, 2, undefined, (populated) => (world = populated));
  if (world === undefined) throw new Error('not inspected');
  const { now } = world.simulation;
  const queues = [...world.beds, ...world.pathways.slice(1), world.homeCare];
  let withdrawals = 0;
  for (const resource of queues) {
    // Everybody who still waits gets a place now: the queue ends as it began, empty.
    resource.setCapacity(Infinity);
    const { queue, timeWaited, timeWithdrawn } = resource;
    expect(queue.value).toBe(0);
    const area = queue.integral(now);
    expect(area).toBeGreaterThan(0);
    expect(Math.abs(timeWaited + timeWithdrawn - area)).toBeLessThan(1e-9 * area);
    withdrawals += resource.withdrawals;
  }
  expect(withdrawals).toBeGreaterThan(0);
});

test('nobody comes back: the dead and those who moved hold nothing and wait for nothing', () => {
  let world: World | undefined;
  replicate(scarce, 3, undefined, (populated) => (world = populated));
  if (world === undefined) throw new Error('not inspected');
  const { people } = world;
  const gone = Array.from({ length: people.capacity }, (_, person) => person).filter(
    (person) => people.presence[person] !== PRESENCE.here && people.presence[person] !== 0,
  );
  expect(gone.length).toBeGreaterThan(10);
  for (const person of gone) {
    expect(people.pathway[person]).toBe(PATHWAY.none);
    expect(people.homeCare[person]).toBe(HOME_CARE.none);
    expect(people.episode[person]).toBe(EPISODE.none);
  }
});
