import { z } from 'zod';
import { numberWithin, share, shareOf } from '../schema-parts.ts';
import { lasting } from './lever.ts';

/** Most time for meetings that a planner could mean: a day a week. */
const MOST_HOURS = 32;

/** Regular meetings of the professions of a neighbourhood. How much comes of them depends on time and engagement. */
export const jointMeetings = lasting({
  says: 'Regular meetings of the professions that look after one neighbourhood',
  schema: () =>
    z.strictObject(
      {
        hoursPerMonth: numberWithin(0, MOST_HOURS, 'hours a month for each member')
          .default(4)
          .meta({
            description: 'Time that the meetings take of each member, hours a month.',
            examples: [4],
          }),
        coverage: share()
          .default(1)
          .meta({ description: 'Share of the neighbourhoods that have them.', examples: ['50%'] }),
      },
      { error: 'settings of the meetings: hoursPerMonth and coverage' },
    ),
  turn: (knobs, { hoursPerMonth, coverage }, reach) => {
    if (hoursPerMonth === 0 || shareOf(coverage) * reach === 0) return;
    knobs.jointMeetings = { hoursPerMonth, coverage: shareOf(coverage) * reach };
  },
});
