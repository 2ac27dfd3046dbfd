import { z } from 'zod';
import { englandSince1974 as sequence } from '../../evidence/reorganisations.ts';
import { wholeNumber } from '../schema-parts.ts';
import { landing } from './lever.ts';

/** England's own sequence of reorganisations, from a year on. */
export const englandSince1974 = landing({
  says: 'The reorganisations of England since 1974, at their own intervals',
  schema: () =>
    z.strictObject(
      {
        calendarYear: wholeNumber(1974, 2026)
          .default(1974)
          .meta({
            description: 'The year of history that the first year of the sequence stands for.',
            examples: [2002],
          }),
      },
      { error: 'a calendarYear, where the sequence begins' },
    ),
  lands: ({ calendarYear }) =>
    sequence
      .filter(({ at }) => at >= calendarYear)
      .map(({ at, kind, severity }) => ({
        after: at - calendarYear,
        restructuring: { kind, severity },
      })),
});
