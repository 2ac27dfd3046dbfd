import { z } from 'zod';
import { numberWithin } from '../schema-parts.ts';
import { lasting } from './lever.ts';
import { paidBy } from './paid-by.ts';

/** More than have heart or lung disease. */
const MOST_PLACES = 300;

/** Readings from home. Without a nurse who looks at them nothing follows. */
export const telehealth = lasting({
  says: 'People with heart or lung disease send weekly readings, at which nurses look or do not',
  schema: () =>
    z.strictObject(
      {
        places: numberWithin(0, MOST_PLACES, 'people per 1,000 aged 65 and over')
          .default(10)
          .meta({
            description:
              'People who send readings, per 1,000 people aged 65 and over; those admitted most often come first.',
            examples: [10],
          }),
        nurseReviews: z
          .boolean({ error: 'true or false' })
          .default(true)
          .meta({
            description: 'Whether community nurses look at them, as far as they have time.',
            examples: [false],
          }),
        ownNurses: z
          .boolean({ error: 'true or false' })
          .default(false)
          .meta({
            description:
              'Whether nurses are employed to look at all of them, as part of what the kit costs; otherwise those who are there do.',
            examples: [true],
          }),
        paidBy: paidBy('nhs'),
      },
      { error: 'settings of it: places, nurseReviews, ownNurses and paidBy' },
    ),
  turn: (knobs, { places, nurseReviews, ownNurses, paidBy: payer }, reach) => {
    if (places * reach === 0) return;
    knobs.telehealth = { placesPer1000: places * reach, nurseReviews, ownNurses, paidBy: payer };
  },
});
