import { z } from 'zod';
import { numberWithin } from '../schema-parts.ts';
import { lasting } from './lever.ts';

/** More people than one can know. */
const MOST_CASELOAD = 100;

/** Social workers keep their people, as many as the caseload says. */
export const namedSocialWorker = lasting({
  says: 'Social workers keep their people: whoever comes back comes back to them',
  schema: () =>
    z.strictObject(
      {
        caseload: numberWithin(0, MOST_CASELOAD, 'people')
          .default(20)
          .meta({
            description: 'People whom a full-time social worker keeps at most.',
            examples: [20],
          }),
      },
      { error: 'settings of it: caseload' },
    ),
  turn: (knobs, { caseload }, reach) => {
    if (caseload * reach === 0) return;
    knobs.namedSocialWorker = { caseload: caseload * reach };
  },
});
