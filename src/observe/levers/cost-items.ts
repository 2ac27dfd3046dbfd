import { PENCE_PER_POUND } from '../../evidence/units.ts';
import type { LeverName } from '../../scenario/levers.ts';
import type { Counted } from '../counted.ts';
import { itemOf, type Kind } from '../ledger-items.ts';
import { standingItemsOf, type StandingItem } from '../standing-items.ts';
import type { LeverItem } from './lever-report.ts';

const LABELS = {
  cash: { id: 'cost', label: 'What it costs to keep up what it set up' },
  capacity: { id: 'timeCost', label: 'What the time of staff in it is worth' },
} as const satisfies Partial<Record<Kind, { id: string; label: string }>>;

/** What the ledger has for a lever: money, and time of those who are there anyway. None for one that costs nothing. */
export function costItems(lever: LeverName): readonly LeverItem[] {
  return (['cash', 'capacity'] as const).flatMap((kind) => {
    const items = standingItemsOf(lever).filter((item) => itemOf(item).kind === kind);
    if (items.length === 0) return [];
    const of = (counted: Counted) => gbpAYear(counted, items);
    return [{ ...LABELS[kind], unit: 'GBP a year', ofThePlace: true, of }];
  });
}

/** A mean over the reported years. */
function gbpAYear({ spending, world }: Counted, items: readonly StandingItem[]): number {
  const { years } = world.scenario;
  const reported = Array.from({ length: years }, (_, n) => n + 1);
  const pence = items.reduce((sum, item) => sum + spending.ledger.wholeTotal(item, reported), 0);
  return pence / PENCE_PER_POUND / years;
}
