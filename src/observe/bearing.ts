import { itemNames, itemOf, type ItemName, type Payer, type Route } from './ledger-items.ts';
import type { Ledger } from './ledger.ts';

/** The partners of a joint budget, as the ledger calls them. */
export type PartnerPayer = Extract<Payer, 'Council' | 'NHS: community and primary care'>;

/** What is paid for people by name; the rest goes from one organisation to another. */
export const itemsForPeople = itemNames.filter((item) => itemOf(item).organisations !== true);

/** What is paid for services; a transfer pays for none. */
export const servicesForPeople = itemsForPeople.filter((item) => itemOf(item).kind !== 'transfer');

/** What each partner pays for. */
const itemsOf: Readonly<Record<PartnerPayer, readonly ItemName[]>> = {
  Council: paidBy('Council'),
  'NHS: community and primary care': paidBy('NHS: community and primary care'),
};

/**
 * What a partner bears in the end, in pence: what it pays out of its own purse, and its part of what a joint one
 * pays.
 */
export function borneBy(
  ledger: Ledger,
  payer: PartnerPayer,
  slots: readonly number[],
  years: readonly number[],
): number {
  const items = itemsOf[payer];
  return years.reduce(
    (sum, year) =>
      sum +
      sumOf(ledger, items, slots, year, 'own') +
      borneOfPool(ledger, payer, slots, year) +
      borneOfLead(ledger, payer, slots, year),
    0,
  );
}

/**
 * Of what a pool pays a partner bears its own services, and what it paid in beyond them, or less, net of what the
 * year's end settled: that is no one person's, and spread over what the pool pays for everybody.
 */
function borneOfPool(
  ledger: Ledger,
  payer: PartnerPayer,
  slots: readonly number[],
  year: number,
): number {
  const pooled = sumOf(ledger, itemsForPeople, slots, year, 'pool');
  if (pooled === 0) return 0;
  const whole = (items: readonly ItemName[]) =>
    items.reduce((sum, item) => sum + ledger.wholeTotal(item, [year], 'pool'), 0);
  const of = (item: ItemName) => ledger.wholeTotal(item, [year]);
  const paidIn = of('poolFromCouncil') + of('settledFromCouncil') - of('settledToCouncil');
  const beyond = paidIn - whole(itemsOf.Council);
  // What the council bears beyond its services, the NHS is spared.
  const shifted = (beyond * pooled) / whole(itemsForPeople);
  const ownServices = sumOf(ledger, itemsOf[payer], slots, year, 'pool');
  return ownServices + (payer === 'Council' ? shifted : -shifted);
}

/** Of what is led by one for the other: the other bears what it pays the lead, and the lead the rest. */
function borneOfLead(
  ledger: Ledger,
  payer: PartnerPayer,
  slots: readonly number[],
  year: number,
): number {
  return (['Council', 'NHS: community and primary care'] as const).reduce((sum, other) => {
    const items = itemsOf[other];
    const led = sumOf(ledger, items, slots, year, 'lead');
    if (led === 0) return sum;
    const all = items.reduce((pence, item) => pence + ledger.wholeTotal(item, [year], 'lead'), 0);
    const transfer = ledger.wholeTotal(other === 'Council' ? 'leadFromCouncil' : 'leadFromNhs', [
      year,
    ]);
    const part = transfer / all;
    return sum + led * (payer === other ? part : 1 - part);
  }, 0);
}

function sumOf(
  ledger: Ledger,
  items: readonly ItemName[],
  slots: readonly number[],
  year: number,
  route: Route,
): number {
  return items.reduce((sum, item) => sum + ledger.total(item, slots, [year], route), 0);
}

function paidBy(payer: PartnerPayer): readonly ItemName[] {
  return itemsForPeople.filter((item) => itemOf(item).payer === payer);
}
