import { z } from 'zod';
import { CAPACITIES, capacityServices, councilServices } from '../capacities.ts';
import { change, line, shareOf } from '../schema-parts.ts';
import { closest } from '../suggest.ts';
import { lasting } from './lever.ts';

/** Nobody has ever had less than nothing. */
const LEAST = -1;

/** Four times the usual: far more than any place could build. */
const MOST = 3;

const LONGEST_ID = 60;
const serviceError = `one of ${capacityServices.join(', ')}`;

/** More or less of what people wait for. Who pays for it, and whether it is used, follows. */
export const capacity = lasting({
  says: 'More or less capacity of one service, in hours or places',
  schema: () =>
    z.strictObject(
      {
        service: z.enum(capacityServices, { error: serviceError }).meta({
          description: `The service: ${capacityServices.join(', ')}.`,
          examples: ['homeCare'],
        }),
        change: change(LEAST, MOST).meta({
          description: 'How much more or less there is of it than usual.',
          examples: ['+10%'],
        }),
        council: line(LONGEST_ID)
          .optional()
          .meta({
            description: `The id of the only council that has it, for ${councilServices.join(', ')}.`,
            examples: ['council'],
          }),
      },
      { error: 'settings of it: service, change and, if need be, council' },
    ),
  turn: (knobs, settings, reach) => {
    const by = shareOf(settings.change) * reach;
    if (by === 0) return;
    const { service, council } = settings;
    knobs.capacity = [...knobs.capacity, { service, change: by, council }];
  },
  misfits: ({ service, council }, { name, councils }) => {
    if (council === undefined) return [];
    if (CAPACITIES[service] !== 'council') {
      const owner =
        CAPACITIES[service] === 'trust'
          ? 'each trust has its own'
          : 'it is one for the whole place';
      return [
        {
          key: 'council',
          message: `${service} cannot be changed for one council: ${owner}`,
          hint: `leave council out, or take one of ${councilServices.join(', ')}`,
        },
      ];
    }
    const ids = councils.map(({ id }) => id);
    if (ids.includes(council)) return [];
    const meant = closest(council, ids);
    return [
      {
        key: 'council',
        message: `${name} has no council ${JSON.stringify(council)}`,
        hint: meant === undefined ? `write one of ${ids.join(', ')}` : `did you mean ${meant}?`,
      },
    ];
  },
});
