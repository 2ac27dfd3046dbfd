import { z } from 'zod';
import { localFactors } from '../local-factors-schema.ts';
import { numberWithin, share, shareOf } from '../schema-parts.ts';
import { lasting } from './lever.ts';

/** Three times as much again. */
const MOST_GRANTS = 3;

/** More than councils spend on all of social care for a person 65+. */
const MOST_COST = 1000;

const targetedError = 'all or mostDeprived';

/** Investment in the community, or a cut: in grants, or in the local factors behind connectedness. */
export const communityResilience = lasting({
  says: 'More or less for the community: grants to groups, and the local factors on which connectedness rests',
  schema: () =>
    z.strictObject(
      {
        grants: numberWithin(-1, MOST_GRANTS, 'of today’s grants, more or less').meta({
          description:
            'Change in community grants, as a part of today’s: 0.25 is a quarter more, -0.3 three tenths less, 0 no change.',
          examples: [0.25],
        }),
        factors: localFactors('standard deviations; negative is better')
          .optional()
          .meta({
            description:
              'Change in local factors where people live, in standard deviations of English areas.',
            examples: [{ housing: -0.5 }],
          }),
        cost: numberWithin(0, MOST_COST, 'GBP per person 65+ it is for, a year')
          .default(0)
          .meta({
            description:
              'What it costs the council beside the grants, per person 65+ it is for, a year. 0 unless it is said: nobody knows the price of a better factor.',
            examples: [0],
          }),
        coverage: share()
          .default(1)
          .meta({
            description: 'Share of the neighbourhoods whose people it is for.',
            examples: ['100%'],
          }),
        targeted: z
          .enum(['all', 'mostDeprived'], { error: targetedError })
          .default('all')
          .meta({
            description:
              'Whom in these neighbourhoods it is for: all, or those in the most deprived fifth of the country (mostDeprived).',
            examples: ['mostDeprived'],
          }),
      },
      { error: 'settings of the investment or cut: grants, factors, cost, coverage and targeted' },
    ),
  turn: (knobs, { grants, factors = {}, cost, coverage, targeted }, reach) => {
    const shifts = Object.entries(factors).filter(([, by]) => by !== undefined && by * reach !== 0);
    const nothing = grants * reach === 0 && shifts.length === 0 && cost * reach === 0;
    if (nothing || shareOf(coverage) === 0) return;
    knobs.community = {
      grants: grants * reach,
      factors: Object.fromEntries(shifts.map(([name, by = 0]) => [name, by * reach])),
      costPerYear: cost * reach,
      coverage: shareOf(coverage),
      mostDeprivedOnly: targeted === 'mostDeprived',
    };
  },
});
