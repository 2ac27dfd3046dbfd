import { z } from 'zod';
import { oneOf } from '../schema-parts.ts';
import { ACUTE_PAYMENTS } from '../who-pays.ts';
import { lasting } from './lever.ts';

/** How the commissioner pays the hospital for attendances and emergency admissions. */
export const acutePayment = lasting({
  says: 'How the commissioner pays the hospital: a fixed sum, a price for each thing done, or both',
  byDegrees: false,
  schema: () =>
    z
      .strictObject(
        {
          form: oneOf(ACUTE_PAYMENTS).meta({
            description:
              'block: a sum fixed before the year; activity: a price for each attendance and admission; blended: a fixed part and a price for the rest.',
            examples: ['activity'],
          }),
        },
        { error: 'a form of payment' },
      )
      .meta({ examples: [{ form: 'activity' }] }),
  isUsual: ({ form }) => form === 'block',
  turn: (knobs, { form }) => {
    knobs.acutePayment = form;
  },
});
