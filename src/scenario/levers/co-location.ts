import { z } from 'zod';
import { share, shareOf } from '../schema-parts.ts';
import { lasting } from './lever.ts';
import { paidBy } from './paid-by.ts';

/** Teams of one neighbourhood under one roof meet each other instead of themselves. */
export const coLocation = lasting({
  says: 'The teams of one neighbourhood work under one roof',
  schema: () =>
    z.strictObject(
      {
        coverage: share()
          .default(1)
          .meta({ description: 'Share of the neighbourhoods whose teams do.', examples: ['50%'] }),
        paidBy: paidBy('shared'),
      },
      { error: 'settings of it: coverage and paidBy' },
    ),
  turn: (knobs, { coverage, paidBy: payer }, reach) => {
    if (shareOf(coverage) * reach === 0) return;
    knobs.coLocation = { coverage: shareOf(coverage) * reach, paidBy: payer };
  },
});
