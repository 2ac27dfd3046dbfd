import { z } from 'zod';
import { RESTRUCTURING_KINDS } from '../../evidence/reorganisations.ts';
import { share, shareOf } from '../schema-parts.ts';
import { landing } from './lever.ts';

const kindError = `one of ${RESTRUCTURING_KINDS.join(', ')}`;

/** A reorganisation of health and care bodies: professionals move, bodies change, ties break. */
export const restructuring = landing({
  says: 'A reorganisation: professionals come into other teams, employers change',
  schema: () =>
    z.strictObject(
      {
        kind: z.enum(RESTRUCTURING_KINDS, { error: kindError }).meta({
          description: `What is reorganised: ${RESTRUCTURING_KINDS.join(', ')}.`,
          examples: ['providerMerger'],
        }),
        moved: share()
          .optional()
          .meta({
            description:
              'Share of the professionals concerned who come into another team, instead of what is usual for the kind.',
            examples: ['30%'],
          }),
      },
      { error: 'a kind, and, if need be, the share that is moved' },
    ),
  lands: ({ kind, moved }) => [
    {
      after: 0,
      restructuring: { kind, moved: moved === undefined ? undefined : shareOf(moved), severity: 1 },
    },
  ],
});
