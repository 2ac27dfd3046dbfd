import { poisson } from '../../engine/sampling.ts';
import { pow } from '../../engine/maths/pow.ts';
import { DAYS_PER_WEEK } from '../../evidence/units.ts';
import { LARGEST_BYTE } from '../../engine/columns.ts';
import type { MultidisciplinaryTeam } from '../../scenario/knobs.ts';
import { CASE, RESIDENCE } from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import { chanceOfDisagreement } from '../staff/disagreement.ts';
import { meetsSocialWorker, teamFor } from '../staff/people-known.ts';
import { organised, PROFESSION } from '../staff/professions.ts';
import { effectiveTrust } from '../staff/trust.ts';
import { bookUnits } from '../staff/work.ts';
import type { World } from '../world.ts';
import { caseLists } from './case-finding.ts';
import { aimOf } from './doors.ts';
import { refreshHazards } from './hazards.ts';
import { endIdealPlans, planIdeally, renewIdealPlans } from './ideal-plan.ts';
import { agencyFor, openCase } from './referral.ts';
import { knownShare, learns } from './story.ts';

// A team of a neighbourhood that looks for people at risk. Of a meeting comes what its members know of a person, a plan if
// they agree, and needs for which somebody is then asked: all of these take the queues that everybody takes.

/** A month of the teams: each turns to as many people on its list as the meetings that really happened had time for. */
export function discussCases(world: World): void {
  const { knobs, meetings } = world;
  const { multidisciplinaryTeam: team } = knobs;
  endIdealPlans(world);
  if (team === undefined) return;
  if (team.ideal) {
    renewIdealPlans(world);
    for (const person of caseLists(world, team).flat()) planIdeally(world, person);
    return;
  }
  if (meetings.abandoned) return;
  askForOpenNeeds(world, team);
  caseLists(world, team).forEach((list, patch) => discussList(world, team, list, patch));
}

function discussList(
  world: World,
  team: MultidisciplinaryTeam,
  list: readonly number[],
  patch: number,
): void {
  const { levers, meetings, scenario, simulation } = world;
  const { discussedAt, hoursLeft } = levers.teamCases;
  const present = meetings.present[patch] ?? [];
  if (present.length < 2) return;
  const due = simulation.now - team.reviewWeeks * DAYS_PER_WEEK;
  // A sample has its part of the people, and of the time for them.
  let hours = hoursLeft[patch] + team.hoursPerMonth * meetings.attendance[patch] * scenario.sample;
  for (const person of list) {
    if (hours < team.hoursPerCase) break;
    if (discussedAt[person] > due) continue;
    hours -= team.hoursPerCase;
    discuss(world, team, person, present);
  }
  hoursLeft[patch] = Math.min(hours, team.hoursPerCase);
}

/** The members who know of the person tell each other; a plan is agreed or not; needs come to light the first time. */
export function discuss(
  world: World,
  team: MultidisciplinaryTeam,
  person: number,
  present: readonly number[],
): void {
  const { levers, draws, values, simulation } = world;
  const cases = levers.teamCases;
  const first = cases.discussedAt[person] === -Infinity;
  const n = cases.discussions[person];
  cases.discussions[person] = Math.min(LARGEST_BYTE, n + 1);
  cases.discussedAt[person] = simulation.now;
  cases.discussed++;
  if (first) cases.people++;
  const members = membersFor(world, team, person, present);
  if (members.length < 2) {
    cases.unknown++;
    return;
  }
  tellEachOther(world, person, members);
  if (first) {
    const found = poisson(draws.uniform(person, PURPOSE.teamNeeds, 0), values['team.needsPerCase']);
    cases.openNeeds[person] = found;
    cases.needsFound += found;
  }
  if (cases.agreed[person] === 0) {
    const u = draws.uniform(person, PURPOSE.teamAgrees, n);
    if (u >= chanceOfPlan(world, members)) return;
    planIsAgreed(world, person, members);
  }
  asksForNeed(world, team, person);
}

/** One of each profession who looks after the person, those first who know them. */
export function membersFor(
  world: World,
  team: MultidisciplinaryTeam,
  person: number,
  present: readonly number[],
): readonly number[] {
  const { staff, people } = world;
  const { gp, worker, workerContacts } = people.relations;
  const known = [gp[person], workerContacts[person] > 0 ? worker[person] : -1];
  return team.membership.flatMap((name) => {
    const profession = PROFESSION[name];
    const own = teamFor(world, person, profession);
    const there = present.filter(
      (post) => staff.profession[post] === profession && staff.team[post] === own,
    );
    return there.find((post) => known.includes(post)) ?? there.slice(0, 1);
  });
}

/** What one agency knows reaches the others of the table, less what strangers do not take in. */
function tellEachOther(world: World, person: number, members: readonly number[]): void {
  const { staff, values } = world;
  const before = members.map((post) => knownShare(world, person, staff.agency[post]));
  members.forEach((listener) => {
    members.forEach((teller, at) => {
      if (staff.agency[teller] === staff.agency[listener]) return;
      const lost = values['handoff.loss'] * (1 - effectiveTrust(world, listener, teller));
      learns(world, person, staff.agency[listener], before[at] * (1 - lost));
    });
  });
  refreshHazards(world, person);
}

/** The two who are furthest from each other have to agree, and every profession more than two makes it harder. */
export function chanceOfPlan(world: World, members: readonly number[]): number {
  let disagree = 0;
  members.forEach((one, at) => {
    for (const other of members.slice(at + 1)) {
      disagree = Math.max(disagree, chanceOfDisagreement(world, one, other, 0));
    }
  });
  const odds =
    ((1 - disagree) / disagree) * pow(world.values['team.oddsPerProfession'], members.length - 2);
  return odds / (1 + odds);
}

/** The social worker of the table is somebody whom the person knows from now on, and sees them once. */
function planIsAgreed(world: World, person: number, members: readonly number[]): void {
  const { staff, levers, values } = world;
  levers.teamCases.agreed[person] = 1;
  levers.teamCases.plansAgreed++;
  const worker = members.find((post) => staff.profession[post] === PROFESSION.socialWorker);
  if (worker === undefined) return;
  meetsSocialWorker(world, person, worker);
  bookUnits(world, staff.team[worker], values['team.visitHours']);
}

/** Plans with needs that had to wait for others of the person. */
function askForOpenNeeds(world: World, team: MultidisciplinaryTeam): void {
  const { agreed, openNeeds } = world.levers.teamCases;
  for (let person = 0; person < openNeeds.length; person++) {
    if (openNeeds[person] > 0 && agreed[person] === 1) asksForNeed(world, team, person);
  }
}

/** Somebody is asked to meet a need: the agency itself where it sits at the table, else through the practice. */
function asksForNeed(world: World, team: MultidisciplinaryTeam, person: number): void {
  const { people, levers } = world;
  const { teamCases } = levers;
  const free = people.isHere(person) && people.caseStage[person] === CASE.none;
  if (!free || teamCases.openNeeds[person] === 0) return;
  if (people.residence[person] !== RESIDENCE.home) return;
  teamCases.openNeeds[person]--;
  teamCases.needsReferred++;
  const aim = aimOf(world, person);
  const right = agencyFor(aim);
  const sits = team.membership.some((name) => organised[name].agency === right);
  openCase(world, person, sits ? right : organised.gp.agency, aim);
}
