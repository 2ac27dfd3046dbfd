import { readable } from '../numbers.ts';

/** How many, in whole numbers with commas. */
export const wholeNumber = (value: number) => readable(value, { step: 1, decimals: 0 });

/** A change of that, with its sign. */
export const wholeChange = (value: number) => `${value > 0 ? '+' : ''}${wholeNumber(value)}`;

/** What a chart has no room for, as in `3 more services`. */
export const inTable = (count: number, what: string) =>
  `${count} more ${what}${count === 1 ? '' : 's'}`;
