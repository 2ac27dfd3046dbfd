import { z } from 'zod';
import { numberWithin, share, shareOf } from '../schema-parts.ts';
import { lasting } from './lever.ts';
import { paidBy } from './paid-by.ts';

/** More than there are acute beds. */
const MOST_PLACES = 20;

/** A team that comes within hours, in place of an admission that was at the margin. */
export const rapidResponse = lasting({
  says: 'A team that comes to somebody’s home within hours, instead of a hospital bed',
  schema: () =>
    z.strictObject(
      {
        places: numberWithin(0, MOST_PLACES, 'people per 1,000 aged 65 and over')
          .default(0.5)
          .meta({
            description:
              'People whom it can look after at a time, per 1,000 people aged 65 and over.',
            examples: [0.5],
          }),
        hoursShare: share()
          .default(0.6)
          .meta({
            description: 'Share of the crises that come while it is open: it closes at night.',
            examples: ['60%'],
          }),
        paidBy: paidBy('nhs'),
      },
      { error: 'settings of the team: places, hoursShare and paidBy' },
    ),
  turn: (knobs, { places, hoursShare, paidBy: payer }, reach) => {
    if (places * reach * shareOf(hoursShare) === 0) return;
    knobs.rapidResponse = {
      placesPer1000: places * reach,
      hoursShare: shareOf(hoursShare),
      paidBy: payer,
    };
  },
});
