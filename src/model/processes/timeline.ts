import { MONTHS_PER_YEAR } from '../../evidence/units.ts';
import { dayOfYear, knobsAt, landings, turningPoints } from '../../scenario/timeline.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { changePayers } from '../money/change-payers.ts';
import { abandonMeetings, areHeld } from '../staff/meetings.ts';
import { restructure } from '../staff/restructuring.ts';
import { inviteAdults } from './adult-budget.ts';
import { staffBrokers } from './brokers.ts';
import { staffHub } from './hub.ts';
import { accrueStanding } from './standing.ts';
import { setCapacities } from '../staff/capacity.ts';
import { turnWorkforce } from '../staff/workforce.ts';
import type { World } from '../world.ts';

/**
 * Schedules everything that the levers of a scenario do, at its time. Nothing happens before the reported years, so
 * until then a world may still go on as another scenario of the same people, place and inputs.
 */
export function followTimeline(world: World, scenario: Scenario): void {
  const { simulation, kinds } = world;
  world.scenario = scenario;
  const { timeline, years } = scenario;
  turningPoints(timeline, years, MONTHS_PER_YEAR).forEach((year, n) => {
    simulation.at(dayOfYear(scenario, year), kinds.knobsTurn, n);
  });
  landings(timeline, years).forEach(({ at }, n) => {
    simulation.at(dayOfYear(scenario, at), kinds.restructuringLands, n);
  });
}

/** A lever begins, ramps up or ends: the knobs are set as the timeline says for this time. */
export function knobsTurn(world: World, n: number): void {
  const { timeline, years } = world.scenario;
  const at = turningPoints(timeline, years, MONTHS_PER_YEAR)[n];
  const next = knobsAt(timeline, at);
  changePayers(world, next);
  const begin = next.personalBudget !== undefined && world.knobs.personalBudget === undefined;
  if (!areHeld(next)) abandonMeetings(world);
  else if (!areHeld(world.knobs)) world.meetings.abandoned = false;
  const resized = next.capacity.length + world.knobs.capacity.length > 0;
  const replanned = next.workforcePlans.length + world.knobs.workforcePlans.length > 0;
  accrueStanding(world);
  Object.assign(world.knobs, next);
  staffHub(world);
  staffBrokers(world);
  if (begin) inviteAdults(world);
  if (replanned) turnWorkforce(world);
  if (resized || replanned) setCapacities(world);
}

/** A reorganisation of the timeline lands. */
export function restructuringLands(world: World, n: number): void {
  const { timeline, years } = world.scenario;
  restructure(world, landings(timeline, years)[n].restructuring, n);
}
