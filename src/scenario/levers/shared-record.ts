import { z } from 'zod';
import { share, shareOf } from '../schema-parts.ts';
import { lasting } from './lever.ts';
import { paidBy } from './paid-by.ts';

/** A record that agencies share. Whether it is opened depends on where it is, whether it is believed on trust. */
export const sharedRecord = lasting({
  says: 'A record in which agencies read what others know of a person',
  schema: () =>
    z.strictObject(
      {
        inWorkflow: z
          .boolean({ error: 'true or false' })
          .default(false)
          .meta({
            description:
              'Whether it opens in the system that staff work in anyway; otherwise it has to be looked for.',
            examples: [true],
          }),
        coverage: share()
          .default(1)
          .meta({
            description: 'Share of the neighbourhoods whose people it is for.',
            examples: ['50%'],
          }),
        paidBy: paidBy('nhs'),
      },
      { error: 'settings of the record: inWorkflow, coverage and paidBy' },
    ),
  turn: (knobs, { inWorkflow, coverage, paidBy: payer }, reach) => {
    if (shareOf(coverage) * reach === 0) return;
    knobs.sharedRecord = { inWorkflow, coverage: shareOf(coverage) * reach, paidBy: payer };
  },
});
