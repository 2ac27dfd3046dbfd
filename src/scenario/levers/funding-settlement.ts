import { z } from 'zod';
import { change, shareOf } from '../schema-parts.ts';
import { lasting } from './lever.ts';

/** A fifth a year either way: no settlement in peace has been beyond it. */
export const MOST_A_YEAR = 0.2;

/** What councils and the NHS get from year to year, in place of what holds for the whole run. */
export const fundingSettlement = lasting({
  says: 'What councils and the NHS get more or less each year, in real terms',
  schema: () =>
    z.strictObject(
      {
        council: change(-MOST_A_YEAR, MOST_A_YEAR).meta({
          description:
            'Growth a year of what councils get, beyond what their present support would cost.',
          examples: ['-3%'],
        }),
        nhs: change(-MOST_A_YEAR, MOST_A_YEAR).meta({
          description:
            'Growth a year of what the NHS may spend here, beyond what its present activity would cost.',
          examples: ['1%'],
        }),
      },
      { error: 'settings of it: council and nhs' },
    ),
  turn: (knobs, { council, nhs }, reach) => {
    if (reach === 0) return;
    knobs.fundingSettlement = { council: shareOf(council), nhs: shareOf(nhs), reach };
  },
});
