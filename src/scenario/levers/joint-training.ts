import { z } from 'zod';
import { numberWithin } from '../schema-parts.ts';
import { lasting } from './lever.ts';

/** A working month. */
const MOST_HOURS = 150;

/** Longer than any run: once. */
const MOST_MONTHS = 600;

/** Professions learn together. It fades, costs hours, and leaves with whoever leaves. */
export const jointTraining = lasting({
  says: 'Professions learn together, once or again and again',
  schema: () =>
    z.strictObject(
      {
        hours: numberWithin(0, MOST_HOURS, 'hours each time')
          .default(16)
          .meta({
            description: 'Time that it takes of each professional, hours each time.',
            examples: [16],
          }),
        repeatMonths: numberWithin(1, MOST_MONTHS, 'months')
          .default(12)
          .meta({ description: 'Months from one time to the next.', examples: [12] }),
      },
      { error: 'settings of the training: hours and repeatMonths' },
    ),
  turn: (knobs, { hours, repeatMonths }, reach) => {
    if (hours * reach === 0) return;
    knobs.jointTraining = { hours: hours * reach, repeatMonths };
  },
});
