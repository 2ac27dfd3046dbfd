import { z } from 'zod';
import {
  ACUTE_PAYMENTS,
  BUDGET_FORMS,
  JOINT_SERVICES,
  MEANS_TESTS,
  PARTNERS,
  RISK_SHARES,
} from './policy.ts';
import { listOf, share, wholeNumber } from './schema-parts.ts';

const budgetExample = { form: 'pooled', services: ['homeCare', 'reablement'], riskShare: 'half' };

const budgetSchema = z.strictObject(
  {
    form: oneOf(BUDGET_FORMS).meta({
      description:
        'separate: each side pays for its own; aligned: separate, with a joint plan; lead: one pays for both, and the other transfers; pooled: both pay into a budget that pays; structural: one body pays for everything.',
      examples: ['pooled'],
    }),
    services: listOf(oneOf(JOINT_SERVICES), 'services')
      .optional()
      .meta({
        description: 'The services that a pooled, aligned or lead budget covers.',
        examples: [budgetExample.services],
      }),
    councilShare: share()
      .default(1)
      .meta({
        description:
          'Share of what the council pays for these services that the joint budget covers.',
        examples: ['60%'],
      }),
    nhsShare: share()
      .default(1)
      .meta({
        description: 'Share of what the NHS pays for these services that the joint budget covers.',
        examples: ['40%'],
      }),
    riskShare: oneOf(RISK_SHARES)
      .default('contribution')
      .meta({
        description:
          'Who bears what a pooled budget lacks at the end of a year, and gets what is left: both as they paid in, both half, or the host.',
        examples: ['contribution'],
      }),
    host: oneOf(PARTNERS)
      .default('council')
      .meta({
        description: 'Who holds the pooled budget, or leads.',
        examples: ['council'],
      }),
    withdrawAt: share()
      .optional()
      .meta({
        description:
          'Deficit, as a share of what a partner paid in during a year, at which it withdraws from the next year on; without it nobody withdraws.',
        examples: ['5%'],
      }),
  },
  { error: 'the form of the budgets and what goes with it' },
);

/** Who pays and who decides, as it stands in a scenario file. It transforms nothing. */
export const policySchema = z.strictObject(
  {
    from: wholeNumber(1, 50)
      .default(1)
      .meta({
        description: 'The reported year at whose start it begins; until then all is as without it.',
        examples: [1],
      }),
    meansTest: oneOf(MEANS_TESTS)
      .default('keep')
      .meta({
        description:
          'keep: people above the capital limit pay for long-term care, the others contribute; careOnly: nothing is charged for what money of the NHS pays; abolished: the council pays for everybody whose need it finds.',
        examples: ['keep'],
      }),
    budget: budgetSchema
      .default({
        form: 'separate',
        councilShare: 1,
        nhsShare: 1,
        riskShare: 'contribution',
        host: 'council',
      })
      .meta({
        description: 'How the money of council and NHS for services outside hospital is held.',
        examples: [budgetExample],
      }),
    acutePayment: oneOf(ACUTE_PAYMENTS)
      .default('block')
      .meta({
        description:
          'How the hospital is paid: block: a sum fixed before the year; activity: a price for each attendance and admission; blended: a fixed part and a price for the rest.',
        examples: ['block'],
      }),
  },
  { error: 'who pays, each a key with a value' },
);

export type PolicyFile = z.output<typeof policySchema>;

function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  const error = `one of: ${words.join(', ')}`;
  return z.enum(words, { error });
}
