import { z } from 'zod';
import { oneOf } from '../schema-parts.ts';
import { MEANS_TESTS } from '../who-pays.ts';
import { lasting } from './lever.ts';

/** Whether people pay for long-term care out of what they have. */
export const meansTest = lasting({
  says: 'Whether people pay for long-term care out of their own money, and for what of it',
  byDegrees: false,
  schema: () =>
    z
      .strictObject(
        {
          option: oneOf(MEANS_TESTS).meta({
            description:
              'keep: people above the capital limit pay for long-term care, the others contribute; careOnly: nothing is charged for what money of the NHS pays in a pool; abolished: the council pays for everybody whose need it finds.',
            examples: ['abolished'],
          }),
        },
        { error: 'an option of the means test' },
      )
      .meta({ examples: [{ option: 'abolished' }] }),
  isUsual: ({ option }) => option === 'keep',
  turn: (knobs, { option }) => {
    knobs.meansTest = option;
  },
});
