import type { World } from '../world.ts';
import { professionNames } from './professions.ts';

/** Professionals at work, relative to how many there are on a usual day. */
export function presenceOf(world: World, profession: number): number {
  const { staff } = world;
  let posts = 0;
  let present = 0;
  for (let post = 0; post < staff.count; post++) {
    if (staff.profession[post] !== profession) continue;
    const { weight } = staff.teams.all[staff.team[post]];
    posts += staff.contract[post] * weight;
    if (staff.isAtWork(post)) present += staff.contract[post] * weight;
  }
  return posts === 0 ? 1 : present / (posts * usuallyAtWork(world, profession));
}

/** Share of the posts of a profession with somebody at work in them, at the rates of the status quo. */
export function usuallyAtWork({ values }: World, profession: number): number {
  const vacant = values[`staff.vacancyRate.${professionNames[profession]}`];
  const covered = vacant * values['staff.agencyCover'];
  return (1 - vacant) * (1 - values['staff.sickShare']) + covered;
}
