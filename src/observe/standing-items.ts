import {
  standingCostNames,
  standingCostOf,
  type StandingCostName,
} from '../model/money/standing-costs.ts';
import type { LeverName } from '../scenario/levers.ts';
import type { Item } from './ledger-items.ts';

/** What a lever set up has two items, one for each side that may pay. */
export type StandingItem = `${StandingCostName}${'Council' | 'Nhs'}`;

/** The standing costs of levers as items of the ledger: for nobody by name. */
export const standingItems = Object.fromEntries(
  standingCostNames.flatMap((name): [StandingItem, Item][] => {
    const { provider, service, kind } = standingCostOf(name);
    const item = { provider, service, kind, organisations: true } as const;
    return [
      [`${name}Council`, { ...item, payer: 'Council' }],
      [`${name}Nhs`, { ...item, payer: 'NHS: community and primary care' }],
    ];
  }),
) as Readonly<Record<StandingItem, Item>>;

/** The items that keep up what a lever set up. */
export function standingItemsOf(lever: LeverName): readonly StandingItem[] {
  return standingCostNames
    .filter((name) => standingCostOf(name).lever === lever)
    .flatMap((name) => [`${name}Council`, `${name}Nhs`] as const);
}
