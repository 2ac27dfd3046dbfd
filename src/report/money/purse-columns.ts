import type { PurseAmount } from '../../observe/purses.ts';

/** The file that has what each body paid, future by future. */
export const PURSES = 'purses.csv';

/** Its headings: what is written under one is read back under it. */
export const purseColumn: Readonly<Record<PurseAmount, string>> = {
  cash: 'cash',
  capacity: 'capacity',
  leverCash: 'lever_cash',
  leverCapacity: 'lever_capacity',
  reorganisation: 'reorganisation',
  transfersPaid: 'transfers_paid',
  transfersReceived: 'transfers_received',
};
