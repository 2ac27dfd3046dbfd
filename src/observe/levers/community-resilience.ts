import { MONTHS_PER_YEAR } from '../../evidence/units.ts';
import { coveredPatches } from '../../model/coverage.ts';
import type { World } from '../../model/world.ts';
import { knobsAt, turningPoints } from '../../scenario/timeline.ts';
import { level, percentOf, type LeverReport } from './lever-report.ts';

export const communityResilience: LeverReport = {
  items: [
    level('covered', 'Neighbourhoods whose people it was for, at most', '%', ({ world }) =>
      percentOf(mostCovered(world), world.assessors.length),
    ),
  ],
  otherwise: 'no neighbourhood was reached, or neither grants nor factors changed',
};

function mostCovered(world: World): number {
  const { timeline, years } = world.scenario;
  const covered = turningPoints(timeline, years, MONTHS_PER_YEAR).map((at) => {
    const { community } = knobsAt(timeline, at);
    return community === undefined ? 0 : coveredPatches(world, community.coverage);
  });
  return Math.max(0, ...covered);
}
