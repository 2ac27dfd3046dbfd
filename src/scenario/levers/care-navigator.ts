import { z } from 'zod';
import { numberWithin } from '../schema-parts.ts';
import { lasting } from './lever.ts';
import { paidBy } from './paid-by.ts';

/** Far more than any place has. */
const MOST_POSTS = 100;

/** More people than one can know. */
const MOST_CASELOAD = 250;

/** People who find the way through the services for those with complex needs, as many as they have room for. */
export const careNavigator = lasting({
  says: 'People who find the way through the services for those with complex needs',
  schema: () =>
    z.strictObject(
      {
        posts: numberWithin(0, MOST_POSTS, 'posts per 100,000 residents')
          .default(4)
          .meta({ description: 'Posts per 100,000 residents.', examples: [4] }),
        caseload: numberWithin(1, MOST_CASELOAD, 'people')
          .default(30)
          .meta({ description: 'People whom one looks after at a time.', examples: [30] }),
        paidBy: paidBy('nhs'),
      },
      { error: 'settings of the navigators: posts, caseload and paidBy' },
    ),
  turn: (knobs, { posts, caseload, paidBy: payer }, reach) => {
    if (posts * reach === 0) return;
    knobs.careNavigator = { postsPer100000: posts * reach, caseload, paidBy: payer };
  },
});
