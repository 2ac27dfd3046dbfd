import { ledgerLines, PAYERS, type Payer, type Provider } from './ledger-items.ts';
import { changeItems, reorganisationItems } from './measures/change-costs.ts';

/** What a purse pays and receives, apart: every posting of a body stands under one of these, and under no other. */
export const PURSE_AMOUNTS = [
  'cash',
  'capacity',
  'leverCash',
  'leverCapacity',
  'reorganisation',
  'transfersPaid',
  'transfersReceived',
] as const;

export type PurseAmount = (typeof PURSE_AMOUNTS)[number];

export const purseMeanings: Readonly<Record<PurseAmount, string>> = {
  cash: 'Money that the body paid for services',
  capacity: 'Fixed cost of the body that services took up',
  leverCash: 'Money that it paid for what levers set up, brokers and pay above the usual',
  leverCapacity: 'Time that levers and the running of joint budgets took of its staff',
  reorganisation: 'Money that reorganisations cost it once',
  transfersPaid: 'Money that it gave to other bodies and that paid for no service by itself',
  transfersReceived: 'Money that it got from other bodies in the same way',
};

/** Whose purse it is that a transfer goes into; providers that are nobody's purse receive none. */
const purseOf: Partial<Record<Provider, Payer>> = {
  Hospital: 'NHS: hospital',
  Council: 'Council',
  'NHS: community and primary care': 'NHS: community and primary care',
  'Pooled budget': 'Pooled budget',
  'Integrated body': 'Integrated body',
  People: 'Person',
};

/** Where a line of the ledger goes: numbers into `pursePence`. */
const entries: readonly (readonly number[])[] = ledgerLines.map(
  ({ item, payer, provider, kind }) => {
    if (kind === 'transfer') {
      const to = purseOf[provider];
      if (to === undefined) throw new RangeError(`${provider} has no purse for a transfer.`);
      return [at(payer, 'transfersPaid'), at(to, 'transfersReceived')];
    }
    if (reorganisationItems.includes(item)) return [at(payer, 'reorganisation')];
    if (!changeItems.includes(item)) return [at(payer, kind)];
    return [at(payer, kind === 'cash' ? 'leverCash' : 'leverCapacity')];
  },
);

/**
 * What every purse paid and received in a reported year, in whole pence: exactly what the ledger has.
 *
 * @param ledger as in a result of a replication
 * @param year from 0
 * @returns an amount for each of `PAYERS` and, within it, of `PURSE_AMOUNTS`
 */
export function pursePence(ledger: Float64Array, year: number): Float64Array {
  const pence = new Float64Array(PAYERS.length * PURSE_AMOUNTS.length);
  entries.forEach((places, line) => {
    const posted = ledger[year * ledgerLines.length + line] ?? NaN;
    for (const place of places) pence[place] = (pence[place] ?? NaN) + posted;
  });
  return pence;
}

function at(body: Payer, amount: PurseAmount): number {
  return PAYERS.indexOf(body) * PURSE_AMOUNTS.length + PURSE_AMOUNTS.indexOf(amount);
}
