import { z } from 'zod';
import { change, shareOf } from '../schema-parts.ts';
import { lasting } from './lever.ts';

/** A place that grows by more doubles in seven years. */
const MOST = 0.1;

/** More older people each year than those who live here, turn 65 or usually move in. */
export const demandGrowth = lasting({
  needsRoom: true,
  says: 'More older people each year than the age structure brings, with the needs of their age',
  schema: () =>
    z.strictObject(
      {
        perYear: change(0, MOST).meta({
          description:
            'People aged 65 and over more each year; they stay when the growth of their number ends.',
          examples: ['2%'],
        }),
      },
      { error: 'settings of it: perYear' },
    ),
  turn: (knobs, { perYear }, reach) => {
    knobs.demandGrowth += shareOf(perYear) * reach;
  },
});
