import { isCovered } from '../coverage.ts';
import { OBSERVED } from '../observer.ts';
import { PURPOSE } from '../purposes.ts';
import { whoDealsWith } from '../staff/people-known.ts';
import { trustInSender } from '../staff/trust.ts';
import type { World } from '../world.ts';
import { meets } from './story.ts';

/**
 * Whether an agency may rely on an assessment that somebody made of late: on its own always, on another's if what it
 * said arrived and the agency accepts it.
 */
export function mayRelyOnAssessment(world: World, person: number, agency: number): boolean {
  const { people, draws, values } = world;
  if (daysSinceAssessed(world, person) >= values['assessment.validDays']) return false;
  if (people.assessedBy[person] === agency) return true;
  const agreed = agreementFor(world, person);
  const enough = agreed ? values['trustedAssessment.enough'] : values['handoff.enough'];
  if (agreed) world.levers.assessmentsOffered++;
  if (people.caseInfo[person] < enough) return false;
  const n = people.assessments[person];
  const refused = agreed ? refusedAnyway(world, person, agency) : values['assessment.notAccepted'];
  if (draws.uniform(person, PURPOSE.notAccepted, n) < refused) return false;
  if (agreed) world.levers.assessmentsTrusted++;
  return true;
}

function agreementFor(world: World, person: number): boolean {
  const { trustedAssessment } = world.knobs;
  return trustedAssessment !== undefined && isCovered(world, person, trustedAssessment.coverage);
}

/** An agreement holds as far as the two trust each other: in full where they do as in one team. */
function refusedAnyway(world: World, person: number, agency: number): number {
  const { people, values } = world;
  const n = people.handoffs[person];
  const author = whoDealsWith(world, person, people.assessedBy[person], n);
  const reader = whoDealsWith(world, person, agency, n);
  const trust = trustInSender(world, author, reader);
  const followed = Math.min(1, trust / values['trust.prior.team']);
  const usual = values['assessment.notAccepted'];
  return usual - followed * Math.max(0, usual - values['trustedAssessment.notAccepted']);
}

/** Notes an assessment of now: a repeated one, where there was another of late. */
export function noteAssessment(world: World, person: number, agency: number): void {
  const { people, simulation, values } = world;
  const before = daysSinceAssessed(world, person);
  if (before < values['assessment.validDays']) {
    world.observe(OBSERVED.assessedAgain, person, before);
  }
  people.assessments[person]++;
  people.assessedBy[person] = agency;
  people.assessedAt[person] = simulation.now;
}

/** A service begins with an assessment of its own, unless it may rely on another. */
export function assessesAtStart(world: World, person: number, agency: number): void {
  if (!mayRelyOnAssessment(world, person, agency)) {
    world.observe(OBSERVED.assessedByService, person, agency);
    noteAssessment(world, person, agency);
  }
  meets(world, person, agency);
}

function daysSinceAssessed(world: World, person: number): number {
  return world.simulation.now - world.people.assessedAt[person];
}
