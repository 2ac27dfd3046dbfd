import { OUTCOME, SERVICE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { caseIsDone, requestEnds } from './case.ts';
import { refreshHazards } from './hazards.ts';
import { queueForSupport } from './support-queue.ts';

/** Nothing is arranged; some are told where else to go, and some of those go there. */
export function endWithAdvice(world: World, person: number): void {
  const { people, draws, values } = world;
  const n = people.cases[person];
  const signposted =
    draws.uniform(person, PURPOSE.signposted, n) < values['eligibility.signpostedShare'];
  requestEnds(world, person, signposted ? OUTCOME.signposted : OUTCOME.nothing);
  const goes = draws.uniform(person, PURPOSE.takeUp, n) < values['eligibility.takeUpShare'];
  if (signposted && goes) queueForSupport(world, person, SERVICE.voluntary);
  else {
    caseIsDone(world, person);
    refreshHazards(world, person);
  }
}

/** Equipment, an alarm, a few hours: once, and after that advice. */
export function arrangeLowLevelSupport(world: World, person: number): void {
  const { people, values } = world;
  if (people.lowLevel[person] === 1) {
    endWithAdvice(world, person);
    return;
  }
  requestEnds(world, person, OUTCOME.lowLevel);
  caseIsDone(world, person);
  world.observe(OBSERVED.changing, person, 0);
  people.lowLevel[person] = 1;
  people.supportHours[person] += values['lowLevel.hours'];
  refreshHazards(world, person);
}
