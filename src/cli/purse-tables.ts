import type { PurseRow } from '../experiment/purse-rows.ts';
import { PURSE_AMOUNTS, purseMeanings } from '../observe/purses.ts';
import { purseColumn } from '../report/money/purse-columns.ts';
import { text, whole, type Column } from './run-tables.ts';

/** What a body paid and received, future by future: nothing of it may be added up but within one future. */
export const purseColumns: readonly Column<PurseRow>[] = [
  text('scenario', 'Name of the scenario', (row) => row.scenario),
  whole('replication', 'Number of the replication, from 1', '', (row) => row.replication),
  text('period', 'A reported year', (row) => row.period),
  text('body', 'Whose purse it is', (row) => row.body),
  ...PURSE_AMOUNTS.map((amount): Column<PurseRow> => ({
    name: purseColumn[amount],
    meaning: `${purseMeanings[amount]}, for everybody who is simulated`,
    unit: 'GBP in the year',
    type: 'number',
    cell: (row) => row[amount],
  })),
];
