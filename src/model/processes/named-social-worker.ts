import { PROFESSION } from '../staff/professions.ts';
import { teamFor } from '../staff/people-known.ts';
import { POST } from '../staff/staff.ts';
import { hoursAMonth } from '../staff/work.ts';
import type { World } from '../world.ts';

// Social workers who keep their people: somebody whom they know comes back to them. Kept cases go on taking time.

/** Whoever assessed the person keeps them, with room in the caseload; who knows somebody else goes over to them. */
export function mayBeKept(world: World, person: number): void {
  const { people, staff, knobs, levers } = world;
  if (knobs.namedSocialWorker === undefined) return;
  const { worker, workerHolder, workerContacts } = people.relations;
  const post = worker[person];
  if (workerContacts[person] === 0 || levers.keptBy[person] === post + 1) return;
  const own = teamFor(world, person, PROFESSION.socialWorker) === staff.team[post];
  if (!own || !staff.isHeld(post) || workerHolder[person] !== staff.holder[post]) return;
  const room = knobs.namedSocialWorker.caseload * staff.contract[post] * weightOf(world, post);
  if (levers.kept[post] >= room) {
    levers.notKept++;
    return;
  }
  isLetGo(world, person);
  levers.keptBy[person] = post + 1;
  levers.kept[post]++;
  levers.keptAnew++;
}

/** Whether somebody still keeps the person: gone are those who left, changed teams, or may not any more. */
export function isStillKept(world: World, person: number): boolean {
  const { people, staff, knobs, levers } = world;
  if (levers.keptBy[person] === 0) return false;
  const post = levers.keptBy[person] - 1;
  if (
    knobs.namedSocialWorker !== undefined &&
    people.isHere(person) &&
    people.relations.worker[person] === post &&
    people.relations.workerHolder[person] === staff.holder[post] &&
    staff.isHeld(post) &&
    staff.team[post] === teamFor(world, person, PROFESSION.socialWorker)
  ) {
    return true;
  }
  isLetGo(world, person);
  return false;
}

/** The tie to a social worker who keeps the person ends. */
export function isLetGo({ levers }: World, person: number): void {
  if (levers.keptBy[person] === 0) return;
  levers.kept[levers.keptBy[person] - 1]--;
  levers.keptBy[person] = 0;
}

/** Part of a team's time that kept cases leave for assessments. */
export function timeBesideKept(world: World, team: number): number {
  const { staff, values, levers, knobs } = world;
  if (knobs.namedSocialWorker === undefined) return 1;
  let kept = 0;
  let hours = 0;
  for (const post of staff.members[team]) {
    kept += levers.kept[post];
    if (staff.state[post] !== POST.closed) hours += hoursAMonth(world, post);
  }
  // Today's open cases are in the hours that assessors have for assessments.
  const beyond =
    kept * values['namedSocialWorker.keptShare'] * values['staff.unitHours.socialWorker'];
  return Math.max(values['staff.leastTime'], 1 - beyond / hours);
}

function weightOf({ staff }: World, post: number): number {
  return staff.teams.all[staff.team[post]].weight;
}
