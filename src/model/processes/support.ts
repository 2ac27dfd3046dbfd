import { exponential, lognormal, lognormalMu } from '../../engine/sampling.ts';
import { SERVICE_AGENCY } from '../agencies.ts';
import { decidesToCharge } from '../money/means-test.ts';
import { CASE, EPISODE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import { PURPOSE } from '../purposes.ts';
import { bookPeople } from '../staff/on-books.ts';
import type { World } from '../world.ts';
import { caseIsDone } from './case.ts';
import { meetsMorePeople } from './connectedness.ts';
import { supportedAtHome } from './discharge.ts';
import { eligibleHours } from './eligibility.ts';
import { refreshHazards } from './hazards.ts';
import { reviewNeed } from './need.ts';
import { arrangeHomeCare } from './plan.ts';
import { thresholdHours } from './restraint.ts';
import { assessesAtStart } from './trusted-assessment.ts';
import { finishSupport, TIMED, TIMED_NAMES, type Timed } from './support-queue.ts';

/** A place with a service is there: it begins. */
export function supportBegins(world: World, person: number, name: Timed): void {
  const { people, simulation, values, kinds } = world;
  const service = TIMED[name];
  world.observe(OBSERVED.changing, person, 0);
  people.support[person] |= 1 << service;
  people.supportHours[person] += values[TIMED_NAMES[name].hours];
  bookPeople(world, person, service, 1);
  world.observe(OBSERVED.supportStarted, person, service);
  if (name === 'reablement' && people.episode[person] !== EPISODE.ready) {
    world.observe(OBSERVED.waitedForSupport, person, simulation.now - people.caseDecided[person]);
  }
  assessesAtStart(world, person, SERVICE_AGENCY[service]);
  const ends = simulation.now + lengthOf(world, person, name);
  if (name === 'reablement') people.reablementEnds[person] = ends;
  simulation.at(ends, kinds[TIMED_NAMES[name].ends], person);
  caseIsDone(world, person);
  if (people.episode[person] === EPISODE.ready) supportedAtHome(world, person);
  else refreshHazards(world, person);
}

function lengthOf(world: World, person: number, name: Timed): number {
  const { people, draws, values } = world;
  const u = draws.uniform(person, PURPOSE.supportLength, people.supports[person]++);
  const mean = values[TIMED_NAMES[name].days];
  if (name !== 'reablement') return exponential(u, mean);
  const sd = values['reablement.logSd'];
  return lognormal(u, lognormalMu(mean, sd), sd);
}

/** A service ends as planned. Reablement goes on for a while for those who wait for long-term care after it. */
export function supportIsOver(world: World, person: number, name: Timed): void {
  const { people, simulation, values, kinds } = world;
  const has = (people.support[person] & (1 << TIMED[name])) !== 0;
  if (!has || (name === 'reablement' && people.reablementEnds[person] !== simulation.now)) return;
  const bridged = people.caseStage[person] !== CASE.none;
  if (!bridged && (name === 'reablement' || name === 'therapy')) regains(world, person, name);
  if (name === 'reablement' && needsLongTermCare(world, person)) {
    people.cases[person]++;
    arrangeHomeCare(world, person);
    people.reablementEnds[person] = simulation.now + values['reablement.bridgeDays'];
    simulation.at(people.reablementEnds[person], kinds.reablementEnds, person);
  } else finishSupport(world, person, name);
  if (name === 'voluntary') {
    meetsMorePeople(world, person, world.values['connectedness.voluntaryGain']);
  }
  reviewNeed(world, person);
}

/** Function may be regained: what hospital stays left goes, and with reablement part of other need. */
function regains(world: World, person: number, name: 'reablement' | 'therapy'): void {
  const { people, draws, values } = world;
  const u = draws.uniform(person, PURPOSE.regained, people.supports[person]);
  if (u >= values[`${name}.regainsShare`]) return;
  people.addedNeed[person] = 0;
  if (name === 'reablement') people.needFactor[person] *= 1 - values['reablement.regainedNeed'];
}

/** Whoever still needs enough care after reablement gets long-term care, without a new assessment. */
function needsLongTermCare(world: World, person: number): boolean {
  const { people } = world;
  return (
    people.caseStage[person] === CASE.none &&
    eligibleHours(world, person) >= thresholdHours(world, person) &&
    !decidesToCharge(world, person)
  );
}
