import { plannedPosts } from '../../model/staff/planned-posts.ts';
import { howMany, level, type LeverReport } from './lever-report.ts';
import { mostTurned } from './turned.ts';

export const workforcePlan: LeverReport = {
  items: [
    level('plans', 'Plans that were on at one time', 'plans', ({ world }) =>
      mostTurned(world, ({ workforcePlans }) => workforcePlans.length),
    ),
    howMany('posts', 'Posts more than usual, at most', 'posts', (world) => {
      const teams = world.staff.teams.all;
      const usual = teams.reduce((sum, { heads }) => sum + heads, 0);
      return mostTurned(
        world,
        (knobs) => plannedPosts(teams, knobs).reduce((sum, heads) => sum + heads, 0) - usual,
      );
    }),
  ],
  otherwise: 'it plans nothing that is not so anyway',
};
