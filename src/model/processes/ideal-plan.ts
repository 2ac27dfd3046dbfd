import { AGENCY, RESIDENCE } from '../people/codes.ts';
import { OBSERVED } from '../observer.ts';
import type { World } from '../world.ts';
import { refreshHazards } from './hazards.ts';
import { learns } from './story.ts';

// The idealised control of a multidisciplinary team: care without limit, that nobody gives and nobody pays for. It shows what
// plans could do at most, so that a team that does nothing is told from a model in which nothing can.

/** Somebody comes onto the list, and has a plan that is carried out: no meeting has to come about for it. */
export function planIdeally(world: World, person: number): void {
  const { teamCases } = world.levers;
  if (teamCases.agreed[person] === 1) return;
  teamCases.discussed++;
  teamCases.people++;
  teamCases.agreed[person] = 1;
  teamCases.plansAgreed++;
  carryOutAtOnce(world, person);
}

/** All that a plan could ask for is there at once: hours for all unmet need, and every agency knows everything. */
function carryOutAtOnce(world: World, person: number): void {
  meetNeed(world, person);
  for (const agency of Object.values(AGENCY)) learns(world, person, agency, 1);
  refreshHazards(world, person);
}

/** What need there is more since the last month is met too. */
export function renewIdealPlans(world: World): void {
  const { people, levers } = world;
  const { agreed } = levers.teamCases;
  for (let person = 0; person < agreed.length; person++) {
    if (agreed[person] === 0 || !people.isHere(person)) continue;
    if (people.residence[person] === RESIDENCE.home) carryOutAtOnce(world, person);
  }
}

/** Where the control is over, what it gave is gone. */
export function endIdealPlans(world: World): void {
  const { people, knobs, levers } = world;
  const { teamCases } = levers;
  if (teamCases.given === 0 || knobs.multidisciplinaryTeam?.ideal === true) return;
  teamCases.given = 0;
  for (let person = 0; person < teamCases.givenHours.length; person++) {
    const hours = teamCases.givenHours[person];
    if (hours === 0) continue;
    teamCases.givenHours[person] = 0;
    if (!people.isHere(person)) continue;
    world.observe(OBSERVED.changing, person, 0);
    people.supportHours[person] = Math.max(0, people.supportHours[person] - hours);
    refreshHazards(world, person);
  }
}

function meetNeed(world: World, person: number): void {
  const { people, levers } = world;
  const { teamCases } = levers;
  const hours = people.unmetHours(person);
  if (hours === 0) return;
  if (teamCases.givenHours[person] === 0) teamCases.given++;
  world.observe(OBSERVED.changing, person, 0);
  people.supportHours[person] += hours;
  teamCases.givenHours[person] += hours;
}
