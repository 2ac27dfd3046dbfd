import { z } from 'zod';

/** Who pays for what a lever sets up: one side, or both by halves. */
export const PAID_BY = ['nhs', 'council', 'shared'] as const;

export type PaidBy = (typeof PAID_BY)[number];

/** The setting of a lever that says who pays for it. */
export function paidBy(usual: PaidBy) {
  return z
    .enum(PAID_BY, { error: 'nhs, council or shared, which is by halves' })
    .default(usual)
    .meta({
      description: 'Who pays for it: nhs, council, or shared, which is by halves.',
      examples: [usual],
    });
}
