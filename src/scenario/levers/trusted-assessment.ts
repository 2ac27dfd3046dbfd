import { z } from 'zod';
import { share, shareOf } from '../schema-parts.ts';
import { lasting } from './lever.ts';

/** Agencies agree to take over each other's assessments, which they do as far as they trust who made them. */
export const trustedAssessment = lasting({
  says: 'Agencies agree to take over each other’s assessments instead of repeating them',
  schema: () =>
    z.strictObject(
      {
        coverage: share()
          .default(1)
          .meta({
            description: 'Share of the neighbourhoods whose people it is for.',
            examples: ['50%'],
          }),
      },
      { error: 'settings of the agreement: coverage' },
    ),
  turn: (knobs, { coverage }, reach) => {
    if (shareOf(coverage) * reach === 0) return;
    knobs.trustedAssessment = { coverage: shareOf(coverage) * reach };
  },
});
