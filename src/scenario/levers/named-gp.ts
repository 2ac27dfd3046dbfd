import { z } from 'zod';
import { share, shareOf } from '../schema-parts.ts';
import { lasting } from './lever.ts';

/** Everybody has a GP by name. A name on a list changes nothing: what counts is whether booking honours it. */
export const namedGp = lasting({
  says: 'Everybody has a GP by name, and booking honours it or not',
  schema: () =>
    z.strictObject(
      {
        honoured: share()
          .default(0)
          .meta({
            description:
              'Chance that booking gives an appointment with this GP where it would not have; 0 is a label only.',
            examples: ['30%'],
          }),
      },
      { error: 'settings of the named GP: honoured' },
    ),
  turn: (knobs, { honoured }, reach) => {
    if (shareOf(honoured) * reach === 0) return;
    knobs.namedGp = { honoured: shareOf(honoured) * reach };
  },
});
