import { DAYS_PER_YEAR } from '../../evidence/units.ts';
import { OLDER_FROM } from '../../evidence/age-bands.ts';
import type { CaseFinding, MultidisciplinaryTeam } from '../../scenario/knobs.ts';
import { coveredPatches } from '../coverage.ts';
import { CASE, CONDITION, RESIDENCE } from '../people/codes.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';

/** A rank of those who do not come onto the list. */
const NOT_LISTED = -Infinity;
const CONDITION_FLAGS = Object.values(CONDITION);

/**
 * The list of each covered neighbourhood, those first whom its team is to turn to first: older people who are at home, as many
 * as the team wants. It is made of what a record shows.
 */
export function caseLists(world: World, team: MultidisciplinaryTeam): readonly number[][] {
  const { people, levers } = world;
  const { rank } = levers.teamCases;
  const covered = coveredPatches(world, team.coverage);
  const lists = Array.from({ length: covered }, (): number[] => []);
  const older = new Uint32Array(covered);
  for (let person = 0; person < people.capacity; person++) {
    if (!people.isHere(person) || !people.isOlder(person)) continue;
    const patch = world.patchOf(person);
    if (patch >= covered) continue;
    older[patch]++;
    if (people.residence[person] !== RESIDENCE.home) continue;
    rank[person] = rankOf(world, person, team.select);
    if (rank[person] > NOT_LISTED) lists[patch].push(person);
  }
  return lists.map((list, patch) =>
    firstOf(list, rank, Math.max(1, Math.round(team.topShare * older[patch]))),
  );
}

/** Those of a list with the highest ranks, highest first. Only they are put in order: they are few of many. */
function firstOf(list: readonly number[], rank: Float64Array, count: number): number[] {
  const ranks = new Float64Array(list.length);
  for (let n = 0; n < list.length; n++) ranks[n] = rank[list[n]];
  ranks.sort();
  const least = count < ranks.length ? ranks[ranks.length - count] : NOT_LISTED;
  return list
    .filter((person) => rank[person] >= least)
    .toSorted((a, b) => rank[b] - rank[a] || a - b)
    .slice(0, count);
}

function rankOf(world: World, person: number, select: CaseFinding): number {
  const { people, recentAdmissions, draws, values, simulation } = world;
  switch (select) {
    case 'riskScore':
      return riskScore(world, person);
    case 'recentAdmission': {
      const latest = recentAdmissions.latest(person);
      return simulation.now - latest < values['caseFinding.recentDays'] ? latest : NOT_LISTED;
    }
    case 'referral': {
      const isOpen = people.caseStage[person] !== CASE.none && people.hasComplexNeeds(person);
      return isOpen ? simulation.now - people.caseOpened[person] : NOT_LISTED;
    }
    case 'random':
      return draws.uniform(person, PURPOSE.caseFinding, 0);
  }
}

/** Logarithm of a risk as practices work it out: age, frailty, conditions and admissions of the last year, nothing else. */
export function riskScore(world: World, person: number): number {
  const { people, recentAdmissions, values, simulation } = world;
  const lastYear = recentAdmissions.after(person, simulation.now - DAYS_PER_YEAR);
  return (
    values['caseFinding.perYear'] * (people.age[person] - OLDER_FROM) +
    values['caseFinding.perFrailtyStep'] * people.frailty[person] +
    values['caseFinding.perCondition'] * conditionsOf(people.conditions[person]) +
    values['caseFinding.perAdmission'] * lastYear
  );
}

function conditionsOf(flags: number): number {
  let count = 0;
  for (const flag of CONDITION_FLAGS) if ((flags & flag) !== 0) count++;
  return count;
}
