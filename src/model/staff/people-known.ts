import { LARGEST_BYTE } from '../../engine/columns.ts';
import { AGENCY, LANE } from '../people/codes.ts';
import { AGENCIES } from '../people/people.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { effectiveTrust } from './trust.ts';
import { CASE_PROFESSION, PROFESSION } from './professions.ts';

/** The team of a profession that deals with a person. */
export function teamFor(world: World, person: number, profession: number): number {
  const { people, staff } = world;
  const teams = staff.teams.byArea[profession];
  switch (profession) {
    case PROFESSION.gp:
    case PROFESSION.practiceNurse:
      return teams[people.relations.practice[person]];
    case PROFESSION.dischargeNurse:
    case PROFESSION.geriatrician:
      return teams[people.trust[person]];
    case PROFESSION.mentalHealthNurse:
    case PROFESSION.linkWorker:
      return teams[people.council[person]];
    default:
      return teams[world.patchOf(person)];
  }
}

/** The team of social workers that a person's case is for: the council's in hospital, or that of the neighbourhood. */
export function socialWorkTeam(world: World, person: number): number {
  const { people, staff } = world;
  if (people.caseLane[person] === LANE.hospital) {
    return staff.teams.hospitalSocialWork[people.council[person]];
  }
  return teamFor(world, person, PROFESSION.socialWorker);
}

/** The person's GP is still the one they know, in the practice they belong to. */
export function hasUsualGp({ people, staff }: World, person: number): boolean {
  const gp = people.relations.gp[person];
  return (
    people.relations.gpHolder[person] === staff.holder[gp] &&
    staff.isHeld(gp) &&
    staff.team[gp] === staff.teams.byArea[PROFESSION.gp][people.relations.practice[person]]
  );
}

/** The social worker who knows the person, if still in post and responsible; -1 where there is none. */
export function knownSocialWorker(world: World, person: number): number {
  const { people, staff } = world;
  if (people.relations.workerContacts[person] === 0) return -1;
  const worker = people.relations.worker[person];
  const still =
    people.relations.workerHolder[person] === staff.holder[worker] &&
    staff.isHeld(worker) &&
    staff.team[worker] === socialWorkTeam(world, person);
  return still ? worker : -1;
}

/** A contact with a social worker, who becomes the one who knows the person. */
export function meetsSocialWorker(world: World, person: number, worker: number): void {
  const { people, staff } = world;
  if (worker < 0) return;
  const same =
    people.relations.worker[person] === worker &&
    people.relations.workerHolder[person] === staff.holder[worker];
  people.relations.workerContacts[person] = same
    ? Math.min(LARGEST_BYTE, people.relations.workerContacts[person] + 1)
    : 1;
  people.relations.worker[person] = worker;
  people.relations.workerHolder[person] = staff.holder[worker];
}

/**
 * Who of an agency deals with a case of a person: somebody who knows them where there is one, else somebody of the
 * team; -1 where the agency's people are no individuals, or nobody is at work.
 *
 * @param occurrence numbers the draws of the case
 */
export function whoDealsWith(
  world: World,
  person: number,
  agency: number,
  occurrence: number,
): number {
  const { staff, draws } = world;
  const profession = CASE_PROFESSION[agency];
  if (profession < 0) return -1;
  const known = whoKnows(world, person, agency);
  if (known >= 0 && staff.isAtWork(known)) return known;
  const team =
    agency === AGENCY.council ? socialWorkTeam(world, person) : teamFor(world, person, profession);
  const u = draws.uniform(person, PURPOSE.colleague, occurrence * AGENCIES + agency);
  return staff.pick(team, u);
}

/** Who of an agency knows the person: their GP, their social worker; -1 where nobody does. */
function whoKnows(world: World, person: number, agency: number): number {
  if (agency === AGENCY.council) return knownSocialWorker(world, person);
  if (agency === AGENCY.practice && hasUsualGp(world, person))
    return world.people.relations.gp[person];
  return -1;
}

/** Effective trust of the council's social worker for somebody in hospital in the discharge nurse there, 0 to 1. */
export function trustOnTheWard(world: World, person: number): number {
  const n = world.people.admissions[person];
  const worker = whoDealsWith(world, person, AGENCY.council, n);
  const nurse = whoDealsWith(world, person, AGENCY.hospital, n);
  if (worker < 0 || nurse < 0) return world.values['trust.prior.outsider'];
  return effectiveTrust(world, worker, nurse);
}
