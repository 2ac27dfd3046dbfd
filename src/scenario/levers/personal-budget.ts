import { z } from 'zod';
import { BUDGET_GROUPS, BUDGET_KINDS } from '../knobs.ts';
import { numberWithin, share, shareOf } from '../schema-parts.ts';
import { budgetMix, mixOf } from '../budget-mix.ts';
import { lasting } from './lever.ts';

/** Far more than any council has: a broker for two people. */
const MOST_BROKERS = 50;

const kindError = `one of ${BUDGET_KINDS.join(', ')}`;
const whomError = `one of ${BUDGET_GROUPS.join(', ')}`;

const uptakeError = 'asPublished, or shares: managed, serviceFund and directPayment';

/** A part of fidelity: in full unless a file says otherwise, so that what a scenario holds back is written in it. */
function part(description: string) {
  return share()
    .default(1)
    .meta({ description, examples: ['60%'] });
}

const nobody = { managed: 0, serviceFund: 0, directPayment: 0 };

/** A sum of money for somebody's support that they know, and decide on as far as its rules and their help allow. */
export const personalBudget = lasting({
  says: 'People hold a budget for their support, and decide on it as far as they may and can',
  schema: () =>
    z.strictObject(
      {
        kind: z
          .enum(BUDGET_KINDS, { error: kindError })
          .default('care')
          .meta({
            description:
              'What the money is for: care alone, health care alone, both each by itself (parallel), or both in one (integrated).',
            examples: ['integrated'],
          }),
        uptake: z
          .union([z.literal('asPublished', { error: uptakeError }), budgetMix()], {
            error: uptakeError,
          })
          .default('asPublished')
          .meta({
            description:
              'Share of those with long-term support at home who hold one, by how it is held: asPublished is that of the place, or of England.',
            examples: [{ managed: '30%', serviceFund: '5%', directPayment: '25%' }],
          }),
        amountKnown: part('Share of the holders who are told what the sum is.'),
        flexibility: part('Share of what a holder may wish for that the rules let them buy.'),
        adequacy: part('The sum, as a share of what the hours assessed cost.'),
        planningSupport: part('Share of the holders who have help with planning and paperwork.'),
        brokersPer100: numberWithin(0, MOST_BROKERS, 'posts per 100 holders')
          .default(2)
          .meta({
            description:
              'Posts of brokers, who find support for holders, per 100 people who are to hold a direct payment or a service fund.',
            examples: [2],
          }),
        whom: z
          .enum(BUDGET_GROUPS, { error: whomError })
          .default('all')
          .meta({ description: 'Who may hold one.', examples: ['workingAge'] }),
        unspentClawback: share()
          .default(1)
          .meta({
            description: 'Share of the money not spent that the council takes back.',
            examples: ['50%'],
          }),
      },
      {
        error:
          'settings of it: kind, uptake, amountKnown, flexibility, adequacy, planningSupport, brokersPer100, whom and unspentClawback',
      },
    ),
  turn: (knobs, settings, reach) => {
    const { kind, uptake, brokersPer100, whom } = settings;
    const mix = uptake === 'asPublished' ? undefined : mixOf(uptake);
    const { managed, serviceFund, directPayment } = mix ?? { ...nobody, managed: 1 };
    if (managed + serviceFund + directPayment === 0 || reach === 0) return;
    knobs.personalBudget = {
      kind,
      uptake: mix,
      reach,
      amountKnown: shareOf(settings.amountKnown),
      flexibility: shareOf(settings.flexibility),
      adequacy: shareOf(settings.adequacy),
      planningSupport: shareOf(settings.planningSupport),
      brokersPer100,
      whom,
      unspentClawback: shareOf(settings.unspentClawback),
    };
  },
});
