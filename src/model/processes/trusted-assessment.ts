import { OBSERVED } from '../observer.ts';
import { PURPOSE } from '../purposes.ts';
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
  if (people.caseInfo[person] < values['handoff.enough']) return false;
  const n = people.assessments[person];
  return draws.uniform(person, PURPOSE.notAccepted, n) >= values['assessment.notAccepted'];
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
