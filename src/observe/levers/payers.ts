import { daysInForce, type PayerLever } from '../../model/money/change-payers.ts';
import { level, type LeverReport } from './lever-report.ts';

/** How long one of the levers of who pays was in force; what it moved stands in the ledger. */
export function inForce(lever: PayerLever): LeverReport {
  return {
    items: [
      level('days', 'Days on which it was in force', 'days', ({ world }) =>
        daysInForce(world, lever),
      ),
    ],
    otherwise: 'it says what holds anyway',
  };
}
