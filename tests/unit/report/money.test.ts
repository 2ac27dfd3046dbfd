import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../../src/experiment/manifest.ts';
import { formatCsv } from '../../../src/report/csv.ts';
import { findingsOf, type Findings } from '../../../src/report/findings/findings.ts';
import {
  breakEvenCost,
  discountFactors,
  leverCost,
  netBenefit,
  presentCost,
  presentQalys,
  presentValue,
} from '../../../src/report/money/appraisal.ts';
import { borne, borneMore, borneMoreAYear, changeOf } from '../../../src/report/money/changes.ts';
import { denominationOf, percent, signedGbp } from '../../../src/report/money/gbp.ts';
import { crossingOf, paybackOf } from '../../../src/report/money/payback.ts';
import {
  EVERY_PURSE,
  PUBLIC,
  publicBodies,
  purseBook,
  type PurseBook,
} from '../../../src/report/money/purse-book.ts';
import { purseColumn } from '../../../src/report/money/purse-columns.ts';
import { smallComparison } from '../../figures/small-comparison.ts';

const header = ['scenario', 'replication', 'period', 'body', ...Object.values(purseColumn)];

/** A book of two futures and three years, in which the council pays for a lever and the NHS saves. */
function handMade(sample = 1): { book: PurseBook; findings: Findings } {
  const rows = ['Base', 'Option'].flatMap((scenario) =>
    [1, 2].flatMap((future) =>
      [1, 2, 3].flatMap((year) => {
        const option = scenario === 'Option';
        const saved = option ? future * year * 100 : 0;
        return [
          // cash, capacity, lever cash, lever capacity, reorganisation, transfers paid and received
          ['NHS: hospital', 1000 - saved, 500 - saved, 0, 0, 0, 0, 900],
          ['Council', 2000, 0, option ? 150 : 0, 0, option && year === 1 ? 50 : 0, 0, 300],
          ['Person', 700, 0, 0, 0, 0, 300, 0],
          ['NHS commissioner', 0, 0, 0, 0, 0, 900, 0],
        ].map((row) => [scenario, future, `year ${year}`, ...row]);
      }),
    ),
  );
  const manifest = { scenario: 'Base', years: 3, sample, options: [{ scenario: 'Option' }] };
  const findings = findingsOf(
    manifest as unknown as Manifest,
    new Map([['purses.csv', formatCsv(header, rows)]]),
  );
  const book = purseBook(findings);
  if (book === undefined) throw new Error('no book');
  return { book, findings };
}

const pair = { baseline: 'Base', option: 'Option' };
const { book } = handMade();

describe('what a body bears', () => {
  it('is what it paid less the transfers that it got', () => {
    expect(borne(book, 'Base', 'NHS: hospital', 1, 'net')).toEqual([600, 600]);
    expect(borne(book, 'Base', 'NHS: hospital', 1, 'netCash')).toEqual([100, 100]);
    expect(borne(book, 'Base', 'Council', 1, 'transfers')).toEqual([-300, -300]);
  });

  it('is held against the baseline future by future', () => {
    expect(borneMore(book, pair, 'NHS: hospital', 2, 'net')).toEqual([-400, -800]);
    expect(borneMore(book, pair, 'Council', 1, 'levers')).toEqual([200, 200]);
    expect(borneMoreAYear(book, pair, 'NHS: hospital', 'cash')).toEqual([-200, -400]);
    const change = changeOf(borneMore(book, pair, 'NHS: hospital', 2, 'net'));
    expect([change.mean, change.p10, change.p90, change.shareLess]).toEqual([-600, -760, -440, 1]);
  });

  it('cancels between public bodies, and between all of them', () => {
    expect(borne(book, 'Base', PUBLIC, 1, 'transfers')).toEqual([-300, -300]);
    expect(borne(book, 'Base', EVERY_PURSE, 1, 'transfers')).toEqual([0, 0]);
    expect(publicBodies(book)).toEqual(['NHS: hospital', 'Council', 'NHS commissioner', PUBLIC]);
  });

  it('is that of the place where a share of it is simulated', () => {
    const tenth = handMade(0.1).book;
    expect(tenth.scale).toBe(10);
    expect(borneMore(tenth, pair, 'Council', 1, 'levers')).toEqual([2000, 2000]);
  });
});

describe('payback', () => {
  it('adds up cash of the years, and leaves capacity out', () => {
    const hospital = paybackOf(book, pair, 'NHS: hospital');
    expect(hospital.years.map(({ mean }) => mean)).toEqual([150, 450, 900]);
    expect(hospital.crossing).toBe(0);
  });

  it('never comes to a body that only pays', () => {
    const council = paybackOf(book, pair, 'Council');
    expect(council.years.map(({ mean }) => mean)).toEqual([-200, -350, -500]);
    expect(council.years.map(({ shareBack }) => shareBack)).toEqual([0, 0, 0]);
    expect(council.crossing).toBeUndefined();
  });

  it('says how many futures are back, and leaves alone whom nothing touches', () => {
    // -100 and 0 after a year, -50 and 250 after two, 100 and 700 after three.
    const together = paybackOf(book, pair, PUBLIC);
    expect(together.years.map(({ shareBack }) => shareBack)).toEqual([0.5, 0.5, 1]);
    expect(paybackOf(book, pair, 'NHS commissioner').affected).toBe(false);
  });

  it('crosses between the years, and only for good', () => {
    expect(crossingOf([-10, 10])).toBe(1.5);
    expect(crossingOf([-10, 5, -5, 5])).toBe(3.5);
    expect(crossingOf([1, 2])).toBe(0);
    expect(crossingOf([1, -2])).toBeUndefined();
  });
});

describe('appraisal', () => {
  it('leaves the first year whole and takes the rate once for each year after it', () => {
    expect(discountFactors(0.25, 3)).toEqual([1, 0.8, 0.64]);
    expect(presentValue([[100], [100], [100]], 0.25)).toEqual([244]);
  });

  it('discounts what an option costs', () => {
    const [first] = presentCost(book, pair, 'Council');
    expect(first).toBeCloseTo(200 + 150 / 1.035 + 150 / 1.035 ** 2, 9);
  });

  it('finds what levers may cost so that nobody loses: net cost is then nothing', () => {
    const may = breakEvenCost(book, pair, EVERY_PURSE);
    const does = leverCost(book, pair, EVERY_PURSE);
    const more = [1, 2, 3].map((year) => borneMore(book, pair, EVERY_PURSE, year, 'net'));
    may.forEach((gbp, future) => {
      const net = more.reduce((sum, year) => sum + year[future], 0);
      expect(does[future] - gbp).toBeCloseTo(net, 6);
    });
    expect(may).toEqual([1200, 2400]);
  });

  it('weighs health against money', () => {
    expect(netBenefit([2, -1], [10_000, -30_000], 20_000)).toEqual([30_000, 10_000]);
  });
});

describe('words for money', () => {
  it('choose the denomination by the largest amount', () => {
    expect(denominationOf([12_000_000, 3]).short).toBe('GBP m');
    expect(denominationOf([-12_000, 3, NaN]).short).toBe('GBP k');
    expect(denominationOf([]).short).toBe('GBP');
  });

  it('give a difference its sign, and none to nothing', () => {
    const thousand = denominationOf([20_000]);
    const rounding = { step: 1, decimals: 0 };
    expect(signedGbp(12_400, thousand, rounding)).toBe('+12');
    expect(signedGbp(-12_400, thousand, rounding)).toBe('-12');
    expect(signedGbp(-400, thousand, rounding)).toBe('0');
  });

  it('do not call certain what is not', () => {
    expect([0, 0.004, 0.5, 0.996, 1].map(percent)).toEqual([
      '0 %',
      '<1 %',
      '50 %',
      '>99 %',
      '100 %',
    ]);
  });
});

describe('the folder of a comparison', () => {
  let findings: Findings;
  beforeAll(async () => {
    ({ findings } = await smallComparison(['Navigators', 'Rapid response']));
  });

  it('has purses that agree with the means of its ledger, body by body', () => {
    const real = purseBook(findings);
    if (real === undefined) throw new Error('no book');
    const ledger = findings.table('ledger.csv');
    for (const scenario of findings.scenarios) {
      for (const body of real.bodies) {
        let expected = 0;
        for (let row = 0; row < ledger.length; row++) {
          const is = (column: string, value: string) => ledger.text(row, column) === value;
          if (is('scenario', scenario) && is('period', 'year 1') && is('payer', body)) {
            expected += ledger.number(row, 'mean') * real.scale;
          }
        }
        const amounts = ['net', 'transfers'] as const;
        const [net, transfers] = amounts.map((of) => borne(real, scenario, body, 1, of));
        const paid = real.amounts(scenario, body, 1, 'transfersPaid');
        const own = net.map((gbp, i) => gbp - transfers[i] + paid[i]);
        const mean = own.reduce((sum, gbp) => sum + gbp, 0) / own.length;
        expect(mean, `${scenario}, ${body}`).toBeCloseTo(expected, 4);
      }
    }
  });

  it('has people and quality of life by year, of which years in full health are made', () => {
    const real = purseBook(findings);
    if (real === undefined) throw new Error('no book');
    const qalys = presentQalys(findings, real, {
      baseline: findings.baseline,
      option: 'Navigators',
    });
    expect(qalys).toHaveLength(real.futures);
    expect(qalys.every(Number.isFinite)).toBe(true);
  });
});
