import { MOST_COLLEAGUES } from '../../evidence/numerics.ts';
import type { Knobs } from '../../scenario/knobs.ts';
import { coveredPatches } from '../coverage.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { PROFESSION } from './professions.ts';
import { contact } from './disagreement.ts';
import { priceTime } from './time-spent.ts';

/** Professions that take part in the meetings of a neighbourhood. */
const MEMBERS: readonly number[] = [
  PROFESSION.gp,
  PROFESSION.communityNurse,
  PROFESSION.therapist,
  PROFESSION.socialWorker,
  PROFESSION.mentalHealthNurse,
];

/** What came of joint meetings in the latest month; 0 where there were none. */
export class Meetings {
  /** Ended by a reorganisation, and not to come back before a lever begins anew. */
  abandoned = false;
  /** Share of the neighbourhoods that had them. */
  coverage = 0;
  /** Mean engagement of their members, 0 to 1. */
  engagement = 0;
  /** Mean part of the time for them that urgent work left to members, 0 to 1. */
  time = 0;
  /** Who came, by neighbourhood, and which share of the members that is. */
  readonly present: (readonly number[])[] = [];
  readonly attendance: number[] = [];

  /** Coverage x engagement x time: nobody sets it. */
  get fidelity(): number {
    return this.coverage * this.engagement * this.time;
  }
}

/** How long the meetings of a neighbourhood are, and for whom. */
interface Terms {
  readonly hoursPerMonth: number;
  readonly professions: readonly number[];
}

/** Whether any meetings are to be held: for their own sake, or of a team that looks for people. */
export function areHeld({ jointMeetings, multidisciplinaryTeam }: Knobs): boolean {
  return jointMeetings !== undefined || multidisciplinaryTeam !== undefined;
}

/** A month of joint meetings: who comes depends on what each member has left after urgent work, and on what they think of it. */
export function holdMeetings(world: World, month: number): void {
  const { meetings, knobs, assessors } = world;
  meetings.coverage = meetings.engagement = meetings.time = 0;
  if (!areHeld(knobs) || meetings.abandoned) return;
  const sums = { members: 0, engagement: 0, time: 0 };
  let covered = 0;
  for (let patch = 0; patch < assessors.length; patch++) {
    const terms = termsOf(world, patch);
    meetings.present[patch] = [];
    if (terms === undefined) continue;
    covered++;
    const before = sums.members;
    const present = gather(world, patch, terms, month, sums);
    meetings.present[patch] = present;
    meetings.attendance[patch] = present.length / Math.max(1, sums.members - before);
    meet(world, present, terms.hoursPerMonth, month);
  }
  if (sums.members === 0) return;
  meetings.coverage = covered / assessors.length;
  meetings.engagement = sums.engagement / sums.members;
  meetings.time = sums.time / sums.members;
}

/** A neighbourhood with a team that looks for people has its meetings, and no others beside them. */
function termsOf(world: World, patch: number): Terms | undefined {
  const { multidisciplinaryTeam: team, jointMeetings } = world.knobs;
  if (team !== undefined && patch < coveredPatches(world, team.coverage)) {
    const professions = team.membership.map((name) => PROFESSION[name]);
    return { hoursPerMonth: team.hoursPerMonth, professions };
  }
  if (jointMeetings === undefined) return undefined;
  const covered = patch < coveredPatches(world, jointMeetings.coverage);
  return covered ? { hoursPerMonth: jointMeetings.hoursPerMonth, professions: MEMBERS } : undefined;
}

/** Sums over the members of meetings of what decides on who comes. */
interface Sums {
  members: number;
  engagement: number;
  time: number;
}

/** Who comes to the meetings of a neighbourhood. Its members are added to the sums. */
function gather(
  world: World,
  patch: number,
  { hoursPerMonth, professions }: Terms,
  month: number,
  sums: Sums,
): readonly number[] {
  const { staff, draws, levers } = world;
  const present: number[] = [];
  for (const post of membersOf(world, patch, professions)) {
    if (!staff.isHeld(post)) continue;
    const hours = hoursPerMonth * staff.teams.all[staff.team[post]].weight;
    const free = staff.isAtWork(post) ? Math.min(1, staff.slack[post] / hours) : 0;
    sums.members++;
    levers.meetingsAsked++;
    sums.engagement += staff.engagement[post];
    sums.time += free;
    staff.takesPart[post] = 1;
    if (draws.uniform(post, PURPOSE.attends, month) >= staff.engagement[post] * free) continue;
    present.push(post);
    levers.meetingsAttended++;
    levers.meetingHours += hours;
    priceTime(world, post, hours, levers.meetingPence);
    staff.joint[post] = Math.max(staff.joint[post], hours);
  }
  return present;
}

/** Joint meetings end before they were to: those who took part are the more tired of the next. */
export function abandonMeetings(world: World): void {
  const { meetings, knobs, staff, values } = world;
  if (!areHeld(knobs) || meetings.abandoned) return;
  meetings.abandoned = true;
  for (let post = 0; post < staff.count; post++) {
    if (staff.takesPart[post] === 1) staff.fatigue[post] += values['engagement.fatigue'];
    staff.takesPart[post] = 0;
  }
}

function membersOf({ staff }: World, patch: number, professions: readonly number[]) {
  const { byArea, all } = staff.teams;
  const own = byArea[PROFESSION.socialWorker][patch];
  const teams = [own, ...all[own].neighbours];
  return teams
    .filter((team) => professions.includes(all[team].profession))
    .flatMap((team) => staff.members[team]);
}

/** Those who came work on cases with some of the others. */
function meet(world: World, present: readonly number[], hours: number, month: number): void {
  const { draws, values, levers } = world;
  if (present.length < 2) return;
  levers.meetingsHeld++;
  const each = Math.min(MOST_COLLEAGUES, Math.round(hours * values['meetings.contacts']));
  for (const [at, post] of present.entries()) {
    for (let n = 0; n < each; n++) {
      const occurrence = month * MOST_COLLEAGUES + n;
      const u = draws.uniform(post, PURPOSE.metAt, occurrence);
      const step = 1 + Math.floor(u * (present.length - 1));
      const other = present[(at + step) % present.length];
      contact(world, post, other, draws.uniform(post, PURPOSE.meetingGoesWell, occurrence));
    }
  }
}
