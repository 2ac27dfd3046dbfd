import { describe, expect, test } from 'vitest';
import type { ParameterValues } from '../../../src/evidence/registry.ts';
import { replicate } from '../../../src/experiment/replicate.ts';
import { BUDGET, ORGANISATION } from '../../../src/model/organisations/codes.ts';
import { LINES } from '../../../src/model/organisations/organisations.ts';
import type { World } from '../../../src/model/world.ts';
import { items, itemNames, ledgerLines, type ItemName } from '../../../src/observe/ledger-items.ts';
import type { MeasureId } from '../../../src/observe/measures.ts';
import type { ReplicationResult } from '../../../src/observe/results.ts';
import { scenarioOf, valueOf, withValues } from './scenarios.ts';

// A third of the place: enough people for a budget that does not waver by itself.
const base = scenarioOf('barnsley-like', { sample: 0.35, years: 3, warmUp: 2 });

interface Run {
  readonly result: ReplicationResult;
  readonly world: World;
}

function run(values: Partial<ParameterValues>): Run {
  let world: World | undefined;
  const result = replicate(withValues(base, values), 1, undefined, (born) => (world = born));
  if (world === undefined) throw new Error('no world was seen');
  return { result, world };
}

/** Organisations that no gap presses: the model as it would be without budgets. */
const carefree = { 'organisation.tolerance': Infinity };
const usual = run(carefree);

/** GBP that the ledger has for items in a year. */
function booked({ result }: Run, bought: readonly ItemName[], year: number): number {
  const row = (year - 1) * ledgerLines.length;
  const lines = ledgerLines.flatMap(({ item }, line) => (bought.includes(item) ? [line] : []));
  return lines.reduce((pence, line) => pence + result.ledger[row + line], 0) / 100;
}

describe('what organisations add up by themselves', () => {
  const last = base.years;
  const spentOn = (kind: number, line: number) => {
    const { organisations } = usual.world;
    return organisations.spentOn[organisations.only(kind) * LINES + line];
  };
  const paidBy = (payer: string) =>
    itemNames.filter((item) => items[item].payer === payer && item !== 'contributions');

  test.each<[name: string, spent: number, bought: readonly ItemName[], within: number]>([
    // Looks once a month, at what may last a few weeks: a look more or less is some per cent.
    ['home care', spentOn(ORGANISATION.council, BUDGET.homeCare), ['homeCare'], 0.02],
    [
      'care homes',
      spentOn(ORGANISATION.council, BUDGET.careHomes),
      ['careHomes', 'assessmentPlaces'],
      0.01,
    ],
    ['reablement', spentOn(ORGANISATION.council, BUDGET.reablement), ['reablement'], 0.06],
    ['assessment', spentOn(ORGANISATION.council, BUDGET.assessment), ['assessments', 'reviews'], 0],
    [
      'prevention',
      spentOn(ORGANISATION.council, BUDGET.prevention),
      ['voluntary', 'lowLevel', 'community'],
      0.02,
    ],
    ['adults', spentOn(ORGANISATION.council, BUDGET.adultSupport), ['adultSupport'], 0.02],
    [
      'hospital',
      spentOn(ORGANISATION.commissioner, BUDGET.hospital),
      paidBy('NHS: hospital'),
      0.01,
    ],
    [
      'community and primary care',
      spentOn(ORGANISATION.commissioner, BUDGET.community) +
        spentOn(ORGANISATION.commissioner, BUDGET.primaryCare),
      paidBy('NHS: community and primary care'),
      0.03,
    ],
  ])('agrees with the ledger: %s', (_, spent, bought, within) => {
    const ratio = spent / booked(usual, bought, last);
    // Each posting of the ledger is rounded to the penny.
    expect(Math.abs(ratio - 1)).toBeLessThanOrEqual(within + 1e-4);
  });

  test('the forecasts of councils and of the NHS agree with what the year cost in the end', () => {
    const { organisations } = usual.world;
    for (const [row, payers] of [
      [0, ['Council']],
      [organisations.commissioner, ['NHS: hospital', 'NHS: community and primary care']],
    ] as const) {
      const mean = organisations.record.total('forecast', [row], [last]) / 12;
      const cost = booked(usual, payers.flatMap(paidBy), last);
      expect(Math.abs(mean / cost - 1)).toBeLessThan(0.02);
      expect(Math.abs(organisations.forecast[row] / cost - 1)).toBeLessThan(0.005);
    }
  });
});

describe('settlements that lose 5 % a year', () => {
  const cut = run({ 'funding.councilGrowth': -0.05 });
  const of = (measure: MeasureId, { result }: Run, year: number) =>
    valueOf(base, result, measure, '65+', `year ${year}`);
  const ratio = (measure: MeasureId, year: number) =>
    of(measure, cut, year) / of(measure, usual, year);

  test('councils climb their ladder within the first year, and stay on it', () => {
    expect(of('councilRungs', cut, 1)).toBeGreaterThan(2);
    expect([2, 3].map((year) => of('councilRungs', cut, year))).toEqual([5, 5]);
    expect(of('thresholdRaised', cut, 1)).toBeGreaterThan(30);
    expect(of('thresholdRaised', cut, 3)).toBe(100);
    expect(of('councilForecast', cut, 3)).toBeGreaterThan(of('councilForecast', cut, 1));
  });

  test('less home care is bought, and less day and voluntary support, so that more need is unmet', () => {
    const bought = (name: ItemName) => booked(cut, [name], 3) / booked(usual, [name], 3);
    expect(bought('homeCare')).toBeLessThan(0.9);
    expect(bought('homeCare')).toBeGreaterThan(0.75);
    expect(bought('voluntary')).toBeLessThan(0.8);
    expect(ratio('unmetHours', 3)).toBeGreaterThan(1.01);
    expect(ratio('costCouncil', 3)).toBeLessThan(1);
  });

  test('councils become defensive, and the NHS does not by that', () => {
    expect(of('councilDefensiveness', usual, 3)).toBeCloseTo(0.1, 9);
    expect(of('councilDefensiveness', cut, 3)).toBeGreaterThan(0.3);
    expect(of('nhsDefensiveness', cut, 3)).toBeLessThan(0.2);
  });
});

test('growth that nobody needs changes nothing: the model is as it would be without budgets', () => {
  const rich = run({ 'funding.councilGrowth': 0.1, 'funding.nhsGrowth': 0.1 });
  expect(rich.result.streamHash).toBe(usual.result.streamHash);
  expect(rich.result.ledger).toEqual(usual.result.ledger);
});

test('an NHS that loses 5 % a year closes places in the community', () => {
  const cut = run({ 'funding.nhsGrowth': -0.05 });
  expect(valueOf(base, cut.result, 'nhsRungs', '65+', 'year 3')).toBe(4);
  const { nursing } = cut.world.sizes;
  expect(cut.world.serviceOf(0, 2).places).toBeLessThan(0.9 * nursing);
  const spent = (one: Run) => booked(one, ['nursing', 'therapy', 'mentalHealth'], 3);
  expect(spent(cut)).toBeLessThan(0.95 * spent(usual));
});
