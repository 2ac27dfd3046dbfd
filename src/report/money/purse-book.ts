import { PURSE_AMOUNTS, type PurseAmount } from '../../observe/purses.ts';
import type { Findings } from '../findings/findings.ts';
import { indexOf, keyOf } from '../findings/table.ts';
import { purseColumn, PURSES } from './purse-columns.ts';

/** The purse of everybody who gets care, which is no organisation's. */
export const PERSON = 'Person';

/** All bodies but people themselves: what they pay one another cancels. */
export const PUBLIC = 'Public bodies together';

/** Public bodies and people. */
export const EVERY_PURSE = 'Everybody together';

/** What each body paid, future by future, for the place as a whole. */
export interface PurseBook {
  /** Bodies that paid or received anything, in the order of the ledger. */
  readonly bodies: readonly string[];
  readonly years: number;
  /** How many futures there are of each scenario. */
  readonly futures: number;
  /** People of the place for one who is simulated: amounts are multiplied by it. */
  readonly scale: number;
  /**
   * GBP in a year, from 1, a value a future.
   *
   * @param body one of `bodies`, `PUBLIC` or `EVERY_PURSE`
   */
  readonly amounts: (
    scenario: string,
    body: string,
    year: number,
    amount: PurseAmount,
  ) => readonly number[];
}

/** Reads `purses.csv`; undefined where the folder has none. */
export function purseBook(findings: Findings): PurseBook | undefined {
  const table = findings.table(PURSES);
  if (table.length === 0) return undefined;
  const { years, sample = 1 } = findings.manifest;
  const index = indexOf(table, ['scenario', 'period', 'body']);
  const bodies = [
    ...new Set(Array.from({ length: table.length }, (_, row) => table.text(row, 'body'))),
  ];
  const of = (scenario: string, body: string, year: number) =>
    index.get(keyOf([scenario, `year ${year}`, body])) ?? [];
  const single = (scenario: string, body: string, year: number, amount: PurseAmount) =>
    of(scenario, body, year).map((row) => table.number(row, purseColumn[amount]) / sample);
  return {
    bodies,
    years,
    futures: of(findings.baseline, bodies[0] ?? '', 1).length,
    scale: 1 / sample,
    amounts: (scenario, body, year, amount) => {
      const members = membersOf(body, bodies);
      return members
        .map((member) => single(scenario, member, year, amount))
        .reduce((sum, own) => sum.map((gbp, future) => gbp + (own[future] ?? NaN)));
    },
  };
}

/** The public bodies of a book, with what they are together where there is more than one. */
export function publicBodies({ bodies }: Pick<PurseBook, 'bodies'>): readonly string[] {
  const own = bodies.filter((body) => body !== PERSON);
  return own.length > 1 ? [...own, PUBLIC] : own;
}

function membersOf(body: string, bodies: readonly string[]): readonly string[] {
  if (body === EVERY_PURSE) return bodies;
  return body === PUBLIC ? bodies.filter((one) => one !== PERSON) : [body];
}

/** What is asked of a purse: amounts, and whether each adds to what the body bears or takes from it. */
export interface Position {
  /** Heading of a column. */
  readonly label: string;
  readonly terms: readonly (readonly [amount: PurseAmount, sign: 1 | -1])[];
}

const RECEIVED: PurseAmount = 'transfersReceived';

const plus = (...amounts: readonly PurseAmount[]): Position['terms'] =>
  amounts.map((amount) => [amount, amount === RECEIVED ? -1 : 1]);

/** The columns of a matrix of who pays: `net` is the sum of the four before it, `netCash` what of it is money. */
export const positions = {
  cash: { label: 'Cash', terms: plus('cash') },
  capacity: { label: 'Capacity', terms: plus('capacity') },
  transfers: { label: 'Transfers', terms: plus('transfersPaid', 'transfersReceived') },
  levers: { label: 'Levers', terms: plus('leverCash', 'leverCapacity', 'reorganisation') },
  net: { label: 'Net', terms: plus(...PURSE_AMOUNTS) },
  netCash: {
    label: 'Net cash',
    terms: plus('cash', 'leverCash', 'reorganisation', 'transfersPaid', 'transfersReceived'),
  },
} as const satisfies Readonly<Record<string, Position>>;

export type PositionId = keyof typeof positions;
