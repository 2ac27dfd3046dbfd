import { z } from 'zod';
import { numberWithin } from '../schema-parts.ts';
import { lasting } from './lever.ts';
import { paidBy } from './paid-by.ts';

/** More than live alone. */
const MOST_PEOPLE = 300;

/** Alarms and sensors. They call, and whether anybody can come is another matter. */
export const telecare = lasting({
  says: 'Alarms and sensors, so that a fall of somebody who lives alone is noticed at once',
  schema: () =>
    z.strictObject(
      {
        people: numberWithin(0, MOST_PEOPLE, 'people per 1,000 aged 65 and over')
          .default(50)
          .meta({
            description: 'People who live alone and have it, per 1,000 people aged 65 and over.',
            examples: [50],
          }),
        responseTeam: z
          .boolean({ error: 'true or false' })
          .default(false)
          .meta({
            description:
              'Whether a community nurse comes to alarms at any hour; otherwise unpaid carers, home care and rapid response, if on.',
            examples: [true],
          }),
        paidBy: paidBy('council'),
      },
      { error: 'settings of it: people, responseTeam and paidBy' },
    ),
  turn: (knobs, { people, responseTeam, paidBy: payer }, reach) => {
    if (people * reach === 0) return;
    knobs.telecare = { peoplePer1000: people * reach, responseTeam, paidBy: payer };
  },
});
