import { expect, test } from 'vitest';
import { replicate } from '../../../src/experiment/replicate.ts';
import {
  CASE,
  EPISODE,
  HOME_CARE,
  PATHWAY,
  PRESENCE,
  RESIDENCE,
  SERVICE,
} from '../../../src/model/people/codes.ts';
import { OBSERVED, type Observer } from '../../../src/model/observer.ts';
import { TIMED } from '../../../src/model/processes/support-queue.ts';
import type { World } from '../../../src/model/world.ts';
import { FULL, scenarioOf, withValues } from './scenarios.ts';

// Few places, so that every queue fills and every way out of a queue is taken.
const scarce = withValues(scenarioOf('tiny', { sample: FULL ? 1 : 0.4, years: 3, warmUp: 1 }), {
  'hospital.bedsPer1000': 4,
  'discharge.placesPer1000.home': 0.8,
  'discharge.placesPer1000.bed': 0.8,
  'discharge.placesPer1000.careHome': 0.8,
  'homeCare.hoursPer1000': 60,
  'reablement.placesPer1000': 1,
  'therapy.placesPer1000': 1,
  'assessment.hoursPerWeek': 2,
  'seeking.unmetRate': 1.2,
  'handoff.lostShare': 0.1,
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

test('people, beds, hours, places and cases are conserved at every event', () => {
  const flows = { arrived: 0, gone: 0 };
  const cases = { lost: 0, found: 0 };
  const watcher: Observer = {
    observe: (_world, what) => {
      if (what === OBSERVED.arrived) flows.arrived++;
      if (what === OBSERVED.caseLost) cases.lost++;
      if (what === OBSERVED.caseFound) cases.found++;
      if (what === OBSERVED.died || what === OBSERVED.movedAway) flows.gone++;
    },
  };
  const seen = {
    waitedForBed: 0,
    delayed: 0,
    waitedForCare: 0,
    waitedForSupport: 0,
    waitedForAssessment: 0,
    ownerless: 0,
    events: 0,
  };
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
        const ready = (p: number) => people.episode[p] === EPISODE.ready;
        // Those who are ready are assessed or their place is sought, before they wait for it.
        const waits = (p: number) =>
          ready(p) && people.caseStage[p] === CASE.none && Number.isNaN(people.processEnds[p]);
        const resource = world.pathways[pathway];
        expect(resource.inUse.value).toBe(count(world, (p) => on(p) && !ready(p)));
        expect(resource.queue.value).toBe(count(world, (p) => on(p) && waits(p)));
        seen.delayed += resource.queue.value;
      }

      let hours = 0;
      for (let p = 0; p < people.capacity; p++) hours += people.packageHours[p];
      const [homeCare] = world.homeCare;
      expect(homeCare.inUse.value).toBe(hours);
      expect(homeCare.inUse.value).toBeLessThanOrEqual(homeCare.places);
      const waitsFor = (service: number) => (p: number) =>
        people.caseStage[p] === CASE.waitingForSupport && people.caseAim[p] === service;
      expect(homeCare.queue.value).toBe(count(world, waitsFor(SERVICE.homeCare)));
      seen.waitedForCare += homeCare.queue.value;

      expect(world.careHomes.inUse.value).toBe(count(world, (p) => people.careHomePlace[p] === 1));
      for (const service of Object.values(TIMED)) {
        const resource = world.serviceOf(0, service);
        const has = (p: number) => (people.support[p] & (1 << service)) !== 0;
        expect(resource.inUse.value).toBe(count(world, has));
        expect(resource.queue.value).toBe(count(world, waitsFor(service)));
        seen.waitedForSupport += resource.queue.value;
      }

      const stage = (code: number) => is(people.caseStage, code);
      const teams = [...world.assessors, ...world.hospitalTeams];
      const sum = (of: (team: (typeof teams)[number]) => number) =>
        teams.reduce((total, team) => total + of(team), 0);
      expect(sum(({ inUse }) => inUse.value)).toBe(stage(CASE.beingAssessed));
      expect(sum(({ queue }) => queue.value)).toBe(stage(CASE.waitingForAssessment));
      seen.waitedForAssessment += stage(CASE.waitingForAssessment);
      expect(stage(CASE.lost)).toBe(cases.lost - cases.found);
      seen.ownerless += stage(CASE.lost);
    });
  });
  expect(seen.events).toBeGreaterThan(1000);
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0);
  expect(flows.gone).toBeGreaterThan(0);
});

test('Little’s law holds in every queue: its mean length is its arrival rate times its mean wait', () => {
  let world: World | undefined;
  replicate(scarce, 2, undefined, (populated) => (world = populated));
  if (world === undefined) throw new Error('not inspected');
  const { now } = world.simulation;
  // Pathway 0 is never asked.
  const [unused] = world.pathways;
  const queues = world.queues.filter((resource) => resource !== unused);
  let withdrawals = 0;
  let waitedFor = 0;
  for (const resource of queues) {
    // Everybody who still waits gets a place now: the queue ends as it began, empty.
    resource.setCapacity(Infinity);
    const { queue, timeWaited, timeWithdrawn } = resource;
    expect(queue.value).toBe(0);
    const area = queue.integral(now);
    if (area > 0) waitedFor++;
    expect(Math.abs(timeWaited + timeWithdrawn - area)).toBeLessThanOrEqual(1e-9 * area);
    withdrawals += resource.withdrawals;
  }
  expect(withdrawals).toBeGreaterThan(0);
  expect(waitedFor).toBeGreaterThan(8);
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
    expect(people.caseStage[person]).toBe(CASE.none);
    expect(people.support[person]).toBe(0);
    expect(people.careHomePlace[person]).toBe(0);
    expect(people.episode[person]).toBe(EPISODE.none);
  }
});
