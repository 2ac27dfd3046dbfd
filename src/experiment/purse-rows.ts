import { PENCE_PER_POUND } from '../evidence/units.ts';
import { PAYERS, type Payer } from '../observe/ledger-items.ts';
import { PURSE_AMOUNTS, pursePence, type PurseAmount } from '../observe/purses.ts';
import type { ReplicationResult } from '../observe/results.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What a body paid and received in one year of one future, GBP: a row of `purses.csv`. */
export interface PurseRow extends Readonly<Record<PurseAmount, number>> {
  readonly scenario: string;
  readonly replication: number;
  readonly period: string;
  readonly body: Payer;
}

/**
 * GBP of everybody who is simulated, future by future and year by year. The mean of the years is what the ledger has
 * for all years. A body that neither paid nor received anything in any of the results is left out.
 *
 * @param also other results of the same people, whose bodies are to be there as well
 */
export function purseRows(
  { name, years }: Pick<Scenario, 'name' | 'years'>,
  results: readonly ReplicationResult[],
  also: readonly ReplicationResult[] = [],
): readonly PurseRow[] {
  const each = Array.from({ length: years }, (_, year) => year);
  const used = new Set(
    [...results, ...also].flatMap(({ ledger }) =>
      each.flatMap((year) => {
        const pence = pursePence(ledger, year);
        return PAYERS.filter((_, body) => amountsOf(pence, body).some((amount) => amount !== 0));
      }),
    ),
  );
  return results.flatMap(({ replication, ledger }) =>
    each.flatMap((year) => {
      const pence = pursePence(ledger, year);
      return PAYERS.flatMap((body, n) =>
        used.has(body)
          ? [{ scenario: name, replication, period: `year ${year + 1}`, body, ...inGbp(pence, n) }]
          : [],
      );
    }),
  );
}

function amountsOf(pence: Float64Array, body: number): Float64Array {
  return pence.subarray(body * PURSE_AMOUNTS.length, (body + 1) * PURSE_AMOUNTS.length);
}

function inGbp(pence: Float64Array, body: number): Record<PurseAmount, number> {
  const own = amountsOf(pence, body);
  return Object.fromEntries(
    PURSE_AMOUNTS.map((amount, n) => [amount, (own[n] ?? NaN) / PENCE_PER_POUND]),
  ) as Record<PurseAmount, number>;
}
