import { MOST_COLLEAGUES } from '../../evidence/numerics.ts';
import type { JointMeetings } from '../../scenario/knobs.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { PROFESSION } from './professions.ts';
import { chanceOfDisagreement } from './joint-work.ts';
import { workTogether } from './trust.ts';

/** Professions that take part in the meetings of a neighbourhood. */
const MEMBERS: readonly number[] = [
  PROFESSION.gp,
  PROFESSION.communityNurse,
  PROFESSION.therapist,
  PROFESSION.socialWorker,
  PROFESSION.mentalHealthNurse,
];

/** Joint meetings as they run: what was planned of them, and what came of it. */
export class Meetings {
  /** What a lever asks for; undefined while there are none. */
  plan: JointMeetings | undefined;
  /** Ended by a reorganisation, and not to come back before a lever begins anew. */
  abandoned = false;
  /** Months in which they were to be held. */
  months = 0;
  /** Coverage, engagement, time and their product, of the latest month. */
  coverage = 0;
  engagement = 0;
  time = 0;
  fidelity = 0;
  /** Sum of the fidelity of all months. */
  sumOfFidelity = 0;
  /** Hours that members spent in them so far, and were asked for. */
  hours = 0;
  hoursAsked = 0;
  contacts = 0;
}

/**
 * A month of joint meetings. Fidelity is coverage x engagement x time, and nobody sets it: who comes depends on what each
 * member has left after urgent work and on what they think of it.
 */
export function holdMeetings(world: World, month: number): void {
  const { meetings, staff } = world;
  const { plan } = meetings;
  if (plan === undefined || meetings.abandoned) return;
  const patches = staff.teams.byArea[PROFESSION.socialWorker].length;
  const covered = Math.round(plan.coverage * patches);
  let members = 0;
  let engagement = 0;
  let time = 0;
  for (let patch = 0; patch < covered; patch++) {
    const present: number[] = [];
    for (const post of membersOf(world, patch)) {
      if (!staff.isHeld(post)) continue;
      const free = timeFor(world, post, plan.hoursPerMonth);
      members++;
      engagement += staff.engagement[post];
      time += free;
      const attends = staff.engagement[post] * free;
      meetings.hoursAsked += plan.hoursPerMonth;
      if (world.draws.uniform(post, PURPOSE.attends, month) >= attends) continue;
      present.push(post);
      meetings.hours += plan.hoursPerMonth;
      staff.joint[post] = Math.max(staff.joint[post], hoursTaken(world, post, plan.hoursPerMonth));
    }
    meet(world, present, plan.hoursPerMonth, month);
  }
  meetings.coverage = covered / patches;
  meetings.engagement = members === 0 ? 0 : engagement / members;
  meetings.time = members === 0 ? 0 : time / members;
  meetings.fidelity = meetings.coverage * meetings.engagement * meetings.time;
  meetings.months++;
  meetings.sumOfFidelity += meetings.fidelity;
  for (let patch = 0; patch < covered; patch++) {
    for (const post of membersOf(world, patch)) staff.takesPart[post] = 1;
  }
}

/** Joint meetings end before they were to: those who took part are the more tired of the next. */
export function abandonMeetings(world: World): void {
  const { meetings, staff, values } = world;
  if (meetings.plan === undefined || meetings.abandoned) return;
  meetings.abandoned = true;
  for (let post = 0; post < staff.count; post++) {
    if (staff.takesPart[post] === 1) staff.fatigue[post] += values['engagement.fatigue'];
    staff.takesPart[post] = 0;
  }
}

/** Part of the meetings that a member has time for: what urgent work left, over what they take. */
function timeFor({ staff }: World, post: number, hours: number): number {
  if (!staff.isAtWork(post)) return 0;
  return Math.min(1, staff.slack[post] / (hours * staff.teams.all[staff.team[post]].weight));
}

function hoursTaken({ staff }: World, post: number, hours: number): number {
  return hours * staff.teams.all[staff.team[post]].weight;
}

function membersOf({ staff }: World, patch: number): readonly number[] {
  const { byArea, all } = staff.teams;
  const own = byArea[PROFESSION.socialWorker][patch];
  const teams = [own, ...all[own].neighbours];
  return teams
    .filter((team) => MEMBERS.includes(all[team].profession))
    .flatMap((team) => staff.members[team]);
}

/** Those who came work on cases with some of the others. */
function meet(world: World, present: readonly number[], hours: number, month: number): void {
  const { draws, values, meetings } = world;
  if (present.length < 2) return;
  const each = Math.min(MOST_COLLEAGUES, Math.round(hours * values['meetings.contacts']));
  for (const [at, post] of present.entries()) {
    for (let n = 0; n < each; n++) {
      const occurrence = month * MOST_COLLEAGUES + n;
      const u = draws.uniform(post, PURPOSE.metAt, occurrence);
      const step = 1 + Math.floor(u * (present.length - 1));
      const other = present[(at + step) % present.length];
      const disagree = chanceOfDisagreement(world, post, other, 0);
      const well = draws.uniform(post, PURPOSE.meetingGoesWell, occurrence) >= disagree;
      workTogether(world, post, other, well);
      meetings.contacts++;
    }
  }
}
