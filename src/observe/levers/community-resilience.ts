import { coveredPatches } from '../../model/coverage.ts';
import { level, percentOf, type LeverReport } from './lever-report.ts';
import { mostTurned } from './turned.ts';

export const communityResilience: LeverReport = {
  items: [
    level('covered', 'Neighbourhoods whose people it was for, at most', '%', ({ world }) =>
      percentOf(
        mostTurned(world, ({ community }) =>
          community === undefined ? 0 : coveredPatches(world, community.coverage),
        ),
        world.assessors.length,
      ),
    ),
  ],
  otherwise: 'no neighbourhood was reached, or neither grants nor factors changed',
};
