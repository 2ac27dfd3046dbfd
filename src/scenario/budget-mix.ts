import { z } from 'zod';
import { share, shareOf } from './schema-parts.ts';

/** How many hold a personal budget, by how it is held: shares of people with long-term support at home. */
export interface BudgetMix {
  /** The council keeps the money and arranges the support. */
  readonly managed: number;
  /** A provider keeps it, and answers to the person. */
  readonly serviceFund: number;
  /** The person, or somebody for them, is paid it. */
  readonly directPayment: number;
}

/** How far shares may add up beyond 1, so that thirds can be written with seven decimals. */
const SUM_TOLERANCE = 1e-6;

const error =
  'the shares managed, serviceFund and directPayment, which add up to 100% at most: the others hold none';

/** The mix as it stands in a file. */
export function budgetMix() {
  return z
    .strictObject(
      {
        managed: share().meta({
          description: 'Share whose budget the council manages.',
          examples: ['60%'],
        }),
        serviceFund: share().meta({
          description: 'Share whose budget a provider holds: an individual service fund.',
          examples: ['1%'],
        }),
        directPayment: share().meta({
          description: 'Share who are paid the budget.',
          examples: ['16%'],
        }),
      },
      { error },
    )
    .refine((written) => sumOf(mixOf(written)) <= 1 + SUM_TOLERANCE, { error });
}

/** The numbers that a written mix stands for. */
export function mixOf(written: Readonly<Record<keyof BudgetMix, number | string>>): BudgetMix {
  return {
    managed: shareOf(written.managed),
    serviceFund: shareOf(written.serviceFund),
    directPayment: shareOf(written.directPayment),
  };
}

function sumOf({ managed, serviceFund, directPayment }: BudgetMix): number {
  return managed + serviceFund + directPayment;
}
