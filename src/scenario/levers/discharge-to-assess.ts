import { z } from 'zod';
import { numberWithin } from '../schema-parts.ts';
import { lasting } from './lever.ts';
import { paidBy } from './paid-by.ts';

/** More than leave hospital with support. */
const MOST_PLACES = 20;

/** Home first with support for some weeks, and assessed there. */
export const dischargeToAssess = lasting({
  says: 'People go home with support first, and the council assesses them there',
  schema: () =>
    z.strictObject(
      {
        places: numberWithin(0, MOST_PLACES, 'people per 1,000 aged 65 and over')
          .default(1)
          .meta({
            description: 'People supported at a time, per 1,000 people aged 65 and over.',
            examples: [1],
          }),
        paidBy: paidBy('nhs'),
      },
      { error: 'settings of it: places and paidBy' },
    ),
  turn: (knobs, { places, paidBy: payer }, reach) => {
    if (places * reach === 0) return;
    knobs.dischargeToAssess = { placesPer1000: places * reach, paidBy: payer };
  },
});
