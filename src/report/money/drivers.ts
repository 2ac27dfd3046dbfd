import { itemOf, ledgerLines, type LedgerLine, type Provider } from '../../observe/ledger-items.ts';
import { changeItems } from '../../observe/measures/change-costs.ts';
import { ALL_YEARS } from '../../observe/results.ts';
import type { Findings } from '../findings/findings.ts';
import { borneMoreAYear, changeOf } from './changes.ts';
import { EVERY_PURSE, PERSON, PUBLIC, type PurseBook } from './purse-book.ts';

/** What moves the cost of a body: means, because only these add up. */
export interface Driver {
  readonly name: string;
  /** GBP a year, option less baseline. */
  readonly mean: number;
}

/** Services by who provides them, in the words of a chart. */
const groupOfProvider: Partial<Record<Provider, string>> = {
  Hospital: 'Hospital and A&E',
  Ambulance: 'Hospital and A&E',
  Practice: 'GP practices',
  'Community health': 'Community health',
  'Mental health': 'Community health',
  'Council services': 'Council services',
};

/** Of care providers, and whoever else is bought from. */
const groupOf = ({ provider, service }: Pick<LedgerLine, 'provider' | 'service'>): string =>
  groupOfProvider[provider] ??
  (/care home|care-home/i.test(service) ? 'Care homes' : 'Care at home');

/** What is in the ledger for levers and reorganisations, by the words of the ledger. */
const leverServices: ReadonlySet<string> = new Set(
  changeItems.map((item) => `${itemOf(item).provider}\n${itemOf(item).service}`),
);

/** Kinds of service that a driver may be, for tests of whether every line has one. */
export const driverGroups: readonly string[] = [...new Set(ledgerLines.map(groupOf))];

/**
 * What a body's net cost is made of: groups of services, the largest change first, then levers and transfers. Together
 * they are the mean of the net change.
 */
export function driversOf(
  findings: Findings,
  book: PurseBook,
  option: string,
  body: string,
): readonly Driver[] {
  const ledger = findings.table('ledger.csv');
  const sums = new Map<string, number>();
  for (let row = 0; row < ledger.length; row++) {
    const text = (column: string) => ledger.text(row, column);
    if (text('scenario') !== option || text('period') !== ALL_YEARS) continue;
    if (!isOf(body, text('payer')) || text('kind') === 'transfer') continue;
    const about = { provider: text('provider') as Provider, service: text('service') };
    if (leverServices.has(`${about.provider}\n${about.service}`)) continue;
    const group = groupOf(about);
    sums.set(group, (sums.get(group) ?? 0) + ledger.number(row, 'difference') * book.scale);
  }
  const pair = { baseline: findings.baseline, option };
  const mean = (position: 'levers' | 'transfers') =>
    changeOf(borneMoreAYear(book, pair, body, position)).mean;
  const services = [...sums]
    .map(([name, sum]) => ({ name, mean: sum }))
    .toSorted((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  return [
    ...services,
    { name: 'Levers', mean: mean('levers') },
    { name: 'Transfers', mean: mean('transfers') },
  ].filter((driver) => Math.abs(driver.mean) >= 0.005);
}

function isOf(body: string, payer: string): boolean {
  if (body === EVERY_PURSE) return true;
  return body === PUBLIC ? payer !== PERSON : payer === body;
}

/** The largest drivers, and what is left of services in one: no more than `most` in all. */
export function fewer(drivers: readonly Driver[], most: number): readonly Driver[] {
  if (drivers.length <= most) return drivers;
  const ranked = drivers.toSorted((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  const kept = ranked.slice(0, Math.max(0, most - 1));
  const rest = ranked.slice(kept.length).reduce((sum, { mean }) => sum + mean, 0);
  return [...drivers.filter((driver) => kept.includes(driver)), { name: 'All other', mean: rest }];
}
