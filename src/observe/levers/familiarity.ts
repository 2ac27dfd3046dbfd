import { familiarityAt, holdersOf } from '../../model/staff/trust.ts';
import type { World } from '../../model/world.ts';
import { level, type LeverItem } from './lever-report.ts';

/** How well those who know somebody of another team know them at the end. */
export const familiarityAcross: LeverItem = level(
  'familiarity',
  'Joint cases with a colleague known in another team, old ones counting less',
  'cases per colleague known',
  ({ world }) => meanFamiliarity(world),
);

function meanFamiliarity(world: World): number {
  const { ties, staff } = world;
  let known = 0;
  let familiarity = 0;
  ties.forEach((from, to, holders, row) => {
    if (staff.team[from] === staff.team[to] || holders !== holdersOf(world, from, to)) return;
    known++;
    familiarity += familiarityAt(world, row);
  });
  return known === 0 ? NaN : familiarity / known;
}
