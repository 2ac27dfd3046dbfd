import { describe, expect, it } from 'vitest';
import { purseRows, type PurseRow } from '../../../src/experiment/purse-rows.ts';
import { runFutures } from '../../../src/experiment/run-replications.ts';
import { ledgerLines, PAYERS, type Payer } from '../../../src/observe/ledger-items.ts';
import { pursePence, type PurseAmount } from '../../../src/observe/purses.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { withTimeline } from '../../verification/model/staff-series.ts';
import { tinyScenario } from './tiny.ts';

const FUTURES = 2;
const plain: Scenario = { ...tinyScenario(FUTURES), years: 2 };
const scenarios = [
  plain,
  withTimeline(plain, {
    from: 1,
    jointBudget: { form: 'pooled', services: ['homeCare', 'reablement'] },
  }),
  withTimeline(plain, { from: 1, jointBudget: { form: 'structural' } }),
  withTimeline(plain, { at: 1, restructuring: { kind: 'providerMerger' } }),
  withTimeline(plain, { from: 1, careNavigator: { posts: 20, paidBy: 'council' } }),
];
const futures = await runFutures(scenarios, FUTURES, { jobs: 1 });
const resultsOf = (n: number) => futures.flatMap(({ results }) => results[n] ?? []);
const pence = (gbp: number) => Math.round(gbp * 100);

/** What a body paid in all. */
const paid = (row: PurseRow) =>
  [
    row.cash,
    row.capacity,
    row.leverCash,
    row.leverCapacity,
    row.reorganisation,
    row.transfersPaid,
  ].reduce((sum, gbp) => sum + pence(gbp), 0);

describe.each(scenarios.map((scenario, n) => [n, scenario] as const))(
  'scenario %i',
  (n, scenario) => {
    const results = resultsOf(n);
    const rows = purseRows(scenario, results);
    const rowOf = (replication: number, year: number, body: Payer) =>
      rows.find(
        (row) =>
          row.replication === replication && row.period === `year ${year + 1}` && row.body === body,
      );

    it('has what the ledger has of each body, to the penny, future by future', () => {
      for (const { replication, ledger } of results) {
        for (let year = 0; year < scenario.years; year++) {
          for (const body of PAYERS) {
            const own = ledgerLines.reduce(
              (sum, { payer }, line) =>
                payer === body ? sum + (ledger[year * ledgerLines.length + line] ?? NaN) : sum,
              0,
            );
            const row = rowOf(replication, year, body);
            expect(row === undefined ? 0 : paid(row), `${body} ${year}`).toBe(own);
          }
        }
      }
    });

    it('has every transfer twice: with whom it left, and with whom it came', () => {
      for (const { replication } of results) {
        const own = rows.filter((row) => row.replication === replication);
        const left = own.reduce((sum, row) => sum + pence(row.transfersPaid), 0);
        const came = own.reduce((sum, row) => sum + pence(row.transfersReceived), 0);
        expect(came).toBe(left);
        expect(left).toBeGreaterThan(0);
      }
    });
  },
);

it('names a body in every scenario if it is in one of them', () => {
  const all = scenarios.flatMap((_, n) => resultsOf(n));
  const bodies = (rows: readonly PurseRow[]) => [...new Set(rows.map(({ body }) => body))];
  expect(bodies(purseRows(plain, resultsOf(0)))).not.toContain('Pooled budget');
  expect(bodies(purseRows(plain, resultsOf(0), all))).toEqual(bodies(purseRows(plain, all)));
  expect(bodies(purseRows(plain, all))).toContain('Pooled budget');
});

it('keeps what a lever sets up and what a reorganisation costs apart from services', () => {
  const sum = (n: number, amount: PurseAmount) =>
    purseRows(plain, resultsOf(n)).reduce((total, row) => total + row[amount], 0);
  expect([sum(0, 'leverCash'), sum(0, 'leverCapacity'), sum(0, 'reorganisation')]).toEqual([
    0, 0, 0,
  ]);
  expect(sum(1, 'leverCapacity')).toBeGreaterThan(0);
  expect(sum(3, 'reorganisation')).toBeGreaterThan(0);
  expect(sum(4, 'leverCash')).toBeGreaterThan(0);
});

it('adds no line of the ledger to two amounts', () => {
  ledgerLines.forEach(({ kind }, line) => {
    const ledger = new Float64Array(ledgerLines.length);
    ledger[line] = 100;
    const amounts = pursePence(ledger, 0).filter((amount) => amount !== 0);
    expect([...amounts]).toEqual(kind === 'transfer' ? [100, 100] : [100]);
  });
});
