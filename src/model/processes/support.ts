import { exponential, lognormal, lognormalMu } from '../../engine/sampling.ts';
import { SERVICE_AGENCY } from '../agencies.ts';
import { decidesToCharge } from '../money/means-test.ts';
import { CASE, EPISODE, SERVICE } from '../people/codes.ts';
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
import { finishSupport } from './support-queue.ts';

/** A place with a service is there: it begins. */
export function supportBegins(world: World, person: number, service: number): void {
  const { people, simulation, rates } = world;
  world.observe(OBSERVED.changing, person, 0);
  people.support[person] |= 1 << service;
  people.supportHours[person] += rates.supportHours[service];
  bookPeople(world, person, service, 1);
  world.observe(OBSERVED.supportStarted, person, service);
  if (service === SERVICE.reablement && people.episode[person] !== EPISODE.ready) {
    world.observe(OBSERVED.waitedForSupport, person, simulation.now - people.caseDecided[person]);
  }
  assessesAtStart(world, person, SERVICE_AGENCY[service]);
  const ends = simulation.now + lengthOf(world, person, service);
  if (service === SERVICE.reablement) people.reablementEnds[person] = ends;
  simulation.at(ends, endOf(world, service), person);
  caseIsDone(world, person);
  if (people.episode[person] === EPISODE.ready) supportedAtHome(world, person);
  else refreshHazards(world, person);
}

/** The event at which a service ends. */
function endOf({ kinds }: World, service: number): number {
  switch (service) {
    case SERVICE.reablement:
      return kinds.reablementEnds;
    case SERVICE.nursing:
      return kinds.nursingEnds;
    case SERVICE.therapy:
      return kinds.therapyEnds;
    case SERVICE.mentalHealth:
      return kinds.mentalHealthEnds;
    case SERVICE.voluntary:
      return kinds.voluntaryEnds;
    default:
      return kinds.endOfLifeEnds;
  }
}

function lengthOf(world: World, person: number, service: number): number {
  const { people, draws, values, rates } = world;
  const u = draws.uniform(person, PURPOSE.supportLength, people.supports[person]++);
  const mean = rates.supportDays[service];
  if (service !== SERVICE.reablement) return exponential(u, mean);
  const sd = values['reablement.logSd'];
  return lognormal(u, lognormalMu(mean, sd), sd);
}

/** A service ends as planned. Reablement goes on for a while for those who wait for long-term care after it. */
export function supportIsOver(world: World, person: number, service: number): void {
  const { people, simulation, values, kinds } = world;
  const has = (people.support[person] & (1 << service)) !== 0;
  const reables = service === SERVICE.reablement;
  if (!has || (reables && people.reablementEnds[person] !== simulation.now)) return;
  const bridged = people.caseStage[person] !== CASE.none;
  if (!bridged && reables) regains(world, person, values['reablement.regainsShare'], reables);
  if (!bridged && service === SERVICE.therapy) {
    regains(world, person, values['therapy.regainsShare'], reables);
  }
  if (reables && needsLongTermCare(world, person)) {
    people.cases[person]++;
    arrangeHomeCare(world, person);
    people.reablementEnds[person] = simulation.now + values['reablement.bridgeDays'];
    simulation.at(people.reablementEnds[person], kinds.reablementEnds, person);
  } else finishSupport(world, person, service);
  if (service === SERVICE.voluntary) {
    meetsMorePeople(world, person, world.values['connectedness.voluntaryGain']);
  }
  reviewNeed(world, person);
}

/** Function may be regained: what hospital stays left goes, and with reablement part of other need. */
function regains(world: World, person: number, share: number, reables: boolean): void {
  const { people, draws, values } = world;
  const u = draws.uniform(person, PURPOSE.regained, people.supports[person]);
  if (u >= share) return;
  people.addedNeed[person] = 0;
  if (reables) people.needFactor[person] *= 1 - values['reablement.regainedNeed'];
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
