import type { World } from '../world.ts';
import { professionNames } from './professions.ts';

/**
 * What a profession gets done, relative to a usual day: as many as are at work, who take on part of the work of those who
 * are not. Posts that a plan adds are on top of a usual day; part of their time takes load off the others.
 */
export function doneShare(world: World, profession: number): number {
  const { staff } = world;
  let posts = 0;
  let present = 0;
  for (let post = 0; post < staff.count; post++) {
    if (staff.profession[post] !== profession) continue;
    const { weight } = staff.teams.all[staff.team[post]];
    if (post < staff.usual) posts += staff.contract[post] * weight;
    if (staff.isAtWork(post)) present += staff.contract[post] * weight;
  }
  if (posts === 0) return 1;
  const there = present / (posts * usuallyAtWork(world, profession));
  return there + (1 - there) * world.values['staff.absorbed'];
}

/** Share of the posts of a profession with somebody at work in them, at the rates of the status quo. */
export function usuallyAtWork({ values }: World, profession: number): number {
  const vacant = values[`staff.vacancyRate.${professionNames[profession]}`];
  const covered = vacant * values['staff.agencyCover'];
  return (1 - vacant) * (1 - values['staff.sickShare']) + covered;
}
