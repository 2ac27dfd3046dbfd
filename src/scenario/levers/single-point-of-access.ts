import { z } from 'zod';
import { HOURS_PER_DAY } from '../../evidence/units.ts';
import { numberWithin, share, shareOf } from '../schema-parts.ts';
import { lasting } from './lever.ts';
import { paidBy } from './paid-by.ts';

/** Most people who could answer: beyond that a place has a contact centre of its own. */
const MOST_HANDLERS = 100;

/** One number for all requests. With too few to answer the queue has only moved. */
export const singlePointOfAccess = lasting({
  says: 'One number for all requests, which passes each on to the service that it needs',
  schema: () =>
    z.strictObject(
      {
        handlers: numberWithin(0, MOST_HANDLERS, 'full-time posts per 100,000 residents')
          .default(0.5)
          .meta({
            description:
              'People who answer, full-time posts per 100,000 residents. They are for older people’s own requests.',
            examples: [0.5],
          }),
        hoursPerDay: numberWithin(1, HOURS_PER_DAY, 'hours a day')
          .default(10)
          .meta({ description: 'Hours a day for which it is open.', examples: [12] }),
        knowsServices: share()
          .default(0.85)
          .meta({
            description: 'Chance that it passes a request on to the service that it needs.',
            examples: ['85%'],
          }),
        authority: z
          .boolean({ error: 'true or false' })
          .default(false)
          .meta({
            description:
              'Whether it may commit the time of other services; otherwise it refers like everybody else.',
            examples: [true],
          }),
        paidBy: paidBy('nhs'),
      },
      { error: 'settings of it: handlers, hoursPerDay, knowsServices, authority and paidBy' },
    ),
  turn: (knobs, { handlers, hoursPerDay, knowsServices, authority, paidBy: payer }, reach) => {
    if (handlers * reach === 0) return;
    knobs.singlePointOfAccess = {
      handlersPer100000: handlers * reach,
      hoursPerDay,
      knowsServices: shareOf(knowsServices),
      authority,
      paidBy: payer,
    };
  },
});
