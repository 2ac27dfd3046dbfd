import { expect, test } from 'vitest';
import { replicate } from '../../../src/experiment/replicate.ts';
import { CASE, EPISODE, HOME_CARE, PATHWAY, PRESENCE } from '../../../src/model/people/codes.ts';
import { OBSERVED, type Observer } from '../../../src/model/observer.ts';
import type { World } from '../../../src/model/world.ts';
import { Census } from './census.ts';
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
  const census = new Census();
  replicate(scarce, 1, watcher, (world) => {
    world.simulation.check(() => {
      seen.events++;
      census.count(world);
      const pairs = [
        ...census.pairs(world),
        ['people', census.people, flows.arrived - flows.gone] as const,
        ['cases without an owner', census.stage[CASE.lost], cases.lost - cases.found] as const,
      ];
      // One comparison an event: a matcher for each pair would take longer than the run.
      const broken = pairs.filter(([, held, counted]) => held !== counted);
      if (broken.length > 0) expect(broken).toEqual([]);
      const [beds] = world.beds;
      const [homeCare] = world.homeCare;
      // A council that buys fewer hours takes none away from anybody: they go as they fall free.
      const [hours] = world.sizes.homeCareHours;
      if (beds.inUse.value > beds.places || homeCare.inUse.value > hours) {
        throw new Error(`more in use than there is at ${world.simulation.now}`);
      }
      seen.waitedForBed += beds.queue.value;
      seen.delayed += census.waiting[PATHWAY.bed];
      seen.waitedForCare += homeCare.queue.value;
      seen.waitedForSupport += census.wantingSupport;
      seen.waitedForAssessment += census.stage[CASE.waitingForAssessment];
      seen.ownerless += census.stage[CASE.lost];
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
  const [[unused]] = world.pathways;
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
