import { MOST_COLLEAGUES } from '../../evidence/numerics.ts';
import { coveredPatches } from '../coverage.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { contact } from './disagreement.ts';
import { PROFESSION } from './professions.ts';

/** The joint time of a month goes into contacts with colleagues of the team and of the patch. */
export function meetColleagues(world: World, post: number, month: number): void {
  const { staff, values, draws, levers } = world;
  const team = staff.team[post];
  const { weight } = staff.teams.all[team];
  const oneRoof = isUnderOneRoof(world, team);
  const across = oneRoof
    ? Math.max(values['joint.acrossShare'], values['coLocation.acrossShare'])
    : values['joint.acrossShare'];
  const perContact = values['joint.contactHours'] * Math.max(1, weight);
  const contacts = Math.min(MOST_COLLEAGUES, Math.round(staff.joint[post] / perContact));
  for (let n = 0; n < contacts; n++) {
    const occurrence = month * MOST_COLLEAGUES + n;
    const other = partnerOf(world, post, across, draws.uniform(post, PURPOSE.partner, occurrence));
    if (other < 0 || other === post) continue;
    if (oneRoof) {
      levers.roofHours += perContact;
      if (staff.team[other] !== team) levers.roofAcrossHours += perContact;
    }
    contact(world, post, other, draws.uniform(post, PURPOSE.contactGoesWell, occurrence));
  }
}

/** A colleague of the own team, or of another team that deals with the people of the patch. */
function partnerOf({ staff }: World, post: number, across: number, u: number): number {
  const team = staff.team[post];
  const { neighbours } = staff.teams.all[team];
  if (u >= across || neighbours.length === 0) {
    return staff.pick(team, (u - across) / (1 - across), post);
  }
  const place = (u / across) * neighbours.length;
  const which = Math.floor(place);
  return staff.pick(neighbours[which], place - which);
}

/** Teams of one covered neighbourhood share a roof; those of a whole council or trust have their own. */
function isUnderOneRoof(world: World, team: number): boolean {
  const { coLocation } = world.knobs;
  if (coLocation === undefined) return false;
  const { all, byArea } = world.staff.teams;
  const patches = byArea[PROFESSION.socialWorker];
  const met = [team, ...all[team].neighbours].filter((other) => patches.includes(other));
  return met.length === 1 && patches.indexOf(met[0]) < coveredPatches(world, coLocation.coverage);
}

/** Full-time posts of teams under one roof. */
export function postsUnderOneRoof(world: World): number {
  const { staff, knobs } = world;
  if (knobs.coLocation === undefined) return 0;
  let posts = 0;
  staff.teams.all.forEach(({ weight }, team) => {
    if (!isUnderOneRoof(world, team)) return;
    for (const post of staff.members[team]) posts += staff.contract[post] * weight;
  });
  return posts;
}
