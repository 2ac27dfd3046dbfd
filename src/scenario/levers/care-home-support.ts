import { z } from 'zod';
import { numberWithin, share, shareOf } from '../schema-parts.ts';
import { lasting } from './lever.ts';

/** A GP of one's own for half a day a week. */
const MOST_HOURS = 16;

/** Somebody to ask before 999, for homes that have no nurses. */
export const careHomeSupport = lasting({
  says: 'Care homes without nurses have a practice that comes round, training, and a line at night',
  schema: () =>
    z.strictObject(
      {
        coverage: share()
          .default(1)
          .meta({
            description: 'Share of the neighbourhoods whose homes have it.',
            examples: ['50%'],
          }),
        hoursPerResident: numberWithin(0, MOST_HOURS, 'hours a month for each resident')
          .default(0.4)
          .meta({
            description:
              'Time of the GP who comes round, hours a month for each resident: about what GPs give to residents today, on top of it.',
            examples: [0.4],
          }),
        training: z
          .boolean({ error: 'true or false' })
          .default(true)
          .meta({
            description: 'Whether staff of the home have learnt whom to ask before 999.',
            examples: [false],
          }),
        nightLine: z
          .boolean({ error: 'true or false' })
          .default(true)
          .meta({
            description: 'Whether a community nurse answers outside the hours of the practice.',
            examples: [false],
          }),
      },
      { error: 'settings of the support: coverage, hoursPerResident, training and nightLine' },
    ),
  turn: (knobs, { coverage, ...settings }, reach) => {
    const reached = shareOf(coverage) * reach;
    if (reached > 0) knobs.careHomeSupport = { ...settings, coverage: reached };
  },
});
